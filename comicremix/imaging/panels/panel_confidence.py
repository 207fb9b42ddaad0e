"""How sure it is that panels end where their outlines run: an edge of the drawing should run along with them."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline
from comicremix.imaging.canvas import Canvas
from comicremix.imaging.masks import draw_outline, grown

STEP, REACH = 6.0, 5
"""Pixels from one place on the outline to the next, and how far on both sides of it an edge is looked for."""
STEEP = 30
"""Grey levels by which an edge rises."""


def panel_confidences(canvas: Canvas, outlines: Sequence[Outline], *, beneath: Sequence[Outline] = ()) -> list[float]:
    """Return for each outline the share, 0 to 1, of it along which something ends or a line is drawn.

    The page's own edge is as good as a drawn one. Balloons and figures over the border lower the share a little.

    Args:
        canvas: the page.
        outlines: of panels, working pixels.
        beneath: outlines of balloons; what of a panel's outline lies beneath them is left out of account.
    """
    places = [_places(outline) for outline in outlines]
    spots, normals = (np.concatenate([np.empty((0, 2)), *(place[part] for place in places)]) for part in (0, 1))
    if not len(spots):
        return [0.0 for _ in outlines]
    offsets = np.arange(-REACH, REACH + 1, dtype=np.float64)
    across = spots[:, None, :] + offsets[None, :, None] * normals[:, None, :]
    columns, rows = np.moveaxis((across - 0.5).astype(np.float32), 2, 0)
    levels = cv2.remap(canvas.grey, columns, rows, cv2.INTER_NEAREST, borderMode=cv2.BORDER_REPLICATE)
    highest, lowest = (cv2.reduce(levels, 1, kind).ravel() for kind in (cv2.REDUCE_MAX, cv2.REDUCE_MIN))
    rises = cv2.subtract(highest, lowest).ravel() >= STEEP
    limits = np.array((canvas.width, canvas.height)) - REACH
    good = rises | ((spots <= REACH) | (spots >= limits)).any(axis=1)
    seen = _outside(canvas, spots, beneath)
    ends = np.cumsum([len(spots) for spots, _ in places])[:-1]
    parts = zip(np.split(good & seen, ends), np.split(seen, ends), strict=True)
    return [round(int(np.count_nonzero(sure)) / max(1, int(np.count_nonzero(of))), 3) for sure, of in parts]


def _outside(canvas: Canvas, spots: NDArray[np.float64], balloons: Sequence[Outline]) -> NDArray[np.bool_]:
    """Tell which places no balloon, its line included, lies over."""
    over = np.zeros(canvas.grey.shape, np.uint8)
    for balloon in balloons:
        draw_outline(over, balloon)
    columns, rows = np.clip(spots.astype(np.intp), 0, (canvas.width - 1, canvas.height - 1)).T
    return np.asarray(grown(over, REACH)[rows, columns] == 0) if balloons else np.ones(len(spots), np.bool_)


def _places(outline: Outline) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return places along the sides, as far apart as ``STEP``, and at each the direction across its side."""
    starts = np.array(outline, np.float64).reshape(-1, 2)
    ways = np.roll(starts, -1, axis=0) - starts
    lengths = np.hypot(ways[:, 0], ways[:, 1])
    counts = np.where(lengths > 0, np.maximum(1, np.round(lengths / STEP)), 0).astype(np.intp)
    side = np.repeat(np.arange(len(starts)), counts)
    along = (np.arange(len(side)) - np.repeat(np.cumsum(counts) - counts, counts) + 0.5) / counts[side]
    across = np.stack([-ways[:, 1], ways[:, 0]], axis=1) / np.maximum(lengths, 1e-9)[:, None]
    return starts[side] + along[:, None] * ways[side], across[side]
