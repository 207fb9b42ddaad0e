"""Let a panel fill another outline: its picture is scaled and moved so that as much as can be of what it shows is seen,
and its balloons follow. Nothing of the picture is lost: filling a wider outline later brings it back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from comicremix.edit.balloons import lift_balloon, move_balloon
from comicremix.edit.change import change_page, changed
from comicremix.edit.overrides import overrides_moved, shape_map
from comicremix.edit.panels import detached_base
from comicremix.edit.transform import transformed_balloon
from comicremix.geometry import Affine, Outline, Point, Rect, area, bounds, contains, transform_points
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PanelId
from comicremix.model.page import Balloon, Body, Border, Page, Panel, Tail
from comicremix.model.source import BalloonKind, Placement, SourcePage

FRAME = 0.003
"""The width of a drawn frame as a share of the source page's: cut off where a frame of the program takes its place."""
OVER = 0.12
"""By what share of a panel's shorter side its balloons may reach beyond it."""
TOUCHING = 0.02
"""The same for balloons that only touch the panel's edge."""
LEAST_SHRUNK = 0.7
"""How small balloons get at the least when the picture of their panel shrinks."""
HEADS, YIELDING = 0.4, 0.15
"""What of a height that must go is cut off above, the rest below;
and by what share of its side a window yields to balloons."""
LEAST_SEEN = 0.01
"""Source pixels of a picture that are shown at the least, across and down."""
SLACK = 1.0
"""Page pixels by which a balloon in the art may leave its panel before it is cut out."""


@dataclass(frozen=True, slots=True)
class View:
    """What there is to see of a panel, in source pixels turned as the panel is: what it shows now, how far its picture
    reaches, and the boxes of its balloons in it."""

    shown: Rect
    extent: Rect
    balloons: tuple[Rect, ...] = ()


def fill_cell(
    book: Book,
    panel_id: PanelId,
    outline: Outline,
    *,
    border: Border | None = None,
    view: View | None = None,
    cut_out: bool = True,
) -> Book:
    """Let a panel fill ``outline`` (page pixels). Balloons that would end outside of it are moved into it; those in the
    art are cut out for that.

    Args:
        border: a frame for a panel that has none; the drawn one is cut off for it.
        view: what ``view_of`` gave before other panels changed (default: as things are).
        cut_out: without it, balloons in the art stay there even if the outline cuts them: a sketch of the result that
            needs no plate.
    """
    page = book.page_of(panel_id)
    panel = page.panel(panel_id)
    view = view or view_of(book, page, panel)
    if border is not None and panel.border is None:
        view = _without_frame(view, book.source(panel.art.source))
    cell = bounds(outline)
    window = window_of(view, cell.width / (cell.height or 1.0))
    old, scale = panel.art.placement, cell.width / window.width
    placement = Placement(cell.x - window.x * scale, cell.y - window.y * scale, scale, old.rotation, old.mirrored)
    by = old.affine.inverse().then(placement.affine)
    if cut_out:
        book = _lifted_where_cut(book, page, panel_id, by, cell)
    cut = tuple((round(x, 3), round(y, 3)) for x, y in transform_points(outline, placement.affine.inverse()))

    def filled(page: Page) -> Page:
        panel = page.panel(panel_id)
        art = changed(panel.art, outline=cut, placement=placement)
        new = changed(panel, art=art, border=panel.border or border)
        middles = {b.id: b.shape.box.centre for b in page.balloons}
        balloons = tuple(
            _followed(b, by, middles.get(b.joined or b.id, b.shape.box.centre)) if b.panel == panel_id else b
            for b in page.balloons
        )
        panels = tuple(new if p is panel else p for p in page.panels)
        return changed(page, base=detached_base(page, panel), panels=panels, balloons=balloons)

    reached = frozenset(b.id for b in page.balloons if b.panel == panel_id and _reaches_over(b, panel))
    after = balloons_kept_in(change_page(book, page.id, filled), panel_id, reaching=reached)
    shapes = {balloon.id: balloon.shape for balloon in after.page(page.id).balloons if balloon.panel == panel_id}
    maps = {b.id: shape_map(b.shape, shapes[b.id]) for b in page.balloons if b.id in shapes and b.shape.box.width}
    return overrides_moved(after, maps)


