"""Edits of a language's glossary and of the words that its spell check knows."""

from __future__ import annotations

from collections.abc import Iterable

from comicremix.edit.change import change_language, changed
from comicremix.model.book import Book
from comicremix.model.glossary import Term, in_order


def set_term(book: Book, language: str, term: Term, instead_of: str | None = None) -> Book:
    """Put ``term`` into the glossary of ``language``, in the place of one with the same words and of ``instead_of``,
    which it was called before. One without words is taken out."""
    gone = {term.term, instead_of}
    return _with_glossary(book, language, (*(x for x in _glossary(book, language) if x.term not in gone), term))


def remove_terms(book: Book, language: str, words: Iterable[str]) -> Book:
    """Take terms out of the glossary of ``language``; those that are not there are passed over."""
    gone = set(words)
    return _with_glossary(book, language, (x for x in _glossary(book, language) if x.term not in gone))


def add_terms(book: Book, language: str, terms: Iterable[Term]) -> Book:
    """Put many terms into the glossary of ``language``; each takes the place of one with the same words."""
    return _with_glossary(book, language, (*_glossary(book, language), *terms))


def know_word(book: Book, language: str, word: str) -> Book:
    """Let the spell check of ``language`` take ``word`` for right."""
    words = {*book.language(language).known_words, " ".join(word.split())} - {""}
    return _with_words(book, language, words)


def forget_word(book: Book, language: str, word: str) -> Book:
    """Let the spell check of ``language`` judge ``word`` again."""
    return _with_words(book, language, set(book.language(language).known_words) - {word})


def _glossary(book: Book, language: str) -> tuple[Term, ...]:
    return book.language(language).glossary


def _with_glossary(book: Book, language: str, terms: Iterable[Term]) -> Book:
    ordered = in_order(terms)
    return change_language(book, language, lambda x: changed(x, glossary=ordered))


def _with_words(book: Book, language: str, words: set[str]) -> Book:
    ordered = tuple(sorted(words, key=lambda word: (word.casefold(), word)))
    return change_language(book, language, lambda x: changed(x, known_words=ordered))
