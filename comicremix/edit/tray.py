"""Edits between tray and pages: found panels are placed with the balloons found on them, placed ones are taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from comicremix.edit.balloons import add_balloon
from comicremix.edit.panels import place_panel, remove_panel
from comicremix.edit.places import fill_frame, frame_at
from comicremix.edit.room import best_box, free_boxes, gutter_of, taken_on
from comicremix.geometry import Point, Rect, area, bounds, contains, polygon_path, transform_path
from comicremix.model.book import Book
from comicremix.model.ids import PageId, PanelId, SourceId, new_balloon_id, new_panel_id
from comicremix.model.page import Balloon, Body, Page, Shape
from comicremix.model.source import Art, FoundBalloon, FoundPanel, Placement, SourcePage
from comicremix.model.uses import FoundKey

ALIKE = 3.0
"""A panel that is so many times larger or smaller than another is laid on it and does not take its frame."""
SMALLEST = 0.4
"""A place where a panel would become smaller than this share of its size is no place for it."""
AS_IT_CAME = Placement()
Placed = tuple[Book, tuple[PanelId, ...]]
"""The book and the new panels."""


def owner_of(balloon: FoundBalloon, source: SourcePage) -> FoundPanel | None:
    """Return the found panel on which a found balloon stands, the last of several; None: it stands between them."""
    centre = bounds(balloon.outline).centre
    return next((panel for panel in reversed(source.panels) if contains(panel.outline, centre)), None)


def balloons_on(found: FoundPanel, source: SourcePage) -> tuple[FoundBalloon, ...]:
    """Return the found balloons that stand on a found panel."""
    return tuple(balloon for balloon in source.balloons if owner_of(balloon, source) is found)


def balloon_in_art(
    source_id: SourceId, found: FoundBalloon, panel: PanelId | None, placement: Placement = AS_IT_CAME
) -> Balloon:
    """Make a balloon of one that was found: it stands in the drawing until it is lifted or given words."""
    shape = Shape.traced(transform_path(polygon_path(found.outline), placement.affine))
    art = Art(source_id, found.outline, placement)
    return Balloon(new_balloon_id(), found.kind, shape, panel=panel, body=Body.ART, art=art, fill=found.fill)


def natural_size(book: Book, page: Page, key: FoundKey) -> tuple[float, float]:
    """Return how large a found panel is on a page when its whole source page would just fit there.

    Raises:
        KeyError: there is no such source page or panel.
    """
    source, found = _found(book, key)
    scale = min(page.width / source.width, page.height / source.height)
    box = bounds(found.outline)
    return (box.width * scale, box.height * scale)


def place_found(book: Book, page_id: PageId, key: FoundKey, box: Rect) -> Placed:
    """Put a found panel, with the balloons found on it, on top of a page so that it fills ``box`` as far as its
    proportions allow. Raises KeyError as ``natural_size`` does."""
    source, found = _found(book, key)
    new = new_panel_id()
    book = place_panel(book, page_id, source.id, found.outline, box=box, panel_id=new)
    placement = book.page(page_id).panel(new).art.placement
    for balloon in balloons_on(found, source):
        book = add_balloon(book, page_id, balloon_in_art(source.id, balloon, new, placement))
    return book, (new,)


def place_at(book: Book, page_id: PageId, keys: Sequence[FoundKey], at: Point) -> Placed:
    """Place found panels at their natural sizes: the first with its middle at a point, the others after it in rows.
    Each is kept inside the page as far as it can be, the larger ones beneath. A single one fills the frame at the
    point: one that waits, or that of a panel of about its size, which goes back to the tray. Raises KeyError as
    ``natural_size`` does."""
    frame = _frame_for(book, book.page(page_id), keys, at)
    if frame is not None:
        # first at its natural size: so its balloons keep the size of all others
        book, (only,) = place_found(book, page_id, keys[0], _at_natural_size(book, page_id, keys[0]))
        return fill_frame(book, page_id, frame, only), (only,)
    boxes = _boxes_at(book, book.page(page_id), keys, at)
    new: dict[int, PanelId] = {}
    for number in sorted(range(len(keys)), key=lambda number: -_hides(boxes, number)):
        book, (new[number],) = place_found(book, page_id, keys[number], boxes[number])
    return book, tuple(new[number] for number in range(len(keys)))


def _at_natural_size(book: Book, page_id: PageId, key: FoundKey) -> Rect:
    return Rect(0.0, 0.0, *natural_size(book, book.page(page_id), key))


def _frame_for(book: Book, page: Page, keys: Sequence[FoundKey], at: Point) -> PanelId | None:
    frame = frame_at(page, at) if len(keys) == 1 else None
    if frame is None or any(place.id == frame for place in page.places):
        return frame
    width, height = natural_size(book, page, keys[0])
    ratio = width * height / (area(page.panel(frame).outline) or 1.0)
    return frame if 1 / ALIKE <= ratio <= ALIKE else None


def _boxes_at(book: Book, page: Page, keys: Sequence[FoundKey], at: Point) -> list[Rect]:
    gap = gutter_of(page)
    boxes: list[Rect] = []
    left = x = y = below = 0.0
    for number, key in enumerate(keys):
        width, height = natural_size(book, page, key)
        if number == 0:
            first = _inside(page, Rect(at[0] - width / 2, at[1] - height / 2, width, height))
            left, x, y = first.x, first.x, first.y
        elif x + width > page.width:
            x, y = left, below + gap
        box = _inside(page, Rect(x, y, width, height))
        x, below = box.right + gap, max(below, box.bottom)
        boxes.append(box)
    return boxes


def _hides(boxes: Sequence[Rect], number: int) -> float:
    """Return the area of a box that meets another, else 0: those that meet none keep their order."""
    box = boxes[number]
    meets = any(box.meets(other) for place, other in enumerate(boxes) if place != number)
    return box.width * box.height if meets else 0.0


def place_in_free_room(book: Book, page_id: PageId, keys: Sequence[FoundKey]) -> Placed:
    """Place found panels one by one in the frames that wait, then where each can be largest, up to its natural size,
    without covering anything; on a full page in the middle of it, each a step further than the last. Raises KeyError
    as ``natural_size`` does."""
    new: tuple[PanelId, ...] = ()
    step = 0.0
    for key in keys:
        page = book.page(page_id)
        if page.places:
            book, (filling,) = place_found(book, page_id, key, _at_natural_size(book, page_id, key))
            book, new = fill_frame(book, page_id, page.places[0].id, filling), (*new, filling)
            continue
        width, height = natural_size(book, page, key)
        best = best_box(free_boxes(page, taken_on(page)), width, height)
        if best is None or best[1] < SMALLEST:
            x, y = (page.width - width) / 2 + step, (page.height - height) / 2 + step
            box = _inside(page, Rect(x, y, width, height))
            step += 2 * gutter_of(page)
        else:
            room, scale = best
            box = Rect(room.x, room.y, width * scale, height * scale)
        book, placed = place_found(book, page_id, key, box)
        new = (*new, *placed)
    return book, new


def take_back(book: Book, panel_ids: Iterable[PanelId]) -> Book:
    """Take placed panels off their pages, with the balloons that follow them; the tray has them still."""
    for panel_id in panel_ids:
        book = remove_panel(book, panel_id)
    return book


def _found(book: Book, key: FoundKey) -> tuple[SourcePage, FoundPanel]:
    source = book.source(key.source)
    return source, {panel.id: panel for panel in source.panels}[key.found]


def _inside(page: Page, box: Rect) -> Rect:
    """Return ``box`` moved onto the page; one that is larger than the page is put at its top left."""
    x = max(0.0, min(box.x, page.width - box.width))
    y = max(0.0, min(box.y, page.height - box.height))
    return Rect(x, y, box.width, box.height)
