"""Balloon shapes fill their box, words stay inside them, tails reach their tip."""

from __future__ import annotations

import pytest

from comicremix.geometry import Rect, area, bounds, contains, path_bounds, path_points, polygon_path
from comicremix.layout.shapes import lettering_outline, shape_path, tail_path, thought_puffs
from comicremix.model.page import Shape, ShapeKind, Tail

BOX = Rect(100, 50, 400, 240)
NAMED = [kind for kind in ShapeKind if kind is not ShapeKind.PATH]


@pytest.mark.parametrize("kind", NAMED)
def test_a_shape_fills_its_box(kind):
    found = path_bounds(shape_path(Shape(kind, BOX)))
    assert found.x == pytest.approx(BOX.x, abs=0.06 * BOX.height)
    assert found.bottom == pytest.approx(BOX.bottom, abs=0.06 * BOX.height)
    assert found.width == pytest.approx(BOX.width, abs=0.12 * BOX.height)


@pytest.mark.parametrize("kind", NAMED)
def test_words_stand_inside_the_shape(kind):
    body = path_points(shape_path(Shape(kind, BOX)), 0.1)
    room = lettering_outline(Shape(kind, BOX))
    centre = bounds(room).centre
    inwards = [(x + (centre[0] - x) * 0.01, y + (centre[1] - y) * 0.01) for x, y in room]
    assert all(contains(body, point) for point in inwards)
    assert area(room) > 0.45 * BOX.width * BOX.height


def test_a_traced_shape_is_its_path():
    path = polygon_path(((0, 0), (9, 0), (5, 7)))
    assert shape_path(Shape.traced(path)) == path


def test_a_tail_runs_from_inside_the_body_to_its_tip():
    body = path_points(shape_path(Shape(ShapeKind.ELLIPSE, BOX)))
    points = path_points(tail_path(Tail((200, 500), 60), body))
    assert (200, 500) in points
    assert contains(body, points[0])
    assert contains(body, points[-1])


def test_a_bent_tail_reaches_the_same_tip():
    body = path_points(shape_path(Shape(ShapeKind.ELLIPSE, BOX)))
    assert (200, 500) in path_points(tail_path(Tail((200, 500), 60, bend=40), body))


def test_a_tip_inside_the_body_makes_no_tail():
    body = path_points(shape_path(Shape(ShapeKind.ELLIPSE, BOX)))
    assert tail_path(Tail(BOX.centre), body) == ()
    assert thought_puffs(Tail(BOX.centre), body) == ()


def test_puffs_shrink_toward_the_thinker():
    body = path_points(shape_path(Shape(ShapeKind.CLOUD, BOX)))
    puffs = [path_bounds(path) for path in thought_puffs(Tail((300, 600), 80), body)]
    assert [p.width for p in puffs] == sorted((p.width for p in puffs), reverse=True)
    assert puffs[0].y < puffs[-1].y < 600
