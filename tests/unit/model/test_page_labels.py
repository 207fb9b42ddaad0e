"""What pages are called: covers, small Roman numbers, numbers, and labels of their own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comicremix.edit.pages import set_chapter, set_label, set_part
from comicremix.edit.texts import add_language, set_translation
from comicremix.model.book import Book
from comicremix.model.ids import PageId
from comicremix.model.language import Language
from comicremix.model.page import Page
from comicremix.model.page_labels import chapter_at, next_label, page_label, roman


def book_of(*parts: str) -> Book:
    pages = tuple(Page(PageId(f"p-{n}"), 10, 10) for n in range(len(parts)))
    book = Book(pages=pages, languages=(Language("en", "ltr"),))
    for page, part in zip(pages, parts, strict=True):
        book = set_part(book, page.id, part)
    return book


def labels(book: Book, language: str = "en") -> list[str]:
    return [page_label(book, number, language) for number in range(1, len(book.pages) + 1)]


def test_each_part_counts_for_itself():
    book = book_of("cover", "front", "front", "story", "story", "cover")
    assert labels(book) == ["cover", "i", "ii", "1", "2", "cover"]
    assert next_label(book) == 3


def test_a_label_of_its_own_leaves_the_others_alone():
    book = set_label(book_of("story", "story", "story"), PageId("p-1"), " 1b ")
    assert labels(book) == ["1", "1b", "3"]


def test_covers_are_called_so_in_each_language():
    assert labels(add_language(book_of("cover", "story"), "fr"), "fr") == ["couverture", "1"]


def test_a_chapter_lasts_until_the_next():
    book = set_chapter(book_of("cover", "story", "story", "story"), PageId("p-1"), "Dawn")
    book = add_language(set_chapter(book, PageId("p-3"), "Dusk"), "fr")
    assert [chapter_at(book, number, "en") for number in range(1, 5)] == ["", "Dawn", "Dawn", "Dusk"]
    assert chapter_at(set_translation(book, "fr", "chapter:p-1", "Aube"), 3, "fr") == "Aube"
    assert chapter_at(book, 4, "fr") == "Dusk"


@pytest.mark.parametrize(("number", "letters"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (1994, "mcmxciv")])
def test_roman(number: int, letters: str):
    assert roman(number) == letters


def test_parts_are_no_part_of_equal_pages():
    assert replace(book_of("front").pages[0], part="story") == book_of("story").pages[0]
