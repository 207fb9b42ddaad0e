"""Letters that stand over the edge of a balloon without a line: dark as the others, and beside them."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.canvas import Mask, Pixels
from comicremix.imaging.masks import grown, mask_of

Flags = NDArray[np.bool_]

EDGE = 2.0
"""Pixels from the outline inward over which art may reach without a line."""
LEAST_BARE = 0.85
"""Share of the next pixels inward that is paper, where no line is drawn."""
SAME_INK, VERY_INK = 48, 24
"""Levels by which a letter's ink may differ from that of the others, and by which its strokes' middle may."""
FEWEST = 3
"""Letters that it takes to tell their ink and height."""
LEAST_HIGH, MOST_HIGH, MOST_WIDE = 0.25, 1.8, 6.0
"""Height and width of what is seen of such letters, heights of a letter."""
LEAST_INK, LEAST_MIDDLE = 0.3, 0.2
"""Share of a dent in the edge that is ink, and that is the middle of strokes, for letters that stand over it."""
STROKE = 0.45
"""Width of a letter's stroke at most, heights of a letter: art that is as dark is thicker."""
LINE_GAP = 1.6
"""How far from the others they stand, heights of a letter."""


def over_edge(part: Pixels, line: Flags, letters: Mask, inside: Mask, growth: int) -> Flags:
    """Return what of the marks along a balloon's edge are letters.

    Args:
        part: the crop around the balloon.
        line: the marks that were taken for its line, or for art that reaches in.
        letters: 255 on the other letters.
        inside: 255 inside its outline.
        growth: half of the width of the page's lines, pixels.
    """
    none = np.zeros_like(line)
    depth = cv2.distanceTransform(inside, cv2.DIST_L2, 3)
    rim = (depth > EDGE) & (depth <= EDGE + growth)
    if not rim.any() or not line.any() or float(1 - line[rim].mean()) < LEAST_BARE:
        return none
    text = text_of(part, letters)
    if text is None:
        return none
    like = text.like(part)
    deep = np.where(line & (depth > EDGE) & like, 255, 0).astype(np.uint8)
    count, labels, marks, _ = cv2.connectedComponentsWithStats(deep, connectivity=8)
    tall = text.tall
    own = np.bincount(labels[text.around(deep.shape)], minlength=count) > 0
    heights, widths = marks[:, cv2.CC_STAT_HEIGHT], marks[:, cv2.CC_STAT_WIDTH]
    own &= (heights >= LEAST_HIGH * tall) & (heights <= MOST_HIGH * tall) & (widths <= MOST_WIDE * tall)
    own[0] = False
    soft = grown(np.where(own[labels], 255, 0).astype(np.uint8), 2) > 0
    return np.asarray(soft & line & (depth > 1), dtype=np.bool_)


def with_bites(part: Pixels, inside: Mask, letters: Mask) -> Mask:
    """Return ``inside`` with the dents that are letters over the balloon's edge; itself where there are none."""
    text = text_of(part, letters)
    if text is None:
        return inside
    size = 2 * round(text.tall) + 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    left, top, width, height = cv2.boundingRect(inside)
    crop = np.s_[top : top + height, left : left + width]
    framed = cv2.copyMakeBorder(inside[crop], size, size, size, size, cv2.BORDER_CONSTANT, value=0)
    closed = np.asarray(cv2.morphologyEx(framed, cv2.MORPH_CLOSE, disc)[size:-size, size:-size], dtype=np.uint8)
    dents = np.zeros_like(inside)
    dents[crop] = cv2.subtract(closed, inside[crop])
    dents[~text.around(inside.shape)] = 0
    if not cv2.countNonZero(dents):
        return inside
    count, labels, stats, _ = cv2.connectedComponentsWithStats(dents, connectivity=8)
    like = text.like(part)
    inked, middle = (np.bincount(labels[flags], minlength=count) for flags in (like, text.like(part, VERY_INK)))
    side = max(2, round(STROKE * text.tall))
    eroded = cv2.erode(mask_of(like), np.ones((side, side), np.uint8))
    thick = grown(np.asarray(eroded, dtype=np.uint8), side) > 0
    own = (inked >= LEAST_INK * stats[:, cv2.CC_STAT_AREA]) & (stats[:, cv2.CC_STAT_AREA] >= text.tall)
    own &= (middle >= LEAST_MIDDLE * stats[:, cv2.CC_STAT_AREA]) & (
        stats[:, cv2.CC_STAT_HEIGHT] <= MOST_HIGH * text.tall
    )
    own[labels[thick]] = False
    own[0] = False
    return np.asarray(inside | np.where(own[labels], 255, 0).astype(np.uint8)) if own.any() else inside


