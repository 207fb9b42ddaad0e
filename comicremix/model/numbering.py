"""What stands for a note: its number or symbol, through the book, the chapter or the page; computed, never stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from comicremix.model.book import Book
from comicremix.model.ids import NoteId, PageId
from comicremix.model.reading import NoteMark, note_marks

SYMBOLS = "*†‡§‖¶"
"""In the order of English printers; then each of them doubled, tripled …"""


@dataclass(frozen=True, slots=True)
class Label:
    """``section`` is the number of the chapter or page in which the numbers began again; 0: they never do."""

    text: str
    section: int = 0


@dataclass(frozen=True, slots=True)
class Numbering:
    """The labels of an edition's notes, in the order in which they are printed."""

    labels: Mapping[NoteId, Label] = field(default_factory=dict)
    sections: Mapping[PageId, int] = field(default_factory=dict)
    """The section of each page, where there are any."""
    shown: bool = True
    """Whether marks stand in the art."""
    _known: dict[PageId | None, Mapping[NoteId, str]] = field(default_factory=dict, compare=False, repr=False)

    def on(self, page: PageId | None = None) -> Mapping[NoteId, str]:
        """Return what marks on a page show; without a page, what they show on the notes pages.

        A note that belongs to another section brings its number along: ``4.2`` is the second note of page 4.
        """
        key = page if self.sections else None
        if key not in self._known:
            here = self.sections.get(key, 0) if key else None
            self._known[key] = {
                note: label.text if here in (None, label.section) else f"{label.section}.{label.text}"
                for note, label in self.labels.items()
            }
        return self._known[key]


def symbol(number: int) -> str:
    """Return the symbol of the ``number``-th note, counted from 1."""
    times, index = divmod(number - 1, len(SYMBOLS))
    return SYMBOLS[index] * (times + 1)


def numbering_of(book: Book, language: str = "") -> Numbering:
    """Label the notes that are marked somewhere, by the first place of each; nothing in an edition without notes."""
    if language in book.note_setup.silent:
        return Numbering(shown=False)
    return labelled(book, tuple(note_marks(book)))


def labelled(book: Book, marks: tuple[NoteMark, ...]) -> Numbering:
    """Label notes by ``marks``, all those of ``book`` in reading order."""
    setup = book.note_setup
    sections = _sections(book)
    known = {note.id for note in book.notes}
    labels: dict[NoteId, Label] = {}
    counts: Counter[int] = Counter()
    for mark in marks:
        if mark.note not in known or mark.note in labels:
            continue
        section = sections.get(mark.page, 0)
        counts[section] += 1
        number = counts[section]
        labels[mark.note] = Label(symbol(number) if setup.signs == "symbols" else str(number), section)
    return Numbering(labels, sections)


def _sections(book: Book) -> dict[PageId, int]:
    """Return the section of each page: its number, or that of its chapter;
    pages before the first chapter are 0."""
    numbering = book.note_setup.numbering
    if numbering == "book":
        return {}
    if numbering == "page":
        return {page.id: number for number, page in enumerate(book.pages, 1)}
    chapter, found = 0, {}
    for page in book.pages:
        chapter += bool(page.chapter)
        found[page.id] = chapter
    return found
