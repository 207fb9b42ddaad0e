"""Crops of pages with many pixels made smaller by a whole factor, and back: lettering and balloons look the same."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.canvas import Mask, Pixels

FINE_LINE = 10
"""Half of a line's width from which on a page has more pixels than telling letters from paper takes."""
ENOUGH_LINE = 5


def factor_of(growth: int) -> int:
    """Return how many times smaller a crop can be looked at on a page with lines of twice ``growth`` pixels."""
    return 1 if growth < FINE_LINE else growth // ENOUGH_LINE


def factor_for(count: int, most: int) -> int:
    """Return how many times smaller a crop of ``count`` pixels must be to have about ``most``."""
    return max(1, math.ceil(math.sqrt(count / most)))


def smaller(pixels: Pixels, factor: int) -> Pixels:
    """Return ``pixels`` made smaller by ``factor``; the right and lower edge count as going on."""
    height, width = pixels.shape[:2]
    size = (-(-width // factor), -(-height // factor))
    margin = (0, size[1] * factor - height, 0, size[0] * factor - width)
    framed = cv2.copyMakeBorder(pixels, *margin, cv2.BORDER_REPLICATE)
    return np.asarray(cv2.resize(framed, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def smaller_mask(mask: Mask, factor: int) -> Mask:
    return np.where(smaller(mask, factor) > 127, 255, 0).astype(np.uint8)


def larger(pixels: Pixels, factor: int, shape: tuple[int, ...]) -> Pixels:
    """Return ``pixels`` made larger by ``factor`` and cut to the height and width of ``shape``."""
    grown = cv2.resize(pixels, None, fx=factor, fy=factor, interpolation=cv2.INTER_LINEAR)
    return np.ascontiguousarray(grown[: shape[0], : shape[1]], dtype=np.uint8)


def laid(made: Pixels, flags: NDArray[np.bool_], part: Pixels) -> Pixels:
    """Return ``part`` with ``made`` where ``flags`` are set."""
    result = part.copy()
    cv2.copyTo(made, flags.view(np.uint8), result)
    return result
