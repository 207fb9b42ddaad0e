"""Balloons of a page: pieces of paper that carry lettering, each with the outline that follows its drawing best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from comicremix.geometry import Outline, Point
from comicremix.imaging.canvas import Canvas, Mask, Pixels
from comicremix.imaging.ground import Ground
from comicremix.imaging.leaks import EVEN, raggedness, without_leaks
from comicremix.imaging.letters import LetterEvidence, letter_evidence
from comicremix.imaging.papers import Paper, find_papers
from comicremix.imaging.shapes import MOST_LINE, contour_of, grown_over_line, kind_of, outline_of, split_tail
from comicremix.model.source import BalloonKind

MOST_LETTERS = 220
MOST_LETTER_HEIGHT = 40
"""Thousandths of the page's side; larger marks are drawing, or lettering that lies on the art."""
LEAST_SOLIDITY = 0.5
MOST_RAGGED = 2.5
"""Paper between lines of bare text has an outline that letters have torn."""
LEAST_EDGE = 0.45
"""Share of the outline that must be sharp; more where it is ragged."""
VIEW_TRUST = (0.97, 0.97, 0.99, 0.99, 1.0, 1.0, 0.75, 0.8, 0.8)
"""How closely the outlines of each view of ``papers`` follow the drawing."""
EDGE_STEP = 40
"""Grey levels from which on an edge counts fully."""
SAME_BALLOON = 0.35
"""Share of the smaller of two outlines that lies in the larger: from here on they are one balloon."""


@dataclass(frozen=True, slots=True)
class Balloon:
    """A balloon in working pixels."""

    outline: Outline
    kind: BalloonKind
    tail: Point | None


def find_balloons(canvas: Canvas, ground: Ground | None, panels: Sequence[Outline]) -> list[Balloon]:
    """Find the balloons of a page, from the top down."""
    judged = [_judged(canvas, paper) for paper in find_papers(canvas, ground, panels)]
    ranked = sorted((pair for pair in judged if pair[0] > 0), key=lambda pair: -pair[0])
    chosen: list[Paper] = []
    for _, paper in ranked:
        if all(_shared(paper, other) < SAME_BALLOON for other in chosen):
            chosen.append(paper)
    chosen.sort(key=lambda paper: (paper.y, paper.x))
    return [balloon for paper in chosen if (balloon := _balloon(canvas, paper)).outline]


def _judged(canvas: Canvas, paper: Paper) -> tuple[float, Paper]:
    """Return how surely a piece of paper is a balloon, 0 when it is none, and the piece without leaks."""
    ragged = raggedness(paper.filled)
    if ragged > MOST_RAGGED or not _is_lettered(_evidence(canvas, paper), paper.paper, canvas):
        return 0.0, paper
    if ragged <= EVEN:
        return _merit(canvas, paper), paper
    mended = replace(paper, filled=without_leaks(paper.filled, _crop(canvas, paper), paper.paper))
    kept = cv2.countNonZero(mended.filled) / cv2.countNonZero(paper.filled)
    return kept * _merit(canvas, mended), mended


def _merit(canvas: Canvas, paper: Paper) -> float:
    evidence = _evidence(canvas, paper)
    contour = contour_of(paper.filled)
    if contour is None or not _is_lettered(evidence, paper.paper, canvas):
        return 0.0
    solidity = cv2.contourArea(contour) / max(1.0, cv2.contourArea(cv2.convexHull(contour)))
    edge = _edge_strength(canvas, paper)
    if solidity < LEAST_SOLIDITY or edge < LEAST_EDGE * raggedness(paper.filled):
        return 0.0
    filled_well = (0.5 + 0.5 * min(1.0, evidence.cover / 0.45)) * (0.4 + 0.6 * solidity)
    return VIEW_TRUST[paper.view] * filled_well * (1 - 0.6 * paper.open_edge) * edge**2


def _evidence(canvas: Canvas, paper: Paper) -> LetterEvidence:
    return letter_evidence(_crop(canvas, paper), _eroded(paper.filled, 2), paper.paper)


def _crop(canvas: Canvas, paper: Paper) -> Pixels:
    x, y, width, height = paper.box
    return canvas.grey[y : y + height, x : x + width]


def _is_lettered(evidence: LetterEvidence, paper: float, canvas: Canvas) -> bool:
    """Tell lettering from drawing by few, plain rules."""
    if evidence.foreign > 0.4 or not 0.01 <= evidence.ink <= 0.45 or evidence.cover < 0.15:
        return False
    if not 2 <= evidence.letters <= MOST_LETTERS or evidence.height > MOST_LETTER_HEIGHT * canvas.unit:
        return False
    if evidence.contrast < min(100.0, 0.6 * paper):
        return False
    return evidence.aligned >= (0.99 if evidence.letters < 4 else 0.6)


def _edge_strength(canvas: Canvas, paper: Paper) -> float:
    """Return the share of the outline along which the page changes sharply."""
    x, y, width, height = paper.box
    margin = 4
    top, left = max(0, y - margin), max(0, x - margin)
    crop = canvas.grey[top : y + height + margin, left : x + width + margin]
    filled = np.zeros(crop.shape, np.uint8)
    filled[y - top : y - top + height, x - left : x - left + width] = paper.filled
    outer = cv2.dilate(filled, np.ones((7, 7), np.uint8))
    ring = (outer > 0) & (cv2.dilate(filled, np.ones((3, 3), np.uint8)) == 0)
    if not ring.any():
        return 0.0
    darkest = cv2.erode(crop, np.ones((3, 3), np.uint8))
    return float(np.mean(np.clip(np.abs(darkest[ring] - paper.paper) / EDGE_STEP, 0, 1)))


def _shared(one: Paper, other: Paper) -> float:
    left, top = max(one.x, other.x), max(one.y, other.y)
    right = min(one.x + one.box[2], other.x + other.box[2])
    bottom = min(one.y + one.box[3], other.y + other.box[3])
    if right <= left or bottom <= top:
        return 0.0
    first = one.filled[top - one.y : bottom - one.y, left - one.x : right - one.x]
    second = other.filled[top - other.y : bottom - other.y, left - other.x : right - other.x]
    smaller = min(cv2.countNonZero(one.filled), cv2.countNonZero(other.filled))
    return cv2.countNonZero(first & second) / max(1, smaller)


def _balloon(canvas: Canvas, paper: Paper) -> Balloon:
    margin = MOST_LINE + 1
    filled = cv2.copyMakeBorder(paper.filled, margin, margin, margin, margin, cv2.BORDER_CONSTANT, value=0)
    grey = cv2.copyMakeBorder(canvas.grey, margin, margin, margin, margin, cv2.BORDER_REPLICATE)
    height, width = filled.shape
    crop = grey[paper.y : paper.y + height, paper.x : paper.x + width]
    filled = grown_over_line(np.asarray(filled, dtype=np.uint8), np.asarray(crop, dtype=np.uint8))
    _, tail = split_tail(filled)
    shift_x, shift_y = paper.x - margin, paper.y - margin
    outline = tuple((x + shift_x, y + shift_y) for x, y in outline_of(filled, 0.8))
    tip = (tail[0] + shift_x, tail[1] + shift_y) if tail else None
    return Balloon(outline, kind_of(filled, tail), tip)


def _eroded(filled: Mask, times: int) -> Mask:
    framed = cv2.copyMakeBorder(filled, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    return np.asarray(cv2.erode(framed, np.ones((3, 3), np.uint8), iterations=times)[1:-1, 1:-1], dtype=np.uint8)
