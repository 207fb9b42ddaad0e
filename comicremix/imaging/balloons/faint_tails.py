"""Ends of tails and spikes that print has blurred: streaks darker than the balloon, but lighter than their lines."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from comicremix.imaging.balloons.sheet import SMALL, Sheet
from comicremix.imaging.canvas import Mask, Pixels
from comicremix.imaging.letters import LEAST_LIGHT, level_at, level_counts

REACH = 44
"""How far beyond a balloon its ends are followed, working pixels."""
BREADTH, THICKEST = 9, 3.6
"""Width that a streak keeps below, and half the width that a tail has at the most, working pixels."""
RISE = 18
"""Grey levels by which a streak is lighter than what lies on both its sides."""
PALER = 20
"""Grey levels by which it may be lighter than the balloon's paper."""
MOST_STREAKS = 250
LEAST_AREA, LEAST_FAR = 8, 5.0
"""Pixels of a streak, and how far it leads away from the balloon."""
TAPERED = 0.55
"""Share of a streak's area that lies in the half next to the balloon: ends run to a point."""
FLANK, AROUND = 3, 8
"""Width of what is looked at beside a streak, and of the balloon's edge around it, working pixels."""
MOST_FLANK, FLANK_DROP, FLANK_RISE = 0.8, 80, 20
"""Share of the flanks that is a line: so many grey levels darker than the paper, half of it so many than the streak."""
ROOT, PAPER_AT_ROOT, PAPER_NEAR = 4, 0.55, 0.4
"""At so many pixels from the balloon, and over the half next to it, how much of a streak's shade is paper, not line."""


def with_faint_ends(sheet: Sheet, piece: MatLike, left: int, top: int, level: float) -> tuple[Mask, int, int]:
    """Return a balloon with its blurred ends, on a crop of the page, and the left and top of that.

    Args:
        sheet: the page.
        piece: the balloon on a crop, working pixels.
        left: the crop's left; with ``top`` in working pixels.
        top: its top.
        level: grey level of the balloon's paper.
    """
    balloon = np.asarray(piece, dtype=np.uint8)
    if level < LEAST_LIGHT:  # what is drawn around the tail is no darker than dark paper
        return balloon, left, top
    height, width = balloon.shape
    x, y = max(0, left - REACH), max(0, top - REACH)
    right = min(2 * sheet.canvas.width, left + width + REACH)
    bottom = min(2 * sheet.canvas.height, top + height + REACH)
    framed = np.zeros((bottom - y, right - x), np.uint8)
    framed[top - y : top - y + height, left - x : left - x + width] = balloon
    grey = sheet.page.grey[y:bottom, x:right]
    streaks = cv2.bitwise_and(_streaks(grey, level), cv2.bitwise_not(framed))
    walls = sheet.walls[y // 2 : bottom // 2, x // 2 : right // 2]
    streaks = cv2.subtract(streaks, cv2.resize(walls, grey.shape[::-1], interpolation=cv2.INTER_NEAREST))
    ends = _ends(np.asarray(streaks, dtype=np.uint8), framed, grey, level)
    if ends is None:
        return balloon, left, top
    return np.asarray(cv2.bitwise_or(framed, ends), dtype=np.uint8), x, y


def _streaks(grey: Pixels, level: float) -> MatLike:
    raised = cv2.morphologyEx(grey, cv2.MORPH_TOPHAT, np.ones((BREADTH, BREADTH), np.uint8))
    return cv2.bitwise_and(cv2.inRange(raised, RISE, 255), cv2.inRange(grey, 0, min(255.0, level + PALER)))


def _ends(streaks: Mask, balloon: Mask, grey: Pixels, level: float) -> Mask | None:
    """Return those streaks that begin at the balloon and look like its ends; None where there are none."""
    ends = np.zeros_like(balloon)
    for number, (x, y, width, height) in _beginning_at(balloon, streaks):
        part = np.s_[max(0, y - AROUND) : y + height + AROUND, max(0, x - AROUND) : x + width + AROUND]
        streak, beside = np.asarray(cv2.inRange(streaks[part], number, number), dtype=np.uint8), balloon[part]
        away = np.asarray(cv2.distanceTransform(cv2.bitwise_not(beside), cv2.DIST_L2, 3), dtype=np.float32)
        if _leads_away(streak, away) and _is_paper(streak, away, beside, grey[part], level):
            ends[part] |= streak
    return ends if cv2.countNonZero(ends) else None


def _beginning_at(balloon: Mask, streaks: Mask) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Number the streaks that begin at the balloon; yield of those that have a tail's size the number and the box."""
    # there are hundreds of streaks in the art around, and few of them begin here
    begun = cv2.bitwise_and(streaks, cv2.dilate(balloon, SMALL))
    if not cv2.countNonZero(begun):
        return
    at: NDArray[np.int32] = np.asarray(cv2.findNonZero(begun), dtype=np.int32).reshape(-1, 2)
    number, filled = 0, np.zeros((streaks.shape[0] + 2, streaks.shape[1] + 2), np.uint8)
    points: list[list[int]] = at.tolist()
    for x, y in points:
        if streaks[y, x] == 255 and number < MOST_STREAKS:
            number += 1
            area, _, _, box = cv2.floodFill(streaks, filled, (x, y), number, flags=8)
            if area >= LEAST_AREA and LEAST_FAR <= max(box[2:]) <= 2 * REACH:
                yield number, tuple(box)


def _leads_away(streak: Mask, away: NDArray[np.float32]) -> bool:
    """Tell whether a streak leads away from the balloon, thin and ever thinner; ``away``: distances from that."""
    far = away[streak > 0]
    farthest = float(far.max())
    if not LEAST_FAR <= farthest < REACH - 5 or np.count_nonzero(far < farthest / 2) < TAPERED * len(far):
        return False
    return float(cv2.distanceTransform(streak, cv2.DIST_L2, 3).max()) <= THICKEST


def _is_paper(streak: Mask, away: NDArray[np.float32], balloon: Mask, grey: Pixels, level: float) -> bool:
    """Tell whether dark lines run along a streak, and between them, next to the balloon, its paper."""
    near = cv2.dilate(streak, SMALL)
    flanks = cv2.subtract(cv2.subtract(cv2.dilate(near, SMALL, iterations=FLANK - 1), near), balloon)
    counts = level_counts(grey, np.asarray(flanks, dtype=np.uint8))
    if not counts.any() or level_at(counts, MOST_FLANK) > level - FLANK_DROP:
        return False
    line, far, levels = level_at(counts, 0.5), away[streak > 0], grey[streak > 0]
    if level_at(level_counts(grey, streak), 0.5) - line < FLANK_RISE:
        return False
    root, half = np.sort(levels[far < ROOT]), np.sort(levels[far < far.max() / 2])
    at_root, over_half = float(root[3 * len(root) // 4]), float(half[len(half) // 2])
    return min((at_root - line) / PAPER_AT_ROOT, (over_half - line) / PAPER_NEAR) >= level - line
