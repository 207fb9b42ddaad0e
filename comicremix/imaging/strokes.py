"""The outline of what a round brush has painted."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline, Point

FINE = 4
"""The stroke is drawn so many times larger, so that its outline is smooth."""
SIMPLE = 0.3
"""Pixels by which the outline may differ from the stroke."""
MOST_PIXELS = 16_000_000
"""Larger strokes are drawn coarser."""


def stroke_outline(points: Sequence[Point], radius: float) -> Outline:
    """Return the outline of a stroke through ``points`` with a round brush; empty without a point.

    Where the stroke closes a ring, the outline runs inwards and back, so that by the even-odd rule the middle of the
    ring stays free.
    """
    if not points:
        return ()
    path = np.asarray(points, dtype=np.float64)
    left, top = path.min(axis=0) - radius - 2
    width, height = path.max(axis=0) - (left, top) + radius + 2
    scale = min(FINE, (MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    mask = np.zeros((int(height * scale) + 2, int(width * scale) + 2), np.uint8)
    line = np.round((path - (left, top)) * scale).astype(np.int32)
    cv2.polylines(mask, [line], False, (255,), max(1, round(2 * radius * scale)), cv2.LINE_8)
    for x, y in line:
        cv2.circle(mask, (int(x), int(y)), max(1, round(radius * scale)), (255,), cv2.FILLED)
    contours, hierarchy = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    outer = max(range(len(contours)), key=lambda n: cv2.contourArea(contours[n]) * (hierarchy[0, n, 3] < 0))
    ring = _simple(np.asarray(contours[outer], dtype=np.int32), scale)
    for number, contour in enumerate(contours):
        if hierarchy[0, number, 3] == outer and cv2.contourArea(contour) > (2 * scale) ** 2:
            ring = _bridged(ring, _simple(np.asarray(contour, dtype=np.int32), scale))
    return tuple((float(x / scale + left), float(y / scale + top)) for x, y in ring)


def _simple(contour: NDArray[np.int32], scale: float) -> NDArray[np.int32]:
    return np.asarray(cv2.approxPolyDP(contour, SIMPLE * scale, True)[:, 0])


def _bridged(ring: NDArray[np.int32], hole: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return one ring that goes around ``ring``, over to ``hole`` at the nearest place, around it, and back."""
    far = np.hypot(ring[:, None, 0] - hole[None, :, 0], ring[:, None, 1] - hole[None, :, 1])
    i, j = np.unravel_index(int(far.argmin()), far.shape)
    around = np.concatenate([hole[j:], hole[: j + 1]])
    return np.concatenate([ring[: i + 1], around, ring[i:]])