def _lifted_where_cut(book: Book, page: Page, panel_id: PanelId, by: Affine, cell: Rect) -> Book:
    """Cut those balloons out of the art that the new outline would cut apart."""
    room = cell.inset(-SLACK)
    for balloon in page.balloons:
        box = bounds(transform_points(balloon.shape.box.outline(), by))
        if balloon.panel == panel_id and balloon.body is Body.ART and box.intersection(room) != box:
            book = lift_balloon(book, balloon.id)
    return book


def _followed(balloon: Balloon, by: Affine, middle: Point) -> Balloon:
    """Return a balloon as its panel's picture is mapped: its words are to be read at the size of all others, so it gets
    a bit smaller at most. Joined balloons go by the same ``middle``. What stands in the drawing, and sound effects, go
    all the way."""
    if balloon.body is Body.ART or balloon.kind is BalloonKind.SOUND_EFFECT:
        return transformed_balloon(balloon, by)
    size = max(LEAST_SHRUNK, min(1.0, by.scale))
    place = by.apply(middle)
    alone = Affine(size, 0.0, 0.0, size, place[0] - middle[0] * size, place[1] - middle[1] * size)
    tails = tuple(
        Tail(by.apply(tail.tip), tail.width * size, tail.bend * by.scale) for tail in balloon.tails
    )  # fmt: skip
    return changed(transformed_balloon(balloon, alone), tails=tails)


def view_of(book: Book, page: Page, panel: Panel) -> View:
    """Return what there is to see of ``panel``: the picture reaches as far as the panel that was found there, but not
    into what another panel of the page shows."""
    art = panel.art
    turn = Placement(rotation=art.placement.rotation, mirrored=art.placement.mirrored).affine
    shown = bounds(transform_points(art.outline, turn))
    extent = inner_box(transform_points(_found_around(book.source(art.source), art.outline), turn))
    for other in page.panels:
        if other.id != panel.id and other.art.source == art.source:
            extent = _kept_off(extent, shown, bounds(transform_points(other.art.outline, turn)))
    to_turned = art.placement.affine.inverse().then(turn)
    balloons = tuple(
        bounds(transform_points(b.shape.box.outline(), to_turned)) for b in page.balloons if b.panel == panel.id
    )
    extent = _not_flat(extent)
    seen = shown.intersection(extent)
    return View(seen if seen.width > 1 and seen.height > 1 else extent, extent, balloons)


def _not_flat(box: Rect) -> Rect:
    """Return ``box``, a bit wider or higher where a very long cell has left a mere line of a picture."""
    width, height = max(box.width, LEAST_SEEN), max(box.height, LEAST_SEEN)
    return Rect(box.centre[0] - width / 2, box.centre[1] - height / 2, width, height)


def window_of(view: View, aspect: float) -> Rect:
    """Return the part of a picture, ``aspect`` times as wide as high, to be seen: the least that holds what was shown
    if the picture reaches so far, else the largest about its middle, a bit higher as heads are, and moved a little to
    where its balloons are."""
    shown, extent = view.shown, view.extent
    width, height = max(shown.width, shown.height * aspect), max(shown.height, shown.width / aspect)
    shrink = min(1.0, extent.width / width, extent.height / height)
    width, height = width * shrink, height * shrink
    inside = [box.intersection(extent) for box in view.balloons]
    inside = [box for box in inside if box.width > 0 and box.height > 0]
    focus = bounds(point for box in inside for point in box.outline()) if inside else None
    x = _start(shown.x + (shown.width - width) / 2, width, (focus.x, focus.right) if focus else None)
    y = _start(shown.y + (shown.height - height) * HEADS, height, (focus.y, focus.bottom) if focus else None)
    x = min(max(x, extent.x), extent.right - width)
    y = min(max(y, extent.y), extent.bottom - height)
    return Rect(x, y, width, height)


def inner_box(outline: Outline) -> Rect:
    """Return an upright box inside ``outline``, about its middle and shaped as its bounds; the bounds where that would
    leave too little, as for a triangle."""
    box = bounds(outline)

    def shrunk(share: float) -> Rect:
        return Rect(
            box.centre[0] - box.width * share / 2, box.centre[1] - box.height * share / 2,
            box.width * share, box.height * share,
        )  # fmt: skip

    if area(outline) > 0.999 * box.width * box.height:
        return box
    for percent in range(100, 70, -1):
        tried = shrunk(percent / 100)
        middles = [(tried.centre[0], tried.y), (tried.right, tried.centre[1])]
        middles += [(tried.centre[0], tried.bottom), (tried.x, tried.centre[1])]
        if all(contains(outline, point) for point in (*tried.outline(), *middles)):
            return tried
    return box


