"""Nodes of balloons: moved, added, and fewer where an outline was traced."""

from __future__ import annotations

import math

import pytest

from comicremix.geometry import Rect, bounds, path_points, polygon_path
from comicremix.layout.nodes import MOST, nodes_of, with_nodes
from comicremix.layout.shapes import shape_path
from comicremix.model.page import Shape, ShapeKind

BOX = Rect(100, 100, 200, 120)


def test_an_ellipse_has_four_nodes_and_keeps_its_roundness():
    shape = Shape(ShapeKind.ELLIPSE, BOX)
    nodes = nodes_of(shape)
    assert len(nodes) == 4
    assert path_points(with_nodes(shape, nodes).path) == path_points(shape_path(shape))


def test_handles_of_curves_move_with_their_node():
    shape = Shape(ShapeKind.ELLIPSE, BOX)
    nodes = nodes_of(shape)
    moved = with_nodes(shape, ((nodes[0][0], nodes[0][1] - 40), *nodes[1:]))
    assert moved.box.y == pytest.approx(60)
    assert moved.box.bottom == pytest.approx(BOX.bottom)
    first, last = moved.path[1][1], moved.path[4][1]
    assert first[1] == last[3] == pytest.approx(60), "level at the top, as before"


def test_corners_stay_corners():
    shape = Shape(ShapeKind.RECTANGLE, BOX)
    nodes = nodes_of(shape)
    more = with_nodes(shape, (*nodes, (90.0, 160.0)))
    assert more.path == polygon_path((*nodes, (90.0, 160.0)))


def test_a_traced_outline_has_few_nodes_and_nearly_the_same_form():
    ring = tuple((300 + 200 * math.cos(a / 50 * math.pi), 200 + 100 * math.sin(a / 50 * math.pi)) for a in range(100))
    shape = Shape.traced(polygon_path(ring))
    nodes = nodes_of(shape)
    assert 6 <= len(nodes) <= MOST
    smooth = with_nodes(shape, nodes)
    assert tuple(bounds(path_points(smooth.path))) == pytest.approx(tuple(bounds(ring)), abs=8)
