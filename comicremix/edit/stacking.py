"""The z-order of panels and of balloons: what lies over what. Panels always lie under balloons."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, assert_never

from comicremix.edit.change import change_page, changed
from comicremix.model.book import Book
from comicremix.model.ids import PageId
from comicremix.model.page import Item

Way = Literal["front", "forward", "backward", "back"]


def restack(book: Book, page_id: PageId, ids: Collection[str], way: Way) -> Book:
    """Bring things of a page to the front, one step forward, one step backward or to the back. Among each other they
    keep their order."""
    return change_page(
        book,
        page_id,
        lambda p: changed(p, panels=restacked(p.panels, ids, way), balloons=restacked(p.balloons, ids, way)),
    )


def restacked(items: tuple[Item, ...], ids: Collection[str], way: Way) -> tuple[Item, ...]:
    """Return ``items``, lowest first, with those of ``ids`` in another place."""
    chosen: tuple[Item, ...] = tuple(item for item in items if item.id in ids)
    others: tuple[Item, ...] = tuple(item for item in items if item.id not in ids)
    if way == "front" or way == "back":
        return others + chosen if way == "front" else chosen + others
    if way == "forward":
        return _stepped(items[::-1], ids)[::-1]
    if way == "backward":
        return _stepped(items, ids)
    assert_never(way)


def _stepped(items: tuple[Item, ...], ids: Collection[str]) -> tuple[Item, ...]:
    """Return ``items`` with each chosen one one step nearer to the beginning, unless another chosen one is there."""
    ordered = list(items)
    for at in range(1, len(ordered)):
        if ordered[at].id in ids and ordered[at - 1].id not in ids:
            ordered[at - 1], ordered[at] = ordered[at], ordered[at - 1]
    return tuple(ordered)
