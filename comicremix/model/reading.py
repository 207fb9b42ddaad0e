"""What is computed from the order of things: page, panel and note numbers, never stored."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
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
    pinned: bool = False
    """It is a badge, not a number in a text."""

    @property
    def owner(self) -> BalloonId | PanelId | PageId:
        """The thing that has the mark."""
        return self.balloon or self.panel or self.page


def note_marks(book: Book) -> tuple[NoteMark, ...]:
    """Return every mark of the book in reading order: within a panel the balloons' marks, then the pins on it; then
    the page's own pins. Marks of notes that do not exist are among them.

    Books that differ in what is said alone, not in pages or pins, share their marks: they are looked for once.
    """
    pinned = tuple((note.id, pin.owner) for note in book.notes for pin in note.pins if pin.owner)
    last = _LAST.get("marks")
    if last is not None and last[0] is book.pages and last[1] == pinned:
        return last[2]
    pins: dict[str, list[NoteId]] = {}
    for note_id, owner in pinned:
        pins.setdefault(owner, []).append(note_id)
    marks = tuple(
        mark
        for page_number, page in enumerate(book.pages, 1)
        if _may_have_marks(page, pins)
        for mark in _page_marks(page, page_number, pins)
    )
    _LAST["marks"] = (book.pages, pinned, marks)
    return marks


_LAST: dict[str, tuple[tuple[Page, ...], tuple[tuple[NoteId, str], ...], tuple[NoteMark, ...]]] = {}
"""Pages, pins and marks of the book that was asked about last."""


def _page_marks(page: Page, page_number: int, pins: Mapping[str, list[NoteId]]) -> Iterator[NoteMark]:
    numbers = {panel.id: n for n, panel in enumerate(reading_panels(page), 1)}
    balloons = reading_balloons(page)
    leading = _leading(balloons, numbers)
    by_panel: dict[PanelId | None, list[Balloon]] = {}
    for balloon in balloons[leading:]:
        by_panel.setdefault(balloon.panel if balloon.panel in numbers else None, []).append(balloon)

    def marks(found: Iterable[Balloon], number: int) -> Iterator[NoteMark]:
        for balloon in found:
            for match in NOTE_MARK.finditer(balloon.text) if "[^" in balloon.text else ():
                yield NoteMark(NoteId(match[1]), page.id, page_number, number, balloon.id, balloon.panel)
            for note in pins.get(balloon.id, ()):
                yield NoteMark(note, page.id, page_number, number, balloon.id, balloon.panel, pinned=True)

    yield from marks(balloons[:leading], 0)
    for panel_id, number in numbers.items():
        yield from marks(by_panel.get(panel_id, ()), number)
        for note in pins.get(panel_id, ()):
            yield NoteMark(note, page.id, page_number, number, None, panel_id, pinned=True)
    yield from marks(by_panel.get(None, ()), 0)
    for note in pins.get(page.id, ()):
        yield NoteMark(note, page.id, page_number, 0, pinned=True)


def _may_have_marks(page: Page, pins: Container[str]) -> bool:
    """Tell quickly whether a page need be looked through; most pages have no notes."""
    texts = any("[^" in balloon.text or balloon.id in pins for balloon in page.balloons)
    return texts or page.id in pins or any(panel.id in pins for panel in page.panels)


def note_numbers(book: Book) -> dict[NoteId, int]:
    """Number the book's notes from 1 by the first place where each is marked; unmarked notes have no number."""
    known = {note.id for note in book.notes}
    order = dict.fromkeys(mark.note for mark in note_marks(book) if mark.note in known)
    return {note: number for number, note in enumerate(order, 1)}


def _leading(balloons: tuple[Balloon, ...], numbers: dict[PanelId, int]) -> int:
    return next((i for i, b in enumerate(balloons) if b.panel in numbers), len(balloons))
