"""Page setups: what presets say in pixels, what a page tells, and what cannot be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comicremix.geometry import Rect
from comicremix.model.book import Book
from comicremix.model.book_setup import setup_for, setup_of
from comicremix.model.ids import PageId
from comicremix.model.page import Page
from comicremix.model.setup import PRESETS, PageSetup, resized
from tests.samples import imported_book

BY_NAME = {preset.name: preset for preset in PRESETS}


@pytest.mark.parametrize(
    ("name", "size"),
    [("A4", (2480, 3508)), ("A5", (1748, 2480)), ("US comic", (1988, 3075)), ("Webtoon", (800, 1280))],
)
def test_presets_are_whole_pixels(name, size):
    setup = BY_NAME[name].setup()
    assert (setup.width, setup.height) == size


def test_another_dpi_scales_all_lengths():
    fine, coarse = BY_NAME["A5"].setup(600), BY_NAME["A5"].setup(150)
    assert fine.width == pytest.approx(4 * coarse.width, abs=4)
    assert fine.bleed == pytest.approx(4 * coarse.bleed, abs=4)


def test_a_book_without_a_setup_has_that_of_its_first_page():
    setup = setup_of(imported_book())
    assert (setup.width, setup.height, setup.dpi) == (1000, 1400, 300)
    assert setup.live == Rect(50, 50, 900, 1300)
    assert setup.gutter == 40 or setup.gutter == 50
    assert setup.bleed == 0


def test_a_book_without_pages_begins_with_a4():
    assert setup_of(Book()).width == 2480


def test_a_smaller_page_has_smaller_margins():
    setup = BY_NAME["A4"].setup()
    page = Page(PageId("pg"), setup.width / 2, 1800, 72)
    own = setup_for(Book(setup=setup), page)
    assert (own.width, own.height, own.dpi) == (1240, 1800, 72)
    assert own.left == setup.left / 2
    assert resized(setup, 2 * setup.width, setup.height, setup.dpi).left == setup.left


def test_bleed_lies_outside_the_trim():
    setup = replace(BY_NAME["A4"].setup(), bleed=30)
    assert setup.bled == Rect(-30, -30, setup.width + 60, setup.height + 60)


@pytest.mark.parametrize(
    "wrong", [{"width": 0.0}, {"dpi": -1.0}, {"gutter": -2.0}, {"bleed": float("nan")}, {"left": 600.0, "right": 400.0}]
)
def test_what_cannot_be_is_refused(wrong):
    with pytest.raises(ValueError, match="page setup"):
        replace(PageSetup(1000, 1400), **wrong)
