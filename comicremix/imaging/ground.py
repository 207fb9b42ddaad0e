"""The colour of a page's gutters and where it lies: the first thing that finding panels needs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.canvas import Canvas, Mask, Pixels

RING_SHARE = 0.012
LEAST_RING_SHARE = 0.2
"""When less of the edge than this has one colour, the page bleeds off on all sides and has no ground."""
TOLERANCE = (10, 36)


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """The gutters' colour; ``mask`` marks every pixel of that colour, inside panels too."""

    colour: tuple[int, int, int]
    tolerance: int
    mask: Mask


def find_ground(canvas: Canvas) -> Ground | None:
    """Take the gutters' colour from the commonest colour of the page's edge, its tolerance from the noise there."""
    ring = _edge_pixels(canvas.rgb)
    bins = (ring >> 4).astype(np.int32)
    codes = (bins[:, 0] << 8) | (bins[:, 1] << 4) | bins[:, 2]
    commonest = int(np.bincount(codes, minlength=4096).argmax())
    middle = np.array([commonest >> 8, (commonest >> 4) & 15, commonest & 15]) * 16 + 8
    near = ring[_distance(ring, middle) <= 24]
    if len(near) < LEAST_RING_SHARE * len(ring):
        return None
    colour = np.median(near, axis=0)
    noise = float(np.percentile(_distance(near, colour), 90))
    tolerance = int(np.clip(2.5 * noise, *TOLERANCE))
    mask = (_distance(canvas.rgb, colour) <= tolerance).astype(np.uint8) * 255
    red, green, blue = (int(value) for value in colour)
    return Ground((red, green, blue), tolerance, mask)


def _edge_pixels(rgb: Pixels) -> Pixels:
    height, width = rgb.shape[:2]
    ring = max(1, round(RING_SHARE * min(height, width)))
    sides = (rgb[:ring], rgb[-ring:], rgb[:, :ring], rgb[:, -ring:])
    return np.concatenate([side.reshape(-1, 3) for side in sides])


def _distance(pixels: Pixels, colour: NDArray[np.generic]) -> NDArray[np.int16]:
    """Return the largest difference of any channel."""
    difference = np.abs(pixels.astype(np.int16) - colour.astype(np.int16))
    return np.asarray(difference.max(axis=-1), dtype=np.int16)
