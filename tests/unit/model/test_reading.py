"""Orders and states that are computed from the book."""

from __future__ import annotations

from dataclasses import replace

from comicremix.edit import pages
from comicremix.model.book import Book
from comicremix.model.language import Language
from comicremix.model.page import Balloon
from comicremix.model.reading import reading_balloons, reading_panels, reading_sections
from comicremix.model.scripts import direction_of
from comicremix.model.texts import completeness, texts, word
from comicremix.model.words import NOTE_WORDS, built_in_word
from tests.samples import HELLO, LEFT, LOWER, ONE, OUCH, RIGHT, imported_book

BOOK = imported_book()


def test_reading_order_is_the_z_order_unless_another_is_named():
    assert [p.id for p in reading_panels(BOOK.page(ONE))] == [LEFT, RIGHT, LOWER]
    book = pages.set_reading(BOOK, ONE, (LOWER, "p-gone", LEFT))
    assert [p.id for p in reading_panels(book.page(ONE))] == [LOWER, LEFT, RIGHT]
    assert [b.id for b in reading_balloons(book.page(ONE))] == [OUCH, HELLO]


def test_a_balloon_without_a_panel_is_read_before_the_first_panel_below_it():
    page = BOOK.page(ONE)
    free = replace(page.balloon(HELLO), panel=None)

    def at(y: float) -> Balloon:
        return replace(free, shape=replace(free.shape, box=free.shape.box._replace(y=y, height=40)))

    def order(balloon: Balloon) -> list[str]:
        return [b.id for b in reading_balloons(replace(page, balloons=(page.balloon(OUCH), balloon)))]

    lower_top = min(y for _, y in page.panel(LOWER).outline)
    assert order(at(0)) == order(at(lower_top - 60)) == [HELLO, OUCH]
    assert order(at(lower_top + 60)) == [OUCH, HELLO]
    sections = reading_sections(replace(page, balloons=(page.balloon(OUCH), at(lower_top - 60))))
    assert sections == ((LEFT,), (RIGHT,), ("", HELLO), (LOWER, OUCH))


def test_texts_name_their_places():
    places = {entry.key: entry.place for entry in texts(BOOK)}
    assert places["book:title"] == "Title of the book"
    assert places[f"balloon:{OUCH}"] == "Page 1, panel 3, speech"
    assert places["note:n-2"] == "Note 1"
    assert set(NOTE_WORDS) == {key for key in places if key.startswith("word:")}


def test_a_book_without_texts_is_complete():
    assert completeness(Book(languages=(Language("en"), Language("fr"))), "fr") == 1


def test_fixed_words_fall_back_to_the_programs_own():
    assert word(BOOK, "fr", "word:place") == "page {page}, case {panel}"
    assert built_in_word("word:notes", "pt-BR") == "Notas"
    assert built_in_word("word:notes", "xx") == "Notes"
    for tag in ("en", "fr", "de", "es", "it", "pt", "nl", "pl", "ru", "ar", "he", "ja"):
        place = built_in_word("word:place", tag)
        assert "{page}" in place
        assert "{panel}" in place


def test_directions():
    assert [direction_of(tag) for tag in ("ar", "he-IL", "fa", "ur-Latn", "az-Arab", "ja", "en")] == [
        "rtl", "rtl", "rtl", "ltr", "rtl", "ltr", "ltr",
    ]  # fmt: skip
