"""The knife: cut a panel along a line, with or without a gutter, and put two panels together again.

Cutting changes outlines only: the picture, and what was placed on it, stays where it lies.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

from comicremix.edit.change import change_page, changed
from comicremix.edit.outlines import joined_outline, split_outline
from comicremix.geometry import Outline, Point, Rect, area, bounds, contains, transform_points
from comicremix.model.book import Book
from comicremix.model.ids import PanelId, new_panel_id
from comicremix.model.page import Balloon, Base, Page, Panel

LEAST_PIECE = 16.0
"""Source pixels squared: smaller splinters of a cut are dropped."""


def split_panel(
    book: Book, panel_id: PanelId, start: Point, end: Point, *, gutter: float = 0.0, from_right: bool = False
) -> Book:
    """Cut a panel along the line through ``start`` and ``end`` (page pixels), ``gutter`` page pixels wide.

    The piece that is read first keeps the panel's id; the others lie above it in order. Balloons follow the piece that
    they stand on. A line that misses the panel changes nothing.

    Args:
        from_right: the page is read from the right.
    """
    page = book.page_of(panel_id)
    panel = page.panel(panel_id)
    if start == end:
        return book
    back = panel.art.placement.affine.inverse()
    line = (back.apply(start), back.apply(end))
    outline, wide = panel.art.outline, gutter / panel.art.placement.scale
    pieces, strips = cut_outline(outline, line, wide)
    if len(pieces) < 2:
        return book
    pieces.sort(
        key=lambda piece: reading_place(transform_points(piece, panel.art.placement.affine), start, end, from_right)
    )
    parts = tuple(
        changed(panel, id=panel_id if place == 0 else new_panel_id(), art=changed(panel.art, outline=piece),
                alt=panel.alt if place == 0 else "")
        for place, piece in enumerate(pieces)
    )  # fmt: skip
    base = page.base
    if base is not None and page.shows_in_base(panel) and strips:
        base = changed(base, holes=(*base.holes, *strips))
    return change_page(book, page.id, lambda p: _with_parts(p, panel, parts, base))


def merge_panels(book: Book, first: PanelId, second: PanelId) -> Book:
    """Make one panel of two that show one source page in one placement; the gutter between them becomes part of it.

    It keeps the id, border and words of ``first``; balloons of ``second`` follow it from now on.

    Raises:
        KeyError: they are not on one page.
        ValueError: they show different source pages or placements.
    """
    page = book.page_of(first)
    one, other = page.panel(first), page.panel(second)
    if first == second:
        return book
    if (one.art.source, one.art.placement) != (other.art.source, other.art.placement):
        raise ValueError("only panels that lie on one picture can be merged")
    outline = joined_outline(one.art.outline, other.art.outline)
    removed = tuple(dict.fromkeys((*one.art.removed, *other.art.removed)))
    merged = changed(one, art=changed(one.art, outline=outline, removed=removed), alt=one.alt or other.alt)

    def without_second(page: Page) -> Page:
        base = page.base
        if base is not None and (base.art.source, base.art.placement) == (one.art.source, one.art.placement):
            holes = tuple(hole for hole in base.holes if not contains(outline, bounds(hole).centre))
            base = changed(base, holes=holes)
        return changed(
            page,
            base=base,
            panels=tuple(merged if p is one else p for p in page.panels if p is not other),
            balloons=tuple(changed(b, panel=first) if b.panel == second else b for b in page.balloons),
            reading=tuple(item for item in page.reading if item != second),
        )

    return change_page(book, page.id, without_second)


def split_panels(
    book: Book, panel_ids: Iterable[PanelId], start: Point, end: Point, *, gutter: float = 0.0, from_right: bool = False
) -> Book:
    """Cut several panels along one line, as ``split_panel`` does."""
    for panel_id in panel_ids:
        book = split_panel(book, panel_id, start, end, gutter=gutter, from_right=from_right)
    return book


def merge_all(book: Book, panel_ids: Iterable[PanelId]) -> Book:
    """Make one panel of several of a page, the nearest neighbours first; it keeps the id of the one that is read first.

    Raises:
        KeyError: they are not on one page.
        ValueError: they show different source pages or placements.
    """
    left = sorted(panel_ids, key=_stack_place(book))
    if len(left) < 2:
        return book
    first, *rest = left
    while rest:
        box = bounds(book.panel(first).outline)
        nearest = min(rest, key=lambda other: _distance(box, bounds(book.panel(other).outline)))
        book = merge_panels(book, first, nearest)
        rest.remove(nearest)
    return book


def cut_outline(outline: Outline, line: tuple[Point, Point], gutter: float) -> tuple[list[Outline], list[Outline]]:
    """Cut an outline along the line through two points, ``gutter`` wide; all in one plane.

    Returns:
        The pieces on both sides (the outline alone when the line misses it) and the strips between them.
    """
    (x1, y1), (x2, y2) = line
    length = math.hypot(x2 - x1, y2 - y1)
    nx, ny = -(y2 - y1) / length * gutter / 2, (x2 - x1) / length * gutter / 2
    near, far = ((x1 + nx, y1 + ny), (x2 + nx, y2 + ny)), ((x1 - nx, y1 - ny), (x2 - nx, y2 - ny))
    left, rest = split_outline(outline, *near)
    strips, right = [], []
    for piece in rest:
        between, beyond = split_outline(piece, *far)
        strips += between
        right += beyond
    if not left or not right:
        return [outline], []
    pieces = [piece for piece in (*left, *right) if area(piece) >= LEAST_PIECE]
    return pieces, [strip for strip in strips if gutter and area(strip) > 0]


def _stack_place(book: Book) -> Callable[[PanelId], int]:
    places = {panel.id: place for page in book.pages for place, panel in enumerate(page.panels)}
    return lambda panel_id: places[panel_id]


def _distance(one: Rect, other: Rect) -> float:
    dx = max(one.x - other.right, other.x - one.right, 0.0)
    dy = max(one.y - other.bottom, other.y - one.bottom, 0.0)
    return math.hypot(dx, dy)


def reading_place(outline: Outline, start: Point, end: Point, from_right: bool) -> float:
    """Return a key that puts the pieces of a cut along a line into reading order."""
    x, y = bounds(outline).centre
    if abs(end[0] - start[0]) >= abs(end[1] - start[1]):
        return y
    return -x if from_right else x


def _with_parts(page: Page, panel: Panel, parts: tuple[Panel, ...], base: Base | None) -> Page:
    place = page.panels.index(panel)
    ids = tuple(part.id for part in parts)
    reading = tuple(found for item in page.reading for found in (ids if item == panel.id else (item,)))

    def followed(balloon: Balloon) -> Balloon:
        if balloon.panel != panel.id:
            return balloon
        centre = balloon.shape.box.centre
        owner = next((part.id for part in parts if contains(part.outline, centre)), _nearest(parts, centre))
        return changed(balloon, panel=owner)

    return changed(
        page,
        base=base,
        panels=(*page.panels[:place], *parts, *page.panels[place + 1 :]),
        balloons=tuple(followed(balloon) for balloon in page.balloons),
        reading=reading,
    )


def _nearest(parts: tuple[Panel, ...], point: Point) -> PanelId:
    return min(parts, key=lambda part: math.dist(bounds(part.outline).centre, point)).id
