"""Room: how wide a line may be at each height inside an outline, about the upright axis that lines are centred on."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from comicremix.geometry import Outline, Point, area, bounds, contains

_ROWS = 240
_DISC = ((0.0, 1.0), (0.5, math.sqrt(0.75)), (math.sqrt(0.75), 0.5), (1.0, 0.0))
"""Height and half width of a unit disc's sampled rim: the margin keeps that far from the outline on all sides."""
_TOUCH = 1e-6
"""An edge that comes no deeper into a row, in rows, only touches it."""
_CENTRED = 0.02
"""A centroid that near to the box's centre, in sizes of the box, counts as lying on it."""


class Room:
    """The room about ``axis`` in ``outline`` less ``margin``, in rows of ``height / 240`` (page pixels).

    A row's reach is the largest half width such that everything between it and the axis lies inside, so that concave
    outlines never let words jump over a notch. Rows are judged by their narrowest place: nothing ever sticks out.
    """

    def __init__(self, outline: Outline, axis: float, margin: float) -> None:
        box = bounds(outline)
        self.axis, self.top, self.height = axis, box.y, box.height
        self.step = box.height / _ROWS or 1.0
        self.reach = _less_margin(_row_reaches(outline, axis, box.y, self.step), margin / self.step, margin)

    def half_width(self, top: float, bottom: float) -> float:
        """Return half the width of the widest box on the axis from ``top`` to ``bottom``; 0 when there is none."""
        first = math.floor((top - self.top) / self.step + 1e-9)
        last = math.ceil((bottom - self.top) / self.step - 1e-9)
        if first < 0 or last > _ROWS:
            return 0.0
        return min(self.reach[first : max(last, first + 1)], default=0.0)

    def largest_box(self) -> tuple[float, float]:
        """Return the area and the vertical centre of the largest box centred on the axis."""
        best = (0.0, self.top + self.height / 2)
        stack: list[tuple[int, float]] = []
        for row, reach in enumerate([*self.reach, 0.0]):
            start = row
            while stack and stack[-1][1] >= reach:
                start, height = stack.pop()
                found = (2 * height * (row - start) * self.step, self.top + (start + row) / 2 * self.step)
                best = max(best, found)
            stack.append((start, reach))
        return best


@lru_cache(maxsize=2048)
def room_about(outline: Outline, axis: float, margin: float) -> Room:
    """Return the room, remembered: the size search asks for it again and again."""
    return Room(outline, axis, margin)


@lru_cache(maxsize=2048)
def anchors(outline: Outline, margin: float) -> tuple[Point, ...]:
    """Return points that a block of words may be centred on, best guess first.

    A symmetrical outline has one, the centre of its box. Others add their centroid and the centres of the two largest
    boxes inside.
    """
    box = bounds(outline)
    centre, heavy = box.centre, _centroid(outline)
    near = abs(centre[0] - heavy[0]) <= _CENTRED * box.width and abs(centre[1] - heavy[1]) <= _CENTRED * box.height
    if near and contains(outline, centre):
        return (centre,)
    found = [point for point in (heavy, centre) if contains(outline, point)]
    axes = (box.x + box.width * k / 16 for k in range(2, 15))
    boxes = [(*room_about(outline, axis, margin).largest_box(), axis) for axis in axes]
    boxes.sort(reverse=True)
    found += [(axis, middle) for size, middle, axis in boxes[:2] if size > 0]
    return tuple(dict.fromkeys(found)) or (centre,)


def _row_reaches(outline: Outline, axis: float, top: float, step: float) -> list[float]:
    """Return each row's distance from the axis to the nearest edge in it; 0 outside."""
    reach = [math.inf] * _ROWS
    for index, end in enumerate(outline):
        upper, lower = sorted((outline[index - 1], end), key=lambda point: point[1])
        first = max(0, math.floor((upper[1] - top) / step + 1e-9))
        last = min(_ROWS - 1, max(first, math.ceil((lower[1] - top) / step - 1e-9) - 1))
        slope = (lower[0] - upper[0]) / (lower[1] - upper[1]) if lower[1] > upper[1] else 0.0
        for row in range(first, last + 1):
            y1, y2 = max(upper[1], top + row * step), min(lower[1], top + (row + 1) * step)
            x1, x2 = upper[0] + slope * (y1 - upper[1]), upper[0] + slope * (y2 - upper[1])
            if y2 - y1 < _TOUCH * step and not top + (row + _TOUCH) * step < y1 < top + (row + 1 - _TOUCH) * step:
                continue
            if lower[1] == upper[1]:
                x2 = lower[0]
            near = 0.0 if (x1 - axis) * (x2 - axis) <= 0 else min(abs(x1 - axis), abs(x2 - axis))
            reach[row] = min(reach[row], near)
    return [
        distance if distance < math.inf and contains(outline, (axis, top + (row + 0.5) * step)) else 0.0
        for row, distance in enumerate(reach)
    ]


def _less_margin(reach: list[float], rows: float, margin: float) -> list[float]:
    """Shrink the reaches by a disc of radius ``margin`` (``rows`` of them)."""
    if margin <= 0:
        return reach
    found = [math.inf] * _ROWS
    for height, width in _DISC:
        shift = math.ceil(height * rows)
        above = [0.0] * min(shift, _ROWS) + reach[: max(0, _ROWS - shift)]
        below = reach[shift:] + [0.0] * min(shift, _ROWS)
        less = width * margin
        found = [min(a, b - less, c - less) for a, b, c in zip(found, above, below, strict=True)]
    return [max(0.0, value) for value in found]


def _centroid(outline: Sequence[Point]) -> Point:
    signed = cx = cy = 0.0
    for index, (x2, y2) in enumerate(outline):
        x1, y1 = outline[index - 1]
        cross = x1 * y2 - x2 * y1
        signed += cross
        cx += (x1 + x2) * cross
        cy += (y1 + y2) * cross
    if not signed or not area(outline):
        return bounds(outline).centre
    return (cx / (3 * signed), cy / (3 * signed))
