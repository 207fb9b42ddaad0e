"""What is computed from the order of things: page, panel and note numbers, never stored."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId, PageId, PanelId
from comicremix.model.page import Balloon, Page, Panel

NOTE_MARK = re.compile(r"\[\^([\w-]+)\]")


def reading_panels(page: Page) -> tuple[Panel, ...]:
    """Return the page's panels as they are read: ``page.reading`` first, then the others as they lie."""
    named = {panel.id: panel for panel in page.panels}
    first = [named.pop(PanelId(i)) for i in page.reading if i in named]
    return (*first, *(panel for panel in page.panels if panel.id in named))


def reading_balloons(page: Page) -> tuple[Balloon, ...]:
    """Return the page's balloons panel by panel; those that follow no panel come where they lie among the others:
    before the first panel when they stand above all of them, else at the end."""
    if not page.balloons:
        return ()
    order = {panel.id: index for index, panel in enumerate(reading_panels(page))}
    stray = any(balloon.panel not in order for balloon in page.balloons)
    top = min((min(y for _, y in panel.outline) for panel in page.panels), default=0.0) if stray else 0.0

    def rank(balloon: Balloon) -> float:
        if balloon.panel in order:
            return order[balloon.panel]
        return -1 if balloon.shape.box.bottom <= top else len(order)

    return tuple(sorted(page.balloons, key=rank))


def reading_sections(page: Page) -> tuple[tuple[str, ...], ...]:
    """Return what is read together: a panel's id and those of its balloons; balloons on no panel follow an empty
    id."""
    balloons, panels = reading_balloons(page), reading_panels(page)
    known = {panel.id for panel in panels}
    top = min((y for panel in panels for _, y in panel.outline), default=0.0)
    loose = [balloon for balloon in balloons if balloon.panel not in known]
    before = [balloon for balloon in loose if balloon.shape.box.bottom <= top]
    after = [balloon for balloon in loose if balloon not in before]
    sections = [(panel.id, *(balloon.id for balloon in balloons if balloon.panel == panel.id)) for panel in panels]
    return (
        *([("", *(balloon.id for balloon in before))] if before else []),
        *sections,
        *([("", *(balloon.id for balloon in after))] if after else []),
    )


@dataclass(frozen=True, slots=True)
class NoteMark:
    """One place where a note is marked. ``panel_number`` counts from 1 in reading order; 0: on no panel."""

    note: NoteId
    page: PageId
    page_number: int
    panel_number: int
    balloon: BalloonId | None = None
    panel: PanelId | None = None


def note_marks(book: Book) -> Iterator[NoteMark]:
    """Yield every mark of the book in reading order: within a panel the balloons' marks, then the pins on it; then
    the page's own pins. Marks of notes that do not exist are yielded too."""
    pinned = [note for note in book.notes if note.pin is not None]
    pins = {place for note in pinned if note.pin for place in (note.pin.panel, note.pin.page)}
    for page_number, page in enumerate(book.pages, 1):
        if not _may_have_marks(page, pins):
            continue
        numbers = {panel.id: n for n, panel in enumerate(reading_panels(page), 1)}
        balloons = reading_balloons(page)
        above = [b for b in balloons if b.panel not in numbers and b in balloons[: _leading(balloons, numbers)]]
        rest = [b for b in balloons if b.panel not in numbers and b not in above]

        def marks(
            found: list[Balloon], number: int, page: Page = page, page_number: int = page_number
        ) -> Iterator[NoteMark]:
            for balloon in found:
                for match in NOTE_MARK.finditer(balloon.text):
                    yield NoteMark(NoteId(match[1]), page.id, page_number, number, balloon.id, balloon.panel)

        yield from marks(above, 0)
        for panel_id, number in numbers.items():
            yield from marks([b for b in balloons if b.panel == panel_id], number)
            for note in pinned:
                if note.pin and note.pin.panel == panel_id:
                    yield NoteMark(note.id, page.id, page_number, number, None, panel_id)
        yield from marks(rest, 0)
        for note in pinned:
            if note.pin and note.pin.panel is None and note.pin.page == page.id:
                yield NoteMark(note.id, page.id, page_number, 0)


def _may_have_marks(page: Page, pins: set[PanelId | PageId | None]) -> bool:
    """Tell quickly whether a page need be looked through; most pages have no notes."""
    texts = any("[^" in balloon.text for balloon in page.balloons)
    return texts or page.id in pins or any(panel.id in pins for panel in page.panels)


def note_numbers(book: Book) -> dict[NoteId, int]:
    """Number the book's notes from 1 by the first place where each is marked; unmarked notes have no number."""
    known = {note.id for note in book.notes}
    order = dict.fromkeys(mark.note for mark in note_marks(book) if mark.note in known)
    return {note: number for number, note in enumerate(order, 1)}


def _leading(balloons: tuple[Balloon, ...], numbers: dict[PanelId, int]) -> int:
    return next((i for i, b in enumerate(balloons) if b.panel in numbers), len(balloons))
