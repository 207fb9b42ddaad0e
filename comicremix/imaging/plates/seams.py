"""Seams taken out between pieces of art that were copied from different places."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.canvas import Mask, Pixels

Floats = NDArray[np.float32]
Field = NDArray[np.int64]
Flags = NDArray[np.bool_]

SCREEN = 1 / 400
"""How strongly joined art is held to the guess: lengths beyond the root of 1/this, pixels, follow the guess."""

SWEEPS = 3
"""Steps of a multigrid cycle before and after the coarser ones."""
MOST_TWICE = 120_000
"""Pixels up to which the equation is solved in two rounds; more are done in one, whose rest no eye sees."""


def joined(art: Pixels, origin: Field, hole: Mask, guess: Pixels) -> Pixels:
    """Return ``art`` with the seams taken out between pieces that were copied from different places.

    The differences between neighbours are taken from the places where they were copied from, and the picture that
    comes closest to them is solved for: Pérez, Gangnet and Blake, Poisson image editing (2003), held to ``guess``
    over long distances.

    Args:
        art: height × width × 3, the hole filled with copies.
        origin: for every pixel of the hole the number of its source, counted row by row.
        hole: 255 where there are copies.
        guess: the same picture with a smooth guess in the hole.
    """
    if not cv2.countNonZero(hole):
        return art
    x, y, width, height = cv2.boundingRect(hole)
    near = np.s_[max(0, y - 2) : y + height + 2, max(0, x - 2) : x + width + 2]
    inside, pixels = hole[near] > 0, art[near].astype(np.float32)
    part = np.asarray(cv2.merge([inside.astype(np.float32)] * 3), dtype=np.float32)
    right = _divergence(art, origin[near], inside) - np.float32(SCREEN) * guess[near] - _laplace(pixels, SCREEN)
    right *= part
    change = _cycle(right, part, SCREEN)
    if inside.size < MOST_TWICE:
        change += _cycle((right - _laplace(change, SCREEN)) * part, part, SCREEN)
    result = art.copy()
    cv2.copyTo(cv2.add(pixels, change, dtype=cv2.CV_8U), hole[near], result[near])
    return result


def _divergence(pixels: Pixels, origin: Field, inside: Flags) -> Floats:
    """Sum for each copied pixel the differences to its four neighbours, as the sources of the two have them.

    Args:
        pixels: the whole picture.
        origin: the sources, of the part with copies.
        inside: where in that part there are copies.
    """
    # A frame of a pixel keeps every neighbour on the table.
    table = cv2.copyMakeBorder(pixels, 1, 1, 1, 1, cv2.BORDER_REPLICATE).reshape(-1, 3)
    height, width = inside.shape
    across, wide = pixels.shape[1] + 2, width + 2
    spots = np.flatnonzero(inside)
    source = origin.take(spots)
    source = source + source // pixels.shape[1] * 2 + across + 1
    place = spots + spots // width * 2 + wide + 1
    middle = table.take(source, axis=0).astype(np.int16)
    copied = np.zeros((height + 2) * wide, np.bool_)
    copied[place] = True
    total, others = np.zeros_like(middle), np.zeros((height, width, 3), np.int16)
    theirs = np.zeros((height + 2, wide, 3), np.int16)
    for down, aside in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        own = table.take(source + (down * across + aside), axis=0) - middle
        total += own
        alone = np.flatnonzero(~copied.take(place + (down * wide + aside)))
        total[alone] += own.take(alone, axis=0)
        # What lies on the other side sees the same difference the other way round.
        theirs.reshape(-1, 3)[place] = own
        others += theirs[1 - down : height + 1 - down, 1 - aside : width + 1 - aside]
    result = np.zeros((height, width, 3), np.float32)
    result.reshape(-1, 3)[spots] = total
    return np.asarray(0.5 * (result - others), dtype=np.float32)


def _laplace(values: Floats, screen: float) -> Floats:
    kernel = np.array([[0, 1, 0], [1, -4 - screen, 1], [0, 1, 0]], np.float32)
    return np.asarray(cv2.filter2D(values, -1, kernel, borderType=cv2.BORDER_REPLICATE), dtype=np.float32)


def _cycle(right: Floats, part: Floats, screen: float) -> Floats:
    """Solve the screened Poisson equation, nought where ``part`` is nought and not one, by one multigrid cycle."""
    change = _swept(right * np.float32(-0.8 / (4 + screen)), right, part, screen, SWEEPS - 1)
    height, width = part.shape[:2]
    if min(height, width) >= 8 and part.any():
        rest = (right - _laplace(change, screen)) * part
        size = (width // 2, height // 2)
        within = (cv2.resize(part, size, interpolation=cv2.INTER_AREA) > 0.99).astype(np.float32)
        coarse = 4 * cv2.resize(rest, size, interpolation=cv2.INTER_AREA) * within
        error = _cycle(coarse, within, 4 * screen)
        change += cv2.resize(error, (width, height), interpolation=cv2.INTER_LINEAR) * part
    return _swept(change, right, part, screen, SWEEPS)


def _swept(change: Floats, right: Floats, part: Floats, screen: float, rounds: int) -> Floats:
    """Take ``change`` a few rounds of damped Jacobi steps further."""
    share = 0.8 / (4 + screen)
    kernel = np.array([[0, share, 0], [share, 0.2, share], [0, share, 0]], np.float32)
    step = right * np.float32(share)
    for _ in range(rounds):
        moved = cv2.filter2D(change, -1, kernel, borderType=cv2.BORDER_REPLICATE)
        change = np.asarray(cv2.multiply(cv2.subtract(moved, step, moved), part, moved), dtype=np.float32)
    return change
