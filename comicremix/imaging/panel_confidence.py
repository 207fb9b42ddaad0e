"""How sure it is that a panel ends where its outline runs: an edge of the drawing should run along with it."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline
from comicremix.imaging.canvas import Canvas

STEP, REACH = 6.0, 5
"""Pixels from one place on the outline to the next, and how far on both sides of it an edge is looked for."""
STEEP = 30
"""Grey levels by which an edge rises."""


def panel_confidence(canvas: Canvas, outline: Outline) -> float:
    """Return the share, 0 to 1, of an outline along which something ends or a line is drawn.

    The page's own edge is as good as a drawn one. Balloons and figures over the border lower the share a little.

    Args:
        canvas: the page.
        outline: of a panel, working pixels.
    """
    sides = zip(outline, (*outline[1:], outline[0]), strict=True)
    places = [_places(start, end) for start, end in sides if start != end]
    if not places:
        return 0.0
    spots = np.concatenate([spot for spot, _ in places])
    normals = np.concatenate([normal for _, normal in places])
    offsets = np.arange(-REACH, REACH + 1, dtype=np.float64)
    across = spots[:, None, :] + offsets[None, :, None] * normals[:, None, :]
    columns, rows = np.moveaxis((across - 0.5).astype(np.float32), 2, 0)
    levels = cv2.remap(canvas.grey, columns, rows, cv2.INTER_NEAREST, borderMode=cv2.BORDER_REPLICATE)
    highest, lowest = (cv2.reduce(levels, 1, kind).ravel() for kind in (cv2.REDUCE_MAX, cv2.REDUCE_MIN))
    rises = cv2.subtract(highest, lowest).ravel() >= STEEP
    limits = np.array((canvas.width, canvas.height)) - REACH
    ends = ((spots <= REACH) | (spots >= limits)).any(axis=1)
    return round(float(np.mean(rises | ends)), 3)


def _places(start: tuple[float, float], end: tuple[float, float]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return places along a side, as far apart as ``STEP``, and at each the direction across the side."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy)
    t = (np.arange(max(1, round(length / STEP))) + 0.5) / max(1, round(length / STEP))
    spots = np.stack([start[0] + t * dx, start[1] + t * dy], axis=1)
    return spots, np.broadcast_to(np.array((-dy / length, dx / length)), spots.shape)
