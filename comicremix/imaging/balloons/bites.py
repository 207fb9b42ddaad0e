"""Letters that stand over the edge of paper without a line bite into it: the paper goes on beneath them."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from comicremix.imaging.balloons.sheet import Paper, Sheet
from comicremix.imaging.canvas import Mask
from comicremix.imaging.letters import LetterEvidence

LINE_GAP = 1.6
"""How far over and under the other letters such ones stand, heights of a letter."""
STROKE = 0.5
"""Width of a letter's stroke at most, heights of a letter: art that is as dark is thicker."""
SAME_INK = 40
"""Levels by which a letter may be lighter than the others' ink."""
LEAST_INK = 0.3
"""Share of a bite that is letters' ink."""
FEWEST = 3


def without_bites(sheet: Sheet, paper: Paper, letters: LetterEvidence) -> Paper:
    """Return a paper without the dents that its letters make in its edge; mostly itself.

    Args:
        sheet: the page.
        paper: a piece without a drawn line.
        letters: what stands on it, in working pixels.
    """
    size = round(letters.height / 2)
    if letters.letters < FEWEST or size < 2 or paper.level < letters.contrast:
        return paper
    dents = _dents(paper.filled, 2 * size + 1)
    left, top, right, bottom = (side // 2 for side in letters.box)
    reach = round(LINE_GAP * size)
    dents[: max(0, top - reach)] = dents[bottom + reach :] = 0
    dents[:, :left] = dents[:, right:] = 0
    count, labels, stats, _ = cv2.connectedComponentsWithStats(dents, connectivity=8)
    filled = paper.filled
    for index in range(1, count):
        x, y, width, height = (int(side) for side in stats[index, :4])
        if stats[index, cv2.CC_STAT_AREA] >= size and max(width, height) >= size / 2:
            dent = np.where(labels[y : y + height, x : x + width] == index, 255, 0).astype(np.uint8)
            if _is_lettering(sheet, dent, paper.x + x, paper.y + y, letters, paper.level):
                filled = filled.copy()
                filled[y : y + height, x : x + width] |= dent
    return paper if filled is paper.filled else replace(paper, filled=filled)


def _dents(filled: Mask, size: int) -> Mask:
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    framed = cv2.copyMakeBorder(filled, size, size, size, size, cv2.BORDER_CONSTANT, value=0)
    closed = cv2.morphologyEx(framed, cv2.MORPH_CLOSE, disc)[size:-size, size:-size]
    return np.asarray(cv2.subtract(closed, filled), dtype=np.uint8)


def _is_lettering(sheet: Sheet, dent: Mask, x: int, y: int, letters: LetterEvidence, level: float) -> bool:
    """Tell whether a dent, at ``x`` and ``y`` on the sheet, holds strokes as dark as the letters and no thicker."""
    height, width = (2 * side for side in dent.shape)
    margin = round(letters.height * STROKE) + 1
    left, top = max(0, 2 * x - margin), max(0, 2 * y - margin)
    grey = sheet.page.grey[top : 2 * y + height + margin, left : 2 * x + width + margin]
    dark = cv2.inRange(grey, 0, level - letters.contrast + SAME_INK)
    own = dark[2 * y - top :, 2 * x - left :][:height, :width]
    room = cv2.resize(dent, (width, height), interpolation=cv2.INTER_NEAREST)[: own.shape[0], : own.shape[1]]
    if cv2.countNonZero(cv2.bitwise_and(own, room)) < LEAST_INK * cv2.countNonZero(room):
        return False
    side = max(2, round(letters.height * STROKE))
    thick = cv2.erode(dark, np.ones((side, side), np.uint8), borderValue=0)
    return cv2.countNonZero(thick) == 0
