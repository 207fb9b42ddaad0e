"""Words that stand in the drawing are texts of the book, though nobody has typed them."""

from __future__ import annotations

from dataclasses import replace

from comicremix.edit.balloons import set_text
from comicremix.edit.texts import set_translation
from comicremix.model.book import Book
from comicremix.model.progress import progress_of
from comicremix.model.texts import completeness, reading, texts
from tests.samples import HELLO, OUCH, imported_book

KEY = f"balloon:{HELLO}"
BOOK = set_text(imported_book(), HELLO, "")


def test_a_balloon_in_the_drawing_is_a_text_without_words() -> None:
    assert [entry.source for entry in texts(BOOK) if entry.key == KEY] == [""]


def test_an_empty_balloon_of_the_program_is_none() -> None:
    book = set_text(BOOK, OUCH, "")
    assert f"balloon:{OUCH}" not in {entry.key for entry in texts(book)}


def test_it_counts_as_missing_and_as_done() -> None:
    before = progress_of(BOOK, "fr")
    book = set_translation(BOOK, "fr", KEY, "Bonjour !")
    after = progress_of(book, "fr")
    assert (after.missing, after.done) == (before.missing - 1, before.done + 1)
    assert completeness(book, "fr") > completeness(BOOK, "fr")


def test_typing_the_words_makes_no_translation_stale() -> None:
    book: Book = set_text(set_translation(BOOK, "fr", KEY, "Bonjour !"), HELLO, "Hello!")
    assert not reading(book, "fr", KEY, "Hello!").stale
    assert reading(replace(book), "fr", KEY, "Hello!").text == "Bonjour !"


def test_the_source_edition_is_done_whether_words_are_typed_or_drawn() -> None:
    assert progress_of(BOOK, "en").share == completeness(BOOK, "en") == 1.0
