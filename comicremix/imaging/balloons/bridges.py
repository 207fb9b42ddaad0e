"""Balloons over a gutter of their own colour: two lettered pieces that face each other across it are one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from comicremix.imaging.balloons.sheet import Paper, Sheet

WIDEST = 45
"""Width of the widest gutter that a balloon lies over, thousandths of the page's side."""
DEPTH, LEAST_OPENING = 2, 3
"""How far from a piece's end, and over how many rows, it must lie at the panel's edge: pixels of the sheet."""
SAME_COLOUR = 20
LEAST_OPEN = 0.04
LEAST_FACING = 0.6
"""Share of the shorter open side that faces the other piece's."""


@dataclass(frozen=True, slots=True)
class _End:
    """Where a piece ends at its panel's edge: ``at`` along the gutter's normal, from ``low`` to ``high`` along it."""

    paper: Paper
    at: int
    low: int
    high: int


def bridges(sheet: Sheet, papers: Sequence[Paper]) -> Iterator[Paper]:
    """Yield pairs of pieces joined over the gutter between them."""
    ended = [paper for paper in papers if paper.open_edge >= LEAST_OPEN and paper.view < 2]
    for upright in (False, True):
        first = [end for paper in ended if (end := _end(sheet, paper, upright=upright, far=True))]
        second = [end for paper in ended if (end := _end(sheet, paper, upright=upright, far=False))]
        for one in first:
            for other in second:
                if _face(one, other, WIDEST * sheet.canvas.unit):
                    yield _joined(one, other, upright=upright)


def _end(sheet: Sheet, paper: Paper, *, upright: bool, far: bool) -> _End | None:
    """Return the piece's right or left end (``upright``: its lower or upper one) where that lies at a panel's edge."""
    x, y, width, height = paper.box
    near = cv2.bitwise_and(paper.filled, sheet.near[y : y + height, x : x + width])
    filled = np.asarray(near.T if upright else near, dtype=np.uint8)
    strip = filled[:, -DEPTH:] if far else filled[:, :DEPTH]
    rows = np.flatnonzero(strip.any(axis=1))
    if len(rows) < LEAST_OPENING:
        return None
    start, along = (y, x) if upright else (x, y)
    at = start + (height if upright else width) if far else start
    return _End(paper, at, along + int(rows[0]), along + int(rows[-1]) + 1)


def _face(one: _End, other: _End, widest: float) -> bool:
    shared = min(one.high, other.high) - max(one.low, other.low)
    shorter = min(one.high - one.low, other.high - other.low)
    alike = max(abs(a - b) for a, b in zip(one.paper.colour, other.paper.colour, strict=True)) <= SAME_COLOUR
    return alike and 0 < other.at - one.at <= widest and shared >= LEAST_FACING * shorter


def _joined(one: _End, other: _End, *, upright: bool) -> Paper:
    a, b = one.paper, other.paper
    x, y = min(a.x, b.x), min(a.y, b.y)
    right, bottom = max(a.x + a.box[2], b.x + b.box[2]), max(a.y + a.box[3], b.y + b.box[3])
    filled = np.zeros((bottom - y, right - x), np.uint8)
    for part in (a, b):
        filled[part.y - y : part.y - y + part.box[3], part.x - x : part.x - x + part.box[2]] |= part.filled
    corners = [(one.at - 1, one.low), (other.at, other.low), (other.at, other.high - 1), (one.at - 1, one.high - 1)]
    points = np.array([(v, u) if upright else (u, v) for u, v in corners]) - (x, y)
    cv2.fillPoly(filled, [points.astype(np.int32)], 255)
    return Paper(x, y, filled, a.colour, 6, 0.0)
