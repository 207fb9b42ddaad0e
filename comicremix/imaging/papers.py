"""Candidates for balloons: pieces of even paper, found around what may be lettering and by plain whiteness."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline
from comicremix.imaging.blocks import Block, find_blocks
from comicremix.imaging.canvas import Canvas, Mask
from comicremix.imaging.ground import Ground, open_ground

WHITENESS = (240, 212)
"""The darkest channel of white paper is at least this: a strict view and a wide one."""
LEAST_SHARE, MOST_SHARE = 0.0005, 0.25
"""Limits of a balloon's share of the page."""
MOST_BLOCKS = 56
LEAST_PAPER = 0.3
"""Share of a block of letters that is bare paper."""
TOLERANCES = (1.0, 2.2)
"""How far from its paper's colour paper may be, times what the paper's own grain asks for."""
GRAIN = (7, 22)
MOST_SAMPLES = 600
LETTER_NOTCH = 18
"""Width of a letter at a panel's edge, thousandths of the page's side."""
MOST_OUTSIDE = 0.75
"""A piece that lies in the open gutter so far is bare ground with lines of text on it."""
OPENING = 0.8
"""Diameter of the disc that closes a leak, in heights of a letter."""


@dataclass(frozen=True, slots=True, eq=False)
class Paper:
    """A piece of paper with its holes filled, on a crop whose top left is (``x``, ``y``) on the page."""

    x: int
    y: int
    filled: Mask
    colour: tuple[int, int, int]
    view: int
    """Which way of seeing found it: 0 and 1 around a text, 2 there with the leaks closed, 3 and 4 by whiteness."""
    open_edge: float
    """Share of the outline that is no edge of the paper but where panel or page end."""
    outside: float = 0.0
    """Share of it that is joined to the open gutter."""

    @property
    def box(self) -> tuple[int, int, int, int]:
        return self.x, self.y, self.filled.shape[1], self.filled.shape[0]

    @property
    def level(self) -> float:
        """The paper's grey level."""
        red, green, blue = self.colour
        return 0.299 * red + 0.587 * green + 0.114 * blue


@dataclass(frozen=True, slots=True, eq=False)
class _Sheet:
    """The page as the search sees it."""

    canvas: Canvas
    walls: Mask
    near: Mask
    outside: Mask
    """The open gutter and all white art that it runs into."""
    bare: Mask
    """What of that lies beyond every panel."""


