"""Locks on panels and balloons: what is locked stays as it is until it is unlocked."""

from __future__ import annotations

from collections.abc import Collection

from comicremix.edit.change import change_page, changed
from comicremix.model.book import Book
from comicremix.model.ids import PageId
from comicremix.model.page import Page


def set_locked(book: Book, page_id: PageId, ids: Collection[str], locked: bool) -> Book:
    """Lock or unlock panels and balloons of a page."""

    def with_locks(page: Page) -> Page:
        panels = tuple(changed(p, locked=locked) if p.id in ids else p for p in page.panels)
        balloons = tuple(changed(b, locked=locked) if b.id in ids else b for b in page.balloons)
        return changed(page, panels=panels, balloons=balloons)

    return change_page(book, page_id, with_locks)


def locked_on(page: Page) -> frozenset[str]:
    """Return the ids of what is locked on a page."""
    return frozenset(item.id for group in (page.panels, page.balloons) for item in group if item.locked)
