"""Notes come with their mark and take it with them."""

from __future__ import annotations

from comicremix.edit import notes, pages, panels
from comicremix.edit.texts import set_translation
from comicremix.model.ids import NoteId
from comicremix.model.note import Citation, Note, Pin, SourceReference
from comicremix.model.reading import note_marks, note_numbers
from tests.samples import HELLO, LEFT, LOWER, ONE, OUCH, RIGHT, TWO, imported_book

BOOK = imported_book()
N1, N2, N3, N9 = (NoteId(f"n-{number}") for number in (1, 2, 3, 9))


def test_numbers_follow_the_reading_order():
    assert note_numbers(BOOK) == {N2: 1, N1: 2}
    book = notes.mark_note(notes.add_note(BOOK, Note(N3, "New")), N3, HELLO)
    assert note_numbers(book) == {N3: 1, N2: 2, N1: 3}
    assert note_numbers(panels.restack_panel(book, LOWER, 0)) == {N1: 1, N3: 2, N2: 3}
    assert note_numbers(panels.move_panel_to_page(book, LEFT, TWO)) == {N1: 1, N3: 2, N2: 3}
    assert note_numbers(pages.move_pages(panels.move_panel_to_page(book, LEFT, TWO), {TWO}, 0)) == {N3: 1, N2: 2, N1: 3}


def test_marks_know_their_places():
    first, second = note_marks(BOOK)
    assert (first.page_number, first.panel_number, first.panel) == (1, 1, LEFT)
    assert (second.page_number, second.panel_number, second.balloon) == (1, 3, OUCH)


def test_removing_a_note_removes_its_marks():
    book = notes.remove_note(BOOK, N1)
    assert book.balloon(OUCH).text == "Ouch, *that* hurt."
    assert book.pages[1] is BOOK.pages[1]
    assert list(note_numbers(book)) == [N2]


def test_unmarked_notes_have_no_number():
    loose = notes.add_note(BOOK, Note(N9, "Nowhere."))
    assert N9 not in note_numbers(loose)
    pinned = notes.add_note(BOOK, Note(N9, "There.", Pin(page=TWO, point=(5, 5))))
    assert note_numbers(pinned) == {N2: 1, N1: 2, N9: 3}


def test_citations_and_references_are_set():
    book = notes.add_reference(BOOK, SourceReference("r", {"title": "Old"}))
    book = notes.add_reference(book, SourceReference("r", {"title": "New"}))
    book = notes.set_citations(book, N1, (Citation("r", "p. 3"),))
    assert book.reference("r").csl["title"] == "New"
    assert len(book.references) == 1
    assert book.note(N1).citations[0].locator == "p. 3"


def test_a_pin_among_several_is_moved():
    first, second, there = Pin(panel=LEFT), Pin(panel=RIGHT), Pin(page=ONE, point=(5, 6))
    book = notes.add_note(BOOK, Note(N9, "Twice.", first, more_pins=(second,)))
    moved = notes.move_pin(book, N9, 1, there).note(N9)
    assert moved.pins == (first, there)
    assert notes.move_pin(book, N9, 0, there).note(N9).pins == (there, second)


def test_a_mark_in_one_edition_comes_at_the_end_of_the_others():
    book = BOOK
    for tag, words in (("fr", "Salut !"), ("ar", "مرحبا")):
        book = set_translation(book, tag, f"balloon:{HELLO}", words)
    book = notes.mark_note(book, N2, HELLO, "fr", 2)
    assert book.balloon(HELLO).text == "Hello![^n-2]"
    french, arabic = (book.language(tag).translations[f"balloon:{HELLO}"] for tag in ("fr", "ar"))
    assert (french.text, arabic.text) == ("Sa[^n-2]lut !", "مرحبا[^n-2]")
    assert french.source == arabic.source == "Hello![^n-2]"


def test_a_mark_is_set_once():
    book = notes.mark_note(BOOK, N2, HELLO, at=2)
    assert book.balloon(HELLO).text == "He[^n-2]llo!"
    assert notes.mark_note(book, N2, HELLO).balloon(HELLO).text == "He[^n-2]llo!"
