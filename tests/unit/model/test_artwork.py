"""Imports, their rights, and whose drawings a book shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comicremix.edit.pages import add_source, remove_page, say_rights
from comicremix.edit.panels import place_panel
from comicremix.geometry import Rect
from comicremix.model.artwork import artwork_of, licence_url, licence_word
from comicremix.model.ids import SourceId
from comicremix.model.imports import imports_of
from comicremix.model.source import Rights, SourcePage
from comicremix.model.texts import texts
from comicremix.model.words import WORDS, built_in_word
from tests.samples import ONE, SOURCE, TWO, asset, imported_book

BOOK = imported_book()
OTHER = SourceId("s-2")
BY = Rights("David Revoy", "CC BY 4.0", "https://www.peppercarrot.com", "Pepper&Carrot")
FREE = Rights(licence="Public domain")


def with_sources(*names: tuple[str, str]) -> tuple[SourcePage, ...]:
    return tuple(
        SourcePage(SourceId(f"s-{number}"), name, asset(), batch=batch) for number, (name, batch) in enumerate(names)
    )


def test_pages_of_one_archive_and_import_belong_together():
    sources = with_sources(
        ("a.cbz/1.png", "i-1"), ("a.cbz/x/2.png", "i-1"), ("b.pdf, page 1", "i-1"), ("1.png", "i-2"), ("9.png", "i-2"),
        ("a.cbz/1.png", "i-3"),
    )  # fmt: skip
    found = imports_of(replace(BOOK, sources=sources))
    assert [(group.name, len(group.sources)) for group in found] == [
        ("a.cbz", 2), ("b.pdf", 1), ("1.png – 9.png", 2), ("a.cbz", 1),
    ]  # fmt: skip


def test_an_import_says_what_all_its_pages_say():
    sources = with_sources(("1.png", ""), ("2.png", ""))
    book = replace(
        BOOK, sources=(replace(sources[0], rights=BY), replace(sources[1], rights=replace(BY, title="Else")))
    )
    (group,) = imports_of(book)
    assert group.rights == replace(BY, title="")
    assert group.is_said
    assert not imports_of(say_rights(book, [sources[1].id], licence=""))[0].is_said


def test_only_the_fields_that_are_said_change():
    book = say_rights(say_rights(BOOK, [SOURCE], author="A", licence="CC0"), [SOURCE], author="B")
    assert book.source(SOURCE).rights == Rights("B", "CC0")
    assert say_rights(book, [SOURCE], author="", licence="").source(SOURCE).rights is None


def test_a_book_shows_the_drawings_of_used_pages_only():
    book = add_source(say_rights(BOOK, [SOURCE], author="A"), SourcePage(OTHER, "o.png", asset("b"), rights=BY))
    assert artwork_of(book) == (Rights("A"),)
    placed = place_panel(book, TWO, OTHER, Rect(0, 0, 90, 90).outline(), box=Rect(0, 0, 90, 90))
    assert artwork_of(placed) == (Rights("A"), BY)
    assert artwork_of(remove_page(placed, ONE)) == (BY,)
    assert artwork_of(BOOK) == ()


def test_the_words_that_credits_need_are_texts_of_the_book():
    bare = replace(BOOK, notes=())
    assert not [entry for entry in texts(bare) if entry.key.startswith("word:")]
    said = say_rights(bare, [SOURCE], licence="Public domain")
    keys = [entry.key for entry in texts(said) if entry.key.startswith("word:")]
    assert keys == ["word:credits", "word:artwork", "word:adapted", "word:public-domain"]


def test_every_language_has_every_word():
    for language in ("en", "fr", "de", "es", "it", "pt", "nl", "pl", "ru", "ar", "he", "ja"):
        assert all(built_in_word(key, language) for key in WORDS)


@pytest.mark.parametrize(
    ("licence", "url", "word"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", ""),
        ("cc-by-nc-sa 3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/", ""),
        ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/", ""),
        ("public domain", "", "word:public-domain"),
        ("All rights reserved", "", "word:all-rights-reserved"),
        ("WTFPL", "", ""),
    ],
)
def test_licences_have_addresses_or_words(licence: str, url: str, word: str):
    assert (licence_url(licence), licence_word(licence)) == (url, word)
