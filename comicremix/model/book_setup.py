"""The page setup of a book: its own, or what its pages tell."""

from __future__ import annotations

from comicremix.model.book import Book
from comicremix.model.page import Page
from comicremix.model.setup import A4, PageSetup, derived_setup, resized


def setup_of(book: Book) -> PageSetup:
    """Return the book's page setup: its own, else what its first page tells, else A4."""
    if book.setup is not None:
        return book.setup
    return derived_setup(book.pages[0]) if book.pages else A4


def setup_for(book: Book, page: Page) -> PageSetup:
    """Return the setup as it counts for one page: margins, gutter and bleed in proportion to its size; without a
    setup of the book, what the page itself tells."""
    if book.setup is None:
        return derived_setup(page)
    return resized(book.setup, page.width, page.height, page.dpi)
