"""By what pages are called: the cover, i, ii for what stands before the story, 1, 2 for the story;
computed, never stored."""

from __future__ import annotations

from comicremix.model.book import Book
from comicremix.model.texts import reading, word

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def page_label(book: Book, number: int, language: str) -> str:
    """Return what page ``number``, counted from 1, is called: its own label, or its place in its part of the book.

    Raises:
        KeyError: the book has no such language.
    """
    page = book.pages[number - 1]
    if page.label:
        return page.label
    if page.part == "cover":
        return word(book, language, "word:cover")
    count = sum(1 for other in book.pages[:number] if other.part == page.part)
    return roman(count) if page.part == "front" else str(count)


def next_label(book: Book) -> int:
    """Return the number of the first page behind the book's own, such as one of notes."""
    return 1 + sum(1 for page in book.pages if page.part == "story")


def chapter_at(book: Book, number: int, language: str) -> str:
    """Return the title of the chapter in which page ``number`` stands; empty: before the first.

    Raises:
        KeyError: the book has no such language.
    """
    page = next((page for page in reversed(book.pages[:number]) if page.chapter), None)
    return "" if page is None else reading(book, language, f"chapter:{page.id}", page.chapter).text or page.chapter


def roman(number: int) -> str:
    """Return a number from 1 on in small Roman letters."""
    letters = ""
    for value, sign in _ROMAN:
        letters += sign * (number // value)
        number %= value
    return letters
