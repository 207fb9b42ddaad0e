"""Plain pieces of white, or of the colour that lettered paper has elsewhere on the page, with few marks on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.balloons.blocks import Block
from comicremix.imaging.balloons.sheet import LEAST_SHARE, MOST_SHARE, Paper, Sheet, papers_of
from comicremix.imaging.canvas import Canvas, labels_type

WHITENESS = (240, 212)
"""The darkest channel of white paper is at least this: a strict view and a wide one."""
MOST_COLOURS = 1
OTHER_COLOUR = 24
"""Difference in one channel from which on two papers have different colours."""
SPREAD = 18
"""How far from its colour paper may be, grey levels."""


def white_papers(sheet: Sheet, marks: NDArray[np.int32]) -> Iterator[Paper]:
    """Yield white pieces with a mark on them, for balloons whose few marks make no block."""
    for view, threshold in enumerate(WHITENESS, 3):
        yield from _pieces(sheet, marks, (threshold,) * 3, (255, 255, 255), view)


def coloured_papers(sheet: Sheet, marks: NDArray[np.int32], lettered: Sequence[Paper]) -> Iterator[Paper]:
    """Yield pieces with a mark on them of the colours that papers found around texts, ``lettered``, mostly have.

    A page mostly has one or two colours of balloons, and an old page's white is yellow.
    """
    for colour in _common_colours(lettered):
        low, high = (np.clip(colour + step, 0, 255) for step in (-SPREAD, SPREAD))
        yield from _pieces(sheet, marks, low, high, 5)


def mark_sums(canvas: Canvas, blocks: Sequence[Block]) -> NDArray[np.int32]:
    """Return the integral image of the places where a block's middle lies.

    Args:
        canvas: the page at half the working size.
        blocks: in working pixels.
    """
    marked = np.zeros((canvas.height + 1, canvas.width + 1), np.uint8)
    for block in blocks:
        marked[(block.y + block.height // 2) // 2, (block.x + block.width // 2) // 2] = 1
    return np.asarray(cv2.integral(marked), dtype=np.int32)


def _common_colours(lettered: Sequence[Paper]) -> list[NDArray[np.float64]]:
    """Return the commonest colours of lettered paper that is not white."""
    colours = [np.array(paper.colour, np.float64) for paper in lettered if min(paper.colour) < WHITENESS[0]]
    chosen: list[NDArray[np.float64]] = []
    while colours and len(chosen) < MOST_COLOURS:
        apart = np.abs(np.array(colours)[:, None] - np.array(colours)[None]).max(axis=2) < OTHER_COLOUR
        best = int(apart.sum(axis=1).argmax())
        chosen.append(np.median(np.array(colours)[apart[best]], axis=0))
        colours = [colour for colour, same in zip(colours, apart[best], strict=True) if not same]
    return chosen


def _pieces(
    sheet: Sheet,
    sums: NDArray[np.int32],
    low: Sequence[float] | NDArray[np.float64],
    high: Sequence[float] | NDArray[np.float64],
    view: int,
) -> Iterator[Paper]:
    canvas = sheet.canvas
    near = cv2.inRange(canvas.rgb, np.asarray(low, np.float64), np.asarray(high, np.float64))
    like = np.asarray(cv2.bitwise_and(near, cv2.bitwise_not(sheet.walls)), dtype=np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(like, connectivity=4, ltype=labels_type(like))
    for index in _likely(np.asarray(stats, dtype=np.int32), sums, canvas):
        x, y, width, height = (int(v) for v in stats[index, :4])
        mask = cv2.inRange(labels[y : y + height, x : x + width], int(index), int(index))
        piece = np.asarray(mask, dtype=np.uint8)
        colour = np.array(cv2.mean(canvas.rgb[y : y + height, x : x + width], mask=piece)[:3])
        yield from papers_of(sheet, piece, (x, y, width, height), colour, view)


def _likely(stats: NDArray[np.int32], sums: NDArray[np.int32], canvas: Canvas) -> NDArray[np.intp]:
    """Return the components that have a balloon's size and a mark within their box."""
    page = canvas.width * canvas.height
    x, y, w, h, area = (stats[:, i].astype(np.int64) for i in range(5))
    marks = sums[y + h, x + w] - sums[y, x + w] - sums[y + h, x] + sums[y, x]
    good = (area >= 0.4 * LEAST_SHARE * page) & (w * h <= 1.6 * MOST_SHARE * page) & (marks > 0)
    good &= (np.minimum(w, h) >= 10 * canvas.unit) & (area >= 0.2 * w * h)
    good[0] = False
    return np.flatnonzero(good)
