"""Layouts: how panels share a page, as pure values in fractions of it, and a page's panels flowing into one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from comicremix.edit.balloons import follow_panel, lift_balloon
from comicremix.edit.change import change_page, changed
from comicremix.edit.filling import fill_cell, view_of
from comicremix.edit.pages import add_page
from comicremix.edit.panels import move_panel_to_page
from comicremix.geometry import Outline, Point, Rect, clip_polygon, contains
from comicremix.model.book import Book
from comicremix.model.book_setup import setup_for, setup_of
from comicremix.model.ids import PageId, PanelId, new_page_id, new_panel_id
from comicremix.model.page import Body, Border, Page, Place
from comicremix.model.reading import reading_panels
from comicremix.model.setup import PageSetup


@dataclass(frozen=True, slots=True)
class Layout:
    """A template. ``cells`` are convex outlines in reading order, clockwise, in fractions of the room between the
    margins; those that share an edge get a gutter there. Later cells lie above earlier ones."""

    name: str
    cells: tuple[Outline, ...]
    bleeds: bool = False
    """The cells share the whole page with its bleed instead."""
    gap: float = 1.0
    """How many times the usual gutter parts the cells."""

    def mirrored(self) -> Layout:
        """Return the layout for a page that is read from the right."""
        cells = tuple(tuple((1 - x, y) for x, y in reversed(cell)) for cell in self.cells)
        return Layout(self.name, cells, self.bleeds, self.gap)


def cell(x: float, y: float, width: float, height: float) -> Outline:
    """Return an upright cell."""
    return Rect(x, y, width, height).outline()


def tiers(*rows: Sequence[float], heights: Sequence[float] = ()) -> tuple[Outline, ...]:
    """Return cells tier by tier: ``rows`` are the widths of the cells of each tier, ``heights`` those of the tiers
    (default: equal), in any unit."""
    heights = heights or [1.0] * len(rows)
    found: list[Outline] = []
    y = 0.0
    for row, height in zip(rows, heights, strict=True):
        high, x = height / sum(heights), 0.0
        for width in row:
            found.append(cell(x, y, width / sum(row), high))
            x += width / sum(row)
        y += high
    return tuple(found)


def _diagonal() -> tuple[Outline, ...]:
    """Two panels, a strip across, two panels; every inner line slants."""
    upper, lower = (0.38, 0.3), (0.7, 0.62)
    left, right = 0.44, 0.56

    def on(line: tuple[float, float], x: float) -> Point:
        return (x, line[0] + (line[1] - line[0]) * x)

    return (
        ((0, 0), (right, 0), on(upper, left), on(upper, 0)),
        ((right, 0), (1, 0), on(upper, 1), on(upper, left)),
        (on(upper, 0), on(upper, 1), on(lower, 1), on(lower, 0)),
        (on(lower, 0), on(lower, right), (left, 1), (0, 1)),
        (on(lower, right), on(lower, 1), (1, 1), (left, 1)),
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout("grid-2x2", tiers([1, 1], [1, 1])),
    Layout("grid-3x2", tiers([1, 1], [1, 1], [1, 1])),
    Layout("grid-3x3", tiers([1, 1, 1], [1, 1, 1], [1, 1, 1])),
    Layout("tiers-3", tiers([1], [1], [1])),
    Layout("tiers-4", tiers([1], [1], [1], [1])),
    Layout("tiers-1-2-2", tiers([1], [1, 1], [1, 1], heights=[1.2, 1, 1])),
    Layout("tiers-2-1-2", tiers([3, 2], [1], [2, 3])),
    Layout("tiers-2-3-1", tiers([1, 1], [1, 1, 1], [1], heights=[1.1, 0.8, 1.1])),
    Layout("splash", (cell(0, 0, 1, 1),)),
    Layout("splash-bleed", (cell(0, 0, 1, 1),), bleeds=True),
    Layout("splash-tier", tiers([1], [1, 1, 1], heights=[2, 1])),
    Layout("tier-splash", tiers([1, 1], [1], heights=[1, 2])),
    Layout(
        "insets",
        (cell(0, 0, 1, 1), cell(0.04, 0.7, 0.29, 0.27), cell(0.355, 0.7, 0.29, 0.27), cell(0.67, 0.7, 0.29, 0.27)),
    ),
    Layout("inset-corner", (*tiers([1], [1, 1], heights=[2, 1]), cell(0.62, 0.04, 0.34, 0.24))),
    Layout("four-panel", tuple(cell(0.2, number / 4, 0.6, 0.25) for number in range(4))),
    Layout("webtoon", tiers([1], [1], [1], heights=[1.3, 1, 1.3]), bleeds=True, gap=3.0),
    Layout("diagonal", _diagonal()),
)


def outlines_of(layout: Layout, setup: PageSetup) -> tuple[Outline, ...]:
    """Return a layout's cells on a page, in page pixels."""
    room = setup.bled if layout.bleeds else setup.live
    half = min(setup.gutter * layout.gap, room.width / 8, room.height / 8) / 2
    # Half a gutter more all around, for every cell to give up half a gutter at every side: so all get their true share.
    room = room.inset(-half)
    placed = (tuple((room.x + x * room.width, room.y + y * room.height) for x, y in cell) for cell in layout.cells)
    return tuple(inset_outline(outline, half) for outline in placed)


