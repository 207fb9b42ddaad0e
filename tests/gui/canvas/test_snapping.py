"""Where a dragged box comes to stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.geometry import Rect
from comicremix.gui.canvas.snapping import make_grid, snap_box
from comicremix.model.setup import page_margin, usual_gutter

PAGE = Rect(0, 0, 600, 800)
LEFT, RIGHT = Rect(40, 40, 250, 300), Rect(310, 40, 250, 300)
ANYWHERE = st.builds(Rect, st.floats(-300, 700), st.floats(-300, 900), st.floats(10, 500), st.floats(10, 500))


def test_margin_and_gutter_are_read_off_the_page() -> None:
    assert page_margin(PAGE, [LEFT, RIGHT]) == 40
    assert usual_gutter([LEFT, RIGHT], PAGE) == 20


def test_an_empty_page_has_usual_ones() -> None:
    assert page_margin(PAGE, []) == 30
    assert usual_gutter([], PAGE) == 10


def test_a_box_comes_to_stand_a_gutter_below() -> None:
    snap = snap_box(Rect(43, 356, 250, 300), make_grid(PAGE, [LEFT, RIGHT]), 8)
    assert (snap.dx, snap.dy) == (-3, 4)
    assert any(guide.gap == 20 for guide in snap.guides)
    assert any(guide.axis == "x" and guide.gap is None and guide.at == 40 for guide in snap.guides)


def test_a_far_box_stays() -> None:
    snap = snap_box(Rect(55, 380, 100, 77), make_grid(PAGE, [LEFT, RIGHT]), 4)
    assert (snap.dx, snap.dy) == (0, 0)


@given(ANYWHERE, st.floats(0.1, 20))
def test_no_box_jumps_further_than_the_reach(box: Rect, reach: float) -> None:
    snap = snap_box(box, make_grid(PAGE, [LEFT, RIGHT]), reach)
    assert abs(snap.dx) <= reach
    assert abs(snap.dy) <= reach


@given(ANYWHERE)
def test_what_has_snapped_stays(box: Rect) -> None:
    grid = make_grid(PAGE, [LEFT, RIGHT])
    snap = snap_box(box, grid, 8)
    again = snap_box(Rect(box.x + snap.dx, box.y + snap.dy, box.width, box.height), grid, 8)
    assert (again.dx, again.dy) == pytest.approx((0, 0), abs=1e-6)
