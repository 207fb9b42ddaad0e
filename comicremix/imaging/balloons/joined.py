"""Balloons that touch: one piece of paper with two texts, split at the waist where the drawn outline draws in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.balloons.evidence import drawn_share, is_outlined, letters_on
from comicremix.imaging.balloons.sheet import Paper, Sheet
from comicremix.imaging.canvas import Mask
from comicremix.imaging.letters import INK_DEPTH, LetterEvidence
from comicremix.imaging.shapes import Contour, contour_of

LEAST_LINE = 0.88
"""Share of the outline that must be a drawn line: where none is drawn there is nothing to part two balloons."""
LEAST_ROOM, CLEAR_ROOM = 0.1, 0.14
"""Share of the whole that each part covers; and where the waist is clear."""
MOST_WAIST, WIDEST_WAIST = 0.8, 1.2
"""Width of the waist, as a share of how wide each part is in the same direction: of a clear one, and of one above a
part with straight sides."""
SAME_HEIGHT, SURE_FOREIGN = 1.6, 0.2
"""How much higher the letters of one part are than the other's, and the share of its ink that is no letter, where the
waist is not clear."""
MOST_CROSSED = 0.04
"""Share of the waist that may be ink: a waist that runs through letters parts no balloons."""
LEAST_NOTCH = 0.05
"""Depth of the notches on both sides of the waist, as a share of the shape's mean side."""
MOST_SOLID = 0.97
"""Share of its convex hull that a shape with a waist covers at most."""
APART = 1.4
"""How far apart two texts stand at least where the waist is not clear, heights of a letter."""
MOST_ROUNDS = 3


@dataclass(frozen=True, slots=True, eq=False)
class _Waist:
    """Where a shape is narrow, from notch to notch; ``clear`` where it is much narrower than both of its parts."""

    start: NDArray[np.int32]
    end: NDArray[np.int32]
    clear: bool


def split_joined(sheet: Sheet, paper: Paper, rounds: int = MOST_ROUNDS) -> list[Paper]:
    """Return the balloons that a piece of paper consists of: mostly itself."""
    for one, other, waist in _halves(paper.filled) if rounds else ():
        if _crossed(sheet, paper, waist.start, waist.end) > MOST_CROSSED:
            continue
        if drawn_share(sheet, paper) < LEAST_LINE and not is_outlined(sheet, paper):
            break
        parts = [_cropped(paper, part) for part in (one, other)]
        texts = [letters_on(sheet, part) for part in parts]
        if _are_texts(texts) and (waist.clear or _stand_apart(parts, texts)):
            return [whole for part in parts for whole in split_joined(sheet, part, rounds - 1)]
    return [paper]


def _are_texts(texts: Sequence[LetterEvidence]) -> bool:
    return not any(one.letters < 1 or one.foreign > 0.6 or (one.letters > 2 and one.aligned < 0.5) for one in texts)


def _stand_apart(parts: Sequence[Paper], texts: Sequence[LetterEvidence]) -> bool:
    """Tell whether two texts have letters of one height and stand farther apart than lines of one text do."""
    low, high = sorted(text.height for text in texts)
    if high > SAME_HEIGHT * low or any(text.foreign > SURE_FOREIGN for text in texts):
        return False
    one, other = (
        np.array(text.box) + 2 * np.array((part.x, part.y) * 2) for part, text in zip(parts, texts, strict=True)
    )
    return float(np.maximum(one[:2] - other[2:], other[:2] - one[2:]).max()) >= APART * high


def _halves(filled: Mask) -> Iterator[tuple[Mask, Mask, _Waist]]:
    """Yield the shape cut at its waists, the narrowest first."""
    contour = contour_of(filled)
    if (
        contour is None
        or len(contour) < 4
        or cv2.contourArea(contour) > MOST_SOLID * cv2.contourArea(cv2.convexHull(contour))
    ):
        return
    room = cv2.countNonZero(filled)
    waists = sorted(combinations(_notches(contour), 2), key=lambda pair: float(np.hypot(*(pair[0] - pair[1]))))
    for one, other in waists:
        cut = filled.copy()
        cv2.line(cut, [int(v) for v in one], [int(v) for v in other], 0, 2)
        parts = _large_parts(cut, room)
        if parts is None:
            continue
        waist = other - one
        width = float(np.hypot(*waist))
        if 0 < width <= WIDEST_WAIST * (across := min(_extent(part, waist / width) for part in parts)):
            least = min(cv2.countNonZero(part) for part in parts)
            yield *parts, _Waist(one, other, clear=width <= MOST_WAIST * across and least >= CLEAR_ROOM * room)


def _extent(part: Mask, direction: NDArray[np.float64]) -> float:
    return float(np.ptp(np.asarray(cv2.findNonZero(part)).reshape(-1, 2) @ direction))


def _crossed(sheet: Sheet, paper: Paper, one: NDArray[np.int32], other: NDArray[np.int32]) -> float:
    """Return the share of the waist that is ink; its ends lie on the drawn line and do not count."""
    count = max(3, int(np.hypot(*(other - one))))
    along = np.linspace(0.12, 0.88, count)[:, None]
    x, y = np.round(one * (1 - along) + other * along + (paper.x, paper.y)).astype(int).T
    return float(np.mean(np.abs(sheet.canvas.grey[y, x] - paper.level) > INK_DEPTH))


def _notches(contour: Contour) -> list[NDArray[np.int32]]:
    """Return the deepest points of the outline's dents, at most six."""
    hull = np.sort(np.asarray(cv2.convexHull(contour, returnPoints=False)).ravel())[::-1].reshape(-1, 1)
    found = np.asarray(cv2.convexityDefects(contour, hull.astype(np.int32)))
    if found.ndim < 2:  # OpenCV gives None where there is no dent
        return []
    defects = found.reshape(-1, 4)
    depths = defects[:, 3] / 256
    deep = np.flatnonzero(depths >= LEAST_NOTCH * cv2.contourArea(contour) ** 0.5)
    deepest = deep[np.argsort(-depths[deep], kind="stable")][:6]
    return [contour[index, 0] for index in defects[deepest, 2]]


def _large_parts(cut: Mask, room: int) -> tuple[Mask, Mask] | None:
    _, labels, stats, _ = cv2.connectedComponentsWithStats(cut, connectivity=4)
    large = [i for i in range(1, len(stats)) if stats[i, cv2.CC_STAT_AREA] >= LEAST_ROOM * room]
    if len(large) != 2:
        return None
    one, other = (np.where(labels == i, 255, 0).astype(np.uint8) for i in large)
    return one, other


def _cropped(paper: Paper, part: Mask) -> Paper:
    x, y, width, height = cv2.boundingRect(part)
    return replace(paper, x=paper.x + x, y=paper.y + y, filled=part[y : y + height, x : x + width])