def inset_outline(outline: Outline, by: float) -> Outline:
    """Return a convex outline, clockwise, with every side moved inwards by ``by``."""
    shrunk = outline
    for place, end in enumerate(outline):
        start = outline[place - 1]
        length = math.dist(start, end)
        if length:
            dx, dy = (start[1] - end[1]) / length * by, (end[0] - start[0]) / length * by
            shrunk = clip_polygon(shrunk, _shifted(start, dx, dy), _shifted(end, dx, dy))
    return shrunk


def apply_layout(
    book: Book,
    page_id: PageId,
    layout: Layout,
    *,
    border: Border | None = None,
    from_right: bool = False,
    cut_out: bool = True,
) -> Book:
    """Let a page's panels flow into a layout in reading order, each filling its cell, with their balloons.

    Panels for which there is no cell go on following pages in the same layout: left in place they would lie under the
    others, unseen. The base goes, too: between the old panels it shows nothing that belongs between the new ones.
    Cells that are left over become places that wait for a panel; other places go, and locked panels stay.

    A book without a page setup gets that of its first page:
    else every layout would take its gutters from the one before.

    Args:
        border: a frame for panels that have none.
        cut_out: see ``filling.fill_cell``.
    """
    order = [panel.id for panel in reading_panels(book.page(page_id)) if not panel.locked]
    book = _balloons_on_panels(changed(book, setup=setup_of(book)), page_id)
    page = book.page(page_id)
    cells = outlines_of(layout.mirrored() if from_right else layout, setup_for(book, page))
    views = {panel.id: view_of(book, page, panel) for panel in page.panels}
    book, groups = _spread(book, page_id, order, len(cells))
    for at, group in groups:
        for panel_id, outline in zip(group, cells, strict=False):
            book = fill_cell(book, panel_id, outline, border=border, view=views[panel_id], cut_out=cut_out)
        book = change_page(book, at, partial(_in_order, order=group, left_over=cells[len(group) :]))
    return book


def pages_needed(panels: int, layout: Layout) -> int:
    """Return on how many pages ``panels`` panels stand in a layout."""
    return max(1, math.ceil(panels / len(layout.cells)))


def _spread(
    book: Book, page_id: PageId, order: Sequence[PanelId], count: int
) -> tuple[Book, list[tuple[PageId, Sequence[PanelId]]]]:
    """Leave ``count`` panels on a page and send the others to new pages after it; return who stands where."""
    like, place = book.page(page_id), [page.id for page in book.pages].index(page_id)
    groups: list[tuple[PageId, Sequence[PanelId]]] = [(page_id, order[:count])]
    for start in range(count, len(order), count):
        page, group = Page(new_page_id(), like.width, like.height, like.dpi, like.ground), order[start : start + count]
        book = add_page(book, page, place + len(groups))
        for panel_id in group:
            book = move_panel_to_page(book, panel_id, page.id)
        groups.append((page.id, group))
    return book, groups


def _in_order(page: Page, order: Sequence[PanelId], left_over: Sequence[Outline]) -> Page:
    """Return the page with its panels in order, locked ones above them, and places in the cells that are left over."""
    named = {panel.id: panel for panel in page.panels}
    locked = [panel for panel in page.panels if panel.id not in order]
    places = tuple(Place(new_panel_id(), outline) for outline in left_over)
    old = tuple(place.outline for place in page.places)
    places = page.places if old == tuple(left_over) else places
    return changed(page, base=None, panels=(*(named[name] for name in order), *locked), reading=(), places=places)


def _balloons_on_panels(book: Book, page_id: PageId) -> Book:
    """Let every balloon in the art follow the panel that it stands on, or lift it: the art under it will go."""
    page = book.page(page_id)
    for balloon in page.balloons:
        if balloon.body is not Body.ART or balloon.panel is not None:
            continue
        centre = balloon.shape.box.centre
        under = next((p.id for p in reversed(page.panels) if contains(p.outline, centre)), None)
        book = lift_balloon(book, balloon.id) if under is None else follow_panel(book, balloon.id, under)
    return book


def _shifted(point: Point, dx: float, dy: float) -> Point:
    return (point[0] + dx, point[1] + dy)
