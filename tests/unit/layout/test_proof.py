"""Proof sheets hold every text with its number, and are laid out as the edition is read."""

from __future__ import annotations

import pytest

from comicremix.edit.texts import add_language, set_source_text, set_translation
from comicremix.geometry import Rect
from comicremix.layout.book import lay_out_story_page, setting_of
from comicremix.layout.frame import Frame, Group, Image, Item
from comicremix.layout.proof import PAPERS, Paper, lay_out_proof
from comicremix.lettering.faces import bundled_catalogue
from comicremix.lettering.run import Glyphs
from comicremix.model.book import Book
from comicremix.model.texts import texts
from tests.samples import HELLO, imported_book

KEY = f"balloon:{HELLO}"


def sheets(book: Book, tag: str = "fr", paper: Paper = "a4") -> list[Frame]:
    setting = setting_of(book, tag, bundled_catalogue())
    numbers = {page.id: number for number, page in enumerate(book.pages, 1)}
    return list(lay_out_proof(setting, lambda page: lay_out_story_page(setting, numbers[page]), paper))


def groups(frame: Frame, key: str) -> list[Group]:
    return [item for item in frame.items if isinstance(item, Group) and item.id.startswith(f"proof:{key}:")]


def said(items: tuple[Item, ...]) -> str:
    return " ".join(item.text for item in items if isinstance(item, Glyphs))


def extent(frame: Frame) -> Rect:
    return Rect(0.0, 0.0, frame.width, frame.height)


@pytest.fixture
def book() -> Book:
    return set_translation(imported_book(), "fr", KEY, "Salut tout le monde !")


@pytest.mark.parametrize("paper", PAPERS)
def test_every_text_is_there_once_with_source_and_translation(book: Book, paper: Paper) -> None:
    found = sheets(book, paper=paper)
    assert {(frame.width, frame.height) for frame in found} == {PAPERS[paper]}
    for entry in texts(book):
        assert sum(len(groups(frame, entry.key)) for frame in found) == 1
    (row,) = groups(found[0], KEY)
    assert "Salut tout le monde" in said(row.items)
    assert book.balloon(HELLO).text.split()[0] in said(row.items)
    assert all(row.box.y >= 0 and row.box.bottom <= found[0].height for row in groups(found[0], KEY))


def test_the_page_is_shown_beside_its_texts(book: Book) -> None:
    first = sheets(book)[0]
    pictures = [item for item in first.items if isinstance(item, Image)]
    assert pictures
    (row,) = groups(first, KEY)
    assert all(image.transform.apply((0.0, 0.0))[0] < row.box.x for image in pictures)


def test_an_edition_from_the_right_is_laid_out_from_the_right(book: Book) -> None:
    book = set_translation(add_language(book, "ar", "rtl"), "ar", KEY, "مرحبا")
    first = sheets(book, "ar")[0]
    (row,) = groups(first, KEY)
    pictures = [item for item in first.items if isinstance(item, Image)]
    assert all(image.transform.apply((0.0, 0.0))[0] >= row.box.right for image in pictures)
    runs = [item for item in row.items if isinstance(item, Glyphs)]
    number = next(run for run in runs if run.text == "1")
    arabic = next(run for run in runs if "مرحبا" in run.text)
    assert number.transform.apply((0.0, 0.0))[0] > arabic.transform.apply((0.0, 0.0))[0]


def test_a_text_longer_than_a_sheet_goes_on_on_the_next(book: Book) -> None:
    words = [f"word{number}" for number in range(2500)]
    found = sheets(set_source_text(book, "book:credits", " ".join(words)))
    rows = [(frame, row) for frame in found for row in groups(frame, "book:credits")]
    assert len(rows) > 1
    text = " ".join(said(row.items) for _, row in rows)
    assert all(word in text for word in (words[0], words[1200], words[-1]))
    for frame, row in rows:
        assert row.box.bottom <= extent(frame).bottom
