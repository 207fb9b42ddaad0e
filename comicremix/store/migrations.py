"""Older books become books of today's format, one step at a time, before anything else looks at them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from comicremix.errors import BookTooNew, DamagedBook, Sentence
from comicremix.store.jsontext import Json

FORMAT = 4
"""The format that this program writes. Other defaults of model fields make another format: files leave them out."""

_BOOK = "book.json"
_REMEDY = Sentence("Bring back an older book.json from a copy.")

Documents = dict[str, Json]
"""The JSON files of a book by path inside its folder: ``book.json``, ``pages/pg-….json`` and so on."""

Step = Callable[[Documents], Documents]


def _one_size_for_the_book(documents: Documents) -> Documents:
    """Before format 2 every balloon tried the style's own size."""
    styles = documents[_BOOK].get("styles")
    for style in styles if isinstance(styles, list) else ():
        if isinstance(style, dict):
            style.setdefault("sizing", "book")
    return documents


def _as_it_is(documents: Documents) -> Documents:
    """Format 3 has balloons that are pieces of the drawing, format 4 words that fill their balloon; books without any
    are the same."""
    return documents


STEPS: Mapping[int, Step] = MappingProxyType({1: _one_size_for_the_book, 2: _as_it_is, 3: _as_it_is})
"""By format: the function that makes documents of the next format out of documents of this one."""


def check_format(found: Json, where: str, newest: int = FORMAT) -> int:
    """Return the format that ``book.json`` gives.

    Raises:
        BookTooNew: a later program wrote the book.
        DamagedBook: it is no format.
    """
    if not isinstance(found, int) or isinstance(found, bool):
        raise DamagedBook(Sentence("The file does not say which format it has."), where=where, remedy=_REMEDY)
    if found > newest:
        raise BookTooNew(
            Sentence(
                "The book has format {found}; this comicremix knows formats up to {newest}.", found=found, newest=newest
            ),
            where=where,
            remedy=Sentence("Install a newer comicremix."),
        )
    return found


def migrate(
    documents: Documents, where: str, steps: Mapping[int, Step] | None = None, newest: int = FORMAT
) -> Documents:
    """Return ``documents`` in the newest format; damaged files are not among them, ``book.json`` is.

    Raises:
        BookTooNew, DamagedBook: as ``check_format`` does, or there never was such a format.
    """
    steps = STEPS if steps is None else steps
    for number in range(check_format(documents[_BOOK].get("format"), where, newest), newest):
        if number not in steps:
            raise DamagedBook(
                Sentence("There never was a format {number}.", number=number), where=where, remedy=_REMEDY
            )
        documents = steps[number](documents)
        documents[_BOOK]["format"] = number + 1
    return documents
