"""What the chips of note marks say: the number of each note that a text marks, and its first words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from comicremix.gui.inspector.note_chips import Chip
from comicremix.gui.notes.words import note_words, shortened
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.markup import note_ids
from comicremix.model.numbering import numbering_of

translate = QCoreApplication.translate
TIP_WORDS = 80
"""Characters of a note under the pointer."""
NO_NUMBER = "–"
"""Stands for a note that the words of the source language do not mark."""


def chips_of(book: Book, language: str, words: str) -> dict[str, Chip]:
    """Return the chips of the notes that ``words`` mark and the book has, by their ids."""
    wanted = dict.fromkeys(note_ids(words)) if "[^" in words else {}
    known = {note.id for note in book.notes} if wanted else set()
    labels = numbering_of(book).labels if wanted else {}
    found: dict[str, Chip] = {}
    for note in (NoteId(name) for name in wanted if name in known):
        number = labels[note].text if note in labels else NO_NUMBER
        found[note] = Chip(number, tip_of(book, language, note))
    return found


def tip_of(book: Book, language: str, note: NoteId) -> str:
    """Return the first words of a note, or that it has none."""
    tip = shortened(note_words(book, language, note), TIP_WORDS)
    return tip or translate("NoteChips", "This note has no words yet.")


def unknown_chip() -> Chip:
    """Return what stands for a note that the book does not have."""
    return Chip("?", translate("NoteChips", "The book has no such note."), known=False)
