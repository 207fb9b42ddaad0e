"""A new page is as large as the book's pages are."""

from __future__ import annotations

from dataclasses import replace

from comicremix.edit.pages import page_like
from comicremix.model.book import Book
from comicremix.model.ids import PageId
from comicremix.model.page import Page
from comicremix.model.setup import A4

PAGES = tuple(Page(PageId(f"pg-{n}"), 992.0, 1401.0, 120.0) for n in range(3))
CREDITS = Page(PageId("pg-9"), 992.0, 816.0, 85.0)


def size(page: Page) -> tuple[float, float, float]:
    return page.width, page.height, page.dpi


def test_beside_a_page_of_an_odd_size_the_size_of_most_pages_counts() -> None:
    assert size(page_like(Book(pages=(*PAGES, CREDITS)), CREDITS)) == (992.0, 1401.0, 120.0)


def test_where_no_size_is_the_commonest_the_page_beside_counts() -> None:
    assert size(page_like(Book(pages=(PAGES[0], CREDITS)), CREDITS)) == size(CREDITS)


def test_a_page_setup_of_the_book_counts_first() -> None:
    book = Book(pages=PAGES, setup=replace(A4, width=1000.0, height=1000.0))
    assert size(page_like(book, PAGES[0])) == (1000.0, 1000.0, 300.0)
