"""What the open book knows about words, looked up anew only when it has changed: for spelling and glossary."""

from __future__ import annotations

from comicremix.edit.glossary import forget_word, know_word
from comicremix.gui.desk import Desk
from comicremix.model.book import Book
from comicremix.model.glossary import Term
from comicremix.model.language import Language, TextKey
from comicremix.model.spelled import known_words, names_in, plain_word
from comicremix.model.texts import TextEntry, texts


class KnownWords:
    """Words of one desk's book that a spell check takes for right."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._of: tuple[object, ...] = ()
        self._sets: tuple[frozenset[str], ...] = ()

    def sets(self, language: str) -> tuple[frozenset[str], ...]:
        """Return the sets of words that are right in a language, in small letters."""
        book = self._desk.book
        entry = language_of(book, language)
        now = (language, entry.glossary, entry.known_words, book.pages) if entry else (language, book.pages)
        if len(now) != len(self._of) or any(a is not b for a, b in zip(now, self._of, strict=True)):
            names = names_in(book) if language != book.source_language else frozenset()
            self._sets = (known_words(entry) if entry else frozenset(), names)
            self._of = now
        return self._sets

    def add(self, language: str, word: str, name: str) -> None:
        """Take a word for right from now on; ``name`` is the step of undo."""
        if language_of(self._desk.book, language) is not None:
            self._desk.commit(know_word(self._desk.book, language, word), name)

    def added(self, language: str, word: str) -> str | None:
        """Return how a word is written among those that a hand has added; None when it is none of them."""
        entry = language_of(self._desk.book, language)
        wanted = plain_word(word).casefold()
        words = entry.known_words if entry is not None else ()
        return next((each for each in words if plain_word(each).casefold() == wanted), None)

    def remove(self, language: str, word: str, name: str) -> None:
        """Judge a word again that was ``added``; ``name`` is the step of undo."""
        self._desk.commit(forget_word(self._desk.book, language, word), name)


def language_of(book: Book, tag: str) -> Language | None:
    """Return a language of the book, None when it has no such one."""
    return next((language for language in book.languages if language.tag == tag), None)


def glossary_of(book: Book, tag: str) -> tuple[Term, ...]:
    """Return the glossary of a language; the source language needs none."""
    entry = language_of(book, tag)
    return entry.glossary if entry is not None and tag != book.source_language else ()


def entry_at(book: Book, key: TextKey) -> TextEntry | None:
    """Return the text at a key, None when the book has no such text."""
    return next((entry for entry in texts(book) if entry.key == key), None)
