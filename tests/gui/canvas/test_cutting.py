"""Where the knife's line comes to lie."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.geometry import Rect
from comicremix.gui.canvas.cutting import aim, crossed, knife_lines, meets
from comicremix.gui.canvas.gestures import Touch
from comicremix.gui.canvas.targets import Target

PAGE = Rect(0, 0, 600, 800)
LEFT, RIGHT = Rect(40, 40, 250, 300), Rect(310, 40, 250, 300)
LINES = knife_lines(PAGE, [LEFT, RIGHT], 20)
points = st.tuples(st.floats(0, 600), st.floats(0, 800))


def test_an_almost_level_cut_is_level_and_at_the_middle() -> None:
    cut = aim((50, 186), Touch((250, 190)), LINES, 8)
    assert (cut.start[1], cut.end[1]) == (190, 190)
    assert cut.degrees == 0
    assert cut.guides[0].at == 190


def test_ctrl_leaves_it_as_it_is_drawn() -> None:
    cut = aim((50, 186), Touch((250, 190), free=True), LINES, 8)
    assert (cut.start, cut.end) == ((50, 186), (250, 190))


def test_the_gutter_lines_up_with_the_neighbours() -> None:
    assert aim((298, 300), Touch((298, 700)), LINES, 3).start[0] == 300


def test_a_slanted_cut_stays_slanted() -> None:
    cut = aim((50, 50), Touch((150, 100)), LINES, 8)
    assert cut.end == (150, 100)
    assert cut.degrees == pytest.approx(-26.57, abs=0.01)


@given(points, points)
def test_shift_gives_whole_eighths_of_a_turn(start: tuple[float, float], end: tuple[float, float]) -> None:
    cut = aim(start, Touch(end, shift=True), LINES, 0)
    angle = math.degrees(math.atan2(cut.end[1] - cut.start[1], cut.end[0] - cut.start[0]))
    if math.dist(cut.start, cut.end) > 0.01:
        assert (angle + 22.5) % 45 == pytest.approx(22.5, abs=0.01)


def test_it_is_for_the_selected_ones_it_crosses_or_the_one_under_most_of_it() -> None:
    targets = tuple(Target(name, "panel", box.outline(), box) for name, box in (("a", LEFT), ("b", RIGHT)))
    cut = aim((200, 100), Touch((550, 100)), LINES, 0)
    assert [target.id for target in crossed(targets, (), cut)] == ["b"]
    assert [target.id for target in crossed(targets, ("a", "b"), cut)] == ["a", "b"]
    assert crossed(targets, (), aim((200, 500), Touch((550, 500)), LINES, 0)) == ()


def test_a_line_through_meets_and_one_beside_does_not() -> None:
    assert meets(LEFT.outline(), (0, 100), (600, 100))
    assert meets(LEFT.outline(), (100, 100), (110, 110))
    assert not meets(LEFT.outline(), (0, 20), (600, 20))
