"""The page as the search for balloons sees it, and pieces of paper cut out of it with their holes filled.

Paper is told from drawing on a page of half the working size, in a quarter of the time. Each of its pixels is the mean
of four, so that thin lines still part what lies on their two sides; only lettering is looked at in working pixels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline
from comicremix.imaging.canvas import Canvas, Mask, Pixels, halved_canvas
from comicremix.imaging.ground import Ground
from comicremix.imaging.halves import halved
from comicremix.imaging.letters import grey_level

LEAST_SHARE, MOST_SHARE = 0.0005, 0.25
"""Limits of a balloon's share of the page."""
OPEN, CUT = 7, 8
"""The views of what lies around a cry in the open, and of what was cut off from art of its colour."""
LEAST_PIECE = 3
"""Least side of a piece, pixels of the sheet."""
SMALL = np.ones((3, 3), np.uint8)
LETTER_NOTCH = 18
"""Width of a letter at a panel's edge, thousandths of the page's side."""
MOST_OUTSIDE = 0.75
"""A piece that lies in the open gutter so far is bare ground with lines of text on it."""


@dataclass(frozen=True, slots=True, eq=False)
class Paper:
    """A piece of paper with its holes filled, on a crop whose top left is (``x``, ``y``) on the sheet."""

    x: int
    y: int
    filled: Mask
    colour: tuple[int, int, int]
    view: int
    """Which way of seeing found it: 0 and 1 around a text, 2 there with the leaks closed, 3 and 4 by whiteness, 5 by
    the colour of other balloons, 6 over a gutter, ``OPEN``, ``CUT``."""
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
        return grey_level(self.colour)


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """The page as the search sees it: all masks are as large as ``canvas``."""

    page: Canvas
    """The page at working size."""
    canvas: Canvas
    """The page at half of that."""
    darkest: Pixels
    """The darkest grey level of the working pixels at and around each place."""
    walls: Mask
    near: Mask
    outside: Mask
    """The open gutter and all white art that it runs into."""
    bare: Mask
    """What of that lies beyond every panel."""


def make_sheet(canvas: Canvas, ground: Ground | None, panels: Sequence[Outline]) -> Sheet:
    """Return a page of at least two by two working pixels ready for the search; ``panels`` are in working pixels."""
    half = halved_canvas(canvas)
    outlines = [np.floor(np.array(panel) / 2).astype(np.int32) for panel in panels]
    walls = _walls(half, outlines)
    near = np.asarray(cv2.dilate(walls, SMALL), dtype=np.uint8)
    outside = halved(ground.open) if ground else np.zeros_like(walls)
    bare = outside.copy()
    for outline in outlines:
        cv2.fillPoly(bare, [outline], 0)
    return Sheet(canvas, half, _darkest(canvas, half), walls, near, outside, bare)


def _darkest(canvas: Canvas, half: Canvas) -> Pixels:
    """Return the darkest of the four working pixels at each place and of those at the places around."""
    dark = cv2.erode(canvas.grey, np.ones((2, 2), np.uint8), anchor=(0, 0))
    return np.asarray(cv2.erode(dark[: 2 * half.height : 2, : 2 * half.width : 2], SMALL), dtype=np.uint8)


def _walls(canvas: Canvas, outlines: Sequence[NDArray[np.int32]]) -> Mask:
    """Return the panels' outlines as thin lines that part white balloons from a white gutter."""
    walls = np.zeros(canvas.grey.shape, np.uint8)
    for outline in outlines:
        cv2.polylines(walls, [outline], True, 255, 1)
    return walls


def papers_of(
    sheet: Sheet, piece: Mask, window: tuple[int, int, int, int], colour: NDArray[np.float64], view: int
) -> Iterator[Paper]:
    """Yield a piece of the page with its holes filled, where it has a balloon's size and does not lie in the gutter."""
    x, y, width, height = (int(v) for v in cv2.boundingRect(piece))
    page = sheet.canvas.width * sheet.canvas.height
    if min(width, height) < LEAST_PIECE or not LEAST_SHARE * page <= width * height <= 1.6 * MOST_SHARE * page:
        return
    left, top = window[0] + x, window[1] + y
    piece = piece[y : y + height, x : x + width]
    if not is_clear_of(piece, sheet.bare[top : top + height, left : left + width], MOST_OUTSIDE):
        return
    near = sheet.near[top : top + height, left : left + width]
    filled = _without_notches(_filled(piece), near, sheet.canvas)
    if LEAST_SHARE * page <= cv2.countNonZero(filled) <= MOST_SHARE * page:
        red, green, blue = (int(v) for v in colour)
        joined = cv2.bitwise_and(piece, sheet.outside[top : top + height, left : left + width])
        outside = cv2.countNonZero(joined) / max(1, cv2.countNonZero(piece))
        yield Paper(left, top, filled, (red, green, blue), view, _open_edge(filled, near), outside)


def is_clear_of(piece: Mask, outside: Mask, most: float = 0.2) -> bool:
    return cv2.countNonZero(cv2.bitwise_and(piece, outside)) <= most * cv2.countNonZero(piece)


def _filled(component: Mask) -> Mask:
    contours, _ = cv2.findContours(component, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
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
    count, labels = cv2.connectedComponents(added, connectivity=8)
    if count == 1:
        return filled
    fills = np.zeros(count, np.uint8)
    fills[labels[near > 0]] = 255
    fills[0] = 0
    return np.asarray(cv2.bitwise_or(filled, fills[labels]), dtype=np.uint8)


def _open_edge(filled: Mask, near: Mask) -> float:
    edge = cv2.morphologyEx(filled, cv2.MORPH_GRADIENT, SMALL, borderType=cv2.BORDER_CONSTANT, borderValue=0)
    return cv2.countNonZero(cv2.bitwise_and(edge, near)) / max(1, cv2.countNonZero(edge))
