"""Telling lettering from drawing: dark marks of one height that stand in lines."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.canvas import Mask, Pixels, labels_type

INK_DEPTH = 55
"""How much darker than its paper ink is, grey levels."""
LEAST_LIGHT = 110
"""Grey level of paper from which on its letters are dark."""
LEAST_HEIGHT = 3
LEVELS = np.arange(256)


@dataclass(frozen=True, slots=True)
class LetterEvidence:
    """What the marks on a piece of paper look like. Shares are 0 to 1."""

    letters: int
    """Marks of letter size."""
    aligned: float
    """Share of the letters that have a neighbour on their line."""
    ink: float
    """Share of the paper that is ink."""
    foreign: float
    """Share of the ink that is no letter: lines, patches, hatching."""
    height: float
    """Median height of a letter, pixels."""
    cover: float
    """Share of the paper's width and height (geometric mean) over which letters spread."""
    contrast: float
    """Grey levels between the paper and the darker part of the ink."""
    box: tuple[int, int, int, int] = (0, 0, 0, 0)
    """Left, top, right and bottom of the letters on the crop."""
    breadth: float = 0.0
    """Median of the letters' width, heights."""


NO_LETTERS = LetterEvidence(0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0)


def grey_level(colour: Sequence[float]) -> float:
    """Return the grey level of a colour: red, green and blue, 0 to 255 each."""
    red, green, blue = colour
    return 0.299 * red + 0.587 * green + 0.114 * blue


def ink_mask(grey: Pixels, inside: Mask, paper: float) -> Mask:
    """Return the marks on paper of grey level ``paper`` within ``inside``; on dark paper, light marks."""
    if paper >= LEAST_LIGHT:
        marks = cv2.inRange(grey, 0, math.ceil(paper - INK_DEPTH) - 1)
    else:
        marks = cv2.inRange(grey, math.floor(paper + INK_DEPTH) + 1, 255)
    return np.asarray(cv2.bitwise_and(marks, inside), dtype=np.uint8)


def level_counts(grey: Pixels, mask: Mask | None = None) -> NDArray[np.float64]:
    """Return how many pixels within ``mask``, or of all, have each of the 256 grey levels."""
    return np.asarray(cv2.calcHist([grey], [0], mask, [256], [0, 256]).ravel(), dtype=np.float64)


def letter_evidence(grey: Pixels, inside: Mask, paper: float) -> LetterEvidence:
    """Judge the marks on a piece of paper.

    Args:
        grey: the crop around it.
        inside: the paper with its letters, without its outline.
        paper: the paper's grey level.
    """
    room = cv2.countNonZero(inside)
    ink = ink_mask(grey, inside, paper)
    total = cv2.countNonZero(ink)
    if not room or not total:
        return NO_LETTERS
    _, _, marks, middles = cv2.connectedComponentsWithStats(ink, connectivity=8, ltype=labels_type(ink))
    stats, centres = np.asarray(marks[1:], dtype=np.int32), np.asarray(middles[1:], dtype=np.float64)
    _, _, width, height = cv2.boundingRect(inside)
    letters = letter_like(stats, width, height)
    if not letters.any():
        return NO_LETTERS
    typical = _typical_height(stats[letters])
    letters = letters & (stats[:, cv2.CC_STAT_HEIGHT] <= 2.6 * typical)
    chosen = stats[letters]
    box = _box_of(chosen)
    return LetterEvidence(
        len(chosen),
        _aligned_share(chosen, centres[letters], typical),
        total / room,
        1 - float(chosen[:, cv2.CC_STAT_AREA].sum()) / total,
        typical,
        _cover(box, width, height),
        abs(paper - level_at(level_counts(grey, ink), 0.25 if paper >= LEAST_LIGHT else 0.75)),
        box,
        _median(chosen[:, cv2.CC_STAT_WIDTH] / chosen[:, cv2.CC_STAT_HEIGHT]),
    )


def _median(values: NDArray[np.float64]) -> float:
    """Return the median of few values, in a tenth of the time that NumPy's takes."""
    ordered, count = np.sort(values), len(values)
    return float(ordered[(count - 1) // 2] + ordered[count // 2]) / 2


def level_at(counts: NDArray[np.float64], share: float) -> float:
    """Return the grey level below which that share of the pixels lies."""
    below = counts.cumsum()
    return float(below.searchsorted(int(share * (below[-1] - 1)), side="right"))


def _typical_height(stats: NDArray[np.int32]) -> float:
    """Return the median height weighted by ink, so that dots and commas do not outvote letters."""
    order = np.argsort(stats[:, cv2.CC_STAT_HEIGHT])
    weights = np.cumsum(stats[order, cv2.CC_STAT_AREA])
    return float(stats[order[int(np.searchsorted(weights, weights[-1] / 2))], cv2.CC_STAT_HEIGHT])


def letter_like(stats: NDArray[np.int32], width: int, height: int) -> NDArray[np.bool_]:
    """Tell which marks (rows of OpenCV's statistics) may be letters in a piece of paper of that size."""
    w, h, area = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_AREA]
    small = (h <= 0.75 * height) & (w <= 0.85 * width) & (w <= 8 * np.maximum(h, 8))
    return np.asarray(small & (np.maximum(h, w) >= LEAST_HEIGHT) & (area >= 4))


def _aligned_share(stats: NDArray[np.int32], centres: NDArray[np.float64], typical: float) -> float:
    """Return the share of marks with another close by on the same line."""
    if len(stats) < 2:
        return 0.0
    left, width = stats[:, cv2.CC_STAT_LEFT], stats[:, cv2.CC_STAT_WIDTH]
    gap = np.maximum(left[:, None], left[None, :]) - np.minimum((left + width)[:, None], (left + width)[None, :])
    rise = np.abs(centres[:, 1][:, None] - centres[:, 1][None, :])
    close = (gap <= 1.6 * typical + 3) & (gap > -0.5 * typical - 3) & (rise <= 0.6 * typical + 2)
    np.fill_diagonal(close, False)
    return np.count_nonzero(close.any(axis=1)) / len(stats)


def _cover(box: tuple[int, int, int, int], width: int, height: int) -> float:
    left, top, right, bottom = box
    return float(((right - left) * (bottom - top) / max(1, width * height)) ** 0.5)


def _box_of(stats: NDArray[np.int32]) -> tuple[int, int, int, int]:
    left, top = stats[:, cv2.CC_STAT_LEFT], stats[:, cv2.CC_STAT_TOP]
    right, bottom = left + stats[:, cv2.CC_STAT_WIDTH], top + stats[:, cv2.CC_STAT_HEIGHT]
    return int(left.min()), int(top.min()), int(right.max()), int(bottom.max())
