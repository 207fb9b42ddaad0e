"""Edits of the run of pages and of source pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from comicremix.edit.change import change_page, change_source, changed
from comicremix.model.book import Book
from comicremix.model.book_setup import setup_of
from comicremix.model.ids import PageId, SourceId, new_page_id
from comicremix.model.page import Colour, Page, PagePart
from comicremix.model.setup import PageSetup
from comicremix.model.source import Rights, SourcePage


def add_page(book: Book, page: Page, index: int | None = None) -> Book:
    """Insert a page before ``index``, or at the end."""
    place = len(book.pages) if index is None else index
    return changed(book, pages=(*book.pages[:place], page, *book.pages[place:]))


def page_like(book: Book, page: Page | None) -> Page:
    """Return a new empty page: of the book's page setup, else as large as most pages are, ``page`` where none are."""
    size: Page | PageSetup = setup_of(book)
    if book.setup is None and page is not None:
        sizes = Counter((p.width, p.height, p.dpi) for p in book.pages)
        size = max((page, *book.pages), key=lambda p: sizes[p.width, p.height, p.dpi])
    return Page(new_page_id(), size.width, size.height, size.dpi)


def remove_page(book: Book, page_id: PageId) -> Book:
    return changed(book, pages=tuple(p for p in book.pages if p.id != page_id))


def remove_pages(book: Book, page_ids: Collection[PageId]) -> Book:
    return changed(book, pages=tuple(p for p in book.pages if p.id not in page_ids))


def move_pages(book: Book, page_ids: Collection[PageId], before: int) -> Book:
    """Let pages stand together, in their order, before the one that is at ``before`` now; past the last: at the end."""
    moved = [p for p in book.pages if p.id in page_ids]
    ahead = [p for p in book.pages[:before] if p.id not in page_ids]
    behind = [p for p in book.pages[before:] if p.id not in page_ids]
    return changed(book, pages=(*ahead, *moved, *behind))


def set_ground(book: Book, page_id: PageId, ground: Colour) -> Book:
    return change_page(book, page_id, lambda p: changed(p, ground=ground))


def set_label(book: Book, page_id: PageId, label: str) -> Book:
    """Set what a page is called; empty: as its place in the book says."""
    return change_page(book, page_id, lambda p: changed(p, label=label.strip()))


def set_part(book: Book, page_id: PageId, part: PagePart) -> Book:
    """Say whether a page is of the story, stands before it, or is a cover."""
    return change_page(book, page_id, lambda p: changed(p, part=part))


def set_chapter(book: Book, page_id: PageId, title: str) -> Book:
    """Let a chapter of this title begin with a page; empty: none begins there."""
    return change_page(book, page_id, lambda p: changed(p, chapter=title.strip()))


def set_reading(book: Book, page_id: PageId, reading: tuple[str, ...]) -> Book:
    """Set the reading order of a page's panels; empty: as they lie."""
    return change_page(book, page_id, lambda p: changed(p, reading=reading))


def add_source(book: Book, source: SourcePage) -> Book:
    return changed(book, sources=(*book.sources, source))


def set_rights(book: Book, source_id: SourceId, rights: Rights | None) -> Book:
    return change_source(book, source_id, lambda s: changed(s, rights=rights))


def say_rights(book: Book, source_ids: Iterable[SourceId], **said: str) -> Book:
    """Set fields of ``Rights`` (``author``, ``licence``, ``url``, ``title``) of several source pages; the other fields
    stay as each page has them, and a page of which nothing is said any more has no rights."""
    for source_id in source_ids:
        rights = replace(book.source(source_id).rights or Rights(), **said)
        book = set_rights(book, source_id, rights if rights != Rights() else None)
    return book
