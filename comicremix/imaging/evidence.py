"""What speaks for a piece of paper being a balloon: its shape, its edge, its colour and its marks, as plain numbers."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.canvas import Canvas, Mask, Pixels
from comicremix.imaging.letters import LetterEvidence, letter_evidence
from comicremix.imaging.papers import Paper
from comicremix.imaging.shapes import contour_of

Features = NDArray[np.float32]

NAMES = (
    "view",
    "open edge",
    "area",
    "width",
    "height",
    "aspect",
    "solidity",
    "ragged",
    "rectangular",
    "letters",
    "aligned",
    "ink",
    "foreign",
    "letter height",
    "cover",
    "contrast",
    "edge",
    "level",
    "saturation",
    "beside",
    "line",
    "density",
    "outside",
    "drawn",
)
EDGE_STEP = 40
"""Grey levels from which on an edge counts fully."""
LINE_DEPTH = 60
"""Grey levels by which a drawn line is darker than its paper and than what lies beyond."""
LINE_INK, LINE_RISE = 70, 60
"""Grey levels: how dark a drawn line is, and how much lighter the art beyond it, where the two can be told apart."""
MARGIN = 6
SMALL = np.ones((3, 3), np.uint8)


def features_of(canvas: Canvas, paper: Paper) -> Features:
    """Return the evidence in the order of ``NAMES``; lengths are thousandths of the page's side."""
    contour = contour_of(paper.filled)
    if contour is None or len(contour) < 3:
        return np.zeros(len(NAMES), np.float32)
    _, _, width, height = paper.box
    unit = canvas.unit
    area = float(cv2.countNonZero(paper.filled))
    hull = cv2.convexHull(contour)
    ragged = cv2.arcLength(cv2.approxPolyDP(contour, 1.0, True), True) / max(1.0, cv2.arcLength(hull, True))
    solidity = cv2.contourArea(contour) / max(1.0, cv2.contourArea(hull))
    letters = letters_on(canvas, paper)
    edge, beside, line = _edge(canvas, paper)
    values = (
        paper.view,
        paper.open_edge,
        1000 * area / (canvas.width * canvas.height),
        width / unit,
        height / unit,
        width / max(1, height),
        solidity,
        ragged,
        area / max(1, width * height),
        letters.letters,
        letters.aligned,
        letters.ink,
        letters.foreign,
        letters.height / unit,
        letters.cover,
        letters.contrast,
        edge,
        paper.level,
        max(paper.colour) - min(paper.colour),
        beside,
        line,
        letters.letters * letters.height**2 / max(1.0, area),
        paper.outside,
        drawn_share(canvas, paper),
    )
    return np.array(values, np.float32)


def letters_on(canvas: Canvas, paper: Paper) -> LetterEvidence:
    x, y, width, height = paper.box
    grey = canvas.grey[y : y + height, x : x + width]
    return letter_evidence(grey, _eroded(paper.filled), paper.level)


def _edge(canvas: Canvas, paper: Paper) -> tuple[float, float, float]:
    """Return the share of the outline that is sharp, how far the colour beyond differs, and the share that is dark."""
    grey, filled = _framed(canvas, paper)
    near = np.asarray(cv2.dilate(filled, SMALL), dtype=np.uint8)
    ring = cv2.subtract(cv2.dilate(near, SMALL, iterations=2), near) > 0
    beyond = cv2.subtract(cv2.dilate(near, SMALL, iterations=4), cv2.dilate(near, SMALL, iterations=3)) > 0
    if not ring.any() or not beyond.any():
        return 0.0, 0.0, 0.0
    darkest = cv2.erode(grey, SMALL)
    level = paper.level
    edge = float(np.mean(np.clip(np.abs(darkest[ring] - level) / EDGE_STEP, 0, 1)))
    beside = float(np.mean(np.abs(grey[beyond] - level)))
    line = float(np.mean(level - darkest[ring] > LINE_DEPTH))
    return edge, beside, line


def drawn_share(canvas: Canvas, paper: Paper) -> float:
    """Return the share of the outline along which a dark line stands between the paper and lighter art."""
    grey, filled = _framed(canvas, paper)
    near = np.asarray(cv2.dilate(filled, SMALL), dtype=np.uint8)
    ring = cv2.subtract(near, filled) > 0
    if not ring.any():
        return 0.0
    darkest = cv2.erode(grey, np.ones((5, 5), np.uint8))
    beyond = cv2.dilate(np.where(filled > 0, 0, grey).astype(np.uint8), np.ones((9, 9), np.uint8))
    line = (darkest[ring] < LINE_INK) & (beyond[ring].astype(np.int16) - darkest[ring] > LINE_RISE)
    return float(np.mean(line))


def _framed(canvas: Canvas, paper: Paper) -> tuple[Pixels, Mask]:
    """Return the crop around a paper with a margin, as far as the page goes, and the paper on it."""
    x, y, width, height = paper.box
    left, top = max(0, x - MARGIN), max(0, y - MARGIN)
    grey = canvas.grey[top : y + height + MARGIN, left : x + width + MARGIN]
    filled = np.zeros(grey.shape, np.uint8)
    filled[y - top : y - top + height, x - left : x - left + width] = paper.filled
    return grey, filled


def _eroded(filled: Mask) -> Mask:
    framed = cv2.copyMakeBorder(filled, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    return np.asarray(cv2.erode(framed, SMALL, iterations=2)[1:-1, 1:-1], dtype=np.uint8)
