"""A smooth fill: the surface that is flattest between the edges of a hole."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def membrane(pixels: Floats, hole: NDArray[np.bool_]) -> Floats:
    """Fill ``hole`` with the surface that is flattest between its edges, halving until the hole is gone.

    Args:
        pixels: height × width × any number of planes.
        hole: where to fill.
    """
    height, width = hole.shape
    if not hole.any():
        return pixels
    if min(height, width) < 4:
        mean = pixels[~hole].mean(axis=0) if not hole.all() else np.zeros(pixels.shape[2], np.float32)
        return np.where(hole[..., None], mean, pixels).astype(np.float32)
    coarse, coarse_hole = _halved(pixels, hole)
    filled = membrane(coarse, coarse_hole)
    guess = cv2.resize(filled, (width, height), interpolation=cv2.INTER_LINEAR).reshape(pixels.shape)
    start = np.asarray(guess, dtype=np.float32)
    cv2.copyTo(pixels, (~hole).view(np.uint8), start)
    return _relaxed(start, hole, 12)


def _halved(pixels: Floats, hole: NDArray[np.bool_]) -> tuple[Floats, NDArray[np.bool_]]:
    """Halve both; a coarse pixel is known when any of its fine pixels is, and is their mean."""
    size = (max(1, hole.shape[1] // 2), max(1, hole.shape[0] // 2))
    known = (~hole).astype(np.float32)
    weights = cv2.resize(known, size, interpolation=cv2.INTER_AREA)
    sums = cv2.resize(pixels * known[..., None], size, interpolation=cv2.INTER_AREA).reshape(size[1], size[0], -1)
    return (sums / np.maximum(weights, 1e-6)[..., None]).astype(np.float32), weights < 1e-3


def _relaxed(pixels: Floats, hole: NDArray[np.bool_], rounds: int) -> Floats:
    """Let each pixel of the hole become the mean of its neighbours a few times, in place."""
    kernel = np.array([[0.05, 0.2, 0.05], [0.2, 0.0, 0.2], [0.05, 0.2, 0.05]], np.float32)
    part = hole.view(np.uint8)
    for _ in range(rounds):
        means = cv2.filter2D(pixels, -1, kernel, borderType=cv2.BORDER_REPLICATE).reshape(pixels.shape)
        cv2.copyTo(means, part, pixels)
    return pixels
