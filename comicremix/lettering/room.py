"""Room: how wide a line may be at each height inside an outline, about the upright axis that lines are centred on."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import groupby
from typing import NamedTuple

from comicremix.geometry import Outline, Point, bounds, contains

_ROWS = 120
_DISC = ((0.0, 1.0), (0.5, math.sqrt(0.75)), (math.sqrt(0.75), 0.5), (1.0, 0.0))
"""Height and half width of a unit disc's sampled rim: the margin keeps that far from the outline on all sides."""
_TOUCH = 1e-6
"""An edge that comes no deeper into a row, in rows, only touches it."""
_CENTRED = 0.02
"""A heart that near to the box's centre, in sizes of the box, counts as lying on it."""
_TAIL = 0.3
"""What is thinner than this share of the outline's smaller side is no part of its heart."""
_COARSE = 4
"""So many rows are one where only a rough answer is wanted."""

Span = tuple[float, float]


class Inside(NamedTuple):
    """The spans of an outline's inside by rows of ``step`` from ``top`` on (page pixels); a row's spans are as long as
    its narrowest place."""

    top: float
    step: float
    rows: tuple[tuple[Span, ...], ...]

    def reaches(self, axis: float) -> list[float]:
        """Return each row's distance from the axis to the nearest edge in it; 0 outside."""
        found = []
        for spans in self.rows:
            reach = 0.0
            for left, right in spans:
                if left < axis < right:
                    reach = min(axis - left, right - axis)
                    break
            found.append(reach)
        return found


@lru_cache(maxsize=1024)
def inside_of(outline: Outline) -> Inside:
    """Scan an outline; what it encloses an odd number of times is inside."""
    box = bounds(outline)
    step = box.height / _ROWS or 1.0
    edges: list[list[tuple[float, float, bool]]] = [[] for _ in range(_ROWS)]
    x1, y1 = outline[-1]
    for x2, y2 in outline:
        _cut_edge(edges, (x1, y1, x2, y2) if y1 <= y2 else (x2, y2, x1, y1), box.y, step)
        x1, y1 = x2, y2
    return Inside(box.y, step, tuple(map(_spans, edges)))


def _cut_edge(
    edges: list[list[tuple[float, float, bool]]], edge: tuple[float, float, float, float], top: float, step: float
) -> None:
    """Enter into each row that the edge, which runs down, comes into: from where to where,
    and if it crosses its middle."""
    x1, y1, x2, y2 = edge
    upper, lower = (y1 - top) / step, (y2 - top) / step
    first, last = int(upper + _TOUCH), min(_ROWS - 1, math.ceil(lower - _TOUCH) - 1)
    if first == last:
        crosses = upper <= first + 0.5 < lower
        edges[first].append((x1, x2, crosses) if x1 < x2 else (x2, x1, crosses))
        return
    slope = (x2 - x1) / (lower - upper) if lower > upper else 0.0
    for row in range(first, last + 1):
        start, end = max(upper, row), min(lower, row + 1)
        a, b = x1 + slope * (start - upper), x1 + slope * (end - upper)
        crosses = upper <= row + 0.5 < lower
        edges[row].append((a, b, crosses) if a < b else (b, a, crosses))


def _spans(edges: list[tuple[float, float, bool]]) -> tuple[Span, ...]:
    """Return what lies between a row's edges and inside."""
    edges.sort()
    found = []
    within = False
    blocked = -math.inf
    for left, right, crosses in edges:
        if left > blocked and within:
            found.append((blocked, left))
        within ^= crosses
        if right > blocked:
            blocked = right
    return tuple(found)


class Room:
    """The room about ``axis`` in ``outline`` less ``margin``, in rows of ``step`` (page pixels).

    A row's reach is the largest half width such that everything between it and the axis lies inside, so that concave
    outlines never let words jump over a notch. Rows are judged by their narrowest place: nothing ever sticks out.
    """

    def __init__(self, outline: Outline, axis: float, margin: float) -> None:
        inside = inside_of(outline)
        self.axis, self.top, self.step = axis, inside.top, inside.step
        self.height = self.step * _ROWS
        self.reach = _less_margin(inside.reaches(axis), margin / self.step, margin)

    def half_width(self, top: float, bottom: float) -> float:
        """Return half the width of the widest box on the axis from ``top`` to ``bottom``; 0 when there is none."""
        first = math.floor((top - self.top) / self.step + 1e-9)
        last = math.ceil((bottom - self.top) / self.step - 1e-9)
        if first < 0 or last > _ROWS:
            return 0.0
        return min(self.reach[first : max(last, first + 1)], default=0.0)

    def half_widths(self, top: float, thick: float, pitch: float, count: int) -> list[float]:
        """Return the half widths of ``count`` bands as thick as that, a pitch apart from ``top`` on; none at all when
        one of them has no room."""
        reach, step = self.reach, self.step
        upper = (top - self.top) / step + 1e-9
        lower, apart = upper + thick / step - 2e-9, pitch / step
        if upper < 0 or lower + (count - 1) * apart > _ROWS:
            return []
        found = []
        for line in range(count):
            first, last = int(upper + line * apart), math.ceil(lower + line * apart)
            width = min(reach[first : last if last > first else first + 1], default=0.0)
            if width <= 0:
                return []
            found.append(width)
        return found

    def open_rows(self, middle: float) -> tuple[float, float]:
        """Return how far the axis lies in the room above and below ``middle``; 0 where that lies outside."""
        row = min(_ROWS - 1, max(0, int((middle - self.top) / self.step)))
        if self.reach[row] <= 0:
            return (0.0, 0.0)
        first, last = self._runs[row]
        return (middle - self.top - first * self.step, self.top + (last + 1) * self.step - middle)

    @cached_property
    def _runs(self) -> list[tuple[int, int]]:
        """The first and last row of the run of rows with room that each row belongs to."""
        found: list[tuple[int, int]] = []
        for open_, run in groupby(self.reach, key=lambda reach: reach > 0):
            start, length = len(found), len(list(run))
            found += [(start, start + length - 1) if open_ else (start, start)] * length
        return found


