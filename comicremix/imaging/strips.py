"""Long strips cut at quiet places, each piece looked at as a page: time grows with the length, memory does not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from comicremix.geometry import Outline, Rect, bounds

LEAST_ASPECT = 3.5
"""Height over width from which on a page is a strip."""
PIECE, LONGEST = 2.0, 4.0
"""Height of a piece over its width: from the first on a quiet place is cut, at the second at the least loud one."""
COLUMNS = 48
"""To so many columns a strip is reduced while quiet places are looked for, and to about as many rows a width."""
ROWS = 200
NEAR, SAME_WIDTH = 0.01, 0.9
"""How near a cut the parts of a panel end, as a share of the width, and the share of their width
that they have in common."""
QUIET = 10
"""Grey levels by which all of a quiet row differs at the most."""

Levels = NDArray[np.float64]


def strip_pieces(image: Image.Image) -> list[tuple[int, int]]:
    """Return the upper and lower ends of the pieces that a strip falls into, source pixels; one for any other page."""
    width, height = image.size
    if height < LEAST_ASPECT * width or width < COLUMNS:
        return [(0, height)]
    step = max(1, width // ROWS)
    unrest = _unrest(image, step)
    least, most = round(PIECE * width / step), round(LONGEST * width / step)
    ends = [0]
    while len(unrest) - ends[-1] > most:
        first = ends[-1] + least
        ends.append(first + _quiet_place(unrest[first : ends[-1] + most]))
    places = [*(end * step for end in ends), height]
    pieces = [(top, end) for top, end in pairwise(places) if (unrest[top // step : end // step] > QUIET).any()]
    return pieces or [(0, height)]


def joined_panels(pieces: Sequence[tuple[int, Sequence[Outline]]], width: int) -> tuple[Outline, ...]:
    """Return the panels of all pieces in order; a panel that had to be cut, for want of a quiet place, is one again.

    Args:
        pieces: for each piece its upper end and its panels, relative to it.
        width: of the strip, pixels.
    """
    joined: list[Outline] = []
    for top, panels in pieces:
        for panel in panels:
            lowered = tuple((x, y + top) for x, y in panel)
            if joined and _goes_on(bounds(joined[-1]), bounds(lowered), top, NEAR * width):
                joined[-1] = bounds(joined[-1]).union(bounds(lowered)).outline()
            else:
                joined.append(lowered)
    return tuple(joined)


def _goes_on(upper: Rect, lower: Rect, at: int, near: float) -> bool:
    common = min(upper.right, lower.right) - max(upper.x, lower.x)
    meet = abs(upper.bottom - at) <= near and abs(lower.y - at) <= near
    return at > 0 and meet and common >= SAME_WIDTH * max(upper.width, lower.width)


def _unrest(image: Image.Image, step: int) -> Levels:
    """Return for every row of the reduced strip by how many grey levels its pixels differ."""
    width, height = image.size
    across = max(1, width // COLUMNS)
    rows = []
    for top in range(0, height, step * ROWS):
        part = image.crop((0, top, width, min(height, top + step * ROWS))).convert("L").reduce((across, step))
        pixels = np.asarray(part, dtype=np.int16)
        rows.append(pixels.max(axis=1) - pixels.min(axis=1))
    return np.concatenate(rows).astype(np.float64)


def _quiet_place(unrest: Levels) -> int:
    """Return the middle of the longest run of quiet rows, or the least loud row where there is none."""
    quiet = np.concatenate(([0], (unrest <= QUIET).astype(np.int8), [0]))
    edges = np.flatnonzero(np.diff(quiet))
    if not len(edges):
        return int(np.argmin(unrest))
    starts, ends = edges[::2], edges[1::2]
    longest = int(np.argmax(ends - starts))
    return int((starts[longest] + ends[longest]) // 2)
