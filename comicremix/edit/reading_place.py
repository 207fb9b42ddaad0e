"""Where a panel that came later stands in the reading order of its page: told by where it lies among the others."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from comicremix.edit.change import change_page, changed
from comicremix.edit.panels import restack_panel
from comicremix.geometry import Rect, bounds
from comicremix.model.book import Book
from comicremix.model.ids import PanelId
from comicremix.model.page import Page
from comicremix.model.reading import reading_panels

SAME_ROW = 0.5
"""The share of the lower one's height by which two boxes that stand beside each other overlap at least."""


def read_where_it_lies(book: Book, panel_id: PanelId, *, from_right: bool = False) -> Book:
    """Let a panel be read before the first panel that lies after it: below it, beside it, or inside it. The order of
    the others stays."""
    page = book.page_of(panel_id)
    own = bounds(page.panel(panel_id).outline)
    others = [panel for panel in reading_panels(page) if panel.id != panel_id]
    place = next(
        (n for n, other in enumerate(others) if is_after(bounds(other.outline), own, from_right=from_right)),
        len(others),
    )
    if page.reading:
        order = [panel.id for panel in others]
        order.insert(place, panel_id)
        return change_page(book, page.id, lambda p: changed(p, reading=tuple(order)))
    return restack_panel(book, panel_id, place)


def is_after(box: Rect, other: Rect, *, from_right: bool) -> bool:
    """Tell whether ``box`` is read after ``other``: it lies inside of it, farther down, or farther along its row."""
    if other.contains(box.centre) and box.width * box.height < other.width * other.height:
        return True
    if box.contains(other.centre):
        return False
    shared = min(box.bottom, other.bottom) - max(box.y, other.y)
    if shared < SAME_ROW * min(box.height, other.height):
        return box.centre[1] > other.centre[1]
    return (box.centre[0] < other.centre[0]) == from_right


def runs_from_right(page: Page) -> bool:
    """Tell whether a page is read from the right: in most rows of its panels and of its places, the next one in reading
    order stands farther left."""
    panels = [bounds(panel.outline) for panel in reading_panels(page)]
    steps = [*_steps(panels), *_steps([bounds(place.outline) for place in page.places])]
    return sum(step < 0 for step in steps) > sum(step > 0 for step in steps)


def _steps(boxes: Sequence[Rect]) -> Iterator[float]:
    """Yield how far it is from each box to the next one of its row."""
    for before, after in itertools.pairwise(boxes):
        shared = min(before.bottom, after.bottom) - max(before.y, after.y)
        if shared > SAME_ROW * min(before.height, after.height):
            yield after.centre[0] - before.centre[0]
