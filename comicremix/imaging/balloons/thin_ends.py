"""A piece of paper in working pixels, with what is too thin to be seen on the sheet: the ends of tails."""

from __future__ import annotations

import cv2
import numpy as np
from cv2.typing import MatLike

from comicremix.imaging.balloons.faint_tails import with_faint_ends
from comicremix.imaging.balloons.sheet import CUT, OPEN, SMALL, Paper, Sheet
from comicremix.imaging.canvas import Mask

REACH = 8
"""How far beyond a piece its ends are followed, pixels of the sheet."""
SPREAD = 20
"""How far from the piece's colour they may be, grey levels."""
THICK = 5
"""Working pixels: what is as thick was seen on the sheet, and is no end."""


def with_thin_ends(sheet: Sheet, paper: Paper) -> tuple[Mask, int, int]:
    """Return a piece in working pixels with its thin ends, on a crop of the page, and the left and top of that."""
    x, y, width, height = paper.box
    left, top = max(0, x - REACH), max(0, y - REACH)
    right, bottom = (min(sheet.canvas.width, x + width + REACH), min(sheet.canvas.height, y + height + REACH))
    framed = np.zeros((bottom - top, right - left), np.uint8)
    framed[y - top : y - top + height, x - left : x - left + width] = paper.filled
    piece = cv2.inRange(_doubled(framed, cv2.INTER_LINEAR), 128, 255)
    walls = _doubled(sheet.walls[top:bottom, left:right], cv2.INTER_NEAREST)
    low, high = (np.clip(np.array(paper.colour, np.float64) + by, 0, 255) for by in (-SPREAD, SPREAD))
    near = cv2.inRange(sheet.page.rgb[2 * top : 2 * bottom, 2 * left : 2 * right], low, high)
    if paper.view in {OPEN, CUT}:
        return np.asarray(piece, dtype=np.uint8), 2 * left, 2 * top
    return with_faint_ends(sheet, _grown(piece, cv2.subtract(near, walls)), 2 * left, 2 * top, paper.level)


def _grown(piece: MatLike, paper: MatLike) -> Mask:
    """Return a piece grown where ``paper`` goes on and is thin."""
    beyond = cv2.subtract(paper, cv2.dilate(piece, SMALL))
    thick = cv2.morphologyEx(beyond, cv2.MORPH_OPEN, np.ones((THICK, THICK), np.uint8))
    free = cv2.bitwise_or(cv2.subtract(paper, thick), piece)
    for _ in range(2 * REACH):
        piece = cv2.bitwise_and(cv2.dilate(piece, SMALL), free)
    return np.asarray(piece, dtype=np.uint8)


def _doubled(mask: Mask, way: int) -> MatLike:
    return cv2.resize(mask, (2 * mask.shape[1], 2 * mask.shape[0]), interpolation=way)
