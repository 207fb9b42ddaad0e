"""How far a scanned page lies aslant: told by the gutters, which run level and upright on the straight page."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline
from comicremix.imaging.canvas import Canvas, Mask, Pixels, line_sums, reduced

SIDE = 320
MOST = 1.5
STEP = 0.15
"""Degrees: what is looked for, and how finely."""
LEAST_SHARPNESS = 4.0
"""Below it there are no gutters: a blank page."""
EPSILON = 1e-6
STRAIGHT = 1.2
"""How much sharper a straight page is than the same page turned by the smallest angle that is looked for."""
LEAST_GAIN = 1.04
"""How much sharper the page must become to be turned at all."""


def find_skew(mask: Mask) -> float:
    """Return by how many degrees the page is turned (counter-clockwise positive), 0 when it is straight.

    Args:
        mask: where the gutters' colour lies.
    """
    small, _ = reduced(mask, SIDE)
    if min(small.shape) < 32:
        return 0.0
    straight = _sharpness(small, 0.0)
    scores = {0.0: straight} | {angle: _sharpness(small, angle) for angle in (-2 * STEP, 2 * STEP)}
    if straight >= STRAIGHT * max(scores[-2 * STEP], scores[2 * STEP], LEAST_SHARPNESS):
        return 0.0
    angles = np.arange(-MOST, MOST + STEP, 2 * STEP).round(6).tolist()
    scores |= {angle: _sharpness(small, angle) for angle in angles if abs(angle) > 2 * STEP + EPSILON}
    coarse = max(scores, key=scores.__getitem__)
    scores |= {angle: _sharpness(small, angle) for angle in (coarse - STEP, coarse + STEP)}
    best = max(scores, key=scores.__getitem__)
    if scores[best] < max(LEAST_GAIN * straight, LEAST_SHARPNESS):
        return 0.0
    return -float(best)


def _sharpness(small: Mask, angle: float) -> float:
    """Return how steeply the shares of gutter change along rows and columns once the page is turned by ``angle``."""
    height, width = small.shape
    if angle:
        turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
        small = np.asarray(
            cv2.warpAffine(small, turn, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE),
            dtype=np.uint8,
        )
    rows, columns = (np.diff(line_sums(small, axis)) / small.shape[axis] for axis in (1, 0))
    return float(rows @ rows + columns @ columns)


def turn_matrix(canvas: Canvas, degrees: float) -> NDArray[np.float64]:
    """Return the 2 × 3 matrix that turns the page about its middle."""
    return np.asarray(cv2.getRotationMatrix2D((canvas.width / 2, canvas.height / 2), -degrees, 1.0), dtype=np.float64)


def turned(canvas: Canvas, skew: float) -> Canvas:
    """Return the page made straight again; its corners repeat the page's edge."""
    matrix = turn_matrix(canvas, skew)

    def turn(pixels: Pixels) -> Pixels:
        size = (canvas.width, canvas.height)
        flat = cv2.warpAffine(pixels, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(flat, dtype=np.uint8)

    return replace(canvas, rgb=turn(canvas.rgb), grey=turn(canvas.grey), smooth=turn(canvas.smooth))


def turned_outline(outline: Outline, matrix: NDArray[np.float64], canvas: Canvas) -> Outline:
    """Return ``outline`` turned, kept on the page."""
    points = np.array(outline) @ matrix[:, :2].T + matrix[:, 2]
    inside = np.clip(points, 0, (canvas.width, canvas.height))
    return tuple((float(x), float(y)) for x, y in inside)
