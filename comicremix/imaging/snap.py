"""An outline drawn roughly by hand, moved onto the drawn line or edge that runs along it.

Active contours by dynamic programming: Amini, Weymouth and Jain (1990).
"""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from comicremix.geometry import Outline, bounds
from comicremix.imaging.canvas import rgb_pixels

Floats = NDArray[np.float64]

REACH = 14
"""How far a point may move, pixels, unless the caller says."""
SPACING = 3.0
MOST_POINTS = 1200
STIFFNESS = 0.9
"""What it costs when neighbours move differently, against an edge's strength of 0 to 1, for each pixel."""
NEARNESS = 0.01
"""What a point's way costs for each pixel."""
LEAST_EDGE = 0.12
"""Where the edge along an outline is weaker than this on the whole, it stays as it is."""
SIMPLE = 0.6


def snap_outline(image: Image.Image, outline: Outline, *, reach: int = REACH) -> Outline:
    """Return ``outline`` (source pixels) on the nearest drawn edges; itself where there are none within ``reach``.

    Lines are followed along their middle, edges without a line where they are steepest.
    """
    box = bounds(outline) if len(outline) >= 3 else None
    if box is None or box.width * box.height <= 0 or reach < 1:
        return outline
    margin = reach + 6
    left, top = max(0, math.floor(box.x) - margin), max(0, math.floor(box.y) - margin)
    right, bottom = min(image.width, math.ceil(box.right) + margin), min(image.height, math.ceil(box.bottom) + margin)
    if right - left < 3 or bottom - top < 3:
        return outline
    part = image.crop((left, top, right, bottom))
    part.info = dict(image.info)
    strength = _edges(cv2.cvtColor(rgb_pixels(part), cv2.COLOR_RGB2GRAY).astype(np.float32))
    points = _spread(np.array(outline, dtype=np.float64) - (left, top))
    normals = _normals(points)
    steps = np.arange(-reach, reach + 1)
    spots = points[:, None] + steps[None, :, None] * normals[:, None] - 0.5
    seen = cv2.remap(
        strength, spots[..., 0].astype(np.float32), spots[..., 1].astype(np.float32), cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_CONSTANT, borderValue=0,
    )  # fmt: skip
    costs = -np.asarray(seen, dtype=np.float64) + NEARNESS * np.abs(steps)
    chosen = _cheapest(costs)
    if float(seen[np.arange(len(points)), chosen].mean()) < LEAST_EDGE:
        return outline
    moved = points + steps[chosen][:, None] * normals
    simple = cv2.approxPolyDP(moved.astype(np.float32)[:, None], SIMPLE, True)[:, 0]
    return tuple((float(x) + left, float(y) + top) for x, y in simple) if len(simple) >= 3 else outline


def _edges(grey: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return 0 to 1: how much of a drawn line, or else of an edge, there is at each pixel."""
    soft = cv2.GaussianBlur(grey, (0, 0), 1.0)
    line = cv2.morphologyEx(soft, cv2.MORPH_BLACKHAT, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (11, 11)))
    line = cv2.GaussianBlur(line, (0, 0), 1.5)
    slope = cv2.magnitude(cv2.Sobel(soft, cv2.CV_32F, 1, 0), cv2.Sobel(soft, cv2.CV_32F, 0, 1)) / 4
    slope = np.where(cv2.dilate(line, np.ones((9, 9), np.uint8)) > 30, 0, slope)
    return np.clip(np.maximum(line / 120, slope / 60), 0, 1).astype(np.float32)


def _spread(outline: Floats) -> Floats:
    """Return points at even distances along the closed outline."""
    closed = np.vstack([outline, outline[:1]])
    lengths = np.hypot(*np.diff(closed, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(lengths)])
    count = int(np.clip(along[-1] / SPACING, 8, MOST_POINTS))
    at = np.arange(count) * along[-1] / count
    return np.stack([np.interp(at, along, closed[:, axis]) for axis in (0, 1)], axis=1)


def _normals(points: Floats) -> Floats:
    ahead = np.roll(points, -2, axis=0) - np.roll(points, 2, axis=0)
    normals = np.stack([-ahead[:, 1], ahead[:, 0]], axis=1)
    return np.asarray(normals / np.maximum(np.hypot(*normals.T), 1e-9)[:, None], dtype=np.float64)


def _cheapest(costs: Floats) -> NDArray[np.int64]:
    """Return for every point the step of the cheapest closed way; found by going round twice."""
    count, width = costs.shape
    turn = STIFFNESS * np.abs(np.arange(width)[:, None] - np.arange(width)[None, :]) ** 1.5 / 4
    total = np.zeros(width)
    back = np.zeros((2 * count, width), np.int64)
    for place in range(2 * count):
        table = total[:, None] + turn
        back[place] = table.argmin(axis=0)
        total = table[back[place], np.arange(width)] + costs[place % count]
    chosen = np.zeros(2 * count, np.int64)
    chosen[-1] = int(total.argmin())
    for place in range(2 * count - 1, 0, -1):
        chosen[place - 1] = back[place, chosen[place]]
    half = count // 2
    return np.roll(chosen[half : half + count], half)
