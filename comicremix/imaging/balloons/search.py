"""Balloons of a page: pieces of paper that the judge takes for one, each with the outline that fits best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from comicremix.geometry import Outline, Point
from comicremix.imaging.balloons.bites import without_bites
from comicremix.imaging.balloons.clues import Clues
from comicremix.imaging.balloons.cut_lines import with_cut_lines
from comicremix.imaging.balloons.evidence import (
    CONTEXT,
    LETTERS,
    Features,
    drawn_share,
    features_of,
    is_outlined,
    letters_on,
)
from comicremix.imaging.balloons.fitted_outline import fitted_outline
from comicremix.imaging.balloons.joined import split_joined
from comicremix.imaging.balloons.judge import balloon_judge
from comicremix.imaging.balloons.leaks import without_leaks
from comicremix.imaging.balloons.open_papers import open_papers
from comicremix.imaging.balloons.papers import find_papers
from comicremix.imaging.balloons.sheet import OPEN, Paper, Sheet, make_sheet
from comicremix.imaging.balloons.thin_ends import with_thin_ends
from comicremix.imaging.canvas import Canvas
from comicremix.imaging.ground import Ground
from comicremix.imaging.shapes import kind_of, split_tail
from comicremix.imaging.together import each_of_two
from comicremix.model.source import BalloonKind

LEAST_PAGE = 16
"""Side of a page on which there may be a balloon, working pixels."""
LEAST_CONFIDENCE = 0.56
"""The judge's guess of the overlap with a true balloon from which on a piece is one."""
LEAST_OF_OPEN = 0.4
"""The same for what is cut out of open ground: the judge knows paper that ends by itself."""
MOST_HELD, MOST_DRAWN = 0.5, 0.85
"""Share of the outline that is a drawn line: to the first paper may run on into art, to the second its letters may
stand over its edge. Dark art is a line, too."""
SAME_BALLOON = 0.35
"""Share of the smaller of two outlines that lies in the larger: from here on they are one balloon."""


@dataclass(frozen=True, slots=True)
class Balloon:
    """A balloon in working pixels; ``confidence`` is from 0 to 1."""

    outline: Outline
    kind: BalloonKind
    tail: Point | None
    confidence: float


def find_balloons(canvas: Canvas, ground: Ground | None, panels: Sequence[Outline], clues: Clues) -> list[Balloon]:
    """Find the balloons of a page, from the top down."""
    if min(canvas.width, canvas.height) < LEAST_PAGE:
        return []
    sheet = make_sheet(canvas, ground, panels)
    papers = find_papers(sheet, clues)
    if not papers:
        return []
    papers, features = _with_open(sheet, papers, clues)
    guesses, lettered = np.zeros(len(papers)), features[:, LETTERS] > 0
    guesses[lettered] = balloon_judge().values(features[lettered])
    chosen: list[tuple[Paper, float]] = []
    for index in np.argsort(-guesses, kind="stable"):
        paper = papers[index]
        if guesses[index] < (LEAST_OF_OPEN if paper.view == OPEN else LEAST_CONFIDENCE):
            continue
        if all(_shared(paper, other) < SAME_BALLOON for other, _ in chosen):
            chosen.append((paper, float(min(guesses[index], 1.0))))
    chosen = each_of_two(lambda pair: (_whole(sheet, pair[0], clues), pair[1]), chosen)
    parts = [(part, sure) for paper, sure in chosen for part in split_joined(sheet, paper)]
    parts.sort(key=lambda pair: (pair[0].y, pair[0].x))
    return [balloon for balloon in each_of_two(lambda part: balloon_of(sheet, *part), parts) if balloon.outline]


def _with_open(sheet: Sheet, papers: list[Paper], clues: Clues) -> tuple[list[Paper], Features]:
    """Return the pieces with those of cries in the open, and the evidence for all."""
    rows = features_of(sheet, papers, clues.blocks)
    found = list(open_papers(sheet, papers, rows))
    if not found:
        return papers, rows
    added = [paper for paper, _ in found]
    more = features_of(sheet, added, clues.blocks)
    more[:, -CONTEXT:] = rows[[index for _, index in found], -CONTEXT:]
    return [*papers, *added], np.concatenate([rows, more])


def _whole(sheet: Sheet, paper: Paper, clues: Clues) -> Paper:
    """Return a piece of paper with all of its text and without art of its colour."""
    letters, drawn = letters_on(sheet, paper), drawn_share(sheet, paper)
    if letters.letters and drawn <= MOST_DRAWN:
        whole = without_leaks(paper, letters) if drawn <= MOST_HELD else paper
        letters = letters if whole is paper else letters_on(sheet, whole)
        paper = whole if is_outlined(sheet, whole) else without_bites(sheet, whole, letters)
    return with_cut_lines(sheet, paper, clues.blocks)


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


def balloon_of(sheet: Sheet, paper: Paper, sure: float) -> Balloon:
    """Return a piece of paper as a balloon in working pixels: outline, tip of the tail, kind."""
    filled, left, top = with_thin_ends(sheet, paper)
    outline = fitted_outline(sheet.page, filled, left, top, paper.level)
    _, tail = split_tail(filled)
    tip = _nearest(outline, (tail[0] + left, tail[1] + top)) if tail and outline else None
    return Balloon(outline, kind_of(filled, tail), tip, round(sure, 3))


def _nearest(outline: Outline, point: Point) -> Point:
    return min(outline, key=lambda corner: (corner[0] - point[0]) ** 2 + (corner[1] - point[1]) ** 2)
