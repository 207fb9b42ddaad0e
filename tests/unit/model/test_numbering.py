"""What stands for a note: numbers and symbols, through the book, the chapter and the page, wherever panels go."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comicremix.edit import notes, pages
from comicremix.model.book import Book
from comicremix.model.ids import NoteId
from comicremix.model.note import Note, Pin
from comicremix.model.note_setup import NoteSetup
from comicremix.model.numbering import numbering_of, symbol
from comicremix.model.reading import note_marks
from tests.samples import HELLO, LEFT, LOWER, ONE, OUCH, TWO, imported_book

N1, N2, N3, N4 = (NoteId(f"n-{n}") for n in (1, 2, 3, 4))


def noted(**setup: object) -> Book:
    """Notes 2 and 1 on page one, in this order; 3 on page two, 4 on both."""
    book = notes.add_note(imported_book(), Note(N3, "Third.", Pin(page=TWO)))
    book = notes.add_note(book, Note(N4, "Fourth.", Pin(panel=LOWER), more_pins=(Pin(page=TWO),)))
    return replace(book, note_setup=NoteSetup(**setup))  # type: ignore[arg-type]


def labels(book: Book, language: str = "en") -> dict[str, str]:
    return {note: label.text for note, label in numbering_of(book, language).labels.items()}


def test_numbers_run_through_the_book_in_reading_order():
    assert labels(noted()) == {N2: "1", N1: "2", N4: "3", N3: "4"}


def test_numbers_follow_when_pages_are_swapped():
    assert labels(pages.move_pages(noted(), {TWO}, 0)) == {N3: "1", N4: "2", N2: "3", N1: "4"}


def test_numbers_begin_again_on_each_page_and_bring_their_page_along_elsewhere():
    numbering = numbering_of(noted(numbering="page"))
    assert numbering.on(ONE) == {N2: "1", N1: "2", N4: "3", N3: "2.1"}
    assert numbering.on(TWO) == {N2: "1.1", N1: "1.2", N4: "1.3", N3: "1"}
    assert numbering.on() == {N2: "1", N1: "2", N4: "3", N3: "1"}


def test_numbers_begin_again_with_a_chapter():
    book = noted(numbering="chapter")
    assert labels(book)[N3] == "4"
    second = replace(book.pages[1], chapter="The second")
    book = replace(book, pages=(book.pages[0], second))
    assert labels(book) == {N2: "1", N1: "2", N4: "3", N3: "1"}
    assert numbering_of(book).sections == {ONE: 0, TWO: 1}


def test_symbols_are_doubled_when_they_run_out():
    assert labels(noted(signs="symbols")) == {N2: "*", N1: "†", N4: "‡", N3: "§"}
    assert [symbol(n) for n in (6, 7, 13)] == ["¶", "**", "***"]


def test_an_edition_may_be_without_notes():
    book = noted(silent=("fr",))
    assert labels(book, "fr") == {}
    assert not numbering_of(book, "fr").shown
    assert len(labels(book, "en")) == 4


@pytest.mark.parametrize("count", [0, 1, 100, 1000])
def test_any_number_of_notes(count: int):
    many = tuple(Note(NoteId(f"x-{n}"), pin=Pin(panel=(LEFT, LOWER)[n % 2])) for n in range(count))
    book = replace(imported_book(), notes=many)
    assert list(labels(book).values()) == [str(n + 1) for n in range(count)]


def test_a_note_on_a_balloon_comes_behind_the_marks_in_its_words():
    book = notes.add_note(imported_book(), Note(N3, "On a balloon.", Pin(balloon=OUCH)))
    found = [(mark.note, mark.pinned, mark.owner, mark.panel_number) for mark in note_marks(book)]
    assert found == [(N2, True, LEFT, 1), (N1, False, OUCH, 3), (N3, True, OUCH, 3)]
    book = notes.move_pin(book, N3, 0, Pin(balloon=HELLO))
    assert list(labels(book)) == [N3, N2, N1]


def test_a_mark_of_a_note_that_does_not_exist_takes_no_number():
    book = notes.remove_note(noted(), N1)
    page = book.pages[0]
    lost = tuple(replace(b, text="Gone.[^n-404]") if b.id == OUCH else b for b in page.balloons)
    book = replace(book, pages=(replace(page, balloons=lost), book.pages[1]))
    assert labels(book) == {N2: "1", N4: "2", N3: "3"}
