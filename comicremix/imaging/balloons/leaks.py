"""Paper that runs on into art of its own colour: cut off where it widens again, as no tail does."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.balloons.sheet import CUT, SMALL, Paper
from comicremix.imaging.canvas import Mask
from comicremix.imaging.letters import LetterEvidence
from comicremix.imaging.shapes import broad_part

BODY = 1.7
"""Diameter of the disc that fits in a body and in no neck, heights of a letter."""
LEAST_BODY = 7
"""The same at least, pixels of the sheet."""
BASE = 3
"""So many pixels of the sheet from the body on tell how wide a tail is."""
WIDER, LEAST_WIDE = 2.0, 4
"""A part that is so many times wider than its base over so many pixels is no tail; a bolt folds over fewer."""
LEAST_LOST = 0.02
"""Share of the paper from which on a leak is worth a cut."""
MOST_LOST = 0.45
"""Share of the paper beyond which it is not known what the body is."""


def without_leaks(paper: Paper, letters: LetterEvidence) -> Paper:
    """Return a paper, on which ``letters`` stand, without what it runs into beyond its edge; mostly itself."""
    size = max(LEAST_BODY, round(BODY * letters.height / 2)) | 1
    framed = cv2.copyMakeBorder(paper.filled, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    body = _lettered(broad_part(np.asarray(framed, dtype=np.uint8), size)[1:-1, 1:-1], letters)
    if body is None:
        return paper
    kept = _tapering(paper.filled, body)
    whole, left = cv2.countNonZero(paper.filled), cv2.countNonZero(kept)
    if not LEAST_LOST * whole <= whole - left <= MOST_LOST * whole:
        return paper
    x, y, width, height = cv2.boundingRect(kept)
    return replace(paper, x=paper.x + x, y=paper.y + y, filled=kept[y : y + height, x : x + width], view=CUT)


def _lettered(broad: Mask, letters: LetterEvidence) -> Mask | None:
    """Return the broad parts on which letters stand."""
    count, labels = cv2.connectedComponents(broad, connectivity=4)
    if count < 2:
        return None
    left, top, right, bottom = (side // 2 for side in letters.box)
    own = np.bincount(labels[top : bottom + 1, left : right + 1].ravel(), minlength=count) > 0
    own[0] = False
    return np.where(own[labels], 255, 0).astype(np.uint8) if own.any() else None


def _tapering(filled: Mask, body: Mask) -> Mask:
    """Return the body and what goes on from it and gets no wider."""
    rest = cv2.subtract(filled, cv2.dilate(body, SMALL))
    away = cv2.distanceTransform(cv2.bitwise_not(body), cv2.DIST_L2, 5).astype(np.int32)
    count, labels = cv2.connectedComponents(rest, connectivity=8)
    lost = np.zeros_like(filled)
    for index in range(1, count):
        part = labels == index
        end = _narrowest(np.bincount(away[part]))
        if end is not None:
            lost[part & (away >= end)] = 255
    kept = cv2.subtract(filled, lost)
    _, pieces = cv2.connectedComponents(kept, connectivity=4)
    own = np.zeros(int(pieces.max()) + 1, np.uint8)
    own[pieces[body > 0]] = 255
    own[0] = 0
    return np.asarray(own[pieces], dtype=np.uint8)


def _narrowest(widths: NDArray[np.int64]) -> int | None:
    """Return how far out a part is narrowest before it gets much wider; None when it does not.

    Args:
        widths: how many of the part's pixels are so many pixels away from the body.
    """
    steps = np.flatnonzero(widths)
    if not len(steps):
        return None
    start = int(steps[0])
    along = widths[start:]
    wide = np.flatnonzero(along > WIDER * along[:BASE].max())
    return start + int(along[: wide[0]].argmin()) if len(wide) >= LEAST_WIDE else None
