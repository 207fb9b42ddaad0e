"""Seams taken out between pieces of art that were copied from different places."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.canvas import Mask, Pixels

Floats = NDArray[np.float32]

SCREEN = 1 / 400
"""How strongly joined art is held to the guess: lengths beyond the root of 1/this, pixels, follow the guess."""

MOST_TWICE = 120_000
"""Pixels up to which the equation is solved in two rounds; more are done in one, whose rest no eye sees."""


def joined(art: Pixels, origin: NDArray[np.int64], hole: Mask, guess: Pixels) -> Pixels:
    """Return ``art`` with the seams taken out between pieces that were copied from different places.

    The differences between neighbours are taken from the places where they were copied from, and the picture that
    comes closest to them is solved for: Pérez, Gangnet and Blake, Poisson image editing (2003), held to ``guess``
    over long distances.

    Args:
        art: height × width × 3, the hole filled with copies.
        origin: for every pixel of the hole the row and column of its source.
        hole: 255 where there are copies.
        guess: the same picture with a smooth guess in the hole.
    """
    if not cv2.countNonZero(hole):
        return art
    x, y, width, height = cv2.boundingRect(hole)
    near = np.s_[max(0, y - 2) : y + height + 2, max(0, x - 2) : x + width + 2]
    inside, pixels = hole[near] > 0, art[near].astype(np.float32)
    wanted = _divergence(art, origin, hole > 0)[near] - SCREEN * guess[near]
    right = np.where(inside[..., None], wanted - _laplace(pixels, SCREEN), 0).astype(np.float32)
    change = np.zeros_like(right)
    for _ in range(2 if inside.size < MOST_TWICE else 1):
        change += _cycle(right - np.where(inside[..., None], _laplace(change, SCREEN), 0), inside, SCREEN)
    result = art.copy()
    result[near] = np.clip(np.round(pixels + change), 0, 255).astype(np.uint8)
    return result


def _divergence(pixels: Pixels, origin: NDArray[np.int64], inside: NDArray[np.bool_]) -> Floats:
    """Sum for each copied pixel the differences to its four neighbours, as the sources of the two have them."""
    height, width = inside.shape
    place = np.argwhere(inside)
    source = origin[place[:, 0], place[:, 1]]
    total = np.zeros((len(place), 3), np.float32)
    flat = pixels.reshape(-1, 3)

    def at(places: NDArray[np.int64], down: int, across: int) -> Floats:
        rows = np.clip(places[:, 0] + down, 0, height - 1)
        columns = np.clip(places[:, 1] + across, 0, width - 1)
        return np.asarray(flat[rows * width + columns], dtype=np.float32)

    for down, across in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        own = at(source, down, across) - at(source, 0, 0)
        rows = np.clip(place[:, 0] + down, 0, height - 1)
        columns = np.clip(place[:, 1] + across, 0, width - 1)
        other = origin[rows, columns]
        copied = inside[rows, columns]
        theirs = np.where(copied[:, None], at(other, 0, 0) - at(other, -down, -across), own)
        total += 0.5 * (own + theirs)
    result = np.zeros(pixels.shape, np.float32)
    result[inside] = total
    return result


def _laplace(values: Floats, screen: float) -> Floats:
    kernel = np.array([[0, 1, 0], [1, -4 - screen, 1], [0, 1, 0]], np.float32)
    return np.asarray(cv2.filter2D(values, -1, kernel, borderType=cv2.BORDER_REPLICATE), dtype=np.float32)


def _cycle(right: Floats, inside: NDArray[np.bool_], screen: float) -> Floats:
    """Solve the screened Poisson equation, nought outside ``inside``, by one multigrid cycle."""
    change = _swept(np.zeros_like(right), right, inside, screen, 3)
    height, width = inside.shape
    if min(height, width) >= 8 and inside.any():
        rest = np.where(inside[..., None], right - _laplace(change, screen), 0).astype(np.float32)
        size = (width // 2, height // 2)
        coarse = cv2.resize(rest, size, interpolation=cv2.INTER_AREA)
        within = cv2.resize(inside.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0.99
        error = _cycle(np.where(within[..., None], 4 * coarse, 0).astype(np.float32), within, 4 * screen)
        change += np.where(inside[..., None], cv2.resize(error, (width, height), interpolation=cv2.INTER_LINEAR), 0)
    return _swept(change, right, inside, screen, 3)


def _swept(change: Floats, right: Floats, inside: NDArray[np.bool_], screen: float, rounds: int) -> Floats:
    kernel = np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]], np.float32)
    for _ in range(rounds):
        means = (cv2.filter2D(change, -1, kernel, borderType=cv2.BORDER_REPLICATE) - right) / (4 + screen)
        change = np.where(inside[..., None], 0.8 * means + 0.2 * change, 0).astype(np.float32)
    return change
