"""The nodes of a balloon's outline, to be moved one by one. Page pixels."""

from __future__ import annotations

import math
from functools import lru_cache

from comicremix.geometry import Outline, Path, Point, Segment, polygon_path
from comicremix.layout.shapes import shape_path
from comicremix.model.page import Shape

MOST = 32
"""An outline of more corners, as it is traced from a drawing, is shown with fewer nodes,
and drawn as a curve through them."""
LOOSE = 0.012
"""How far such a curve may stray, as a share of the balloon's diagonal."""


@lru_cache(maxsize=64)
def nodes_of(shape: Shape) -> Outline:
    """Return the nodes of a shape in order; between two of them runs a line or a curve."""
    ends = _ends(shape_path(shape))
    if len(ends) <= MOST or _is_curved(shape_path(shape)):
        return ends
    return _simplified(ends, LOOSE * math.hypot(shape.box.width, shape.box.height))


def with_nodes(shape: Shape, nodes: Outline) -> Shape:
    """Return a shape with other nodes. Where they are as many, curves keep their form at each node; else, curves go
    smoothly through all of them. Corners joined by lines stay so."""
    path = shape_path(shape)
    ends = _ends(path)
    if len(nodes) == len(ends):
        return Shape.traced(_moved(path, ends, nodes))
    return Shape.traced(_smooth(nodes) if _is_curved(path) or len(ends) > MOST else polygon_path(nodes))


def _is_curved(path: Path) -> bool:
    return any(kind == "C" for kind, _ in path)


def _ends(path: Path) -> Outline:
    ends = [(numbers[-2], numbers[-1]) for _, numbers in path if numbers]
    return tuple(ends[:-1] if len(ends) > 1 and math.dist(ends[0], ends[-1]) < 1e-6 else ends)


def _moved(path: Path, old: Outline, new: Outline) -> Path:
    """Return ``path`` with its nodes moved, and the handles of curves with them."""
    by = [(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in zip(old, new, strict=True)]
    made: list[Segment] = []
    place = -1
    for kind, numbers in path:
        if not numbers:
            made.append((kind, numbers))
            continue
        before, place = by[place], (place + 1) % len(by)
        now = by[place]
        shifts = (before, now, now) if kind == "C" else (now,)
        made.append((kind, tuple(n + shifts[i // 2][i % 2] for i, n in enumerate(numbers))))
    return tuple(made)


def _smooth(nodes: Outline) -> Path:
    """Return a closed Catmull-Rom spline through ``nodes`` as cubics."""
    path: list[Segment] = [("M", nodes[0])]
    count = len(nodes)
    for place in range(count):
        a, b, c, d = (nodes[(place + step) % count] for step in (-1, 0, 1, 2))
        out = (b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6)
        into = (c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6)
        path.append(("C", (*out, *into, *c)))
    return (*path, ("Z", ()))


def _simplified(points: Outline, tolerance: float) -> Outline:
    """Return the corners of a closed outline that matter (Douglas and Peucker 1973, on its two halves)."""
    far = max(range(len(points)), key=lambda place: math.dist(points[0], points[place]))
    first, second = points[: far + 1], (*points[far:], points[0])
    return (*_reduced(first, tolerance)[:-1], *_reduced(second, tolerance)[:-1])


def _reduced(points: Outline, tolerance: float) -> Outline:
    if len(points) < 3:
        return points
    off = [_distance(point, points[0], points[-1]) for point in points[1:-1]]
    worst = max(range(len(off)), key=off.__getitem__)
    if off[worst] <= tolerance:
        return (points[0], points[-1])
    cut = worst + 1
    return (*_reduced(points[: cut + 1], tolerance)[:-1], *_reduced(points[cut:], tolerance))


def _distance(point: Point, start: Point, end: Point) -> float:
    """Return how far a point lies from a stretch."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    along = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length if length else 0.0
    share = min(max(along, 0.0), 1.0)
    return math.dist(point, (start[0] + share * dx, start[1] + share * dy))
