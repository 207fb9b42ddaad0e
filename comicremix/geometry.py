"""Points, boxes, affine maps and paths: the plane that pages, panels and balloons lie in.

Everywhere: x to the right, y down, origin top left, unit one pixel of the plane at hand (a source page's or a page's).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

Point = tuple[float, float]
Outline = tuple[Point, ...]
"""A closed polygon; the last point is joined to the first, which is not repeated."""

SegmentKind = Literal["M", "L", "C", "Z"]
Segment = tuple[SegmentKind, tuple[float, ...]]
"""M x y · L x y · C x1 y1 x2 y2 x y (cubic Bézier) · Z, as in SVG, absolute coordinates only."""
Path = tuple[Segment, ...]

KAPPA = 4 / 3 * (math.sqrt(2) - 1)
"""Handle length of the cubic that draws a quarter of the unit circle."""


class Rect(NamedTuple):
    """An upright box."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def centre(self) -> Point:
        return (self.x + self.width / 2, self.y + self.height / 2)

    def outline(self) -> Outline:
        """Return the four corners, clockwise from the top left."""
        return ((self.x, self.y), (self.right, self.y), (self.right, self.bottom), (self.x, self.bottom))

    def inset(self, margin: float) -> Rect:
        """Return the box made smaller by ``margin`` on every side (larger when negative), never inside out."""
        width, height = max(0.0, self.width - 2 * margin), max(0.0, self.height - 2 * margin)
        return Rect(self.centre[0] - width / 2, self.centre[1] - height / 2, width, height)

    def contains(self, point: Point) -> bool:
        return self.x <= point[0] <= self.right and self.y <= point[1] <= self.bottom

    def union(self, other: Rect) -> Rect:
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def meets(self, other: Rect) -> bool:
        """Tell whether the boxes share more than an edge."""
        shared = self.intersection(other)
        return shared.width > 0 and shared.height > 0

    def intersection(self, other: Rect) -> Rect:
        """Return the shared box; its width or height is 0 when there is none."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Rect(x, y, max(0.0, min(self.right, other.right) - x), max(0.0, min(self.bottom, other.bottom) - y))


class Affine(NamedTuple):
    """x' = a·x + c·y + e, y' = b·x + d·y + f, the order of SVG and PDF."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def apply(self, point: Point) -> Point:
        x, y = point
        return (self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    def then(self, after: Affine) -> Affine:
        """Return the map that does this first and ``after`` second."""
        return Affine(
            after.a * self.a + after.c * self.b,
            after.b * self.a + after.d * self.b,
            after.a * self.c + after.c * self.d,
            after.b * self.c + after.d * self.d,
            after.a * self.e + after.c * self.f + after.e,
            after.b * self.e + after.d * self.f + after.f,
        )

    def inverse(self) -> Affine:
        """Return the map back.

        Raises:
            ZeroDivisionError: the map flattens the plane.
        """
        det = self.a * self.d - self.b * self.c
        a, b, c, d = self.d / det, -self.b / det, -self.c / det, self.a / det
        return Affine(a, b, c, d, -(a * self.e + c * self.f), -(b * self.e + d * self.f))

    @property
    def scale(self) -> float:
        """How many units of the target one unit of the source becomes, as the geometric mean of both axes."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))

    @staticmethod
    def translation(dx: float, dy: float) -> Affine:
        return Affine(e=dx, f=dy)

    @staticmethod
    def scaling(sx: float, sy: float | None = None, about: Point = (0.0, 0.0)) -> Affine:
        sy = sx if sy is None else sy
        return Affine(sx, 0.0, 0.0, sy, about[0] * (1 - sx), about[1] * (1 - sy))

    @staticmethod
    def rotation(degrees: float, about: Point = (0.0, 0.0)) -> Affine:
        """Turn clockwise on the screen (y points down)."""
        cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        x, y = about
        return Affine(cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y)


IDENTITY = Affine()


def bounds(points: Iterable[Point]) -> Rect:
    """Return the smallest upright box around ``points``; a zero box when there are none."""
    points = list(points)
    if not points:
        return Rect(0.0, 0.0, 0.0, 0.0)
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def area(outline: Sequence[Point]) -> float:
    """Return the enclosed area (shoelace formula), never negative."""
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in _edges(outline))) / 2


def contains(outline: Sequence[Point], point: Point) -> bool:
    """Tell whether ``point`` lies inside ``outline`` (even-odd rule)."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in _edges(outline):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def transform_points(points: Iterable[Point], affine: Affine) -> Outline:
    return tuple(affine.apply(p) for p in points)


def transform_path(path: Path, affine: Affine) -> Path:
    """Return ``path`` with every point, control points included, mapped by ``affine``."""

    def mapped(numbers: tuple[float, ...]) -> tuple[float, ...]:
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        return tuple(value for pair in pairs for value in affine.apply(pair))

    return tuple((kind, mapped(numbers)) for kind, numbers in path)


def polygon_path(outline: Sequence[Point]) -> Path:
    """Return a closed path of straight lines through ``outline``."""
    if not outline:
        return ()
    first, *rest = outline
    return (("M", first), *(("L", point) for point in rest), ("Z", ()))


def without_points(path: Sequence[Segment]) -> Path:
    """Return ``path`` without the subpaths that are a single point: a pen with round caps makes dots of them."""
    kept: list[Segment] = []
    subpath: list[Segment] = []
    for segment in (*path, ("M", ())):
        if segment[0] == "M":
            ends = {numbers[at : at + 2] for _, numbers in subpath for at in range(0, len(numbers), 2)}
            kept += subpath if len(ends) > 1 else []
            subpath = []
        subpath.append(segment)
    return tuple(kept)


def path_points(path: Path, tolerance: float = 0.5) -> Outline:
    """Flatten the first subpath of ``path`` to a polygon that leaves the curve by about ``tolerance`` at most."""
    return next(iter(subpaths(path, tolerance)), ())


def subpaths(path: Path, tolerance: float = 0.5) -> list[Outline]:
    """Flatten every subpath of ``path`` to a polygon."""
    found: list[list[Point]] = []
    for kind, numbers in path:
        if kind == "M":
            found.append([(numbers[0], numbers[1])])
        elif kind == "L":
            found[-1].append((numbers[0], numbers[1]))
        elif kind == "C":
            found[-1].extend(_cubic_points(found[-1][-1], numbers, tolerance))
    return [tuple(points) for points in found]


def path_bounds(path: Path) -> Rect:
    """Return the box around a flattened ``path``."""
    return bounds(point for outline in subpaths(path) for point in outline)


def clip_polygon(outline: Sequence[Point], start: Point, end: Point) -> Outline:
    """Keep the part of ``outline`` on the left hand of the line from ``start`` to ``end`` (y down: on its upper side
    when the line runs right to left). Sutherland and Hodgman 1974; exact for convex outlines."""

    def side(p: Point) -> float:
        return (end[0] - start[0]) * (p[1] - start[1]) - (end[1] - start[1]) * (p[0] - start[0])

    kept: list[Point] = []
    for p, q in _edges(outline):
        a, b = side(p), side(q)
        if a >= 0:
            kept.append(p)
        if (a >= 0) != (b >= 0):
            t = a / (a - b)
            kept.append((p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])))
    return tuple(kept)


def _edges(outline: Sequence[Point]) -> list[tuple[Point, Point]]:
    return [(outline[i - 1], outline[i]) for i in range(len(outline))]


def _cubic_points(start: Point, numbers: tuple[float, ...], tolerance: float) -> list[Point]:
    x0, y0 = start
    x1, y1, x2, y2, x3, y3 = numbers
    # The distance of a cubic from its chord is bounded by its second differences (Wang's formula).
    bend = max(math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3))
    steps = max(1, min(64, math.ceil(math.sqrt(0.75 * bend / tolerance))))
    points = []
    for i in range(1, steps + 1):
        t = i / steps
        u = 1 - t
        k0, k1, k2, k3 = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        points.append((k0 * x0 + k1 * x1 + k2 * x2 + k3 * x3, k0 * y0 + k1 * y1 + k2 * y2 + k3 * y3))
    return points
