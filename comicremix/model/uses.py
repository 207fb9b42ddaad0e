"""Which found panels of the source pages are placed on pages, where, and how often; computed, never stored.

A placed panel remembers its source page and its outline, not the found panel that it was cut from: a panel may be
cropped, cut in two or merged with its neighbour. So kinship is a matter of shared area, measured on a grid of points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from comicremix.geometry import Outline, Point, bounds, contains
from comicremix.model.book import Book
from comicremix.model.ids import FoundId, PageId, PanelId, SourceId
from comicremix.model.page import Page, Panel
from comicremix.model.source import FoundPanel, SourcePage

GRID = 9
"""Points on each side of the grid that measures areas."""
KIN = 0.5
"""A placed panel shows a found one when this share of either lies in the other."""

UseState = Literal["unused", "used", "several"]


class FoundKey(NamedTuple):
    """Names a panel that was found on a source page."""

    source: SourceId
    found: FoundId


class Use(NamedTuple):
    """A place where a found panel is shown."""

    page: PageId
    panel: PanelId


@dataclass(frozen=True, slots=True)
class Uses:
    """Where a found panel is shown, in the order of pages. ``times``: how often its most shown part is; two halves of
    a cut panel show it once."""

    places: tuple[Use, ...] = ()
    times: int = 0

    @property
    def state(self) -> UseState:
        return "unused" if not self.places else "used" if self.times < 2 else "several"


UNUSED = Uses()
Origins = tuple[tuple[PanelId, tuple[FoundKey, ...]], ...]
"""Panels of a page with the found panels that they show, the most shown first."""


def origins_on(page: Page, sources: Mapping[SourceId, SourcePage]) -> Origins:
    """Return the found panels that each panel of a page shows; none for one that was drawn elsewhere on the source
    page, or whose source page is gone."""
    return tuple((panel.id, _origins(panel, sources.get(panel.art.source))) for panel in page.panels)


def origin(book: Book, panel_id: PanelId) -> FoundKey | None:
    """Return the found panel that a placed one was cut from, the most shown of several.

    Raises:
        KeyError: no such panel lies on a page.
    """
    panel = book.panel(panel_id)
    source = next((source for source in book.sources if source.id == panel.art.source), None)
    return next(iter(_origins(panel, source)), None)


def find_uses(book: Book, known: Callable[[Page], Origins] | None = None) -> dict[FoundKey, Uses]:
    """Return where every found panel of the book is shown; every found panel is a key.

    Args:
        known: ``origins_on`` for a page, for callers who remember it.
    """
    sources = {source.id: source for source in book.sources}
    look = known or (lambda page: origins_on(page, sources))
    places: dict[FoundKey, list[tuple[Use, Panel]]] = {}
    for page in book.pages:
        here: dict[PanelId, Panel] = {}
        for panel_id, keys in look(page):
            for key in keys:
                here = here or {panel.id: panel for panel in page.panels}
                places.setdefault(key, []).append((Use(page.id, panel_id), here[panel_id]))
    uses: dict[FoundKey, Uses] = {}
    for source in book.sources:
        for found in source.panels:
            key = FoundKey(source.id, found.id)
            shown = places.get(key)
            uses[key] = _uses(found, shown) if shown else UNUSED
    return uses


def _uses(found: FoundPanel, places: list[tuple[Use, Panel]]) -> Uses:
    """Return how a found panel is used at one place or several."""
    if len(places) < 2:
        return Uses(tuple(use for use, _ in places), len(places))
    outlines = [panel.art.outline for _, panel in places]
    shown = (sum(_covers(outline, found.outline, point) for outline in outlines) for point in _points(found.outline))
    return Uses(tuple(use for use, _ in places), max(1, *shown, 1))


def _covers(outline: Outline, same: Outline, point: Point) -> bool:
    return outline == same or contains(outline, point)


def _origins(panel: Panel, source: SourcePage | None) -> tuple[FoundKey, ...]:
    if source is None:
        return ()
    for found in source.panels:
        if found.outline == panel.art.outline:
            return (FoundKey(source.id, found.id),)
    shares = [(_kinship(panel.art.outline, found.outline), found.id) for found in source.panels]
    kin = sorted((entry for entry in shares if entry[0] > 0), key=lambda entry: -entry[0])
    return tuple(FoundKey(source.id, found) for _, found in kin)


def _kinship(placed: Outline, found: Outline) -> float:
    """Return the shared area as a share of the placed panel; 0 when neither lies in the other for the greater part."""
    if not bounds(placed).meets(bounds(found)):
        return 0.0
    of_placed, of_found = _share(placed, found), _share(found, placed)
    return max(of_placed, 1e-6) if of_placed >= KIN or of_found >= KIN else 0.0


def _share(of: Outline, within: Outline) -> float:
    points = list(_points(of))
    return sum(contains(within, point) for point in points) / len(points) if points else 0.0


def _points(outline: Outline) -> Iterator[Point]:
    """Yield the points of an even grid that lie inside an outline."""
    box = bounds(outline)
    for row in range(GRID):
        for column in range(GRID):
            point = (box.x + (column + 0.5) / GRID * box.width, box.y + (row + 0.5) / GRID * box.height)
            if contains(outline, point):
                yield point
