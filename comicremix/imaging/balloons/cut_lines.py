"""Lines of a balloon's text that run out of its panel: where the gutter has the paper's colour, they stand on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from comicremix.imaging.balloons.blocks import Block
from comicremix.imaging.balloons.sheet import Paper, Sheet
from comicremix.imaging.canvas import Mask
from comicremix.imaging.shapes import contour_of

LEAST_OPEN = 0.02
"""Share of a paper's outline that lies at its panel's edge, for its text to run out there."""
LEAST_MARKS, LEAST_EVEN = 4, 0.7
"""Marks of a text, and the share of them that are of one height."""
LEAST_ON = 0.5
"""Share of a text that stands on the paper."""
LEAST_BARE = 0.5
"""Share of the place where it runs out that is open ground."""
LEAST_BEYOND = 2
"""Pixels of the sheet."""
SAME_COLOUR = 24
AIR = 1.0
"""Paper around those lines, heights of a letter."""


def with_cut_lines(sheet: Sheet, paper: Paper, blocks: Sequence[Block]) -> Paper:
    """Return a paper grown over the lines of its text that stand in the open gutter; mostly itself."""
    if paper.open_edge < LEAST_OPEN:
        return paper
    left, top, width, height = (2 * side for side in paper.box)
    for block in blocks:
        meets = left < block.x + block.width and block.x < left + width
        if meets and top < block.y + block.height and block.y < top + height and _is_text(block):
            text = block.halved()
            if _stands_on(text, paper):
                paper = _without_bites(sheet, paper, text)
                for strip in _beyond(text, paper):
                    paper = _grown_over(sheet, paper, strip, max(1, round(AIR * text.size)))
    return paper


def _is_text(block: Block) -> bool:
    return block.count >= LEAST_MARKS and block.even >= LEAST_EVEN


def _stands_on(text: Block, paper: Paper) -> bool:
    x, y = max(0, text.x - paper.x), max(0, text.y - paper.y)
    part = paper.filled[y : max(0, text.y + text.height - paper.y), x : max(0, text.x + text.width - paper.x)]
    return cv2.countNonZero(part) >= LEAST_ON * text.width * text.height if part.size else False


def _without_bites(sheet: Sheet, paper: Paper, text: Block) -> Paper:
    """Fill what letters at the panel's edge take from the paper that lies around them."""
    x, y, width, height = paper.box
    contour = contour_of(paper.filled)
    if contour is None:
        return paper
    hull, box = np.zeros_like(paper.filled), np.zeros_like(paper.filled)
    cv2.fillConvexPoly(hull, cv2.convexHull(contour), (255,))
    corner = (text.x - x, text.y - y)
    cv2.rectangle(box, corner, (corner[0] + text.width - 1, corner[1] + text.height - 1), 255, cv2.FILLED)
    bites = cv2.bitwise_and(cv2.bitwise_and(hull, box), cv2.bitwise_not(paper.filled))
    if not cv2.countNonZero(bites):
        return paper
    _, labels = cv2.connectedComponents(bites, connectivity=8)
    own = np.zeros(int(labels.max()) + 1, np.uint8)
    own[labels[sheet.near[y : y + height, x : x + width] > 0]] = 255
    own[0] = 0
    return replace(paper, filled=np.asarray(cv2.bitwise_or(paper.filled, own[labels]), dtype=np.uint8))


def _beyond(text: Block, paper: Paper) -> list[tuple[int, int, int, int]]:
    """Return what of a text lies over, under and beside its paper's box: left, top, right, bottom on the sheet."""
    left, top, right, bottom = text.x, text.y, text.x + text.width, text.y + text.height
    x, y, width, height = paper.box
    strips = (
        (left, top, right, min(bottom, y)),
        (left, max(top, y + height), right, bottom),
        (left, top, min(right, x), bottom),
        (max(left, x + width), top, right, bottom),
    )
    return [strip for strip in strips if min(strip[2] - strip[0], strip[3] - strip[1]) >= LEAST_BEYOND]


def _grown_over(sheet: Sheet, paper: Paper, strip: tuple[int, int, int, int], air: int) -> Paper:
    """Return a paper grown over the ink in a strip that lies in the open gutter, and over some air around it."""
    left, top, right, bottom = strip
    bare = sheet.bare[top:bottom, left:right]
    ground = sheet.canvas.rgb[top:bottom, left:right][bare > 0]
    if cv2.countNonZero(bare) < LEAST_BARE * bare.size:
        return paper
    if float(np.abs(ground.mean(axis=0) - paper.colour).max()) > SAME_COLOUR:
        return paper
    ink = np.asarray((bare == 0) & (sheet.near[top:bottom, left:right] == 0), dtype=np.uint8)
    if not ink.any():
        return paper
    x, y, width, height = cv2.boundingRect(ink)
    return _joined(sheet, paper, (left + x - air, top + y - air, left + x + width + air, top + y + height + air), air)


def _joined(sheet: Sheet, paper: Paper, lines: tuple[int, int, int, int], air: int) -> Paper:
    first, far = np.maximum(lines[:2], 0), np.minimum(lines[2:], (sheet.canvas.width, sheet.canvas.height))
    x, y, width, height = paper.box
    left, top = min(x, int(first[0])), min(y, int(first[1]))
    right, bottom = max(x + width, int(far[0])), max(y + height, int(far[1]))
    filled = np.zeros((bottom - top, right - left), np.uint8)
    free = (sheet.bare | sheet.near)[first[1] : far[1], first[0] : far[0]]
    filled[first[1] - top : far[1] - top, first[0] - left : far[0] - left] = _rounded(free, air)
    filled[y - top : y - top + height, x - left : x - left + width] |= paper.filled
    return replace(paper, x=left, y=top, filled=filled)


def _rounded(free: Mask, air: int) -> Mask:
    """Return the free places of a box with the letters on them, the box's corners rounded."""
    size = 2 * air + 1
    closed = cv2.morphologyEx(
        cv2.copyMakeBorder(free, size, size, size, size, cv2.BORDER_REPLICATE),
        cv2.MORPH_CLOSE,
        np.ones((size, size), np.uint8),
    )[size:-size, size:-size]
    core = np.zeros_like(free)
    core[air:-air, air:-air] = 255
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    return np.asarray(cv2.bitwise_and(closed, cv2.dilate(core, disc)), dtype=np.uint8)
