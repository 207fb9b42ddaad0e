"""The rim of a scan: what lies beyond a clear margin, as the scanner's bed or the shade at the spine, is no art."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.canvas import Mask, Pixels, line_sums

DEPTH = 0.08
"""How far from its edge a page may have a margin, as a share of its side."""
CLEAR = 0.9
"""Share of a line of the margin that has the ground's colour."""
MOST_EVEN = 0.8
"""Share of the lines beyond the margin that must be even."""
EVEN, STEP = 26, 3
"""Grey levels by which most of an even line differs at the most; every which pixel of it is looked at."""
PALE, THICK = 80, 5
"""Grey levels by which a strip of shade within a margin is darker than that, and its least lines: a border is darker or
thinner."""
LEAST_RISE, FALL = 30, 40
"""Grey levels by which a shade that reaches the panels gets lighter up to them, and by which their border is darker."""
BACK, BORDER = 8, 0.014
"""Grey levels by which it may get darker on the way; within what share of the page's side the border follows."""
UNEVEN = 0.5
"""Share of its level by which most of a line in such a shade differs at the most."""


def without_rim(mask: Mask, pixels: Pixels) -> Mask:
    """Mark as ground all that lies beyond a clear margin, where each line up to the margin is even, and a shade that
    covers the whole margin.

    Args:
        mask: where the gutters' colour lies; it is left as it is, and returned where nothing is to be marked.
        pixels: the page.
    """
    height, width = mask.shape
    for turns in range(4):
        page = np.rot90(pixels, turns)
        depth = max(1, round(DEPTH * len(page)))
        edge = (mask[:depth], mask[:, width - depth :], mask[height - depth :], mask[:, :depth])[turns]
        sums = line_sums(edge, 1 - turns % 2)
        clear = (sums[::-1] if turns in (1, 2) else sums) >= 255 * CLEAR * page.shape[1]
        end = int(np.flatnonzero(clear)[-1]) if clear.any() else depth
        if clear[:end].all() and end < depth:
            continue
        count = _rim(page[:depth, ::STEP], clear, end) if end < depth else _shade(page[:depth, ::STEP], len(page))
        if count:
            mask = mask.copy()
            np.rot90(mask, turns)[:count] = 255
    return mask


def _rim(lines: Pixels, clear: NDArray[np.bool_], end: int) -> int:
    """Return how many lines lie up to the margin's first clear one, or behind a pale strip; 0 where they are no rim."""
    low, level, high = np.percentile(lines, (12, 50, 88), axis=1)
    even = (high - low).max(axis=1) <= EVEN
    first = int(np.flatnonzero(clear)[0])
    if first:
        return first if np.mean(even[:first]) >= MOST_EVEN else 0
    strip = ~clear[:end]
    pale = level[:end][strip].mean(axis=1) >= level[0].mean() - PALE
    return end if np.count_nonzero(strip) >= THICK and np.all(even[:end][strip] & pale) else 0


def _shade(lines: Pixels, side: int) -> int:
    """Return how many lines get lighter and lighter up to a dark border; 0 where they do not."""
    low, level, high = np.percentile(lines.mean(axis=2), (12, 50, 88), axis=1)
    back = np.flatnonzero(level < np.maximum.accumulate(level) - BACK)
    if not len(back):
        return 0
    count = int(level[: back[0]].argmax()) + 1
    follows = level[count : count + max(3, round(BORDER * side))]
    rises = level[count - 1] - level[0] >= LEAST_RISE and level[count - 1] - follows.min(initial=255) >= FALL
    calm = (high - low)[:count] <= np.maximum(EVEN, UNEVEN * level[:count])
    return count if rises and np.mean(calm) >= MOST_EVEN else 0
