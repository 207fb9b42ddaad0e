"""Paths cut along the sides of a box."""

from __future__ import annotations

import pytest

from comicremix.geometry import Rect, area, path_bounds, path_points, polygon_path
from comicremix.intake.cut_path import cut_path
from comicremix.layout.shapes import ellipse_path

BOX = Rect(0, 0, 100, 100)


def test_a_polygon_is_cut() -> None:
    cut = cut_path(polygon_path(Rect(-50, 20, 100, 200).outline()), BOX)
    assert path_bounds(cut) == Rect(0, 20, 50, 80)
    assert area(path_points(cut)) == pytest.approx(50 * 80)


def test_what_lies_inside_keeps_its_curves() -> None:
    whole = ellipse_path(Rect(10, 10, 80, 60), 0.5523)
    assert cut_path(whole, BOX) == whole
    half = cut_path(ellipse_path(Rect(-40, 10, 80, 60), 0.5523), BOX)
    assert any(kind == "C" for kind, _ in half)
    assert area(path_points(half)) == pytest.approx(3.1416 * 40 * 30 / 2, rel=0.02)
    assert path_bounds(half).x == pytest.approx(0)


def test_what_lies_outside_is_gone() -> None:
    assert cut_path(polygon_path(Rect(200, 0, 10, 10).outline()), BOX) == ()
    assert cut_path((), BOX) == ()
