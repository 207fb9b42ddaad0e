"""Room inside outlines of all shapes."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.geometry import contains
from comicremix.lettering.room import Room, anchors, heart
from tests.unit.lettering.outlines import box, burst, ell, ellipse


def test_box() -> None:
    room = Room(box(200, 100), 100, 0)
    assert room.half_width(0, 100) == pytest.approx(100)
    assert room.half_width(-1, 50) == 0
    assert room.half_width(50, 101) == 0


def test_margin_keeps_off_all_sides() -> None:
    room = Room(box(200, 120), 100, 10)
    assert room.half_width(30, 90) == pytest.approx(90)
    assert room.half_width(10.5, 109.5) == pytest.approx(90, abs=3)
    assert room.half_width(5, 60) < 90
    assert Room(box(20, 20), 10, 15).half_width(9, 11) == 0


def test_off_centre_axis_has_the_nearer_side() -> None:
    assert Room(box(200, 100), 30, 0).half_width(10, 90) == pytest.approx(30)


def test_ellipse_is_judged_by_its_narrowest_place() -> None:
    room = Room(ellipse(400, 200, 400), 200, 0)
    wanted = 200 * math.sqrt(1 - 0.5**2)
    assert room.half_width(50, 100) == pytest.approx(wanted, rel=0.02)
    assert room.half_width(50, 100) <= wanted


def test_words_do_not_jump_over_a_notch() -> None:
    outline = ((0, 0), (90, 0), (90, 60), (110, 60), (110, 0), (200, 0), (200, 100), (0, 100))
    room = Room(outline, 50, 0)
    assert room.half_width(10, 50) == pytest.approx(40)
    assert Room(outline, 100, 0).half_width(10, 50) == 0
    assert Room(outline, 100, 0).half_width(65, 95) == pytest.approx(100)


def test_flat_outline_has_no_room() -> None:
    assert Room(((0, 0), (10, 0), (20, 0)), 10, 0).half_width(0, 0) == 0


@given(st.floats(20, 180), st.floats(0, 95), st.floats(1, 60), st.sampled_from([ellipse, box, burst, ell]))
def test_everything_within_reach_lies_inside(axis: float, top: float, height: float, shape: object) -> None:
    outline = shape(200, 100)  # type: ignore[operator]
    half = Room(outline, axis, 0).half_width(top, top + height) - 1e-6
    if half <= 0:
        return
    for x in (axis - half, axis, axis + half):
        for y in (top + 1e-6, top + height / 2, top + height - 1e-6):
            assert contains(outline, (x, y))


def test_symmetrical_outlines_are_anchored_at_their_centre() -> None:
    assert list(anchors(ellipse(300, 200))) == [pytest.approx((150, 100))]


def test_anchor_of_an_l_finds_the_wide_leg() -> None:
    assert any(y > 200 and 250 < x < 350 for x, y in anchors(ell(600, 400)))


def test_degenerate_outline_has_an_anchor() -> None:
    assert list(anchors(((5, 5), (5, 5), (5, 5)))) == [(5, 5)]


def test_the_heart_knows_nothing_of_the_tail() -> None:
    body = [point for point in ellipse(400, 200, 200) if not (point[1] > 150 and 180 < point[0] < 220)]
    at = next(k for k, (x, y) in enumerate(body) if y > 150 and x < 200)
    x, y = heart((*body[:at], (420.0, 420.0), *body[at:]))
    assert (x, y) == pytest.approx((200, 100), abs=12)


def test_open_rows_end_at_the_margin() -> None:
    room = Room(box(200, 160), 100, 16)
    above, below = room.open_rows(60)
    assert (above, below) == (pytest.approx(44, abs=2), pytest.approx(84, abs=2))
    assert room.open_rows(5) == (0, 0)
