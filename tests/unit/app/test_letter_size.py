"""A new book letters its balloons as large as its pages are lettered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comicremix.app.importing import ImportReport, lettered_alike
from comicremix.edit.styles import style_named
from comicremix.model.book import Book

BOOK = Book(title="T", source_language="en")


def test_styles_follow_the_pages():
    book = lettered_alike(BOOK, ImportReport(letter_size=69.0))
    speech, shout = style_named(book, "speech"), style_named(book, "shout")
    assert speech.size == 69.0
    assert shout.size == pytest.approx(style_named(BOOK, "shout").size * 1.5)
    assert speech.minimum == style_named(BOOK, "speech").minimum, "what eyes can read stays the same"


def test_small_lettering_may_be_smaller_still():
    assert style_named(lettered_alike(BOOK, ImportReport(letter_size=23.0)), "speech").minimum == 14.0


@pytest.mark.parametrize("size", [None, 46.0, 47.5, 44.5])
def test_alike_and_unknown_sizes_change_nothing(size):
    assert lettered_alike(BOOK, replace(ImportReport(), letter_size=size)) is BOOK
