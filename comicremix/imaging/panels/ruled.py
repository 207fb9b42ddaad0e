"""Ruled lines of a page: the straight borders of panels, by which panels are told apart where no gutter is left."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from comicremix.imaging.canvas import Canvas, Mask

LINE_SHARE = 0.055
"""Least length of a ruled line as a share of the page's shorter side."""
DEPTH = 38
"""By how many grey levels a ruled line is darker (or lighter) than what lies beside it."""
DARK = 120
BLACK = 64
"""Grey levels from which down a pixel may belong to a line that dark art hides."""
DRIFT = 4
"""By how many pixels a line is made wider, so that one a little aslant runs through."""
WIDEST = 18
"""Thousandths of the page's side: the thickest line."""


@dataclass(frozen=True, slots=True, eq=False)
class Ruled:
    """Masks of the level and of the upright ruled lines."""

    level: Mask
    upright: Mask
    black: Mask
    """Where the page is black anyway, so that a line may run hidden."""

    def cropped(self, x: int, y: int, width: int, height: int) -> Ruled:
        part = np.s_[y : y + height, x : x + width]
        return Ruled(self.level[part], self.upright[part], self.black[part])


def find_ruled(canvas: Canvas) -> Ruled:
    """Find ruled lines: by a black-hat across them."""
    wide = max(5, round(WIDEST * canvas.unit)) | 1
    length = max(12, round(LINE_SHARE * min(canvas.width, canvas.height)))
    black = np.asarray(cv2.dilate(cv2.inRange(canvas.grey, 0, BLACK), np.ones((3, 3), np.uint8)), dtype=np.uint8)
    return Ruled(_lines(canvas, (1, wide), (length, 1)), _lines(canvas, (wide, 1), (1, length)), black)


def find_strokes(canvas: Canvas) -> Mask:
    """Mark dark strokes in any direction, a pixel wider than drawn, so that a crooked line runs through."""
    side = max(5, round(WIDEST * canvas.unit)) | 1
    black = cv2.morphologyEx(canvas.grey, cv2.MORPH_BLACKHAT, np.ones((side, side), np.uint8))
    marks = cv2.bitwise_and(cv2.inRange(black, DEPTH, 255), cv2.inRange(canvas.grey, 0, DARK))
    return np.asarray(cv2.dilate(marks, np.ones((3, 3), np.uint8)), dtype=np.uint8)


def _lines(canvas: Canvas, across: tuple[int, int], along: tuple[int, int]) -> Mask:
    """Return the lines that run in the direction of ``along`` (width × height of the kernels)."""
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, across)
    black = cv2.morphologyEx(canvas.grey, cv2.MORPH_BLACKHAT, kernel)
    marks = cv2.bitwise_and(cv2.inRange(black, DEPTH + 1, 255), cv2.inRange(canvas.grey, 0, DARK - 1))
    thick = cv2.dilate(marks, np.ones((1, 3) if across[0] > 1 else (3, 1), np.uint8))
    lines = cv2.morphologyEx(thick, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, along))
    drift = (1, DRIFT + 1) if across[0] == 1 else (DRIFT + 1, 1)
    return np.asarray(cv2.dilate(lines, cv2.getStructuringElement(cv2.MORPH_RECT, drift)), dtype=np.uint8)
