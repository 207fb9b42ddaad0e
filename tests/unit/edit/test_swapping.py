"""Two panels that change places fill each other's frame."""

from __future__ import annotations

import pytest

from comicremix.edit import panels
from comicremix.edit.swapping import swap_panels
from comicremix.geometry import Rect, bounds
from comicremix.model.book import Book
from comicremix.model.ids import PanelId
from comicremix.model.reading import reading_panels
from tests.samples import HELLO, LEFT, LOWER, ONE, RIGHT, TWO, imported_book

BOOK = imported_book()


def box_of(book: Book, panel: PanelId) -> Rect:
    return bounds(book.panel(panel).outline)


def test_swapping_on_one_page_changes_places_and_order():
    book = swap_panels(BOOK, LEFT, RIGHT)
    assert box_of(book, LEFT) == pytest.approx(box_of(BOOK, RIGHT))
    assert box_of(book, RIGHT) == pytest.approx(box_of(BOOK, LEFT))
    assert [p.id for p in reading_panels(book.page(ONE))] == [RIGHT, LEFT, LOWER]


def test_panels_of_unlike_sizes_fill_each_others_frames():
    assert box_of(BOOK, LOWER).width > 1.5 * box_of(BOOK, LEFT).width
    book = swap_panels(BOOK, LEFT, LOWER)
    assert box_of(book, LEFT) == pytest.approx(box_of(BOOK, LOWER), abs=0.01)
    assert box_of(book, LOWER) == pytest.approx(box_of(BOOK, LEFT), abs=0.01)


def test_swapping_back_shows_what_was_shown():
    book = swap_panels(swap_panels(BOOK, LEFT, LOWER), LEFT, LOWER)
    for panel in (LEFT, LOWER):
        assert box_of(book, panel) == pytest.approx(box_of(BOOK, panel), abs=0.01)
        assert bounds(book.panel(panel).art.outline) == pytest.approx(bounds(BOOK.panel(panel).art.outline), abs=0.01)


def test_swapping_over_two_pages():
    book = panels.move_panel_to_page(BOOK, RIGHT, TWO, at=(100, 100))
    swapped = swap_panels(book, LEFT, RIGHT)
    assert swapped.page_of(LEFT).id == TWO
    assert swapped.page_of(RIGHT).id == ONE
    assert swapped.page_of(HELLO).id == TWO
    assert box_of(swapped, LEFT) == pytest.approx(Rect(100, 100, 430, 400))


def test_swapping_with_itself_is_no_edit():
    assert swap_panels(BOOK, LEFT, LEFT) is BOOK
