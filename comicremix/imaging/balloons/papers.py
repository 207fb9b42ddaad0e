"""Candidates for balloons: pieces of even paper, found around what may be lettering and by plain whiteness."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.balloons.blocks import Block
from comicremix.imaging.balloons.bridges import bridges
from comicremix.imaging.balloons.clues import LEAST_PAPER, RIM, Clues, Lead, window_around
from comicremix.imaging.balloons.plain_papers import coloured_papers, mark_sums, white_papers
from comicremix.imaging.balloons.sheet import Paper, Sheet, is_clear_of, papers_of
from comicremix.imaging.canvas import Canvas, Mask, labels_type
from comicremix.imaging.together import together

REACHES, MARGIN = (0.8, 2.5), 4
"""How far around a block its paper is followed, in widths of the block, first and if that is not enough; and pixels of
the sheet in addition."""
TOLERANCES = (1.0, 2.2)
"""How far from its paper's colour paper may be, times what the paper's own grain asks for."""
SAME_BOX, SAME_AREA = 1, 0.015
"""Difference of the sides, pixels of the sheet, and of the area, as a share, up to which two pieces are the same."""
OPENING = 0.8
"""Diameter of the disc that closes a leak, in heights of a letter."""


def find_papers(sheet: Sheet, clues: Clues) -> list[Paper]:
    """Return every piece of paper that may be a balloon, several for one balloon where the ways of seeing differ."""
    marks = mark_sums(sheet.canvas, clues.blocks)
    lettered, white = together(
        lambda: list(_around_texts(sheet, clues.leads)), lambda: list(white_papers(sheet, marks))
    )
    plain = (*white, *coloured_papers(sheet, marks, lettered))
    return _differing([*lettered, *plain, *bridges(sheet, lettered)])


def _differing(papers: Sequence[Paper]) -> list[Paper]:
    """Leave out what is nearly the same as an earlier piece."""
    if not papers:
        return []
    boxes = np.array([(p.x, p.y, p.x + p.box[2], p.y + p.box[3]) for p in papers])
    areas = np.array([cv2.countNonZero(paper.filled) for paper in papers])
    near = np.abs(boxes[:, None] - boxes[None]).max(axis=2) <= SAME_BOX
    same = np.tril(near & (np.abs(areas[:, None] - areas[None]) <= SAME_AREA * areas[None]), -1)
    kept: list[int] = []
    for index in range(len(papers)):
        if not same[index, kept].any():
            kept.append(index)
    return [papers[index] for index in kept]


def _around_texts(sheet: Sheet, leads: Sequence[Lead]) -> Iterator[Paper]:
    found: list[Paper] = []
    for lead in leads:
        block = lead.block.halved()
        if any(_stands_on(block, paper) for paper in found):
            continue
        made = papers_around(sheet, lead)
        found.extend(one for one in made if one.view < 2)
        yield from made


def papers_around(sheet: Sheet, lead: Lead) -> list[Paper]:
    """Return the pieces of paper that a lead's block may stand on."""
    block = lead.block.halved()
    return [
        paper
        for view, factor in enumerate(TOLERANCES)
        for paper in _seen_from(sheet, block, lead.colour, lead.grain * factor, view)
    ]


def _stands_on(block: Block, paper: Paper) -> bool:
    """Tell whether the block's middle lies on a piece that has been found already and is no larger than a balloon."""
    x, y = block.x + block.width // 2 - paper.x, block.y + block.height // 2 - paper.y
    height, width = paper.filled.shape
    inside = 0 <= x < width and 0 <= y < height and bool(paper.filled[y, x])
    return inside and width * height < 60 * max(block.width * block.height, 4 * block.size**2)


def _seen_from(sheet: Sheet, block: Block, colour: NDArray[np.float64], tolerance: float, view: int) -> Iterator[Paper]:
    """Follow the paper outwards from a block, stopping at the panels' edges where it runs into the gutter."""
    grow = max(block.width, block.height, 5 * block.size)
    for reach in REACHES:
        window = window_around(sheet.canvas, block, round(reach * grow) + MARGIN)
        x, y, width, height = window
        part = np.s_[y : y + height, x : x + width]
        low, high = (np.minimum(np.maximum(colour + sign * tolerance, 0), 255) for sign in (-1, 1))
        like = np.asarray(cv2.inRange(sheet.canvas.rgb[part], low, high), dtype=np.uint8)
        barred = np.asarray(cv2.bitwise_and(like, cv2.bitwise_not(sheet.walls[part])), dtype=np.uint8)
        piece = _component_at(barred, block, window)
        if piece is None:
            return
        if not _leaves(piece, window, sheet.canvas):
            break
    else:
        yield from _without_leak(sheet, barred, block, window, colour)
        return
    free = (
        None if not cv2.countNonZero(cv2.bitwise_and(piece, sheet.near[part])) else _component_at(like, block, window)
    )
    if free is not None and not _leaves(free, window, sheet.canvas) and is_clear_of(free, sheet.outside[part]):
        yield from papers_of(sheet, free, window, colour, view)
    yield from papers_of(sheet, piece, window, colour, view)


def _without_leak(
    sheet: Sheet, like: Mask, block: Block, window: tuple[int, int, int, int], colour: NDArray[np.float64]
) -> Iterator[Paper]:
    size = max(3, round(OPENING * block.size)) | 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    x, y, width, height = block.x - window[0], block.y - window[1], block.width, block.height
    solid = like.copy()
    cv2.rectangle(solid, (x, y), (x + width, y + height), 255, -1)
    opened = np.asarray(cv2.morphologyEx(solid, cv2.MORPH_OPEN, disc), dtype=np.uint8)
    piece = _component_at(opened, block, window)
    if piece is not None and not _leaves(piece, window, sheet.canvas):
        yield from papers_of(sheet, piece, window, colour, 2)


def _component_at(like: Mask, block: Block, window: tuple[int, int, int, int]) -> Mask | None:
    """Return the piece of ``like`` that most of the block stands on."""
    _, labels = cv2.connectedComponents(like, connectivity=4, ltype=labels_type(like))
    rim = round(RIM * block.size) + 1
    x, y = block.x - window[0], block.y - window[1]
    left, top, right, bottom = max(0, x - rim), max(0, y - rim), x + block.width + rim, y + block.height + rim
    counts = np.bincount(labels[top:bottom, left:right].ravel(), minlength=2)
    index = int(counts[1:].argmax()) + 1
    if not counts[index]:
        return None
    piece = np.asarray(cv2.inRange(labels, index, index), dtype=np.uint8)
    near = piece[top:bottom, left:right]
    return piece if cv2.countNonZero(near) >= 0.5 * LEAST_PAPER * near.size else None


def _leaves(piece: Mask, window: tuple[int, int, int, int], canvas: Canvas) -> bool:
    """Tell whether a piece goes on beyond its window."""
    x, y, width, height = window
    sides = (
        (y > 0, piece[:1]),
        (y + height < canvas.height, piece[-1:]),
        (x > 0, piece[:, :1]),
        (x + width < canvas.width, piece[:, -1:]),
    )
    return any(inner and cv2.countNonZero(side) > 0 for inner, side in sides)
