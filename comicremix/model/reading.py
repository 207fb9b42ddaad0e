"""What is computed from the order of things: page, panel and note numbers, never stored."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

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
    """Return the page's balloons panel by panel; those that follow no panel come before the first panel that lies
    wholly below their middle, or at the end."""
    return tuple(chain.from_iterable(balloons for _, balloons in _sections(page))) if page.balloons else ()


def reading_sections(page: Page) -> tuple[tuple[str, ...], ...]:
    """Return what is read together: a panel's id and those of its balloons;
    balloons on no panel follow an empty id."""
    return tuple(
        (panel.id if panel else "", *(balloon.id for balloon in balloons)) for panel, balloons in _sections(page)
    )


def _sections(page: Page) -> Iterator[tuple[Panel | None, tuple[Balloon, ...]]]:
    """Yield the panels with their balloons, and between them, without a panel, the balloons on none."""
    panels = reading_panels(page)
    order = {panel.id: index for index, panel in enumerate(panels)}
    stray = any(balloon.panel not in order for balloon in page.balloons)
    tops = [min(y for _, y in panel.outline) for panel in panels] if stray else []
    on_panel: dict[int, list[Balloon]] = {}
    before: dict[int, list[Balloon]] = {}
    for balloon in page.balloons:
        if balloon.panel in order:
            on_panel.setdefault(order[balloon.panel], []).append(balloon)
        else:
            middle = balloon.shape.box.centre[1]
            place = next((index for index, top in enumerate(tops) if top >= middle), len(tops))
            before.setdefault(place, []).append(balloon)
    for index, panel in enumerate((*panels, None)):
        if index in before:
            yield None, tuple(before[index])
        if panel is not None:
            yield panel, tuple(on_panel.get(index, ()))


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
    for panel, balloons in _sections(page):
        number = numbers[panel.id] if panel else 0
        for balloon in balloons:
            for match in NOTE_MARK.finditer(balloon.text) if "[^" in balloon.text else ():
                yield NoteMark(NoteId(match[1]), page.id, page_number, number, balloon.id, balloon.panel)
            for note in pins.get(balloon.id, ()):
                yield NoteMark(note, page.id, page_number, number, balloon.id, balloon.panel, pinned=True)
        for note in pins.get(panel.id if panel else "", ()):
            yield NoteMark(note, page.id, page_number, number, None, panel.id if panel else None, pinned=True)
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
