"""The frame against the picture: slide and scale the picture behind a panel's frame, give the frame another outline,
fill a frame with a panel, let a panel bleed."""

from __future__ import annotations

from comicremix.edit.change import change_page, change_panel, changed
from comicremix.edit.panels import crop_panel, detached_base, transform_panel
from comicremix.edit.transform import placement_of, transformed_balloon
from comicremix.geometry import Affine, Outline, Point, Rect, bounds, contains, transform_points
from comicremix.model.book import Book
from comicremix.model.ids import PanelId
from comicremix.model.page import Balloon, Body
from comicremix.model.source import Art

DECIMALS = 3
"""Outlines are kept to a thousandth of a source pixel."""
LEAST_SEEN = 1.0
"""Source pixels of width and height that a frame shows of its picture: what shows none can be fitted to nothing."""
MOST_GROWN, STEPS = 1.6, 12
NOTHING = 0.01
"""Page pixels: a side that is so near to the page's edge has reached it."""


def reframe_panel(book: Book, panel_id: PanelId, outline: Outline) -> Book:
    """Give a panel's frame another outline (page pixels); the picture stays where it lies. Points beyond the picture
    are brought back to its edge; an outline that shows nothing of it changes nothing."""
    art = book.panel(panel_id).art
    picture = _picture(book, art)
    cut = (_held(point, picture) for point in transform_points(outline, art.placement.affine.inverse()))
    rounded = tuple((round(x, DECIMALS), round(y, DECIMALS)) for x, y in cut)
    seen = bounds(rounded)
    if rounded == art.outline or min(seen.width, seen.height) < LEAST_SEEN:
        return book
    return crop_panel(book, panel_id, rounded)


def slide_picture(book: Book, panel_id: PanelId, by: Affine) -> Book:
    """Map the picture behind a panel's frame by a similarity of the page; the frame stays, and the picture still
    fills it: it goes no further, and gets no smaller, than its own edges allow. Balloons in the drawing go with it."""
    page = book.page_of(panel_id)
    panel = page.panel(panel_id)
    art = _filling(panel.art, panel.outline, by, _picture(book, panel.art))
    if art == panel.art:
        return book
    shift = panel.art.placement.affine.inverse().then(art.placement.affine)

    def along(balloon: Balloon) -> Balloon:
        drawn_in = balloon.panel == panel_id and balloon.body is Body.ART
        return transformed_balloon(balloon, shift) if drawn_in else balloon

    balloons = tuple(along(balloon) for balloon in page.balloons)
    base = detached_base(page, panel)
    book = change_page(book, page.id, lambda p: changed(p, base=base, balloons=balloons))
    return change_panel(book, panel_id, lambda p: changed(p, art=art))


def fill_outline(book: Book, panel_id: PanelId, outline: Outline) -> Book:
    """Let a panel fill ``outline`` (page pixels): what was seen of it becomes just large enough, keeps its middle as
    far as it can, and is cut to the outline. Balloons that the program draws keep their place in the frame and their
    proportions; their tails go with the picture.

    A panel of another form than its box grows a little more, up to ``MOST_GROWN``, so that nothing shows that lies
    beside it in its picture.
    """
    seen = book.panel(panel_id).outline
    before = {balloon.id: balloon for balloon in book.page_of(panel_id).balloons}
    book = reframe_panel(transform_panel(book, panel_id, _cover(seen, outline)), panel_id, outline)
    old, new = bounds(seen), bounds(outline)

    def kept(balloon: Balloon) -> Balloon:
        if balloon.panel != panel_id or balloon.body is Body.ART:
            return balloon
        return changed(_in_place(before[balloon.id], old, new), tails=balloon.tails)

    page = book.page_of(panel_id)
    return change_page(book, page.id, lambda p: changed(p, balloons=tuple(kept(balloon) for balloon in page.balloons)))


def bleed_panel(book: Book, panel_id: PanelId) -> Book:
    """Let every side of a panel that nothing parts from the page's edge reach it; the picture grows to fill the
    larger frame."""
    page = book.page_of(panel_id)
    panel = page.panel(panel_id)
    box = bounds(panel.outline)
    others = [bounds(other.outline) for other in page.panels if other is not panel]
    wanted = _bled(box, page.box, others)
    if max(abs(new - old) for new, old in zip(wanted, box, strict=True)) < NOTHING or not box.width or not box.height:
        return book
    near = min(box.width, box.height) / 100
    outline = tuple(
        (_pulled(x, box.x, wanted.x, box.right, wanted.right, near),
         _pulled(y, box.y, wanted.y, box.bottom, wanted.bottom, near))
        for x, y in panel.outline
    )  # fmt: skip
    return fill_outline(book, panel_id, outline)


