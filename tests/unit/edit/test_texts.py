"""Translations remember the words they were made from; changing those makes exactly them stale."""

from __future__ import annotations

import pytest

from comicremix.edit import balloons, texts
from comicremix.model.language import Override, State
from comicremix.model.texts import completeness, reading
from comicremix.model.texts import texts as all_texts
from tests.samples import HELLO, OUCH, imported_book

BOOK = imported_book()
KEY = f"balloon:{HELLO}"


def read(book, key=KEY, language="fr"):
    return reading(book, language, key, texts.source_text(book, key))


def test_a_translation_is_set_and_removed():
    book = texts.set_translation(BOOK, "fr", KEY, "Bonjour !")
    assert read(book).text == "Bonjour !"
    assert read(book).state is State.TRANSLATED
    assert read(texts.set_translation(book, "fr", KEY, "")).state is State.MISSING
    assert texts.set_translation(book, "fr", KEY, "Bonjour !") is book


def test_the_source_language_sets_the_source_words():
    book = texts.set_translation(BOOK, "en", KEY, "Hi!")
    assert book.balloon(HELLO).text == "Hi!"


def test_new_source_words_make_exactly_their_translations_stale():
    book = texts.set_translation(BOOK, "fr", KEY, "Bonjour !")
    book = texts.set_translation(book, "fr", f"balloon:{OUCH}", "Aïe.[^n-1]")
    book = balloons.set_text(book, HELLO, "Good evening!")
    assert read(book).stale
    assert not read(book, f"balloon:{OUCH}").stale
    assert not read(texts.confirm_translation(book, "fr", KEY)).stale
    assert not read(balloons.set_text(book, HELLO, "Hello!")).stale


def test_review_ends_with_the_words_that_were_reviewed():
    book = texts.set_translation(BOOK, "fr", KEY, "Bonjour !")
    book = texts.mark_reviewed(book, "fr", KEY, reviewer="Ada", on="2026-11-24")
    assert read(book).state is State.REVIEWED
    assert read(texts.mark_draft(book, "fr", KEY)).state is State.DRAFT
    assert read(texts.set_translation(book, "fr", KEY, "Salut !")).state is State.TRANSLATED


def test_a_comment_outlives_the_words():
    book = texts.set_comment(BOOK, "fr", KEY, "who speaks?")
    book = texts.set_translation(book, "fr", KEY, "Bonjour !")
    book = texts.set_translation(book, "fr", KEY, "")
    assert book.language("fr").translations[KEY].comment == "who speaks?"
    assert read(book).state is State.MISSING
    assert KEY not in texts.set_comment(book, "fr", KEY, "").language("fr").translations


def test_every_text_of_a_book_can_be_set():
    book = BOOK
    for entry in all_texts(BOOK):
        if not entry.key.startswith("word:"):
            book = texts.set_source_text(book, entry.key, entry.source + "?")
    changed = {e.key: e.source for e in all_texts(book)}
    assert all(changed[e.key] == e.source + "?" for e in all_texts(BOOK) if not e.key.startswith("word:"))
    with pytest.raises(KeyError):
        texts.set_source_text(BOOK, "balloon:b-gone", "x")


def test_completeness_counts_what_is_done_and_fresh():
    book = texts.add_language(BOOK, "de")
    done = completeness(book, "de")
    assert 0 < done < 1  # the program's own words
    for entry in all_texts(book):
        book = texts.set_translation(book, "de", entry.key, entry.source)
    assert completeness(book, "de") == 1
    assert completeness(balloons.set_text(book, HELLO, "Changed"), "de") < 1


def test_languages_come_and_go():
    book = texts.add_language(BOOK, "ja")
    assert reading(book, "ja", "word:notes", "Notes").text == "注"
    assert texts.add_language(book, "ja") is book
    assert [x.tag for x in texts.remove_language(book, "ja").languages] == ["en", "fr", "ar"]
    with pytest.raises(KeyError):
        texts.remove_language(book, "en")


def test_an_override_is_kept_until_it_says_nothing():
    book = texts.set_override(BOOK, "fr", HELLO, Override(size=30))
    assert book.language("fr").overrides[HELLO].size == 30
    assert not texts.set_override(book, "fr", HELLO, Override()).language("fr").overrides
