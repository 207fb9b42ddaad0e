"""Balloons that touch: one piece of paper with two texts, split at the neck where the drawn outline draws in."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from comicremix.imaging.canvas import Canvas, Mask
from comicremix.imaging.evidence import drawn_share, letters_on
from comicremix.imaging.papers import Paper
from comicremix.imaging.shapes import contour_of

LEAST_LINE = 0.6
"""Share of the outline that must be a drawn line: where none is drawn there is nothing to part two balloons."""
LEAST_ROOM = 0.14
"""Share of the whole that each part covers."""
MOST_NECK = 0.8
"""Width of the neck, as a share of the smaller part's width."""
MOST_SOLID = 0.95
"""Share of its convex hull that a shape with a neck covers at most."""
STEPS = 14


def split_joined(canvas: Canvas, paper: Paper) -> list[Paper]:
    """Return the balloons that a piece of paper consists of: mostly itself."""
    cores = _cores(paper.filled)
    if cores is None or drawn_share(canvas, paper) < LEAST_LINE:
        return [paper]
    parts = [_cropped(paper, part) for part in _grown(paper.filled, cores)]
    lettered = [letters_on(canvas, part) for part in parts]
    if any(one.letters < 2 or one.foreign > 0.6 for one in lettered):
        return [paper]
    return parts


def _cores(filled: Mask) -> list[Mask] | None:
    """Wear the shape down until it falls into two large parts; None when it wears away in one piece."""
    contour = contour_of(filled)
    if contour is None or cv2.contourArea(contour) > MOST_SOLID * cv2.contourArea(cv2.convexHull(contour)):
        return None
    framed = cv2.copyMakeBorder(filled, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    depth = cv2.distanceTransform(framed, cv2.DIST_L2, 5)[1:-1, 1:-1]
    room = cv2.countNonZero(filled)
    deepest = float(depth.max())
    for level in np.linspace(0.15, 0.8, STEPS) * deepest:
        worn = (depth > level).astype(np.uint8)
        _, labels, stats, _ = cv2.connectedComponentsWithStats(worn, connectivity=4)
        large = [i for i in range(1, len(stats)) if stats[i, cv2.CC_STAT_AREA] >= 0.04 * room]
        if len(large) < 2:
            continue
        widths = [float(depth[labels == i].max()) for i in large]
        if level > MOST_NECK * min(widths):
            return None
        return [np.where(labels == i, 255, 0).astype(np.uint8) for i in large]
    return None


def _grown(filled: Mask, cores: list[Mask]) -> list[Mask]:
    """Give every pixel of the shape to the nearest core."""
    away = np.stack([cv2.distanceTransform(255 - core, cv2.DIST_L2, 5) for core in cores])
    nearest = away.argmin(axis=0)
    parts = [np.where((nearest == i) & (filled > 0), 255, 0).astype(np.uint8) for i in range(len(cores))]
    least = LEAST_ROOM * cv2.countNonZero(filled)
    return parts if all(cv2.countNonZero(part) >= least for part in parts) else [filled]


def _cropped(paper: Paper, part: Mask) -> Paper:
    x, y, width, height = cv2.boundingRect(part)
    return replace(paper, x=paper.x + x, y=paper.y + y, filled=part[y : y + height, x : x + width])