def find_papers(canvas: Canvas, ground: Ground | None, panels: Sequence[Outline]) -> list[Paper]:
    """Return every piece of paper that may be a balloon, several for one balloon where the ways of seeing differ."""
    walls = _walls(canvas, panels)
    near = np.asarray(cv2.dilate(walls, np.ones((5, 5), np.uint8)), dtype=np.uint8)
    outside = open_ground(ground.mask) if ground else np.zeros_like(walls)
    bare = outside.copy()
    for panel in panels:
        cv2.fillPoly(bare, [np.round(np.array(panel)).astype(np.int32)], 0)
    sheet = _Sheet(canvas, walls, near, outside, bare)
    blocks = find_blocks(canvas)
    found: dict[tuple[int, ...], Paper] = {}
    for paper in (*_around_blocks(sheet, blocks), *_white_papers(sheet, blocks)):
        key = (paper.x // 2, paper.y // 2, paper.filled.shape[0] // 2, paper.filled.shape[1] // 2)
        found.setdefault((*key, cv2.countNonZero(paper.filled) // 64), paper)
    return list(found.values())


def _walls(canvas: Canvas, panels: Sequence[Outline]) -> Mask:
    """Return the panels' outlines as thin lines that part white balloons from a white gutter."""
    walls = np.zeros(canvas.grey.shape, np.uint8)
    for panel in panels:
        cv2.polylines(walls, [np.round(np.array(panel)).astype(np.int32)], True, 255, 2)
    return walls


def _around_blocks(sheet: _Sheet, blocks: Sequence[Block]) -> Iterator[Paper]:
    ranked = sorted(blocks, key=lambda block: -min(block.count, 40) * block.even**2)
    found: list[Paper] = []
    for block in ranked[:MOST_BLOCKS]:
        if any(_stands_on(block, paper) for paper in found):
            continue
        paper = _paper_colour(sheet.canvas, block)
        if paper is not None:
            colour, grain = paper
            for view, factor in enumerate(TOLERANCES):
                made = list(_seen_from(sheet, block, colour, grain * factor, view))
                found.extend(one for one in made if one.view < 2)
                yield from made


def _stands_on(block: Block, paper: Paper) -> bool:
    """Tell whether the block's middle lies on a piece that has been found already and is no larger than a balloon."""
    x, y = block.x + block.width // 2 - paper.x, block.y + block.height // 2 - paper.y
    height, width = paper.filled.shape
    inside = 0 <= x < width and 0 <= y < height and bool(paper.filled[y, x])
    return inside and width * height < 60 * max(block.width * block.height, 4 * block.size**2)


def _paper_colour(canvas: Canvas, block: Block) -> tuple[NDArray[np.float64], float] | None:
    """Return the commonest colour between the letters of a block and its grain; None when there is no even paper."""
    crop = canvas.rgb[block.y : block.y + block.height, block.x : block.x + block.width].reshape(-1, 3)
    grey = canvas.grey[block.y : block.y + block.height, block.x : block.x + block.width].ravel()
    level = int(np.bincount(grey >> 3, minlength=32)[8:].argmax() + 8) if not block.light else int(
        np.bincount(grey >> 3, minlength=32)[:14].argmax()
    )  # fmt: skip
    near = crop[np.abs((grey >> 3).astype(np.int16) - level) <= 1]
    if len(near) < LEAST_PAPER * len(crop):
        return None
    near = near[:: max(1, len(near) // MOST_SAMPLES)]
    colour = np.sort(near, axis=0)[len(near) // 2].astype(np.float64)
    spread = np.sort(np.abs(near - colour).max(axis=1))
    return colour, float(min(max(2.2 * spread[int(0.7 * len(spread))], GRAIN[0]), GRAIN[1]))


def _seen_from(
    sheet: _Sheet, block: Block, colour: NDArray[np.float64], tolerance: float, view: int
) -> Iterator[Paper]:
    """Follow the paper outwards from a block, stopping at the panels' edges where it runs into the gutter."""
    grow = max(block.width, block.height, 5 * block.size)
    for reach in (0.8, 2.5):
        window = _window(sheet.canvas, block, round(reach * grow) + 8)
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
    if free is not None and not _leaves(free, window, sheet.canvas) and _inside(free, sheet.outside[part]):
        yield from _made(sheet, free, window, colour, view)
    yield from _made(sheet, piece, window, colour, view)
    if view == 0:
        yield from _without_leak(sheet, barred, block, window, colour)


def _inside(piece: Mask, outside: Mask, most: float = 0.2) -> bool:
    return cv2.countNonZero(cv2.bitwise_and(piece, outside)) <= most * cv2.countNonZero(piece)


def _without_leak(
    sheet: _Sheet, like: Mask, block: Block, window: tuple[int, int, int, int], colour: NDArray[np.float64]
) -> Iterator[Paper]:
    size = max(3, round(OPENING * block.size)) | 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    x, y, width, height = block.x - window[0], block.y - window[1], block.width, block.height
    solid = like.copy()
    cv2.rectangle(solid, (x, y), (x + width, y + height), 255, -1)
    opened = np.asarray(cv2.morphologyEx(solid, cv2.MORPH_OPEN, disc), dtype=np.uint8)
    piece = _component_at(opened, block, window)
    if piece is not None and not _leaves(piece, window, sheet.canvas):
        yield from _made(sheet, piece, window, colour, 2)


def _window(canvas: Canvas, block: Block, margin: int) -> tuple[int, int, int, int]:
    x, y = max(0, block.x - margin), max(0, block.y - margin)
    right, bottom = (
        min(canvas.width, block.x + block.width + margin),
        min(canvas.height, block.y + block.height + margin),
    )
    return x, y, right - x, bottom - y


def _component_at(like: Mask, block: Block, window: tuple[int, int, int, int]) -> Mask | None:
    """Return the piece of ``like`` that most of the block stands on."""
    _, labels = cv2.connectedComponents(like, connectivity=4)
    x, y = block.x - window[0], block.y - window[1]
    counts = np.bincount(labels[y : y + block.height, x : x + block.width].ravel())
    counts[0] = 0
    index = int(counts.argmax())
    if counts[index] < 0.5 * LEAST_PAPER * block.width * block.height:
        return None
    return np.asarray(cv2.inRange(labels, index, index), dtype=np.uint8)


def _leaves(piece: Mask, window: tuple[int, int, int, int], canvas: Canvas) -> bool:
    """Tell whether a piece goes on beyond its window."""
    x, y, width, height = window
    sides = (
        (y > 0, piece[0]),
        (y + height < canvas.height, piece[-1]),
        (x > 0, piece[:, 0]),
        (x + width < canvas.width, piece[:, -1]),
    )
    return any(inner and bool(side.any()) for inner, side in sides)


def _made(
    sheet: _Sheet, piece: Mask, window: tuple[int, int, int, int], colour: NDArray[np.float64], view: int
) -> Iterator[Paper]:
    x, y, width, height = (int(v) for v in cv2.boundingRect(piece))
    page = sheet.canvas.width * sheet.canvas.height
    if width < 6 or height < 6 or width * height > 1.6 * MOST_SHARE * page:
        return
    left, top = window[0] + x, window[1] + y
    piece = piece[y : y + height, x : x + width]
    if not _inside(piece, sheet.bare[top : top + height, left : left + width], MOST_OUTSIDE):
        return
    near = sheet.near[top : top + height, left : left + width]
    filled = _without_notches(_filled(piece), near, sheet.canvas)
    if LEAST_SHARE * page <= cv2.countNonZero(filled) <= MOST_SHARE * page:
        red, green, blue = (int(v) for v in colour)
        joined = cv2.bitwise_and(piece, sheet.outside[top : top + height, left : left + width])
        outside = cv2.countNonZero(joined) / max(1, cv2.countNonZero(piece))
        yield Paper(left, top, filled, (red, green, blue), view, _open_edge(filled, near), outside)


def _white_papers(sheet: _Sheet, blocks: Sequence[Block]) -> Iterator[Paper]:
    """Yield plain white pieces with a mark on them, for balloons whose few marks make no block."""
    canvas = sheet.canvas
    marked = np.zeros((canvas.height + 1, canvas.width + 1), np.int32)
    for block in blocks:
        marked[block.y + block.height // 2, block.x + block.width // 2] += 1
    sums = cv2.integral(np.minimum(marked, 1).astype(np.uint8))
    for view, threshold in enumerate(WHITENESS, 3):
        white = cv2.inRange(canvas.rgb, (threshold,) * 3, (255, 255, 255))
        white = cv2.bitwise_and(white, cv2.bitwise_not(sheet.walls))
        _, labels, stats, _ = cv2.connectedComponentsWithStats(white, connectivity=4)
        for index in _likely(np.asarray(stats, dtype=np.int32), np.asarray(sums, dtype=np.int32), canvas):
            x, y, width, height = (int(v) for v in stats[index, :4])
            piece = cv2.inRange(labels[y : y + height, x : x + width], int(index), int(index))
            colour = np.array(cv2.mean(canvas.rgb[y : y + height, x : x + width], mask=piece)[:3])
            yield from _made(sheet, np.asarray(piece, dtype=np.uint8), (x, y, width, height), colour, view)


def _likely(stats: NDArray[np.int32], sums: NDArray[np.int32], canvas: Canvas) -> NDArray[np.intp]:
    """Return the components that have a balloon's size and a mark within their box."""
    page = canvas.width * canvas.height
    x, y, w, h, area = (stats[:, i].astype(np.int64) for i in range(5))
    marks = sums[y + h, x + w] - sums[y, x + w] - sums[y + h, x] + sums[y, x]
    good = (area >= 0.5 * LEAST_SHARE * page) & (w * h <= 1.6 * MOST_SHARE * page) & (marks > 0)
    good &= (np.minimum(w, h) >= 10 * canvas.unit) & (area >= 0.25 * w * h)
    good[0] = False
    return np.flatnonzero(good)


def _filled(component: Mask) -> Mask:
    contours, _ = cv2.findContours(component, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    filled = np.zeros_like(component)
    cv2.drawContours(filled, contours, -1, 255, cv2.FILLED)
    return filled


def _without_notches(filled: Mask, near: Mask, canvas: Canvas) -> Mask:
    """Fill the notches that letters leave in a balloon which ends at its panel's edge."""
    if not cv2.countNonZero(cv2.bitwise_and(filled, near)):
        return filled
    size = round(LETTER_NOTCH * canvas.unit) | 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    framed = cv2.copyMakeBorder(filled, size, size, size, size, cv2.BORDER_REPLICATE)
    closed = cv2.morphologyEx(framed, cv2.MORPH_CLOSE, disc)
    added = cv2.subtract(closed[size:-size, size:-size], filled)
    _, labels = cv2.connectedComponents(added, connectivity=8)
    touching = np.unique(labels[(near > 0) & (labels > 0)])
    return np.where(np.isin(labels, touching) & (labels > 0), 255, filled).astype(np.uint8)


def _open_edge(filled: Mask, near: Mask) -> float:
    edge = cv2.morphologyEx(
        filled, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8), borderType=cv2.BORDER_CONSTANT, borderValue=0
    )
    return cv2.countNonZero(cv2.bitwise_and(edge, near)) / max(1, cv2.countNonZero(edge))
