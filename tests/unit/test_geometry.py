"""The plane: maps undo each other, boxes meet and part, curves become polygons that stay near them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.geometry import (
    Affine,
    Path,
    Rect,
    area,
    bounds,
    contains,
    path_bounds,
    path_points,
    polygon_path,
    subpaths,
    transform_path,
    without_points,
)

numbers = st.floats(-1000, 1000)
points = st.tuples(numbers, numbers)


@given(points, st.floats(-360, 360), st.floats(0.1, 10), points)
def test_an_affine_map_and_its_inverse_cancel(point, degrees, scale, about):
    there = Affine.rotation(degrees, about).then(Affine.scaling(scale, -scale)).then(Affine.translation(3, 4))
    assert there.inverse().apply(there.apply(point)) == pytest.approx(point, abs=1e-6)
    assert there.scale == pytest.approx(scale)


def test_then_applies_the_first_map_first():
    assert Affine.scaling(2).then(Affine.translation(1, 0)).apply((5, 5)) == (11, 10)


def test_rotation_turns_clockwise_on_the_screen():
    assert Affine.rotation(90).apply((1, 0)) == pytest.approx((0, 1))


def test_a_flat_map_has_no_inverse():
    with pytest.raises(ZeroDivisionError):
        Affine.scaling(0).inverse()


def test_boxes_meet_and_join():
    a, b = Rect(0, 0, 10, 10), Rect(5, 6, 10, 10)
    assert a.intersection(b) == Rect(5, 6, 5, 4)
    assert a.union(b) == Rect(0, 0, 15, 16)
    assert a.intersection(Rect(20, 0, 5, 5)).width == 0
    assert a.inset(6) == Rect(5, 5, 0, 0)


@given(st.lists(points, min_size=1))
def test_bounds_contain_every_point(found):
    box = bounds(found)
    assert all(box.x <= x <= box.x + box.width + 1e-9 and box.y <= y <= box.y + box.height + 1e-9 for x, y in found)


def test_bounds_of_nothing_are_empty():
    assert bounds([]) == Rect(0, 0, 0, 0)


def test_contains_knows_a_concave_outline():
    ell = ((0, 0), (10, 0), (10, 4), (4, 4), (4, 10), (0, 10))
    assert contains(ell, (2, 8))
    assert not contains(ell, (8, 8))
    assert area(ell) == 64


def test_a_circle_of_cubics_flattens_to_its_area():
    k = 100 * 4 / 3 * (math.sqrt(2) - 1)
    circle = (
        ("M", (100.0, 0.0)),
        ("C", (100.0, k, k, 100.0, 0.0, 100.0)),
        ("C", (-k, 100.0, -100.0, k, -100.0, 0.0)),
        ("C", (-100.0, -k, -k, -100.0, 0.0, -100.0)),
        ("C", (k, -100.0, 100.0, -k, 100.0, 0.0)),
        ("Z", ()),
    )
    assert area(path_points(circle, 0.05)) == pytest.approx(math.pi * 10_000, rel=2e-3)


def test_paths_move_with_their_control_points():
    path = (("M", (0.0, 0.0)), ("C", (0.0, 10.0, 10.0, 10.0, 10.0, 0.0)), ("Z", ()))
    moved = transform_path(path, Affine.translation(5, 1))
    assert moved[1] == ("C", (5.0, 11.0, 15.0, 11.0, 15.0, 1.0))
    assert path_bounds(moved).x == 5


def test_subpaths_come_apart():
    path = (*polygon_path(Rect(0, 0, 1, 1).outline()), *polygon_path(Rect(5, 5, 1, 1).outline()))
    assert [bounds(outline).x for outline in subpaths(path)] == [0, 5]
    assert path_points(()) == ()


def test_points_that_stand_alone_are_left_out() -> None:
    box = polygon_path(Rect(0, 0, 3, 4).outline())
    point: Path = (("M", (5.0, 5.0)), ("L", (5.0, 5.0)), ("Z", ()))
    assert without_points((*point, *box, ("M", (9.0, 9.0)), *box)) == (*box, *box)
