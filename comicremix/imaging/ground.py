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


@dataclass(frozen=True, slots=True)
class GroundColour:
    """The gutters' colour, and by how much any channel may differ from it."""

    colour: tuple[int, int, int]
    tolerance: int


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """The gutters' colour; ``mask`` marks every pixel of that colour, inside panels too."""

    colour: tuple[int, int, int]
    tolerance: int
    mask: Mask


def find_ground(canvas: Canvas) -> Ground | None:
    """Find the gutters' colour on the page's edge and mark it on the whole page; None when there is none."""
    found = ground_colour(_edge_pixels(canvas.rgb))
    if found is None:
        return None
    near = colour_distance(canvas.rgb, np.array(found.colour)) <= found.tolerance
    return Ground(found.colour, found.tolerance, near.astype(np.uint8) * 255)


def ground_colour(ring: Pixels) -> GroundColour | None:
    """Take the gutters' colour from the commonest colour of the page's edge, its tolerance from the noise there.

    Args:
        ring: the edge's pixels, count × 3.
    """
    bins = (ring >> 4).astype(np.int32)
    codes = (bins[:, 0] << 8) | (bins[:, 1] << 4) | bins[:, 2]
    commonest = int(np.bincount(codes, minlength=4096).argmax())
    middle = np.array([commonest >> 8, (commonest >> 4) & 15, commonest & 15]) * 16 + 8
    near = ring[colour_distance(ring, middle) <= 24]
    if len(near) < LEAST_RING_SHARE * len(ring):
        return None
    colour = np.median(near, axis=0)
    noise = float(np.percentile(colour_distance(near, colour), 90))
    red, green, blue = (int(value) for value in colour)
    return GroundColour((red, green, blue), int(np.clip(2.5 * noise, *TOLERANCE)))


def ring_width(width: int, height: int) -> int:
    """Return how wide the edge is that is looked at, pixels."""
    return max(1, round(RING_SHARE * min(height, width)))


def colour_distance(pixels: Pixels, colour: NDArray[np.generic]) -> NDArray[np.int16]:
    """Return the largest difference of any channel."""
    difference = np.abs(pixels.astype(np.int16) - colour.astype(np.int16))
    return np.asarray(difference.max(axis=-1), dtype=np.int16)


def _edge_pixels(rgb: Pixels) -> Pixels:
    height, width = rgb.shape[:2]
    ring = ring_width(width, height)
    sides = (rgb[:ring], rgb[-ring:], rgb[:, :ring], rgb[:, -ring:])
    return np.concatenate([side.reshape(-1, 3) for side in sides])
