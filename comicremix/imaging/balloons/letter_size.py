"""How large a page is lettered: the size that new words should have, so that they look like the old ones."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from comicremix.geometry import Outline
from comicremix.imaging.canvas import grey_pixels
from comicremix.imaging.letters import ink_mask, letter_like

TALL_SHARE = 75
"""Percentile of the letters' heights that is a capital's, in mixed case, too."""
CAPITAL = 0.79
"""A capital's height in ems, with its soft edge. Measured on 85 balloons of Pepper&Carrot, whose sizes are known."""
FEWEST = 12
"""Letters that it takes to tell a size."""
LEAST_HEIGHT = 5
"""Pixels: smaller marks are dots, commas and dust."""
RIM = 5
"""Pixels along the outline that belong to its line."""


def lettering_size(image: Image.Image, balloons: Sequence[Outline]) -> float | None:
    """Return the em in which the words of a page are lettered, pixels; None: there are too few letters to tell.

    Args:
        image: the page, any mode.
        balloons: outlines of the balloons on it, in its pixels.
    """
    heights = [height for outline in balloons for height in _letter_heights(image, outline)]
    return float(np.percentile(heights, TALL_SHARE)) / CAPITAL if len(heights) >= FEWEST else None


def _letter_heights(image: Image.Image, outline: Outline) -> list[int]:
    points = np.asarray(outline, dtype=np.float64)
    left, top = (int(low) for low in np.maximum(np.floor(points.min(axis=0)), 0))
    right, bottom = (int(high) + 1 for high in np.minimum(np.ceil(points.max(axis=0)), np.array(image.size) - 1))
    if right <= left or bottom <= top:
        return []
    part = grey_pixels(image, (left, top, right, bottom))
    inside = np.zeros(part.shape, np.uint8)
    cv2.fillPoly(inside, [np.round(points - (left, top)).astype(np.int32)], 255)
    inside = np.asarray(cv2.erode(inside, np.ones((RIM, RIM), np.uint8), borderValue=0), dtype=np.uint8)
    if not inside.any():
        return []
    marks = ink_mask(part, inside, float(np.median(part[inside > 0])))
    stats: NDArray[np.int32] = np.asarray(cv2.connectedComponentsWithStats(marks, connectivity=8)[2][1:], np.int32)
    letters = stats[letter_like(stats, part.shape[1], part.shape[0])]
    heights = letters[:, cv2.CC_STAT_HEIGHT]
    return [int(height) for height in heights if height >= LEAST_HEIGHT]
