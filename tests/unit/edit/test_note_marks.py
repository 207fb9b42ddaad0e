"""Marks of notes that go to another place in words, to other words, or out of them."""

from __future__ import annotations

from dataclasses import replace

from comicremix.edit.balloons import set_text
from comicremix.edit.note_marks import WrittenMark, move_mark, pin_mark
from comicremix.edit.notes import add_note, remove_note
from comicremix.edit.texts import add_language, set_translation
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId
from comicremix.model.language import State, Translation
from comicremix.model.note import Note, Pin
from comicremix.model.texts import is_stale
from tests.samples import imported_book

NOTE = NoteId("n-proof222")
MARK = f"[^{NOTE}]"


def book_with(words: str, french: str = "") -> tuple[Book, BalloonId, BalloonId]:
    book = add_language(add_note(imported_book(), Note(NOTE, "Proof.")), "fr")
    first, second = [balloon.id for page in book.pages for balloon in page.balloons][:2]
    book = set_text(set_text(book, first, words), second, "Who are you?")
    if french:
        book = set_translation(book, "fr", f"balloon:{first}", french)
    return book, first, second


def mark_in(words: str, balloon: BalloonId) -> WrittenMark:
    return WrittenMark(NOTE, balloon, words.index(MARK), words.index(MARK) + len(MARK))


def french_of(book: Book, balloon: BalloonId) -> Translation:
    return book.language("fr").translations[f"balloon:{balloon}"]


def test_a_mark_goes_forwards_and_back_in_its_words() -> None:
    words = f"Good{MARK} evening."
    book, first, _ = book_with(words)
    there = move_mark(book, "en", mark_in(words, first), first, len(words))
    assert there.balloon(first).text == f"Good evening.{MARK}"
    back = move_mark(there, "en", mark_in(there.balloon(first).text, first), first, 4)
    assert back.balloon(first).text == words


def test_beside_itself_it_stays() -> None:
    words = f"Good{MARK} evening."
    book, first, _ = book_with(words)
    assert move_mark(book, "en", mark_in(words, first), first, 4) is book


def test_stars_around_a_mark_alone_go_with_it() -> None:
    words = f"Good **{MARK}** evening."
    book, first, _ = book_with(words)
    moved = move_mark(book, "en", mark_in(words, first), first, len(words))
    assert moved.balloon(first).text == f"Good  evening.{MARK}"


def test_in_the_source_words_it_makes_no_translation_stale() -> None:
    words = f"Good{MARK} evening."
    book, first, _ = book_with(words, f"Bonsoir{MARK}.")
    moved = move_mark(book, "en", mark_in(words, first), first, len(words))
    assert french_of(moved, first).text == f"Bonsoir{MARK}."
    assert not is_stale(french_of(moved, first), moved.balloon(first).text)


def test_in_a_translation_it_leaves_source_and_state_alone() -> None:
    words, french = f"Good{MARK} evening.", f"Bonsoir{MARK}."
    book, first, _ = book_with(words)
    book = set_translation(book, "fr", f"balloon:{first}", french, State.REVIEWED)
    moved = move_mark(book, "fr", mark_in(french, first), first, len(french))
    assert french_of(moved, first) == replace(french_of(book, first), text=f"Bonsoir.{MARK}")
    assert moved.pages is book.pages


def test_to_other_words_it_goes_in_all_editions() -> None:
    words = f"Good{MARK} evening."
    book, first, second = book_with(words, f"Bonsoir{MARK}.")
    book = set_translation(book, "fr", f"balloon:{second}", "Qui ?")
    moved = move_mark(book, "en", mark_in(words, first), second, 3)
    assert (moved.balloon(first).text, moved.balloon(second).text) == ("Good evening.", f"Who{MARK} are you?")
    assert (french_of(moved, first).text, french_of(moved, second).text) == ("Bonsoir.", f"Qui ?{MARK}")
    assert not is_stale(french_of(moved, first), "Good evening.")


def test_on_the_art_it_is_a_badge_and_in_no_words() -> None:
    words = f"Good{MARK} evening."
    book, first, _ = book_with(words, f"Bonsoir{MARK}.")
    pin = Pin(page=book.pages[0].id, point=(5.0, 6.0))
    pinned = pin_mark(book, mark_in(words, first), pin)
    assert pinned.note(NOTE).pins == (pin,)
    assert (pinned.balloon(first).text, french_of(pinned, first).text) == ("Good evening.", "Bonsoir.")


def test_a_removed_note_leaves_no_mark_in_any_edition() -> None:
    words = f"Good{MARK} evening."
    book, first, _ = book_with(words, f"Bonsoir{MARK}.")
    bare = remove_note(book, NOTE)
    assert (bare.balloon(first).text, french_of(bare, first).text) == ("Good evening.", "Bonsoir.")
    assert not is_stale(french_of(bare, first), bare.balloon(first).text)
