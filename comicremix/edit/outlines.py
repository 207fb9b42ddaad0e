"""Polygons cut along a line and joined along their facing sides; concave ones, too."""

from __future__ import annotations

import math

from comicremix.geometry import Outline, Point, bounds, contains

STRAIGHT = 1e-6


def split_outline(outline: Outline, start: Point, end: Point) -> tuple[list[Outline], list[Outline]]:
    """Cut a simple polygon along the line through two points.

    Returns:
        The pieces with a non-negative cross product of the line and the way to them (y down: on the right hand of
        someone who walks from ``start`` to ``end``), and those on the other side.
    """
    sides = [_side(point, start, end) >= 0 for point in outline]
    if all(sides) or not any(sides):
        return ([outline], []) if all(sides) else ([], [outline])
    ring: list[tuple[Point, float | None]] = []
    for place, point in enumerate(outline):
        ring.append((point, None))
        following = (place + 1) % len(outline)
        if sides[place] != sides[following]:
            crossing = _crossing(point, outline[following], start, end)
            ring.append((crossing, _along(crossing, start, end)))
    crossings = sorted(
        (place for place, (_, along) in enumerate(ring) if along is not None), key=lambda i: ring[i][1] or 0.0
    )
    partner: dict[int, int] = {}
    for one, other in zip(crossings[::2], crossings[1::2], strict=True):
        partner[one], partner[other] = other, one
    return _walked(ring, partner, start, end)


def joined_outline(one: Outline, other: Outline) -> Outline:
    """Return one polygon of two that lie side by side: they are opened at the sides that face each other, and joined.

    Where one lies in the other, that is the result; where they overlap otherwise, their convex hull is.
    """
    if all(contains(one, point) for point in other):
        return one
    if all(contains(other, point) for point in one):
        return other
    if _overlap(one, other):
        return convex_hull((*one, *other))
    one, other = _clockwise(one), _clockwise(other)
    best = min(
        ((i, j) for i in range(len(one)) for j in range(len(other))),
        key=lambda pair: _gap(one, other, *pair),
    )
    i, j = best
    ring = [*one[i + 1 :], *one[: i + 1], *other[j + 1 :], *other[: j + 1]]
    return _simplified(ring)


def convex_hull(points: tuple[Point, ...]) -> Outline:
    """Andrew's monotone chain (1979)."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return tuple(ordered)

    def chain(items: list[Point]) -> list[Point]:
        found: list[Point] = []
        for point in items:
            while len(found) > 1 and _side(point, found[-2], found[-1]) <= 0:
                found.pop()
            found.append(point)
        return found[:-1]

    return tuple(chain(ordered) + chain(ordered[::-1]))


def _walked(
    ring: list[tuple[Point, float | None]], partner: dict[int, int], start: Point, end: Point
) -> tuple[list[Outline], list[Outline]]:
    """Go round each piece: along the outline, and across the cut wherever it is met."""
    pieces: tuple[list[Outline], list[Outline]] = ([], [])
    left = {place for place, (_, along) in enumerate(ring) if along is None}
    while left:
        first = min(left)
        place, piece = first, []
        while True:
            piece.append(ring[place][0])
            left.discard(place)
            if place in partner:
                place = partner[place]
                piece.append(ring[place][0])
            place = (place + 1) % len(ring)
            if place == first:
                break
        pieces[0 if _side(ring[first][0], start, end) >= 0 else 1].append(_simplified(piece))
    return pieces


def _simplified(ring: list[Point]) -> Outline:
    """Leave out points that are there twice or lie on a straight line between their neighbours."""
    kept = [point for place, point in enumerate(ring) if math.dist(point, ring[place - 1]) > STRAIGHT]
    count = len(kept)
    return tuple(
        kept[i]
        for i in range(count)
        if abs(_side(kept[i], kept[i - 1], kept[(i + 1) % count]))
        > STRAIGHT * math.dist(kept[i - 1], kept[(i + 1) % count])
    )


def _side(point: Point, start: Point, end: Point) -> float:
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])


def _along(point: Point, start: Point, end: Point) -> float:
    return (point[0] - start[0]) * (end[0] - start[0]) + (point[1] - start[1]) * (end[1] - start[1])


def _crossing(p: Point, q: Point, start: Point, end: Point) -> Point:
    a, b = _side(p, start, end), _side(q, start, end)
    share = a / (a - b)
    return (p[0] + share * (q[0] - p[0]), p[1] + share * (q[1] - p[1]))


def _clockwise(outline: Outline) -> Outline:
    total = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(outline, (*outline[1:], outline[0]), strict=True))
    return outline if total >= 0 else outline[::-1]


def _gap(one: Outline, other: Outline, i: int, j: int) -> float:
    """Return how far apart the side after ``i`` and the side after ``j`` are, run in opposite directions."""
    a, b = one[i], one[(i + 1) % len(one)]
    c, d = other[j], other[(j + 1) % len(other)]
    return math.dist(a, d) + math.dist(b, c)


def _overlap(one: Outline, other: Outline) -> bool:
    """Tell whether a point of one lies well inside the other."""
    if not bounds(one).inset(1).meets(bounds(other)):
        return False
    return any(_well_inside(other, point) for point in one) or any(_well_inside(one, point) for point in other)


def _well_inside(outline: Outline, point: Point) -> bool:
    x, y = point
    return all(contains(outline, (x + dx, y + dy)) for dx, dy in ((1, 1), (1, -1), (-1, 1), (-1, -1)))
