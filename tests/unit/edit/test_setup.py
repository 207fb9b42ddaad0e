"""All pages get another size: what lies on them grows with them or keeps its size, and stays what it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comicremix.edit.notes import move_pin
from comicremix.edit.setup import resize_pages, set_setup
from comicremix.edit.texts import set_override
from comicremix.geometry import Rect, bounds
from comicremix.model.ids import NoteId
from comicremix.model.language import Override
from comicremix.model.note import Pin
from comicremix.model.page import Shape, ShapeKind
from comicremix.model.setup import PRESETS, PageSetup
from tests.samples import HELLO, LEFT, ONE, OUCH, TWO, imported_book
from tests.strategies import books

BOOK = imported_book()
DOUBLE = PageSetup(2000, 2800, 600)
WIDE = PageSetup(1200, 1400)


def box_of(book, panel):
    return bounds(book.panel(panel).outline)


def test_setting_it_leaves_pages_alone():
    book = set_setup(BOOK, DOUBLE)
    assert book.pages is BOOK.pages
    assert set_setup(book, DOUBLE) is book


def test_scaled_content_grows_with_the_page():
    book = resize_pages(BOOK, DOUBLE, scale=True)
    page = book.page(ONE)
    assert (page.width, page.height, page.dpi) == (2000, 2800, 600)
    assert box_of(book, LEFT) == Rect(100, 100, 860, 800)
    assert book.balloon(HELLO).shape.box == Rect(160, 160, 400, 240)
    assert all(page.shows_in_base(panel) for panel in page.panels)
    assert book.page(TWO).width == 2000


def test_content_that_keeps_its_size_stays_centred():
    book = resize_pages(BOOK, WIDE, scale=False)
    assert box_of(book, LEFT) == Rect(150, 50, 430, 400)
    assert book.balloon(OUCH).shape.box == Rect(700, 600, 240, 160)


def test_shapes_of_one_language_go_along():
    shape = Shape(ShapeKind.ELLIPSE, Rect(600, 600, 300, 160))
    book = resize_pages(set_override(BOOK, "fr", OUCH, Override(shape)), DOUBLE, scale=True)
    assert book.language("fr").overrides[OUCH].shape.box == Rect(1200, 1200, 600, 320)


@pytest.mark.parametrize(
    ("pin", "point"),
    [(Pin(page=ONE, point=(100.0, 200.0)), (200, 400)), (Pin(panel=LEFT, point=(10.0, 20.0)), (20, 40))],
)
def test_pins_of_notes_go_along(pin, point):
    book = resize_pages(move_pin(BOOK, NoteId("n-2"), 0, pin), DOUBLE, scale=True)
    assert book.note(NoteId("n-2")).pin.point == point


def test_the_size_that_pages_have_changes_nothing():
    only = resize_pages(BOOK, PageSetup(1000, 1400, 300), scale=True)
    assert only == BOOK
    assert only.pages is BOOK.pages or only.pages == BOOK.pages


@settings(max_examples=40)
@given(books(), st.sampled_from(PRESETS), st.booleans())
def test_nothing_is_lost(book, preset, scale):
    after = resize_pages(book, preset.setup(), scale=scale)
    assert [page.id for page in after.pages] == [page.id for page in book.pages]
    for old, new in zip(book.pages, after.pages, strict=True):
        assert [p.id for p in new.panels] == [p.id for p in old.panels]
        assert [p.art.outline for p in new.panels] == [p.art.outline for p in old.panels]
        assert [(b.id, b.text) for b in new.balloons] == [(b.id, b.text) for b in old.balloons]
