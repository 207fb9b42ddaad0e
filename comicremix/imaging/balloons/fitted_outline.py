"""A balloon's outline at the page's full size: its rough edge moved, point by point, to the middle of the drawn line.

Where no line is drawn it runs along the paper's edge, halfway between the colours on both sides. Both are told to
fractions of a pixel by how the grey levels change across the edge.
"""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline
from comicremix.imaging.canvas import Canvas, Mask
from comicremix.imaging.shapes import DARK, MOST_LINE, Contour, contour_of

Floats = NDArray[np.float64] | NDArray[np.float32]

INWARD = 2.5
"""How far inside the rough edge the true one may lie, working pixels; outside it a line's width more."""
STEPS = 25
"""Samples across the edge."""
LEAST_CHANGE = 28
"""Grey levels by which the far side differs from the paper where there is an edge."""
LINED = 0.6
"""Share of the outline along which a line must be seen."""
STROKE = 5
"""Width of the strokes of letters that touch the edge, working pixels."""
JUMP = 1.5
"""A point may lie so far off its neighbours' middle, working pixels."""
SIDE = 4
"""How many neighbours on either side tell a point's middle."""
NEIGHBOURS = 3
CORNER = 0.7
"""A corner keeps its place: smoothing would move it farther than this, working pixels."""
SIMPLE = 0.45
"""How far the outline may leave the points that were measured, working pixels."""


def fitted_outline(canvas: Canvas, filled: Mask, x: int, y: int, level: float) -> Outline:
    """Return the outline of a piece of paper in working pixels.

    Args:
        canvas: the page.
        filled: the piece with its holes filled; its top left is (``x``, ``y``).
        level: the paper's grey level.
    """
    contour = contour_of(_without_strokes(filled))
    if contour is None or len(contour) < 8:
        return ()
    points = _even_points(contour) + np.array((x - STROKE, y - STROKE), np.float64)
    normals = _outward(points)
    steps = np.linspace(-INWARD, MOST_LINE + INWARD, STEPS)
    change = _changes(canvas, points, normals, steps, level)
    offsets, seen = _offsets(change, steps, level)
    if not seen.any():
        offsets = np.zeros(len(points))
    moved = _smooth(points + _steady(offsets, seen)[:, None] * normals)
    simple = cv2.approxPolyDP(moved.astype(np.float32)[:, None], SIMPLE, True).reshape(-1, 2)
    return tuple((float(px), float(py)) for px, py in simple) if len(simple) >= 3 else ()


def _without_strokes(filled: Mask) -> Mask:
    """Fill the notches that strokes of letters cut into the edge, on a mask with a margin of ``STROKE`` pixels."""
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (STROKE, STROKE))
    framed = cv2.copyMakeBorder(filled, STROKE, STROKE, STROKE, STROKE, cv2.BORDER_CONSTANT, value=0)
    return np.asarray(cv2.morphologyEx(framed, cv2.MORPH_CLOSE, disc), dtype=np.uint8)


def _even_points(contour: Contour) -> Floats:
    """Return the contour's pixels as points on the paper's edge, about a pixel apart."""
    points = contour.reshape(-1, 2).astype(np.float64) + 0.5
    return np.asarray(points + 0.5 * _outward(points), dtype=np.float64)


def _outward(points: Floats) -> Floats:
    """Return unit normals that point away from the shape, steadied over some neighbours."""
    around, count = _wrapped(points, NEIGHBOURS), len(points)
    ahead = around[NEIGHBOURS + 1 :][:count] - around[NEIGHBOURS - 1 :][:count]
    for k in range(2, NEIGHBOURS + 1):
        ahead = ahead + (around[NEIGHBOURS + k :][:count] - around[NEIGHBOURS - k :][:count])
    normals = np.stack([ahead[:, 1], -ahead[:, 0]], axis=1)
    (x, y), (next_x, next_y) = points.T, around[NEIGHBOURS + 1 :][:count].T
    area = float(x @ next_y - next_x @ y)
    lengths = np.maximum(np.hypot(*normals.T), 1e-9)[:, None]
    return np.asarray(math.copysign(1.0, area) * normals / lengths, dtype=np.float64)


