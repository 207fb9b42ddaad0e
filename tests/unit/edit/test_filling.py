"""A panel fills another outline: what of its picture is seen, and where its balloons go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.edit.filling import View, fill_cell, inner_box, mapped_outline, view_of, window_of
from comicremix.edit.knife import split_panel
from comicremix.edit.panels import mirror_panel
from comicremix.edit.texts import set_override
from comicremix.geometry import Rect, bounds, transform_points
from comicremix.model.language import Override
from comicremix.model.page import Body, Border, Shape, ShapeKind
from tests.samples import HELLO, LEFT, LOWER, ONE, OUCH, OUTLINES, imported_book

BOOK = imported_book()
EXTENT = Rect(0, 0, 400, 300)
sides = st.floats(20, 900)


def box_of(book, panel):
    return bounds(book.panel(panel).outline)


def seen(book, panel):
    return bounds(book.panel(panel).art.outline)


@given(st.builds(Rect, st.floats(0, 900), st.floats(0, 900), sides, sides), st.sampled_from([LEFT, LOWER]))
def test_it_fills_the_outline_without_a_gap(box, panel):
    book = fill_cell(BOOK, panel, box.outline())
    assert box_of(book, panel) == pytest.approx(box, abs=0.05)
    found, shown = bounds(OUTLINES[panel]), seen(book, panel)
    assert shown.x >= found.x - 0.01
    assert shown.y >= found.y - 0.01
    assert shown.right <= found.right + 0.01
    assert shown.bottom <= found.bottom + 0.01
    assert shown.width == pytest.approx(found.width, abs=0.02) or shown.height == pytest.approx(found.height, abs=0.02)


def test_a_wider_outline_brings_back_what_a_narrow_one_cut_off():
    narrow = fill_cell(BOOK, LOWER, Rect(0, 0, 100, 800).outline())
    assert seen(narrow, LOWER).width < 120
    back = fill_cell(narrow, LOWER, Rect(0, 0, 900, 850).outline())
    assert seen(back, LOWER) == pytest.approx(bounds(OUTLINES[LOWER]), abs=0.01)


def test_a_picture_cut_to_a_line_can_fill_another_outline():
    thin = BOOK
    for _ in range(2):
        thin = fill_cell(thin, LOWER, Rect(0, 0, 0.0005, 800).outline())
    assert seen(thin, LOWER).width < 0.01
    back = box_of(fill_cell(thin, LOWER, Rect(0, 0, 900, 850).outline()), LOWER)
    assert back.width == pytest.approx(900, rel=0.1)
    assert back.height >= 850


def test_a_cut_piece_does_not_take_back_its_other_half():
    book = split_panel(BOOK, LOWER, (500, 400), (500, 1400))
    left, right = [p.id for p in book.page(ONE).panels if p.id not in (LEFT, "p-right")]
    assert {seen(book, left).right, seen(book, left).x} & {500}
    wide = fill_cell(book, left, Rect(0, 0, 900, 300).outline())
    assert not seen(wide, left).inset(1).meets(seen(wide, right))


def test_the_window_yields_a_little_to_balloons_and_keeps_heads():
    view = View(EXTENT, EXTENT, (Rect(300, 40, 80, 60),))
    assert window_of(view, 0.5) == Rect(125 + 0.15 * 150, 0, 150, 300)
    assert window_of(View(EXTENT, EXTENT), 0.5) == Rect(125, 0, 150, 300)
    assert window_of(View(EXTENT, EXTENT), 4.0) == Rect(0, 80, 400, 100)


def test_balloons_in_the_art_are_lifted_only_when_they_would_be_cut():
    wide = fill_cell(BOOK, LEFT, Rect(100, 100, 860, 800).outline())
    assert wide.balloon(HELLO).body is Body.ART
    assert wide.balloon(HELLO).shape.box == Rect(160, 160, 400, 240)
    narrow = fill_cell(BOOK, LEFT, Rect(100, 100, 100, 800).outline())
    assert narrow.balloon(HELLO).body is Body.PIECE
    assert narrow.balloon(HELLO).art is not None
    assert narrow.panel(LEFT).art.removed
    assert narrow.balloon(HELLO).text == "Hello!"
    assert narrow.balloon(HELLO).shape.box.centre[0] == pytest.approx(150, abs=1)


@pytest.mark.parametrize(("box", "size"), [(Rect(0, 0, 1800, 1700), 240), (Rect(0, 0, 90, 85), 240 * 0.7)])
def test_balloons_keep_the_size_of_their_words(box, size):
    book = fill_cell(BOOK, LOWER, box.outline())
    assert book.balloon(OUCH).shape.box.width == pytest.approx(size)
    tip = book.balloon(OUCH).tails[0].tip
    assert box.inset(-40).contains(tip)


def test_drawn_balloons_come_into_the_panel():
    book = fill_cell(BOOK, LOWER, Rect(0, 0, 300, 850).outline())
    room = box_of(book, LOWER).inset(-0.13 * 300)
    box = book.balloon(OUCH).shape.box
    assert box.x >= room.x
    assert box.right <= room.right


def test_the_shape_of_one_language_goes_along():
    own = Shape(ShapeKind.ELLIPSE, Rect(600, 600, 300, 160))
    book = set_override(BOOK, "fr", OUCH, Override(own))
    after = fill_cell(book, LOWER, Rect(50, 50, 1800, 1700).outline())
    moved, other = after.language("fr").overrides[OUCH].shape.box, after.balloon(OUCH).shape.box
    assert moved.width == pytest.approx(300)
    assert moved.x == pytest.approx(other.x)


def test_a_mirrored_panel_stays_mirrored_and_shows_the_same():
    book = fill_cell(mirror_panel(BOOK, LOWER), LOWER, Rect(10, 20, 450, 425).outline())
    assert book.panel(LOWER).art.placement.mirrored
    assert seen(book, LOWER) == pytest.approx(bounds(OUTLINES[LOWER]), abs=0.01)
    assert box_of(book, LOWER) == pytest.approx(Rect(10, 20, 450, 425), abs=0.05)


def test_a_frame_takes_the_place_of_the_drawn_one():
    book = fill_cell(BOOK, LEFT, Rect(0, 0, 430, 400).outline(), border=Border(6))
    assert book.panel(LEFT).border == Border(6)
    assert seen(book, LEFT).x == pytest.approx(53, abs=0.5)


def test_it_leaves_a_hole_in_the_base():
    book = fill_cell(BOOK, LEFT, Rect(0, 0, 100, 100).outline())
    assert book.page(ONE).base.holes == (OUTLINES[LEFT],)


def test_the_inner_box_of_a_slanted_panel_lies_inside():
    slanted = ((10, 0), (400, 12), (392, 300), (0, 290))
    inner = inner_box(slanted)
    assert inner.width > 0.9 * 400
    assert inner.x > 5
    assert inner_box(EXTENT.outline()) == EXTENT
    triangle = ((0, 0), (100, 0), (0, 100))
    assert inner_box(triangle) == Rect(0, 0, 100, 100)


def test_the_picture_of_a_found_panel_is_its_extent():
    page = BOOK.page(ONE)
    view = view_of(BOOK, page, page.panel(LEFT))
    assert view.extent == bounds(OUTLINES[LEFT])
    assert view.balloons == (Rect(80, 80, 200, 120),)


def test_outlines_stretch_to_a_box():
    diamond = ((50, 0), (100, 50), (50, 100), (0, 50))
    assert mapped_outline(diamond, Rect(0, 0, 200, 50)) == transform_points(
        ((100, 0), (200, 25), (100, 50), (0, 25)), BOOK.panel(LEFT).art.placement.affine
    )