def _in_place(balloon: Balloon, old: Rect, new: Rect) -> Balloon:
    """Return a balloon at the same place in ``new`` as it had in ``old``, and as much smaller or larger."""
    sx, sy = new.width / (old.width or 1.0), new.height / (old.height or 1.0)
    x, y = balloon.shape.box.centre
    to = (new.x + (x - old.x) * sx, new.y + (y - old.y) * sy)
    return transformed_balloon(balloon, _laid((x, y), to, min(sx, sy)))


def _cover(seen: Outline, frame: Outline) -> Affine:
    """Return the map that lays what is seen of a picture over a frame, with the least growth of those tried."""
    box, old = bounds(frame), bounds(seen)
    scale = max(box.width / (old.width or 1.0), box.height / (old.height or 1.0)) or 1.0
    middle = (sum(x for x, _ in seen) / len(seen), sum(y for _, y in seen) / len(seen))
    first = _laid(old.centre, box.centre, scale)
    for step in range(STEPS + 1):
        grown = scale * (1 + (MOST_GROWN - 1) * step / STEPS)
        for share in (0.0, 0.5, 1.0):
            centre = (
                old.centre[0] + share * (middle[0] - old.centre[0]),
                old.centre[1] + share * (middle[1] - old.centre[1]),
            )
            found = _laid(centre, box.centre, grown)
            inner = _laid(box.centre, box.centre, 0.999)  # points on the very edge count as inside
            if all(contains(seen, point) for point in transform_points(frame, inner.then(found.inverse()))):
                return found
    return first


def _laid(point: Point, on: Point, scale: float) -> Affine:
    return Affine.scaling(scale, about=point).then(Affine.translation(on[0] - point[0], on[1] - point[1]))


def _bled(box: Rect, page: Rect, others: list[Rect]) -> Rect:
    beside = [o for o in others if min(box.bottom, o.bottom) > max(box.y, o.y)]
    stacked = [o for o in others if min(box.right, o.right) > max(box.x, o.x)]
    left = page.x if not any(o.centre[0] < box.x for o in beside) else box.x
    right = page.right if not any(o.centre[0] > box.right for o in beside) else box.right
    top = page.y if not any(o.centre[1] < box.y for o in stacked) else box.y
    bottom = page.bottom if not any(o.centre[1] > box.bottom for o in stacked) else box.bottom
    return Rect(left, top, right - left, bottom - top)


def _pulled(value: float, low: float, new_low: float, high: float, new_high: float, near: float) -> float:
    if abs(value - low) <= near:
        return new_low
    return new_high if abs(value - high) <= near else value


def _filling(art: Art, frame: Outline, by: Affine, picture: Rect) -> Art:
    """Return ``art`` mapped by ``by`` behind the frame (page pixels), with the least change that fills it."""
    whole = art.placement.affine.then(by)
    cut = bounds(transform_points(frame, whole.inverse()))
    shrink = min(1.0, picture.width / (cut.width or 1.0), picture.height / (cut.height or 1.0))
    kept = Affine.scaling(shrink, about=cut.centre)
    small = bounds(transform_points(cut.outline(), kept))
    dx = max(picture.x - small.x, 0.0) or min(picture.right - small.right, 0.0)
    dy = max(picture.y - small.y, 0.0) or min(picture.bottom - small.bottom, 0.0)
    kept = kept.then(Affine.translation(dx, dy))
    placement = placement_of(kept.inverse().then(whole))
    outline = transform_points(frame, placement.affine.inverse())
    rounded = tuple((round(x, DECIMALS), round(y, DECIMALS)) for x, y in outline)
    return changed(art, placement=placement, outline=rounded)


def _picture(book: Book, art: Art) -> Rect:
    source = book.source(art.source)
    return Rect(0.0, 0.0, float(source.width), float(source.height))


def _held(point: Point, picture: Rect) -> Point:
    return (min(max(point[0], picture.x), picture.right), min(max(point[1], picture.y), picture.bottom))
