"""Insets: small panels with a border of their own that lie on a larger panel and stand out over its edge.

Windows and pictures on a wall have borders too. What tells an inset from them is that it breaks the panel's own border,
or that a rim of the gutters' colour runs around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline, Rect, bounds
from comicremix.imaging.canvas import Canvas, Mask
from comicremix.imaging.letters import level_counts

LEAST_SIDE, MOST_SHARE = 0.1, 0.3
"""Of an inset: its sides as a share of the page's shorter side, its area as a share of the page."""
NEAR = 0.012
"""Share of the page's shorter side within which the ends of two lines are one corner."""
LEAST_SEEN, LEAST_SEEN_SIDE = 0.78, 0.5
"""Share of the border that must be drawn, all around and on each side: balloons lie over the rest."""
OUTSIDE = 0.006
"""How far an inset stands out over the edge of its panel, as a share of the page's shorter side."""
RIM, RIM_SHARE = 6, 0.8
"""Pixels around an inset that are looked at, and the share of them that must have the gutters' colour."""
FLAT, FLAT_SHARE = 14, 0.62
"""Grey levels, and the share of an area that differs by no more from one level: captions, signs, sheets of paper."""
LEAST_EDGE, STEEP = 0.055, 28
"""Of an edge: its length as a share of the page's shorter side, and the grey levels by which it rises."""
MOST_LINES = 160
BESIDE = np.ones((7, 1), np.uint8)
"""Within so many halved pixels an edge is that of a box's side."""

Lines = NDArray[np.float64]
"""Count × 3: where a line stands, and where it starts and ends."""


@dataclass(frozen=True, slots=True, eq=False)
class _Edges:
    """Masks of long level and upright edges, at half the working size; ``upright`` has rows and columns swapped."""

    level: Mask
    upright: Mask

    def widened(self) -> _Edges:
        """Return the edges made wider by what a side may lie beside them."""
        return _Edges(*(np.asarray(cv2.dilate(edges, BESIDE), dtype=np.uint8) for edges in (self.level, self.upright)))


def find_insets(canvas: Canvas, gutter: Mask, panels: Sequence[Outline]) -> list[Outline]:
    """Return the insets over ``panels``, in working pixels, the largest first."""
    edges = _edges(canvas)
    level, upright, wide = _lines(edges.level), _lines(edges.upright), edges.widened()
    near = max(3.0, NEAR * min(canvas.width, canvas.height))
    found: list[Rect] = []
    for box in sorted(set(_boxes(level, upright, near)), key=lambda box: (-box.width * box.height, box)):
        if not _is_sized(box, canvas) or any(_overlap(box, other) > 0.3 for other in found):
            continue
        if _is_bordered(box, wide) and _is_inset(box, canvas, gutter, panels):
            found.append(box)
    return [box.outline() for box in found]


