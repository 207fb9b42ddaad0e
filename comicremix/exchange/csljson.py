"""CSL-JSON as Zotero and Pandoc write it: a list of items, or one item, or an object that holds the list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from comicremix.errors import InputError, Sentence
from comicremix.exchange.cited_works import Item, ReadWorks


def read_csl(text: str, where: str) -> ReadWorks:
    """Return the items; what is no item is a fault.

    Raises:
        InputError: the text is no JSON.
    """
    try:
        found = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        raise InputError(
            Sentence("the list of sources is not whole JSON ({fault})", fault=str(error)),
            where=where,
            remedy=Sentence("Export it again."),
        ) from error
    if isinstance(found, dict):
        found = next((found[key] for key in ("items", "references") if isinstance(found.get(key), list)), [found])
    faults: list[Sentence] = []
    return ReadWorks(tuple(_items(found, faults)), tuple(faults), "csl")


def _items(found: list[Any], faults: list[Sentence]) -> Iterator[Item]:
    for number, item in enumerate(found, 1):
        if not isinstance(item, dict) or not any(key in item for key in ("type", "title", "id")):
            faults.append(Sentence("item {number} is no source", number=number))
            continue
        yield {str(key): value for key, value in item.items()}
