"""What a page's looks in one language depend on: while two marks are equal, the page need not be looked at anew."""

from __future__ import annotations

from comicremix.model.book import Book
from comicremix.model.page import Page

Mark = tuple[object, ...]


def page_mark(book: Book, page: Page, language: str) -> Mark:
    """Return the mark of ``page`` as the edition shows it. It is compared part by part, and parts that are shared are
    known at once."""
    entry = next((x for x in book.languages if x.tag == language), None)
    if entry is None:
        return (page, language, book.styles)
    words = tuple(entry.translations.get(f"balloon:{balloon.id}") for balloon in page.balloons)
    shapes = tuple(entry.overrides.get(balloon.id) for balloon in page.balloons)
    return (page, language, book.styles, words, shapes, entry.direction, entry.writing, tuple(entry.fonts.items()))
