"""Balloons of a page: pieces of paper that the judge takes for one, each with the outline that fits best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from comicremix.geometry import Outline, Point
from comicremix.imaging.blocks import Block
from comicremix.imaging.canvas import Canvas, Mask
from comicremix.imaging.evidence import features_of
from comicremix.imaging.ground import Ground
from comicremix.imaging.joined import split_joined
from comicremix.imaging.judge import balloon_judge
from comicremix.imaging.papers import find_papers
from comicremix.imaging.shapes import MOST_LINE, grown_over_line, kind_of, outline_of, split_tail
from comicremix.imaging.sheet import Paper, make_sheet
from comicremix.model.source import BalloonKind

LEAST_CONFIDENCE = 0.54
"""The judge's guess of the overlap with a true balloon from which on a piece is one."""
SAME_BALLOON = 0.35
"""Share of the smaller of two outlines that lies in the larger: from here on they are one balloon."""


@dataclass(frozen=True, slots=True)
class Balloon:
    """A balloon in working pixels; ``confidence`` is from 0 to 1."""

    outline: Outline
    kind: BalloonKind
    tail: Point | None
    confidence: float


def find_balloons(
    canvas: Canvas, ground: Ground | None, panels: Sequence[Outline], blocks: Sequence[Block]
) -> list[Balloon]:
    """Find the balloons of a page, from the top down."""
    sheet = make_sheet(canvas, ground, panels)
    papers = find_papers(sheet, blocks)
    if not papers:
        return []
    guesses = balloon_judge().values(features_of(canvas, papers, blocks))
    chosen: list[tuple[Paper, float]] = []
    for index in np.argsort(-guesses, kind="stable"):
        if guesses[index] < LEAST_CONFIDENCE:
            break
        paper = papers[index]
        if all(_shared(paper, other) < SAME_BALLOON for other, _ in chosen):
            chosen.append((paper, float(min(guesses[index], 1.0))))
    parts = [(part, sure) for paper, sure in chosen for part in split_joined(canvas, paper)]
    parts.sort(key=lambda pair: (pair[0].y, pair[0].x))
    return [balloon for paper, sure in parts if (balloon := _balloon(canvas, paper, sure)).outline]


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


def _balloon(canvas: Canvas, paper: Paper, sure: float) -> Balloon:
    margin = MOST_LINE + 1
    filled = cv2.copyMakeBorder(paper.filled, margin, margin, margin, margin, cv2.BORDER_CONSTANT, value=0)
    crop = _grey_around(canvas, paper, margin)
    filled = grown_over_line(np.asarray(filled, dtype=np.uint8), crop)
    _, tail = split_tail(filled)
    shift_x, shift_y = paper.x - margin, paper.y - margin
    outline = tuple((x + shift_x, y + shift_y) for x, y in outline_of(filled, 0.8))
    tip = (tail[0] + shift_x, tail[1] + shift_y) if tail else None
    return Balloon(outline, kind_of(filled, tail), tip, round(sure, 3))


def _grey_around(canvas: Canvas, paper: Paper, margin: int) -> Mask:
    """Return the page around a paper; beyond its edge the page's last pixels go on."""
    x, y, width, height = paper.box
    left, top = min(x, margin), min(y, margin)
    right, bottom = min(canvas.width - x - width, margin), min(canvas.height - y - height, margin)
    crop = canvas.grey[y - top : y + height + bottom, x - left : x + width + right]
    rest = (margin - top, margin - bottom, margin - left, margin - right)
    return np.asarray(cv2.copyMakeBorder(crop, *rest, cv2.BORDER_REPLICATE), dtype=np.uint8)
