"""The frame against the picture: whatever is slid, scaled or turned, the frame stays and the picture fills it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.edit.framing import bleed_panel, fill_outline, reframe_panel, slide_picture
from comicremix.edit.panels import move_panel, move_panel_to_page, remove_panel, turn_panel
from comicremix.geometry import Affine, Rect, bounds, contains
from tests.samples import HELLO, LEFT, LOWER, ONE, OUCH, RIGHT, TWO, imported_book

BOOK = imported_book()
PICTURE = Rect(0, 0, 1000, 1400)
lengths = st.floats(-900, 900)
moves = st.builds(
    lambda move, factor, turn: Affine.scaling(factor, about=(265, 250)).then(Affine.rotation(turn)).then(move),
    st.builds(Affine.translation, lengths, lengths),
    st.floats(0.2, 4),
    st.sampled_from([0.0, 15.0, 90.0, 201.5]),
)


@given(moves)
def test_the_frame_stays_and_the_picture_fills_it(by):
    book = slide_picture(BOOK, LEFT, by)
    before, after = BOOK.panel(LEFT), book.panel(LEFT)
    for old, new in zip(before.outline, after.outline, strict=True):
        assert new == pytest.approx(old, abs=0.02)
    assert all(PICTURE.inset(-0.01).contains(point) for point in after.art.outline)


def test_a_small_slide_is_made_as_it_is_asked_for():
    book = slide_picture(BOOK, LEFT, Affine.translation(-30, -12))
    assert book.panel(LEFT).art.placement.affine.apply((100, 100)) == pytest.approx((70, 88))
    assert BOOK.panel(LEFT).art.outline in book.page(ONE).base.holes


def test_a_balloon_in_the_drawing_goes_with_it_and_a_drawn_one_stays():
    book = slide_picture(BOOK, LEFT, Affine.translation(-30, -12))
    assert book.balloon(HELLO).shape.box == pytest.approx((50, 68, 200, 120))
    assert book.balloon(HELLO).art.placement == book.panel(LEFT).art.placement
    below = slide_picture(BOOK, LOWER, Affine.translation(-20, 0))
    assert below.balloon(OUCH) is BOOK.balloon(OUCH)


def test_sliding_nowhere_changes_nothing():
    assert slide_picture(BOOK, LEFT, Affine()) is BOOK
    corner = slide_picture(BOOK, LEFT, Affine.translation(400, 400))
    assert slide_picture(corner, LEFT, Affine.translation(5, 5)) is corner


def test_a_new_outline_shows_more_or_less_of_the_same_picture():
    corners = ((60, 60), (300, 50), (480, 450), (-200, 450))
    book = reframe_panel(BOOK, LEFT, corners)
    assert book.panel(LEFT).outline == ((60, 60), (300, 50), (480, 450), (0, 450))  # the picture ends at 0
    assert book.panel(LEFT).art.placement == BOOK.panel(LEFT).art.placement
    assert reframe_panel(BOOK, LEFT, BOOK.panel(LEFT).outline) is BOOK


@given(st.builds(Rect, st.floats(0, 500), st.floats(0, 500), st.floats(30, 900), st.floats(30, 900)))
def test_a_filled_frame_is_filled_with_what_was_seen(box):
    start = move_panel_to_page(BOOK, LEFT, TWO)
    book = fill_outline(start, LEFT, box.outline())
    assert bounds(book.panel(LEFT).outline) == pytest.approx(box, abs=0.1)
    seen = bounds(BOOK.panel(LEFT).art.outline).inset(-0.01)
    assert all(seen.contains(point) for point in book.panel(LEFT).art.outline)


def test_outer_sides_bleed_and_inner_ones_stay():
    book = bleed_panel(BOOK, LEFT)
    assert bounds(book.panel(LEFT).outline) == pytest.approx((0, 0, 480, 450), abs=0.01)
    assert bounds(bleed_panel(BOOK, RIGHT).panel(RIGHT).outline) == pytest.approx((520, 0, 480, 450), abs=0.01)
    alone = remove_panel(remove_panel(BOOK, LEFT), RIGHT)
    whole = bleed_panel(alone, LOWER)
    assert bounds(whole.panel(LOWER).outline) == pytest.approx((0, 0, 1000, 1400), abs=0.01)
    assert bleed_panel(whole, LOWER) is whole


def test_what_bleeds_shows_nothing_from_beyond_its_old_frame():
    book = bleed_panel(BOOK, LEFT)
    old = bounds(BOOK.panel(LEFT).art.outline).inset(-0.01)
    assert all(old.contains(point) for point in book.panel(LEFT).art.outline)


def test_turning_back_is_coming_back():
    book = turn_panel(turn_panel(move_panel(BOOK, LEFT, 3, 4), LEFT, 33), LEFT, -33)
    old = move_panel(BOOK, LEFT, 3, 4).panel(LEFT)
    for one, other in zip(book.panel(LEFT).outline, old.outline, strict=True):
        assert one == pytest.approx(other, abs=1e-6)


def test_words_stay_upright_when_their_panel_turns():
    book = turn_panel(BOOK, LOWER, 90)
    balloon, centre = book.balloon(OUCH), bounds(BOOK.panel(LOWER).outline).centre
    old = BOOK.balloon(OUCH).shape.box
    assert balloon.rotation == 0
    assert (balloon.shape.box.width, balloon.shape.box.height) == pytest.approx((old.width, old.height))
    assert balloon.shape.box.centre == pytest.approx(Affine.rotation(90, centre).apply(old.centre))
    assert contains(book.panel(LOWER).outline, balloon.shape.box.centre)


def test_a_slanted_panel_grows_until_its_neighbour_is_out_of_sight():
    slanted = reframe_panel(BOOK, LEFT, ((50, 50), (480, 50), (360, 450), (50, 450)))
    start = move_panel_to_page(slanted, LEFT, TWO)
    book = fill_outline(start, LEFT, Rect(100, 100, 500, 400).outline())
    assert bounds(book.panel(LEFT).outline) == pytest.approx((100, 100, 500, 400), abs=0.1)
    seen = slanted.panel(LEFT).art.outline
    inner = Affine.scaling(0.99, about=bounds(book.panel(LEFT).art.outline).centre)
    assert all(contains(seen, inner.apply(point)) for point in book.panel(LEFT).art.outline)
    assert book.panel(LEFT).art.placement.scale < 1.6 * 500 / 430


def test_balloons_keep_their_place_in_the_frame():
    book = fill_outline(BOOK, LOWER, Rect(50, 500, 450, 850).outline())
    box, old = book.balloon(OUCH).shape.box, BOOK.balloon(OUCH).shape.box
    assert (box.width, box.height) == pytest.approx((old.width / 2, old.height / 2))
    assert box.centre == pytest.approx((50 + (old.centre[0] - 50) / 2, old.centre[1]))


@pytest.mark.parametrize("beyond", [Rect(1200, 100, 300, 300), Rect(100, 1500, 300, 300)])
def test_a_frame_that_shows_nothing_of_the_picture_changes_nothing(beyond: Rect) -> None:
    assert reframe_panel(BOOK, LEFT, beyond.outline()) is BOOK
