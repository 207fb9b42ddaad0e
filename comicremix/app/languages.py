"""Add and remove editions."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError

from comicremix.app.own_names import OWN_NAMES
from comicremix.edit import texts as edit
from comicremix.errors import Sentence, UsageError
from comicremix.model.book import Book
from comicremix.model.scripts import direction_of


def add_language(book: Book, tag: str) -> Book:
    """Return the book with one more language, its direction set.

    Raises:
        UsageError: ``tag`` is no BCP 47 tag, or the book has it.
    """
    if not is_tag(tag):
        raise UsageError(
            Sentence("“{tag}” is no language tag", tag=tag),
            remedy=Sentence("Use BCP 47, such as fr, pt-BR or zh-Hant."),
        )
    if any(language.tag == tag for language in book.languages):
        raise UsageError(Sentence("the book has the language “{tag}” already", tag=tag))
    return edit.add_language(book, tag, direction_of(tag))


def remove_language(book: Book, tag: str) -> Book:
    """Return the book without a language and its translations.

    Raises:
        UsageError: the book does not have it, or it is the source language.
    """
    if tag == book.source_language:
        raise UsageError(
            Sentence("“{tag}” is the book's source language", tag=tag), remedy=Sentence("It cannot be removed.")
        )
    if all(language.tag != tag for language in book.languages):
        raise UsageError(
            Sentence("the book has no language “{tag}”", tag=tag), remedy=Sentence("See: comicremix language BOOK list")
        )
    return edit.remove_language(book, tag)


def is_tag(tag: str) -> bool:
    """Tell whether ``tag`` is a language tag that Unicode's locale data can read."""
    try:
        Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return True


def language_name(tag: str) -> str:
    """Return a language's name in itself, such as ``français``; the tag for one without a name."""
    if tag in OWN_NAMES:
        return OWN_NAMES[tag]
    return name_by_locale(tag)


def name_by_locale(tag: str) -> str:
    """Return what Unicode's locale data, which are read from files, call a language in itself."""
    try:
        return Locale.parse(tag, sep="-").get_display_name() or tag
    except (UnknownLocaleError, ValueError):
        return tag