def _reaches_over(balloon: Balloon, panel: Panel) -> bool:
    """Tell whether a balloon was set over its panel's edge, and does not just touch it."""
    cell, box = bounds(panel.outline), balloon.shape.box
    return box.intersection(cell.inset(-TOUCHING * min(cell.width, cell.height))) != box


def balloons_kept_in(book: Book, panel_id: PanelId, *, reaching: Collection[BalloonId] | None = None) -> Book:
    """Move the balloons that follow a panel into it where they stand outside; for those that are ``reaching`` over its
    edge (default: all), a small part is left outside."""
    page = book.page_of(panel_id)
    cell = bounds(page.panel(panel_id).outline)
    loose = cell.inset(-OVER * min(cell.width, cell.height)).intersection(page.box)
    for balloon in page.balloons:
        if balloon.panel != panel_id:
            continue
        over = reaching is None or balloon.id in reaching
        dx, dy = _shift_into(balloon.shape.box, loose if over else cell.intersection(page.box))
        if balloon.body is not Body.ART and (dx or dy):
            book = move_balloon(book, balloon.id, dx, dy, with_tails=True)
    return book


def _shift_into(box: Rect, room: Rect) -> Point:
    """Return the least shift that brings ``box`` into ``room``; to its middle where it is larger."""

    def shift(start: float, length: float, least: float, most: float) -> float:
        if length > most - least:
            inside = start <= least and start + length >= most
            return 0.0 if inside else (least + most - length) / 2 - start
        return min(max(start, least), most - length) - start

    return (shift(box.x, box.width, room.x, room.right), shift(box.y, box.height, room.y, room.bottom))


def _start(start: float, length: float, focus: tuple[float, float] | None) -> float:
    """Return where a stretch begins that is moved towards ``focus`` as little as can be, and never far: balloons can be
    moved, figures cannot."""
    if focus is None or focus[1] - focus[0] > length:
        return start
    wanted = min(max(start, focus[1] - length), focus[0])
    return start + min(max(wanted - start, -YIELDING * length), YIELDING * length)


def _found_around(source: SourcePage, outline: Outline) -> Outline:
    """Return the panel that was found where ``outline`` lies on its source page, else ``outline`` itself."""
    box = bounds(outline)
    for found in source.panels:
        around = bounds(found.outline)
        shared = around.intersection(box)
        if shared.width * shared.height > 0.9 * box.width * box.height:
            return found.outline
    return outline


def _kept_off(extent: Rect, shown: Rect, other: Rect) -> Rect:
    """Return the largest part of ``extent`` beside ``other`` that still holds what is ``shown``."""
    if not extent.meets(other):
        return extent
    sides = [
        Rect(extent.x, extent.y, other.x - extent.x, extent.height),
        Rect(other.right, extent.y, extent.right - other.right, extent.height),
        Rect(extent.x, extent.y, extent.width, other.y - extent.y),
        Rect(extent.x, other.bottom, extent.width, extent.bottom - other.bottom),
    ]
    seen = shown.intersection(extent)
    least = 0.98 * seen.width * seen.height
    fit = [side for side in sides if side.width > 0 and side.height > 0 and _shared(side, seen) >= least]
    return max(fit, key=lambda side: side.width * side.height, default=extent)


def _shared(one: Rect, other: Rect) -> float:
    both = one.intersection(other)
    return both.width * both.height


def _without_frame(view: View, source: SourcePage) -> View:
    extent = view.extent.inset(min(FRAME * source.width, 0.05 * min(view.extent.width, view.extent.height)))
    seen = view.shown.intersection(extent)
    return View(seen if seen.width > 1 and seen.height > 1 else extent, extent, view.balloons)


def mapped_outline(outline: Outline, box: Rect) -> Outline:
    """Return ``outline`` stretched to fill ``box``."""
    old = bounds(outline)
    sx, sy = box.width / (old.width or 1.0), box.height / (old.height or 1.0)
    return transform_points(outline, Affine(sx, 0.0, 0.0, sy, box.x - old.x * sx, box.y - old.y * sy))
