"""Replace one part of the frozen tree and share the rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId, PanelId, SourceId
from comicremix.model.language import Language
from comicremix.model.page import Balloon, Page, Panel
from comicremix.model.source import SourcePage

T = TypeVar("T")
K = TypeVar("K")


def swapped_in(items: tuple[T, ...], old: T, new: T) -> tuple[T, ...]:
    """Return ``items`` with ``old`` (by identity) replaced by ``new``; ``items`` itself when nothing changes."""
    if new is old:
        return items
    return tuple(new if item is old else item for item in items)


def with_key(mapping: Mapping[K, T], key: K, value: T | None) -> dict[K, T]:
    """Return a copy of ``mapping`` where ``key`` has ``value``, or is gone when that is None."""
    changed = dict(mapping)
    if value is None:
        changed.pop(key, None)
    else:
        changed[key] = value
    return changed


def changed(item: T, **values: Any) -> T:
    """Return ``item`` (a dataclass) with ``values``; ``item`` itself when they are what it has."""
    if all(getattr(item, name) == value for name, value in values.items()):
        return item
    return replace(item, **values)  # type: ignore[type-var]


def change_page(book: Book, page_id: PageId, change: Callable[[Page], Page]) -> Book:
    """Raises KeyError when the book has no such page."""
    page = book.page(page_id)
    return changed(book, pages=swapped_in(book.pages, page, change(page)))


def change_panel(book: Book, panel_id: PanelId, change: Callable[[Panel], Panel]) -> Book:
    page = book.page_of(panel_id)
    panel = page.panel(panel_id)
    return change_page(book, page.id, lambda p: changed(p, panels=swapped_in(p.panels, panel, change(panel))))


def change_balloon(book: Book, balloon_id: BalloonId, change: Callable[[Balloon], Balloon]) -> Book:
    page = book.page_of(balloon_id)
    balloon = page.balloon(balloon_id)
    return change_page(book, page.id, lambda p: changed(p, balloons=swapped_in(p.balloons, balloon, change(balloon))))


def change_source(book: Book, source_id: SourceId, change: Callable[[SourcePage], SourcePage]) -> Book:
    source = book.source(source_id)
    return changed(book, sources=swapped_in(book.sources, source, change(source)))


def change_language(book: Book, tag: str, change: Callable[[Language], Language]) -> Book:
    language = book.language(tag)
    return changed(book, languages=swapped_in(book.languages, language, change(language)))
