"""Older books become books of today's format, one step at a time, before anything else looks at them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from comicremix.errors import BookTooNew, DamagedBook
from comicremix.store.jsontext import Json

FORMAT = 1
"""The format that this program writes. Other defaults of model fields make another format: files leave them out."""

Documents = dict[str, Json]
"""The JSON files of a book by path inside its folder: ``book.json``, ``pages/pg-….json`` and so on."""

Step = Callable[[Documents], Documents]

STEPS: Mapping[int, Step] = MappingProxyType({})
"""By format: the function that makes documents of the next format out of documents of this one."""


def migrate(documents: Documents, where: str, steps: Mapping[int, Step] = STEPS, newest: int = FORMAT) -> Documents:
    """Return ``documents`` in the newest format; they need a whole ``book.json``. Damaged files are not among them.

    Raises:
        BookTooNew: a later program wrote the book.
        DamagedBook: the format is no number, or a number that never was.
    """
    book = documents["book.json"]
    found = book.get("format") if isinstance(book, dict) else None
    if not isinstance(found, int) or isinstance(found, bool):
        raise DamagedBook(
            "The file does not say which format it has.", where=where, remedy="Bring back an older book.json."
        )
    if found > newest:
        raise BookTooNew(
            f"The book has format {found}; this comicremix knows formats up to {newest}.",
            where=where,
            remedy="Install a newer comicremix.",
        )
    for number in range(found, newest):
        if number not in steps:
            raise DamagedBook(
                f"There never was a format {number}.", where=where, remedy="Bring back an older book.json."
            )
        documents = steps[number](documents)
        documents["book.json"]["format"] = number + 1
    return documents
