"""A new language in a minute: direction and binding set, texts that a memory knows filled in as drafts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comicremix.app.languages import add_language
from comicremix.app.taking import take_memory
from comicremix.edit.styles import set_binding
from comicremix.exchange.units import Remembered
from comicremix.model.book import Book
from comicremix.model.language import Binding
from comicremix.model.texts import texts


def new_edition(
    book: Book, tag: str, *, binding: Binding = "auto", memory: Iterable[Remembered] = ()
) -> tuple[Book, int]:
    """Return the book with one more language, and how many of its texts are drafts out of a memory: where the very
    source words are known, of ``memory`` or of an edition in a near language, as ``fr`` is to ``fr-CA``.

    Raises:
        UsageError: as ``add_language``.
    """
    made = set_binding(add_language(book, tag), tag, binding)
    filled, report = take_memory(made, tag, [*memory, *near_editions(book, tag)])
    return filled, report.taken


def near_editions(book: Book, tag: str) -> Iterator[Remembered]:
    """Yield what editions in forms of the same language say, where it is not stale."""
    base = _base(tag)
    near = [x for x in book.languages if _base(x.tag) == base and x.tag != tag and x.tag != book.source_language]
    for language in near:
        for entry in texts(book):
            found = language.translations.get(entry.key)
            if found is not None and found.text and found.source == entry.source:
                words = {book.source_language.lower(): entry.source, language.tag.lower(): found.text}
                yield Remembered(entry.key, words)


def _base(tag: str) -> str:
    return tag.split("-", maxsplit=1)[0].lower()
