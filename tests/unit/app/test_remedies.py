"""What is offered against too long words helps, and only in the edition at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from comicremix.app.press import Press
from comicremix.app.remedies import LEAST_SHARE, MOST_GROWTH, MOST_IN_ART, Remedies
from comicremix.edit.styles import change_override
from comicremix.edit.texts import set_translation
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId
from comicremix.model.style import STYLE_DPI
from comicremix.store.folder import create_book
from tests.samples import HELLO, OUCH, imported_book

SENTENCE = "Nobody would have believed how many words this small balloon was given to hold. "


@pytest.fixture
def book() -> Book:
    return imported_book()


@pytest.fixture
def press(tmp_path: Path) -> Iterator[Press]:
    with create_book(tmp_path / "book", Book()) as opened:
        yield Press(opened, bundled_catalogue())


def too_long(press: Press, book: Book, balloon: BalloonId) -> Book:
    """Return the book with French words that are just too long for a balloon."""
    many = 1
    while True:
        words = (SENTENCE * 40)[: 12 * many].strip()
        tried = set_translation(book, "fr", f"balloon:{balloon}", words)
        fit = press.fit(tried, balloon, "fr")
        if fit is not None and not fit.fits:
            return tried
        many += 1


@pytest.mark.parametrize("balloon", [HELLO, OUCH])
def test_each_remedy_makes_the_words_fit(press: Press, book: Book, balloon: BalloonId) -> None:
    long = too_long(press, book, balloon)
    found = press.remedies(long, balloon, "fr")
    assert found.size is not None
    assert found.shape is not None
    smaller = change_override(long, "fr", balloon, size=found.size)
    larger = change_override(long, "fr", balloon, shape=found.shape)
    for helped in (smaller, larger):
        fit = press.fit(helped, balloon, "fr")
        assert fit is not None
        assert fit.fits


def test_the_limits_hold(press: Press, book: Book) -> None:
    for balloon, most in ((HELLO, MOST_IN_ART), (OUCH, MOST_GROWTH)):
        found = press.remedies(too_long(press, book, balloon), balloon, "fr")
        page = book.page_of(balloon)
        least = book.style(book.balloon(balloon)).minimum * page.dpi / STYLE_DPI
        assert found.size is not None
        assert LEAST_SHARE * least - 0.1 <= found.size <= least
        assert 1 < found.growth <= most


def test_words_that_fit_need_no_remedy(press: Press, book: Book) -> None:
    assert press.remedies(book, OUCH, "fr") == Remedies()


def test_far_too_many_words_are_beyond_help(press: Press, book: Book) -> None:
    long = set_translation(book, "fr", f"balloon:{OUCH}", SENTENCE * 60)
    assert press.remedies(long, OUCH, "fr") == Remedies()
