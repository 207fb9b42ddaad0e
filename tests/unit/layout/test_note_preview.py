"""One note alone looks as it does on the notes pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comicremix.layout.back.preview import UNNUMBERED, lay_out_note
from comicremix.layout.book import setting_of
from comicremix.layout.frame import Frame, Group, Item
from comicremix.layout.notes import lay_out_notes
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.run import Glyphs
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.language import Language
from comicremix.model.note import Note
from tests.samples import imported_book


def set_note(book: Book, note: str, language: str = "en") -> Frame | None:
    return lay_out_note(setting_of(book, language, bundled_catalogue()), NoteId(note))


def words(items: tuple[Item, ...]) -> str:
    def text(item: Item) -> str:
        if isinstance(item, Group):
            return words(item.items)
        return item.text if isinstance(item, Glyphs) else ""

    return "".join(map(text, items))


@pytest.mark.parametrize(("note", "number"), [("n-2", "1"), ("n-1", "2")])
def test_number_and_words_are_those_of_the_notes_pages(note: str, number: str) -> None:
    book = imported_book()
    frame = set_note(book, note)
    pages = lay_out_notes(setting_of(book, "en", bundled_catalogue()), 3)
    assert frame is not None
    assert frame.label == number
    group = next(item for item in pages[0].items if isinstance(item, Group) and item.id == f"note:{note}")
    assert words(frame.items) == words(group.items)
    assert frame.height == pytest.approx(group.box.height, abs=0.5)


def test_a_note_that_is_marked_nowhere_has_a_dash() -> None:
    book = imported_book()
    frame = set_note(replace(book, notes=(*book.notes, Note(NoteId("n-3"), "Alone."))), "n-3")
    assert frame is not None
    assert words(frame.items) == f"{UNNUMBERED}Alone."


def test_an_edition_without_notes_still_shows_what_is_written() -> None:
    book = imported_book()
    frame = set_note(replace(book, note_setup=replace(book.note_setup, silent=("fr",))), "n-1", "fr")
    assert frame is not None
    assert frame.height > 0


def test_a_note_without_words_has_a_line() -> None:
    book = imported_book()
    frame = set_note(replace(book, notes=(Note(NoteId("n-3")),)), "n-3")
    assert frame is not None
    assert frame.height > 0


def test_a_book_without_pages_has_no_paper() -> None:
    assert set_note(Book(languages=(Language("en"),), notes=(Note(NoteId("n-3"), "Alone."),)), "n-3") is None
