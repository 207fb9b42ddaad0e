"""Balloons that touch: one piece of paper with two texts, split at the waist where the drawn outline draws in."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.balloons.evidence import drawn_share, is_outlined, letters_on
from comicremix.imaging.balloons.sheet import Paper, Sheet
from comicremix.imaging.canvas import Mask
from comicremix.imaging.letters import INK_DEPTH
from comicremix.imaging.shapes import Contour, contour_of

Waist = tuple[NDArray[np.int32], NDArray[np.int32]]

LEAST_LINE = 0.88
"""Share of the outline that must be a drawn line: where none is drawn there is nothing to part two balloons."""
LEAST_ROOM = 0.14
"""Share of the whole that each part covers."""
MOST_WAIST = 0.8
"""Width of the waist, as a share of how wide each part is in the same direction."""
MOST_CROSSED = 0.04
"""Share of the waist that may be ink: a waist that runs through letters parts no balloons."""
LEAST_NOTCH = 0.05
"""Depth of the notches on both sides of the waist, as a share of the shape's mean side."""
MOST_SOLID = 0.97
"""Share of its convex hull that a shape with a waist covers at most."""
MOST_ROUNDS = 3


def split_joined(sheet: Sheet, paper: Paper, rounds: int = MOST_ROUNDS) -> list[Paper]:
    """Return the balloons that a piece of paper consists of: mostly itself."""
    halves = _halves(paper.filled) if rounds else None
    if halves is None or _crossed(sheet, paper, *halves[2]) > MOST_CROSSED:
        return [paper]
    if drawn_share(sheet, paper) < LEAST_LINE and not is_outlined(sheet, paper):
        return [paper]
    papers = [_cropped(paper, part) for part in halves[:2]]
    lettered = [letters_on(sheet, part) for part in papers]
    if any(one.letters < 1 or one.foreign > 0.6 or (one.letters > 2 and one.aligned < 0.5) for one in lettered):
        return [paper]
    return [whole for part in papers for whole in split_joined(sheet, part, rounds - 1)]


def _halves(filled: Mask) -> tuple[Mask, Mask, Waist] | None:
    """Cut the shape at its narrowest waist and tell where that is; None when it has none."""
    contour = contour_of(filled)
    if (
        contour is None
        or len(contour) < 4
        or cv2.contourArea(contour) > MOST_SOLID * cv2.contourArea(cv2.convexHull(contour))
    ):
        return None
    notches = _notches(contour)
    waists = sorted(combinations(notches, 2), key=lambda pair: float(np.hypot(*(pair[0] - pair[1]))))
    for one, other in waists:
        cut = filled.copy()
        cv2.line(cut, [int(v) for v in one], [int(v) for v in other], 0, 2)
        parts = _large_parts(cut, cv2.countNonZero(filled))
        if parts is None:
            continue
        waist = other - one
        width = float(np.hypot(*waist))
        if 0 < width <= MOST_WAIST * min(_extent(part, waist / width) for part in parts):
            return *parts, (one, other)
    return None


def _extent(part: Mask, direction: NDArray[np.float64]) -> float:
    return float(np.ptp(np.asarray(cv2.findNonZero(part)).reshape(-1, 2) @ direction))


def _crossed(sheet: Sheet, paper: Paper, one: NDArray[np.int32], other: NDArray[np.int32]) -> float:
    """Return the share of the waist that is ink; its ends lie on the drawn line and do not count."""
    count = max(3, int(np.hypot(*(other - one))))
    along = np.linspace(0.12, 0.88, count)[:, None]
    x, y = np.round(one * (1 - along) + other * along + (paper.x, paper.y)).astype(int).T
    return float(np.mean(np.abs(sheet.canvas.grey[y, x] - paper.level) > INK_DEPTH))


def _notches(contour: Contour) -> list[NDArray[np.int32]]:
    """Return the deepest points of the outline's dents, at most six."""
    hull = np.sort(np.asarray(cv2.convexHull(contour, returnPoints=False)).ravel())[::-1].reshape(-1, 1)
    found = np.asarray(cv2.convexityDefects(contour, hull.astype(np.int32)))
    if found.ndim < 2:  # OpenCV gives None where there is no dent
        return []
    defects = found.reshape(-1, 4)
    depths = defects[:, 3] / 256
    deep = np.flatnonzero(depths >= LEAST_NOTCH * cv2.contourArea(contour) ** 0.5)
    deepest = deep[np.argsort(-depths[deep], kind="stable")][:6]
    return [contour[index, 0] for index in defects[deepest, 2]]


def _large_parts(cut: Mask, room: int) -> tuple[Mask, Mask] | None:
    _, labels, stats, _ = cv2.connectedComponentsWithStats(cut, connectivity=4)
    large = [i for i in range(1, len(stats)) if stats[i, cv2.CC_STAT_AREA] >= LEAST_ROOM * room]
    if len(large) != 2:
        return None
    one, other = (np.where(labels == i, 255, 0).astype(np.uint8) for i in large)
    return one, other


def _cropped(paper: Paper, part: Mask) -> Paper:
    x, y, width, height = cv2.boundingRect(part)
    return replace(paper, x=paper.x + x, y=paper.y + y, filled=part[y : y + height, x : x + width])
