"""Where a dragged point would rather be: on the lines of the page, level with other points.
Page pixels, free of Qt."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from comicremix.geometry import Outline, Point
from comicremix.gui.canvas.snapping import Grid, Guide, Line


@dataclass(frozen=True, slots=True)
class PointSnap:
    point: Point
    guides: tuple[Guide, ...] = ()


def snap_point(point: Point, grid: Grid, reach: float, others: Sequence[Point] = ()) -> PointSnap:
    """Return ``point`` on the nearest upright and lying lines in reach; ``others`` give lines through them."""
    x, y = point
    upright = nearest((*grid.upright, *(Line(a, b, b) for a, b in others)), x, reach)
    lying = nearest((*grid.lying, *(Line(b, a, a) for a, b in others)), y, reach)
    x, y = (upright.at if upright else x), (lying.at if lying else y)
    guides = [_guide("x", upright, y)] if upright else []
    guides += [_guide("y", lying, x)] if lying else []
    return PointSnap((x, y), tuple(guides))


def nearest(lines: Sequence[Line], value: float, reach: float) -> Line | None:
    """Return the line nearest to ``value``; None when none is in reach."""
    near = min(lines, key=lambda line: abs(line.at - value), default=None)
    return near if near is not None and abs(near.at - value) <= reach else None


def node_near(outline: Outline, point: Point, reach: float) -> int | None:
    """Return the index of the node nearest to ``point``, if it is in reach."""
    found = min(range(len(outline)), key=lambda place: _distance(outline[place], point), default=None)
    return found if found is not None and _distance(outline[found], point) <= reach else None


def edge_near(outline: Outline, point: Point, reach: float) -> tuple[int, Point] | None:
    """Return the index of the node before the nearest edge and the edge's point that is nearest to ``point``, if it is
    in reach."""
    if len(outline) < 2:
        return None
    ends = zip(outline, (*outline[1:], outline[0]), strict=True)
    feet = [(place, _foot(point, a, b)) for place, (a, b) in enumerate(ends)]
    found = min(feet, key=lambda foot: _distance(foot[1], point))
    return found if _distance(found[1], point) <= reach else None


def _guide(axis: Literal["x", "y"], line: Line, along: float) -> Guide:
    return Guide(axis, line.at, min(line.start, along), max(line.end, along))


def _foot(point: Point, a: Point, b: Point) -> Point:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    along = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length if length else 0.0
    along = max(0.0, min(1.0, along))
    return (a[0] + along * dx, a[1] + along * dy)


def _distance(a: Point, b: Point) -> float:
    return math.dist(a, b)
