"""Masks at half size: components are told apart there in a quarter of the time."""

from __future__ import annotations

import cv2
import numpy as np

from comicremix.imaging.canvas import Mask

TWO_OF_FOUR = 120


def halved(mask: Mask) -> Mask:
    """Return a mask of half the size, set where at least two of four pixels are."""
    height, width = (side // 2 for side in mask.shape)
    if not height or not width:
        return np.zeros((height, width), np.uint8)
    shares = cv2.resize(mask[: 2 * height, : 2 * width], (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.inRange(shares, TWO_OF_FOUR, 255), dtype=np.uint8)
