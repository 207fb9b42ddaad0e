"""Frames drawn on a page: one over the picture of the page's base becomes a panel of it at once, another waits as a
place until a panel fills it. Page pixels."""

from __future__ import annotations

from comicremix.edit.change import change_page, change_panel, changed
from comicremix.edit.filling import fill_cell
from comicremix.edit.panels import remove_panel, restack_panel
from comicremix.edit.reading_place import read_where_it_lies, runs_from_right
from comicremix.geometry import Affine, Outline, Point, Rect, bounds, contains, transform_points
from comicremix.model.book import Book
from comicremix.model.ids import PageId, PanelId, new_panel_id
from comicremix.model.page import Page, Panel, Place
from comicremix.model.source import Art


def draw_frame(book: Book, page_id: PageId, outline: Outline) -> tuple[Book, PanelId]:
    """Draw a frame on a page: a panel of the base's picture where that shows under the frame's middle, else a place.

    Returns:
        The book, and the id of the new panel or place.
    """
    frame = new_panel_id()
    page = book.page(page_id)
    art = _art_beneath(book, page, outline)
    if art is not None:
        panel = Panel(frame, art)
        return change_page(book, page_id, lambda p: changed(p, panels=(*p.panels, panel))), frame
    place = Place(frame, outline)
    return change_page(book, page_id, lambda p: changed(p, places=(*p.places, place))), frame


def transform_place(book: Book, page_id: PageId, place_id: PanelId, by: Affine) -> Book:
    """Map a place by an affine map of the page. Raises KeyError when the page has no such place."""
    return reshape_place(book, page_id, place_id, transform_points(page_place(book, page_id, place_id).outline, by))


def reshape_place(book: Book, page_id: PageId, place_id: PanelId, outline: Outline) -> Book:
    """Give a place another outline. Raises KeyError when the page has no such place."""
    old = page_place(book, page_id, place_id)
    new = changed(old, outline=outline)
    return change_page(book, page_id, lambda p: changed(p, places=tuple(new if x is old else x for x in p.places)))


def remove_place(book: Book, page_id: PageId, place_id: PanelId) -> Book:
    return change_page(book, page_id, lambda p: changed(p, places=tuple(x for x in p.places if x.id != place_id)))


def send_place(book: Book, page_id: PageId, place_id: PanelId, target: PageId) -> Book:
    """Move a place to another page, where it lies as it lay. Raises KeyError when the page has no such place."""
    place = page_place(book, page_id, place_id)
    book = remove_place(book, page_id, place_id)
    return change_page(book, target, lambda p: changed(p, places=(*p.places, place)))


def fill_place(book: Book, page_id: PageId, place_id: PanelId, panel_id: PanelId) -> Book:
    """Let a panel that lies on the page fill a place, which is then gone; balloons that the place would cut are cut
    out of the drawing and kept in it. It is read where the place lies. Raises KeyError when either is missing."""
    place = page_place(book, page_id, place_id)
    from_right = runs_from_right(book.page(page_id))
    book = remove_place(fill_cell(book, panel_id, place.outline), page_id, place_id)
    return read_where_it_lies(book, panel_id, from_right=from_right)


def frame_at(page: Page, point: Point) -> PanelId | None:
    """Return the topmost frame at a point of the page that a dropped panel can fill: a place, else a panel whose middle
    half the point is in; None where there is neither. Locked panels take nothing."""
    for place in reversed(page.places):
        if contains(place.outline, point):
            return place.id
    for panel in reversed(page.panels):
        box = bounds(panel.outline)
        middle = Rect(box.x + box.width / 4, box.y + box.height / 4, box.width / 2, box.height / 2)
        if not panel.locked and middle.contains(point) and contains(panel.outline, point):
            return panel.id
    return None


def fill_frame(book: Book, page_id: PageId, frame_id: PanelId, panel_id: PanelId) -> Book:
    """Let a panel that lies on the page fill a place or take the frame of another panel, with its border and its place
    in the z-order; that one leaves the page with its balloons. Raises KeyError when either is missing."""
    page = book.page(page_id)
    if any(place.id == frame_id for place in page.places):
        return fill_place(book, page_id, frame_id, panel_id)
    old = page.panel(frame_id)
    book = fill_cell(book, panel_id, old.outline)
    book = change_panel(book, panel_id, lambda p: changed(p, border=old.border))
    book = restack_panel(book, panel_id, page.panels.index(old))
    reading = tuple(panel_id if item == frame_id else item for item in book.page(page_id).reading if item != panel_id)
    return change_page(remove_panel(book, frame_id), page_id, lambda p: changed(p, reading=reading))


def page_place(book: Book, page_id: PageId, place_id: PanelId) -> Place:
    """Raises KeyError when the page has no such place."""
    return {place.id: place for place in book.page(page_id).places}[place_id]


def _art_beneath(book: Book, page: Page, outline: Outline) -> Art | None:
    """Return the piece of the base that lies under ``outline``; None where the base shows nothing."""
    if page.base is None:
        return None
    art = page.base.art
    source = book.source(art.source)
    picture = Rect(0.0, 0.0, float(source.width), float(source.height))
    cut = transform_points(outline, art.placement.affine.inverse())
    middle = bounds(cut).centre
    if not picture.contains(middle) or any(contains(hole, middle) for hole in page.base.holes):
        return None
    held = tuple(
        (round(min(max(x, 0.0), picture.right), 3), round(min(max(y, 0.0), picture.bottom), 3)) for x, y in cut
    )
    return Art(art.source, held, art.placement, art.removed)