def _edges(canvas: Canvas) -> _Edges:
    half = (max(1, canvas.width // 2), max(1, canvas.height // 2))
    grey = cv2.resize(canvas.grey[: 2 * half[1], : 2 * half[0]], half, interpolation=cv2.INTER_AREA)
    length = max(8, round(LEAST_EDGE * min(half)))
    masks = []
    for size, line in (((1, 3), (length, 1)), ((3, 1), (1, length))):
        steep = cv2.morphologyEx(grey, cv2.MORPH_GRADIENT, cv2.getStructuringElement(cv2.MORPH_RECT, size))
        marks = cv2.inRange(steep, STEEP, 255)
        masks.append(cv2.morphologyEx(marks, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, line)))
    return _Edges(np.asarray(masks[0], dtype=np.uint8), np.ascontiguousarray(masks[1].T, dtype=np.uint8))


def _lines(mask: Mask) -> Lines:
    """Return the level lines of a mask as where they stand, start and end; the longest first."""
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    rows = np.array([cv2.boundingRect(contour) for contour in contours], np.float64).reshape(-1, 4)
    flat = rows[rows[:, 2] >= 3 * rows[:, 3]]
    flat = flat[np.argsort(-flat[:, 2], kind="stable")][:MOST_LINES]
    x, y, width, height = (2.0 * flat[:, i] for i in range(4))
    return np.stack([y + height / 2, x, x + width], axis=1)


def _boxes(level: Lines, upright: Lines, near: float) -> Iterator[Rect]:
    """Yield the boxes of which two sides are drawn as a whole: two that share a corner, or two that face each other."""
    y, left, right = (level[:, None, i] for i in range(3))
    x, top, bottom = (upright[None, :, i] for i in range(3))
    across = np.minimum(np.abs(x - left), np.abs(x - right)) <= near
    corners = across & (np.minimum(np.abs(y - top), np.abs(y - bottom)) <= near)
    for i, j in np.argwhere(corners).tolist():
        yield _box(level[i, 1], upright[j, 1], level[i, 2], upright[j, 2])
    for i, j in _facing(level, near):
        yield _box(level[i, 1], level[i, 0], level[i, 2], level[j, 0])
    for i, j in _facing(upright, near):
        yield _box(upright[i, 0], upright[i, 1], upright[j, 0], upright[i, 2])


def _facing(lines: Lines, near: float) -> list[list[int]]:
    """Return the pairs of lines that start and end beside each other, the nearer one to the page's corner first."""
    at, start, end = (lines[:, i] for i in range(3))
    alike = (np.abs(start[:, None] - start) <= near) & (np.abs(end[:, None] - end) <= near)
    return list(np.argwhere(alike & (at[:, None] < at)).tolist())


def _box(left: float, top: float, right: float, bottom: float) -> Rect:
    return Rect(float(left), float(top), float(right - left), float(bottom - top))


def _is_sized(box: Rect, canvas: Canvas) -> bool:
    side = min(canvas.width, canvas.height)
    area = box.width * box.height
    return min(box.width, box.height) >= LEAST_SIDE * side and area <= MOST_SHARE * canvas.width * canvas.height


def _overlap(box: Rect, other: Rect) -> float:
    shared = box.intersection(other)
    return shared.width * shared.height / max(1.0, min(box.width * box.height, other.width * other.height))


def _is_bordered(box: Rect, edges: _Edges) -> bool:
    x, y, right, bottom = (round(v / 2) for v in (box.x, box.y, box.right, box.bottom))
    sides = (
        _seen(edges.level, x, right, y),
        _seen(edges.level, x, right, bottom),
        _seen(edges.upright, y, bottom, x),
        _seen(edges.upright, y, bottom, right),
    )
    return min(sides) >= LEAST_SEEN_SIDE and sum(sides) / 4 >= LEAST_SEEN


def _seen(mask: Mask, start: int, end: int, at: int) -> float:
    """Return the share of a level side along which a widened edge runs."""
    line = mask[min(at, len(mask) - 1), start:end]
    return cv2.countNonZero(line) / line.size if line.size else 0.0


def _is_inset(box: Rect, canvas: Canvas, gutter: Mask, panels: Sequence[Outline]) -> bool:
    hosts = [bounds(panel) for panel in panels]
    area = box.width * box.height
    if any(
        _overlap(box, host) * min(area, host.width * host.height) > 0.6 * max(area, host.width * host.height)
        for host in hosts
    ):
        return False
    host = max(hosts, key=lambda one: _overlap(box, one), default=None)
    if host is None or _overlap(box, host) < 0.5 or host.width * host.height < 1.4 * area or _is_flat(box, canvas):
        return False
    out = OUTSIDE * min(canvas.width, canvas.height)
    stands_out = max(host.x - box.x, host.y - box.y, box.right - host.right, box.bottom - host.bottom) >= max(4.0, out)
    return stands_out or _rim(box, gutter) >= RIM_SHARE


def _rim(box: Rect, gutter: Mask) -> float:
    x, y, right, bottom = round(box.x), round(box.y), round(box.right), round(box.bottom)
    far = RIM + 3
    sides = (
        gutter[max(0, y - far) : max(0, y - 3), x:right],
        gutter[bottom + 3 : bottom + far, x:right],
        gutter[y:bottom, max(0, x - far) : max(0, x - 3)].T,
        gutter[y:bottom, right + 3 : right + far].T,
    )
    return min((float((side > 0).any(axis=0).mean()) if side.size else 0.0) for side in sides)


def _is_flat(box: Rect, canvas: Canvas) -> bool:
    """Tell paper with lettering on it from a drawing."""
    inner = box.inset(6)
    area = canvas.grey[round(inner.y) : round(inner.bottom), round(inner.x) : round(inner.right)]
    if not area.size:
        return True
    near = np.convolve(level_counts(area), np.ones(2 * FLAT + 1), mode="same")
    level = int(near.argmax())
    return level > 100 and float(near[level]) >= FLAT_SHARE * area.size
