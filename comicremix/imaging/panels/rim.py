"""The rim of a scan: what lies beyond a clear margin, as the scanner's bed or the shade at the spine, is no art."""

from __future__ import annotations

import numpy as np

from comicremix.imaging.canvas import Mask, Pixels, line_sums

DEPTH = 0.08
"""How far from its edge a page may have a margin, as a share of its side."""
CLEAR = 0.93
"""Share of a line of the margin that has the ground's colour."""
MOST_EVEN = 0.8
"""Share of the lines beyond the margin that must be even."""
EVEN, STEP = 26, 3
"""Grey levels by which most of an even line differs at the most; every which pixel of it is looked at."""


def without_rim(mask: Mask, pixels: Pixels) -> Mask:
    """Mark as ground all that lies beyond a clear margin, where each line up to the margin is even.

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
        if clear[0] or not clear.any():
            continue
        low, high = np.percentile(page[:depth, ::STEP], (12, 88), axis=1)
        first = int(np.flatnonzero(clear)[0])
        if np.mean((high - low).max(axis=1)[:first] <= EVEN) >= MOST_EVEN:
            mask = mask.copy()
            np.rot90(mask, turns)[:first] = 255
    return mask
