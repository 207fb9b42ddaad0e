"""Edits of glossary and known words."""

from __future__ import annotations

import pytest

from comicremix.edit.glossary import add_terms, forget_word, know_word, remove_terms, set_term
from comicremix.model.book import Book
from comicremix.model.glossary import Term
from tests.samples import imported_book


def words(book: Book) -> list[tuple[str, str]]:
    return [(term.term, term.translation) for term in book.language("fr").glossary]


def test_terms_are_set_renamed_and_removed() -> None:
    book = set_term(imported_book(), "fr", Term("cookie", "témoin"))
    book = set_term(book, "fr", Term("browser", "navigateur"))
    assert words(book) == [("browser", "navigateur"), ("cookie", "témoin")]
    assert set_term(book, "fr", Term("cookie", "témoin")) is book
    book = set_term(book, "fr", Term("web cookie", "témoin"), instead_of="cookie")
    assert words(book) == [("browser", "navigateur"), ("web cookie", "témoin")]
    book = add_terms(book, "fr", [Term("browser", "x"), Term("a")])
    assert words(book) == [("a", ""), ("browser", "x"), ("web cookie", "témoin")]
    assert words(remove_terms(book, "fr", ["a", "browser", "gone"])) == [("web cookie", "témoin")]
    assert book.language("ar").glossary == ()


def test_words_are_known_once_and_forgotten() -> None:
    before = imported_book()
    book = know_word(know_word(before, "fr", " Lumo "), "fr", "abri")
    assert book.language("fr").known_words == ("abri", "Lumo")
    assert know_word(book, "fr", "Lumo") is book
    assert forget_word(book, "fr", "Lumo").language("fr").known_words == ("abri",)
    with pytest.raises(KeyError):
        know_word(book, "xx", "Lumo")
