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
LEAST_SHIFT, MOST_SHIFT = 4, 150
"""Pixels: nearer copies are seen as such, further ones are not looked for."""
MOST_MESHES = 400
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


def reprinted(part: Pixels, surface: Floats, ink: Mask, paper: NDArray[np.bool_]) -> Pixels:
    """Return ``part`` with the print going on under ``ink``: copies from the same paper, shifted by whole meshes.

    Args:
        part: the crop around the balloon.
        surface: the paper's colour, dots run together.
        ink: 255 where letters stood.
        paper: paper that shows.
    """
    rows, columns = np.nonzero(ink)
    result = part.copy()
    result[rows, columns] = np.clip(np.round(surface[rows, columns]), 0, 255)
    if not len(rows):
        return result
    print_ = part.astype(np.float32) - surface
    height, width = ink.shape
    for down, across in _meshes(print_.mean(axis=-1), paper):
        if not len(rows):
            break
        y, x = rows + down, columns + across
        inside = (y >= 0) & (y < height) & (x >= 0) & (x < width)
        inside &= paper[np.where(inside, y, 0), np.where(inside, x, 0)]
        here, there = (rows[inside], columns[inside]), (y[inside], x[inside])
        result[here] = np.clip(np.round(surface[here] + print_[there]), 0, 255)
        rows, columns = rows[~inside], columns[~inside]
    return result


def _meshes(print_: Floats, paper: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the shifts, rows and columns, by which the print looks most like itself, best first."""
    rows, columns = np.nonzero(paper)
    y, x = int(np.median(rows)), int(np.median(columns))
    here = np.s_[max(0, y - MOST_SHIFT) : y + MOST_SHIFT, max(0, x - MOST_SHIFT) : x + MOST_SHIFT]
    known = paper[here].astype(np.float64)
    values = print_[here] * known
    shape = tuple(2 * side for side in known.shape)
    mask, first, second = (np.fft.rfft2(plane, shape) for plane in (known, values, values**2))
    pairs = np.fft.irfft2(np.abs(mask) ** 2, shape)
    squares = np.fft.irfft2(2 * (np.conj(mask) * second).real, shape)
    products = np.fft.irfft2(np.abs(first) ** 2, shape)
    off = np.where(pairs > known.sum() / 50, (squares - 2 * products) / np.maximum(pairs, 1), np.inf)
    off[:LEAST_SHIFT, :LEAST_SHIFT] = off[-LEAST_SHIFT:, :LEAST_SHIFT] = np.inf
    off[:LEAST_SHIFT, -LEAST_SHIFT:] = off[-LEAST_SHIFT:, -LEAST_SHIFT:] = np.inf
    best = np.argsort(off, axis=None)[:MOST_MESHES]
    found = np.stack(np.unravel_index(best, shape), axis=-1)
    found = np.where(found >= np.array(known.shape), found - np.array(shape), found)
    return [(int(down), int(across)) for down, across in found]


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