def _changes(canvas: Canvas, points: Floats, normals: Floats, steps: Floats, level: float) -> Floats:
    """Return how far the grey level differs from the paper's, points × steps along their normals (working pixels)."""
    ends = np.concatenate([points + step * normals for step in (steps[0], steps[-1])]) * canvas.scale
    low = np.maximum(np.floor(ends.min(axis=0)).astype(int) - 2, 0)
    high = np.ceil(ends.max(axis=0)).astype(int) + 3
    crop = canvas.closely(int(low[0]), int(low[1]), int(high[0]), int(high[1]))
    if canvas.scale > 1.5:
        crop = np.asarray(cv2.GaussianBlur(crop, (0, 0), 0.3 * canvas.scale), dtype=np.uint8)
    starts = (points * canvas.scale - low - 0.5).astype(np.float32)
    ways, along = (normals * canvas.scale).astype(np.float32), steps.astype(np.float32)
    x, y = (starts[:, axis, None] + ways[:, axis, None] * along for axis in (0, 1))
    grey = cv2.remap(crop, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(np.abs(grey - np.float32(level)), dtype=np.float32)


def _offsets(change: Floats, steps: Floats, level: float) -> tuple[Floats, NDArray[np.bool_]]:
    """Return where the edge crosses each normal, and where it is seen at all."""
    near = steps <= INWARD + 2
    peak = change[:, near].max(axis=1)
    half = np.maximum(peak / 2, LEAST_CHANGE / 2)
    first, seen = _crossing(change - half[:, None], steps, 0)
    seen = np.asarray(seen & (peak >= LEAST_CHANGE) & (first <= INWARD + 1.5), dtype=np.bool_)
    after = np.searchsorted(steps, first)
    masked = np.where(np.arange(len(steps))[None] > after[:, None], half[:, None] - change, -1.0)
    last, ended = _crossing(masked, steps, 1)
    dark = level - peak < DARK if level >= DARK else np.zeros(len(peak), np.bool_)
    lined = seen & ended & dark & (last - first <= MOST_LINE)
    if float(lined.sum()) >= LINED * max(1, int(seen.sum())):
        first = first + float(np.median((last - first)[lined])) / 2
    return np.asarray(first, dtype=np.float64), np.asarray(seen, dtype=np.bool_)


def _crossing(values: Floats, steps: Floats, least: int) -> tuple[Floats, NDArray[np.bool_]]:
    """Return where each row first rises above 0, between its samples, and whether it does."""
    above = values > 0
    index = np.maximum(above.argmax(axis=1), max(least, 1))
    rows = np.arange(len(values))
    before, behind = values[rows, index - 1], values[rows, index]
    share = np.clip(-before / np.maximum(behind - before, 1e-6), 0, 1)
    crossing = steps[index - 1] + share * (steps[index] - steps[index - 1])
    return np.asarray(crossing, dtype=np.float64), np.asarray(above.any(axis=1), dtype=np.bool_)


def _steady(offsets: Floats, seen: NDArray[np.bool_]) -> Floats:
    """Fill in what is not seen from its neighbours, and take jumps and jitter off."""
    count = len(offsets)
    if not seen.all() and seen.any():
        known = np.flatnonzero(seen)
        offsets = np.interp(np.arange(count), known, offsets[known], period=count)
    window = np.lib.stride_tricks.sliding_window_view(_wrapped(offsets, SIDE), 2 * SIDE + 1)
    middle = np.sort(window, axis=1)[:, SIDE]
    return _softened(np.where(np.abs(offsets - middle) > JUMP, middle, offsets))


def _smooth(points: Floats) -> Floats:
    """Take the jitter of single points off; corners stay sharp."""
    soft = points
    for _ in range(3):
        soft = _softened(soft)
    corner = np.hypot(*(soft - points).T) > CORNER
    return np.asarray(np.where(corner[:, None], points, soft), dtype=np.float64)


def _softened(values: Floats) -> Floats:
    around = _wrapped(values, 1)
    return np.asarray((around[:-2] + 2 * values + around[2:]) / 4, dtype=np.float64)


def _wrapped(values: Floats, by: int) -> Floats:
    """Return the values along a ring with so many from its other end before the first and behind the last."""
    return np.concatenate([values[-by:], values, values[:by]])
