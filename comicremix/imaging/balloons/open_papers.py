"""Papers of balloons that run into open ground of their own colour: cut off where the air around their letters ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import cv2
import numpy as np

from comicremix.imaging.balloons.evidence import NAMES, Features, letters_on
from comicremix.imaging.balloons.sheet import OPEN, SMALL, Paper, Sheet
from comicremix.imaging.canvas import Mask
from comicremix.imaging.letters import LetterEvidence
from comicremix.imaging.masks import grown
from comicremix.imaging.shapes import contour_of

LEAST_OUTSIDE = 0.9
"""A piece that lies in open ground so far has leaked into it."""
FEWEST, MOST_LETTERS = 2, 8
"""Letters of a cry; more of them are a text beside the art."""
LEAST_ALIGNED, MOST_FOREIGN = 0.9, 0.15
AIR, TAIL = 1.5, 4.0
"""How far from its letters a balloon's paper goes on, and how far its tail is followed, in heights of a letter."""
LEAST_HELD = 0.45
"""Share of its outline along which the paper must end at art: letters in the open have no balloon."""


def open_papers(sheet: Sheet, papers: Sequence[Paper], rows: Features) -> Iterator[tuple[Paper, int]]:
    """Yield for each leaked piece with a few letters what lies around those, held by art on more than one side.

    Args:
        sheet: the page.
        papers: pieces that were found.
        rows: what ``features_of`` tells of them.

    Yields:
        A new piece, and which of ``papers`` it was cut out of.
    """
    count, aligned, foreign = (rows[:, NAMES.index(name)] for name in ("letters", "aligned", "foreign"))
    cry = (count >= FEWEST) & (count <= MOST_LETTERS) & (aligned >= LEAST_ALIGNED) & (foreign <= MOST_FOREIGN)
    for index in np.flatnonzero(cry).tolist():
        paper = papers[index]
        if paper.outside >= LEAST_OUTSIDE:
            letters = letters_on(sheet, paper)
            ground, left, top = _ground(sheet, paper, letters)
            near = _near(ground, letters, left - paper.x, top - paper.y)
            if _held(near, ground) >= LEAST_HELD:
                yield _cropped(paper, near, left, top), index


def _ground(sheet: Sheet, paper: Paper, letters: LetterEvidence) -> tuple[Mask, int, int]:
    """Return the paper and the open ground that it has run into, on a crop around the letters, and its left and top."""
    reach = round(TAIL * letters.height / 2) + 2
    x, y, right, bottom = (side // 2 for side in letters.box)
    left, top = max(0, paper.x + x - reach), max(0, paper.y + y - reach)
    ground = sheet.outside[top : paper.y + bottom + reach, left : paper.x + right + reach].copy()
    x_in, y_in = max(0, paper.x - left), max(0, paper.y - top)
    part = paper.filled[max(0, top - paper.y) :, max(0, left - paper.x) :][: max(0, ground.shape[0] - y_in)]
    part = part[:, : max(0, ground.shape[1] - x_in)]
    ground[y_in : y_in + part.shape[0], x_in : x_in + part.shape[1]] |= part
    return ground, left, top


def _near(ground: Mask, letters: LetterEvidence, x: int, y: int) -> Mask:
    """Return the paper around the letters, and what of it soon ends beyond that: bays and tails.

    Args:
        ground: the paper on a crop.
        letters: what stands on it, on another crop.
        x: left of the one crop on the other, pixels of the sheet.
        y: the same for the top.
    """
    left, top, right, bottom = (side // 2 - by for side, by in zip(letters.box, (x, y, x, y), strict=True))
    text = np.zeros_like(ground)
    cv2.rectangle(text, (left, top), (right, bottom), 255, cv2.FILLED)
    body, reach = (cv2.bitwise_and(ground, grown(text, round(far * letters.height / 2))) for far in (AIR, TAIL))
    body = cv2.bitwise_or(body, text)
    rest = cv2.subtract(reach, body)
    goes_on = cv2.bitwise_and(cv2.dilate(cv2.subtract(ground, reach), SMALL), rest)
    _, labels = cv2.connectedComponents(rest, connectivity=4)
    own = np.full(int(labels.max()) + 1, 255, np.uint8)
    own[labels[goes_on > 0]] = 0
    own[0] = 0
    whole = np.asarray(cv2.bitwise_or(body, own[labels]), dtype=np.uint8)
    contour = contour_of(whole)
    filled = np.zeros_like(whole)
    if contour is not None:
        cv2.drawContours(filled, [contour], -1, 255, cv2.FILLED)
    return filled


def _held(near: Mask, ground: Mask) -> float:
    """Return the share of the outline at which the paper itself ends."""
    ring = cv2.subtract(cv2.dilate(near, SMALL), near)
    return 1 - cv2.countNonZero(cv2.bitwise_and(ring, ground)) / max(1, cv2.countNonZero(ring))


def _cropped(paper: Paper, near: Mask, left: int, top: int) -> Paper:
    x, y, width, height = cv2.boundingRect(near)
    return Paper(left + x, top + y, near[y : y + height, x : x + width], paper.colour, OPEN, 0.0)
