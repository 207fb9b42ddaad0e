"""The listing looks only at what has changed and still knows all that a fresh one knows."""

from __future__ import annotations

import random

from comicremix.edit.balloons import remove_balloon, set_text
from comicremix.edit.styles import change_override
from comicremix.edit.texts import mark_draft, set_comment, set_source_text, set_translation
from comicremix.gui.texts.listing import Listing
from comicremix.model.book import Book
from tests.samples import HELLO, OUCH, imported_book

KEYS = (f"balloon:{HELLO}", f"balloon:{OUCH}", "book:title", "note:n-1")


def agree(kept: Listing, book: Book, tag: str) -> None:
    fresh = Listing()
    fresh.take(book, tag)
    assert kept.entries == fresh.entries
    assert kept.page_of == fresh.page_of
    for entry in fresh.entries:
        assert kept.reading(entry.key) == fresh.reading(entry.key)
        assert kept.override(entry.key) == fresh.override(entry.key)
        assert kept.entry(entry.key) == entry


def edited(book: Book, chance: random.Random) -> Book:
    key, words = chance.choice(KEYS), chance.choice(("", "One", "Two words"))
    match chance.randrange(5):
        case 0:
            return set_source_text(book, key, words or "Back")
        case 1:
            return set_comment(book, "fr", key, words)
        case 2 if key in book.language("fr").translations:
            return mark_draft(book, "fr", key)
        case 3:
            return change_override(book, "fr", OUCH, size=chance.choice((None, 20.0, 30.0)))
    return set_translation(book, "fr", key, words)


def test_after_any_edits_it_knows_what_a_fresh_one_knows() -> None:
    chance = random.Random(6)
    book, kept = imported_book(), Listing()
    for _ in range(200):
        tag = chance.choice(("fr", "fr", "fr", "en", "ar"))
        kept.take(book, tag)
        agree(kept, book, tag)
        book = edited(book, chance)


def test_one_translation_touches_one_text() -> None:
    kept = Listing()
    book = imported_book()
    kept.take(book, "fr")
    assert kept.take(set_translation(book, "fr", KEYS[1], "Aïe"), "fr") == {KEYS[1]}


def test_other_source_words_touch_one_text() -> None:
    kept = Listing()
    book = imported_book()
    kept.take(book, "fr")
    assert kept.take(set_text(book, OUCH, "Ow![^n-1]"), "fr") == {KEYS[1]}


def test_a_text_less_is_another_list() -> None:
    kept = Listing()
    book = imported_book()
    kept.take(book, "fr")
    assert kept.take(remove_balloon(book, OUCH), "fr") is None
