"""The paper of a balloon as a smooth surface: white, tinted, dark or running from one colour to another."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.canvas import Mask, Pixels

Floats = NDArray[np.float32]

SAMPLES = 3000
ROUNDS = 8
MOST_FOLLOWED = 60_000
"""Pixels at which the surface is worked out."""
SPREAD = 18.0
"""Grey levels: colours further than a few times this from the surface have no say in it."""


@dataclass(frozen=True, slots=True, eq=False)
class PaperFit:
    """``surface`` is the paper's colour at every pixel; ``off`` by how much the page differs from it, the largest
    difference of any channel; ``noise`` what the paper itself differs, in the same measure; ``share`` how much of the
    inside is paper, 0 to 1."""

    surface: Floats
    off: Floats
    noise: float
    share: float


def fit_paper(part: Pixels, inside: Mask) -> PaperFit:
    """Fit a surface of the second degree to the commonest colours inside a balloon, letters having no say.

    Args:
        part: a crop of the page.
        inside: 255 inside the balloon, without its line; not empty.
    """
    rows, columns = np.nonzero(inside)
    step = max(1, len(rows) // SAMPLES)
    terms = surface_terms(rows[::step], columns[::step], inside.shape)
    colours = part[rows[::step], columns[::step]].astype(np.float32)
    middle = _commonest(colours)
    # Robust: from the commonest colour outwards, so that a gradient is followed and letters are not.
    weights = np.exp(-((np.abs(colours - middle).max(axis=1) / (2 * SPREAD)) ** 2)).astype(np.float32) + 1e-4
    for round_ in range(ROUNDS):
        count = 1 if round_ < 1 else 3 if round_ < 4 else 6
        used = terms[:, :count] * weights[:, None]
        factors = np.linalg.lstsq(used.T @ terms[:, :count] + 1e-3 * np.eye(count), used.T @ colours, rcond=None)[0]
        distance = np.abs(terms[:, :count] @ factors - colours).max(axis=1)
        weights = 1 / (1 + (distance / SPREAD) ** 4).astype(np.float32)
    surface = _surface(part, inside, factors.astype(np.float32))
    off = largest(cv2.absdiff(part.astype(np.float32), surface))
    values = off[inside > 0]
    near = values[values <= 2 * SPREAD]
    noise = float(np.percentile(near, 80)) if len(near) else 0.0
    return PaperFit(surface, off, noise, len(near) / len(values))


def largest(pixels: NDArray[Any]) -> NDArray[Any]:
    """Return the largest of the three channels."""
    red, green, blue = cv2.split(pixels)
    return np.asarray(cv2.max(cv2.max(red, green), blue))


def _surface(part: Pixels, inside: Mask, factors: Floats) -> Floats:
    """Return the surface of ``factors``, made to follow the paper; worked out at a reduced size, for it is smooth."""
    scale = max(1.0, math.sqrt(inside.size / MOST_FOLLOWED))
    size = (max(1, round(part.shape[1] / scale)), max(1, round(part.shape[0] / scale)))
    small = np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    within = np.asarray(cv2.resize(inside, size, interpolation=cv2.INTER_NEAREST), dtype=np.uint8)
    followed = _followed(small, within, _spread(factors, within.shape))
    return np.asarray(cv2.resize(followed, part.shape[1::-1], interpolation=cv2.INTER_LINEAR), dtype=np.float32)


def _spread(factors: Floats, shape: tuple[int, ...]) -> Floats:
    """Return the surface with these ``factors`` for its first terms, at every pixel of a picture of ``shape``."""
    every = np.zeros((6, 1, 1, 3), np.float32)
    every[: len(factors), 0, 0] = factors
    x = (np.arange(shape[1], dtype=np.float32) / max(1, shape[1]) - 0.5)[None, :, None]
    y = (np.arange(shape[0], dtype=np.float32) / max(1, shape[0]) - 0.5)[:, None, None]
    still, slope = every[0] + every[2] * y + every[5] * y * y, every[1] + every[4] * y
    planes = [still[..., k] + slope[..., k] * x[..., 0] + (every[3] * x * x)[..., k] for k in range(3)]
    return np.asarray(cv2.merge(planes), dtype=np.float32)


def surface_terms(rows: NDArray[np.int64], columns: NDArray[np.int64], shape: tuple[int, ...]) -> Floats:
    """Return the terms of a surface of the second degree at pixels of a picture of ``shape``: count × 6."""
    x = (columns / max(1, shape[1]) - 0.5).astype(np.float32)
    y = (rows / max(1, shape[0]) - 0.5).astype(np.float32)
    return np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=1)


def _commonest(colours: Floats) -> Floats:
    """Return the middle of the colours around the commonest one."""
    bins = (colours.astype(np.int32) + 8) >> 4
    codes = (bins[:, 0] * 17 + bins[:, 1]) * 17 + bins[:, 2]
    top = int(np.bincount(codes).argmax())
    chosen = colours[codes == top]
    return np.asarray(np.median(chosen, axis=0), dtype=np.float32)


def _followed(part: Pixels, inside: Mask, surface: Floats) -> Floats:
    """Let the surface follow the paper nearby: what paper that shows differs from it, blurred."""
    difference = part.astype(np.float32) - surface
    paper = ((inside > 0) & (largest(np.abs(difference)) <= SPREAD)).astype(np.float32)
    paper = np.asarray(cv2.erode(paper, np.ones((3, 3), np.uint8)), dtype=np.float32)
    side = 2 * max(4, round(max(part.shape[:2]) / 14)) + 1
    shares = cv2.blur(paper, (side, side))
    sums = cv2.blur(difference * paper[..., None], (side, side))
    near = sums / np.maximum(shares, 0.02)[..., None]
    return np.asarray(np.clip(surface + near, 0, 255), dtype=np.float32)