@lru_cache(maxsize=2048)
def room_about(outline: Outline, axis: float, margin: float) -> Room:
    """Return the room, remembered: sizes and words change more often than outlines."""
    return Room(outline, axis, margin)


def anchors(outline: Outline) -> Iterator[Point]:
    """Yield points that a block of words may be centred on, best guess first.

    The first is the outline's heart, where the bulk of it lies when tails and corners are left out; then come the
    centres of the two largest boxes inside. A symmetrical outline has one only, the centre of its box.
    """
    deep = heart(outline)
    if is_symmetrical(outline):
        yield bounds(outline).centre
        return
    found = [deep] if contains(outline, deep) else []
    yield from found
    yield from (point for point in large_boxes(outline) if point not in found)


def is_symmetrical(outline: Outline) -> bool:
    """Tell whether the heart lies in the middle of the box."""
    box = bounds(outline)
    centre, deep = box.centre, heart(outline)
    near = abs(centre[0] - deep[0]) <= _CENTRED * box.width and abs(centre[1] - deep[1]) <= _CENTRED * box.height
    return near and contains(outline, centre)


@lru_cache(maxsize=2048)
def large_boxes(outline: Outline) -> tuple[Point, ...]:
    """Return the centres of the two largest boxes inside; the centre of the outline's box when there is none."""
    box = bounds(outline)
    boxes = sorted((_largest_box(outline, box.x + box.width * k / 8) for k in range(2, 7)), reverse=True)
    return tuple((axis, middle) for size, middle, axis in boxes[:2] if size > 0) or (box.centre,)


@lru_cache(maxsize=2048)
def heart(outline: Outline) -> Point:
    """Return the centroid of the outline's bulk: of what is left when it is eroded until tails are gone."""
    box = bounds(outline)
    inside = inside_of(outline)
    lefts, rights = zip(*map(_widest, inside.rows), strict=True)
    for part in (_TAIL, _TAIL / 2, 0.0):
        depth = part / 2 * min(box.width, box.height)
        weight = x = y = 0.0
        shift = min(round(depth / inside.step), _ROWS // 2)
        end = _ROWS - shift
        left_ends = map(max, lefts[: end - shift], lefts[shift:end], lefts[2 * shift :])
        right_ends = map(min, rights[: end - shift], rights[shift:end], rights[2 * shift :])
        for row, (left, right) in enumerate(zip(left_ends, right_ends, strict=True), shift):
            width = right - left - 2 * depth
            if width > 0:
                weight += width
                x += width * (left + right) / 2
                y += width * (inside.top + (row + 0.5) * inside.step)
        if weight > 0:
            return (x / weight, y / weight)
    return box.centre


def _widest(spans: tuple[Span, ...]) -> Span:
    if len(spans) == 1:
        return spans[0]
    return max(spans, key=lambda span: span[1] - span[0], default=(0.0, 0.0))


def _largest_box(outline: Outline, axis: float) -> tuple[float, float, float]:
    """Return the area and the vertical centre of the largest box centred on ``axis``, and the axis."""
    inside = inside_of(outline)
    fine = inside.reaches(axis)
    step = inside.step * _COARSE
    best = (0.0, inside.top, axis)
    stack: list[tuple[int, float]] = []
    reaches = [min(fine[row : row + _COARSE]) for row in range(0, _ROWS, _COARSE)]
    for row, reach in enumerate([*reaches, 0.0]):
        start = row
        while stack and stack[-1][1] >= reach:
            start, height = stack.pop()
            best = max(best, (2 * height * (row - start) * step, inside.top + (start + row) / 2 * step, axis))
        stack.append((start, reach))
    return best


def _less_margin(reach: list[float], rows: float, margin: float) -> list[float]:
    """Shrink the reaches by a disc of radius ``margin`` (``rows`` of them)."""
    if margin <= 0:
        return reach
    found = [value - margin for value in reach]
    for height, width in _DISC[1:]:
        shift = min(math.ceil(height * rows), _ROWS)
        less = width * margin
        above = [0.0] * shift + reach[: _ROWS - shift]
        below = reach[shift:] + [0.0] * shift
        found = list(map(min, found, [reach - less for reach in map(min, above, below)]))
    return [value if value > 0 else 0.0 for value in found]
