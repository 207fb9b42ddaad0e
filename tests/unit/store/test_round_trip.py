"""A book comes back from its folder as it was, rounded, and a second save changes no byte."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings

from comicremix.model.book import Book
from comicremix.store.documents import normalised
from comicremix.store.folder import create_book, open_book
from tests.strategies import books


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }


@settings(max_examples=60)
@given(books())
def test_a_book_comes_back_rounded(book: Book) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "book"
        create_book(place, book).close()
        with open_book(place) as opened:
            assert opened.book == normalised(book)
            before = contents(place)
            opened.save(opened.book)
            opened.save(normalised(opened.book))
            opened.save(book)
        assert contents(place) == before


@settings(max_examples=100)
@given(books())
def test_rounding_twice_changes_nothing_more(book: Book) -> None:
    assert normalised(normalised(book)) == normalised(book)


@settings(max_examples=40)
@given(books(), books())
def test_saving_another_book_leaves_what_creating_it_would(old: Book, new: Book) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with create_book(Path(folder) / "a", old) as opened:
            opened.save(new)
        create_book(Path(folder) / "b", new).close()
        assert contents(Path(folder) / "a") == contents(Path(folder) / "b")


@settings(max_examples=60)
@given(books(), books())
def test_unsaved_work_comes_back_rounded(old: Book, new: Book) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "book"
        create_book(place, old).close()
        with open_book(place) as opened:
            opened.autosave(new)
            before = contents(place)
        with open_book(place) as opened:
            expected = None if normalised(new) == opened.book else normalised(new)
            assert opened.recovered() == expected
            assert contents(place) == before