def beyond_edge(part: Pixels, inside: Mask, letters: Mask, growth: int) -> Mask:
    """Return the ends of letters that go on over the balloon's edge, onto the art beside it: their ink there, and as
    far inside as the edge's softness may have hidden it.

    Args:
        part: the crop around the balloon.
        inside: 255 inside its outline.
        letters: 255 on the letters inside.
        growth: half of the width of the page's lines, pixels.
    """
    text = text_of(part, letters)
    if text is None:
        return np.zeros_like(inside)
    ink = np.where(text.like(part), 255, letters).astype(np.uint8)
    count, found = cv2.connectedComponents(ink, connectivity=8)
    labels = np.asarray(found, dtype=np.int32)
    ends = _ends(np.bincount(labels[letters > 0], minlength=count) > 0, labels, inside, text)
    if not cv2.countNonZero(ends):
        return ends
    # what stands across the edge next to such a letter is the next letter
    deep = cv2.distanceTransform(inside, cv2.DIST_L2, 3) > EDGE
    beside = grown(ends, round(text.tall)) > 0
    lettered = np.bincount(labels[(letters > 0) | (deep & beside)], minlength=count) > 0
    ends = _ends(lettered, labels, inside, text) & mask_of(beside)
    own = np.where(lettered[labels] & (labels > 0), inside & grown(ends, growth), 0)
    return np.asarray(ends | own, dtype=np.uint8)


def _ends(lettered: Flags, labels: NDArray[np.int32], inside: Mask, text: Text) -> Mask:
    """Return what of the ink of ``labels`` that is ``lettered`` lies beyond the edge, where it is no larger or thicker
    than letters are."""
    lettered[0] = False
    beyond = np.where(lettered[labels] & (inside == 0), 255, 0).astype(np.uint8)
    _, pieces, stats, _ = cv2.connectedComponentsWithStats(beyond, connectivity=8)
    left, top, width, height = (stats[:, k] for k in range(4))
    own = (width <= MOST_HIGH * text.tall) & (height <= MOST_HIGH * text.tall)
    own &= (left > 0) & (top > 0) & (left + width < beyond.shape[1]) & (top + height < beyond.shape[0])
    side = max(2, round(STROKE * text.tall))
    own[pieces[cv2.erode(beyond, np.ones((side, side), np.uint8)) > 0]] = False
    own[0] = False
    return np.where(own[pieces], 255, 0).astype(np.uint8)


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """What is known of the letters of a balloon: the colour of their ink, their height, and the box of all."""

    ink: NDArray[np.float64]
    tall: float
    box: tuple[int, int, int, int]

    def like(self, part: Pixels, levels: int = SAME_INK) -> Flags:
        """Return what has the ink's colour."""
        low, high = (np.clip(self.ink + by, 0, 255) for by in (-levels, levels))
        return np.asarray(cv2.inRange(part, low, high) > 0, dtype=np.bool_)

    def around(self, shape: tuple[int, ...]) -> Flags:
        """Return the box, grown upwards and downwards by the next lines."""
        left, top, right, bottom = self.box
        reach = round(LINE_GAP * self.tall)
        flags = np.zeros(shape, np.bool_)
        flags[max(0, top - reach) : bottom + reach, left:right] = True
        return flags


def text_of(part: Pixels, letters: Mask) -> Text | None:
    """Return what is known of ``letters``, 255 on them; None when they are too few to tell."""
    stats = np.asarray(cv2.connectedComponentsWithStats(letters, connectivity=8)[2][1:], np.int32)
    inner = cv2.erode(letters, np.ones((2, 2), np.uint8)) > 0
    if len(stats) < FEWEST or not inner.any():
        return None
    left, top = stats[:, cv2.CC_STAT_LEFT], stats[:, cv2.CC_STAT_TOP]
    right, bottom = left + stats[:, cv2.CC_STAT_WIDTH], top + stats[:, cv2.CC_STAT_HEIGHT]
    box = (int(left.min()), int(top.min()), int(right.max()), int(bottom.max()))
    tall = float(np.percentile(stats[:, cv2.CC_STAT_HEIGHT], 75))
    return Text(np.median(part[inner], axis=0), tall, box)
