"""Printed tints: paper covered evenly with dots or grain, which from further away is one colour."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.canvas import Mask, Pixels
from comicremix.imaging.masks import shrunk

Floats = NDArray[np.float32]

SOFTNESS = 0.6
"""Standard deviation of the blur that makes dots run together, times half of a line's width."""
LEAST_GRAIN = 5.0
"""Levels by which a print's dots leave their mean; finer grain is no hindrance."""
LEAST_EVEN = 0.45
"""How strong the grain is where it is weak (a fifth of the paper), as a share of what it usually is: a drawing is
crowded in some places and empty in others."""
WINDOW = 5
"""Side of the square over which grain is taken together, times half of a line's width."""


def descreened(part: Pixels, inside: Mask, growth: int) -> Pixels | None:
    """Return a crop of the page with its dots run together; None when the balloon's paper is not evenly covered.

    Args:
        part: the crop around the balloon.
        inside: 255 inside its outline, the line included.
        growth: half of the width of the page's lines, pixels.
    """
    near = shrunk(inside, 2 * growth) > 0
    if not near.any():
        return None
    plain = np.asarray(cv2.GaussianBlur(part, (0, 0), SOFTNESS * growth), dtype=np.uint8)
    paper = near & ~_ink(plain, near, growth)
    if np.count_nonzero(paper) < np.count_nonzero(near) / 4:
        return None
    grain = _grain(part, plain, paper, WINDOW * growth)[paper]
    weak, usual = np.percentile(grain, (20, 50))
    return plain if usual >= LEAST_GRAIN and weak >= LEAST_EVEN * usual else None


def _ink(plain: Pixels, near: NDArray[np.bool_], growth: int) -> NDArray[np.bool_]:
    """Return what may be letters: far from the paper's middle colour, with what lies next to it."""
    off = np.abs(plain.astype(np.int16) - np.median(plain[near], axis=0).astype(np.int16)).max(axis=-1)
    far = (off > 2 * np.median(off[near]) + 30).astype(np.uint8)
    return cv2.dilate(far, np.ones((2 * growth + 1, 2 * growth + 1), np.uint8)) > 0


def _grain(part: Pixels, plain: Pixels, paper: NDArray[np.bool_], side: int) -> Floats:
    """Return by how many levels the picture leaves its blurred self around each pixel of the paper."""
    rough = cv2.absdiff(part, plain).astype(np.float32).max(axis=-1) * paper
    share = cv2.blur(paper.astype(np.float32), (side, side))
    return np.asarray(cv2.blur(rough, (side, side)) / np.maximum(share, 1e-3), dtype=np.float32)
