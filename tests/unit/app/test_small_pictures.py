"""Pages that are shown small are reduced once and kept beside the book."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from comicremix.app.pictures import SMALL_AREA, BookPictures
from comicremix.errors import ComicRemixError
from comicremix.model.book import Book
from comicremix.model.source import AssetRef
from comicremix.store.folder import OpenBook, create_book


def add_picture(book: OpenBook, width: int, height: int, mode: str = "RGB") -> AssetRef:
    data = io.BytesIO()
    Image.new(mode, (width, height), "#336699").save(data, "PNG")
    return book.add_asset(data.getvalue(), suffix=".png", width=width, height=height, dpi=None)


def test_a_large_page_is_reduced_and_keeps_its_proportions(tmp_path: Path):
    with create_book(tmp_path / "book", Book()) as book:
        small = BookPictures(book).small(add_picture(book, 2000, 1000))
        assert small.width * small.height <= SMALL_AREA * 1.01
        assert abs(small.width / small.height - 2) < 0.01


def test_a_small_page_is_not_enlarged(tmp_path: Path):
    with create_book(tmp_path / "book", Book()) as book:
        assert BookPictures(book).small(add_picture(book, 30, 40, "RGBA")).size == (30, 40)


def test_it_is_decoded_once(tmp_path: Path):
    with create_book(tmp_path / "book", Book()) as book:
        asset = add_picture(book, 900, 1200)
        first = BookPictures(book).small(asset)
        book.asset_path(asset).unlink()
        assert BookPictures(book).small(asset).size == first.size


def test_a_torn_entry_is_made_anew(tmp_path: Path):
    with create_book(tmp_path / "book", Book()) as book:
        asset = add_picture(book, 900, 1200)
        BookPictures(book).small(asset)
        (entry,) = book.cache_folder.glob("small-*.jpg")
        entry.write_bytes(entry.read_bytes()[:100])
        assert BookPictures(book).small(asset).getpixel((5, 5)) == pytest.approx((0x33, 0x66, 0x99), abs=4)


def test_a_missing_picture_is_an_error(tmp_path: Path):
    with create_book(tmp_path / "book", Book()) as book:
        asset = add_picture(book, 30, 40)
        book.asset_path(asset).unlink()
        with pytest.raises(ComicRemixError):
            BookPictures(book).small(asset)
