"""Where the user draws the border beside the page is remembered, for each desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from comicremix.gui.book_view import SIDE_WIDTHS
from comicremix.gui.window import MainWindow
from tests.gui.shell.conftest import OpenIt


def test_each_desk_has_its_width(with_book: MainWindow) -> None:
    for name, width in SIDE_WIDTHS.items():
        with_book.show_desk(name)
        assert side_width(with_book) == pytest.approx(width, abs=2)


def test_a_drawn_border_is_found_again(with_book: MainWindow, open_it: OpenIt, book_folder: Path) -> None:
    with_book.show_desk("notes")
    draw_border(with_book, by=-120)
    wide = side_width(with_book)
    with_book.show_desk("remix")
    assert side_width(with_book) < wide
    with_book.leave_book()
    open_it(book_folder)
    with_book.show_desk("notes")
    assert side_width(with_book) == pytest.approx(wide, abs=2)


def draw_border(window: MainWindow, *, by: int) -> None:
    """Draw the border between page and side panel, as a hand does."""
    assert window.view is not None
    splitter = window.view.splitter
    place = splitter.widget(2).x()
    splitter.moveSplitter(place + by, 2)
    assert splitter.widget(2).x() != place


def side_width(window: MainWindow) -> int:
    assert window.view is not None
    return window.view.splitter.sizes()[2]
