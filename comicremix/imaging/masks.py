"""Masks of outlines and flags on crops of a page: drawn, grown, shrunk."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline, Rect, bounds
from comicremix.imaging.canvas import Mask

Box = tuple[int, int, int, int]
"""Left, top, right, bottom in whole pixels."""


MOST_BY_DISC = 7
"""Pixels: larger discs are slower than measuring distances."""


def mask_of(flags: NDArray[np.bool_]) -> Mask:
    """Return 255 where ``flags`` are set."""
    return np.asarray(flags.view(np.uint8) * np.uint8(255), dtype=np.uint8)


def draw_outline(mask: Mask, outline: Outline, origin: tuple[int, int] = (0, 0), value: int = 255) -> None:
    """Fill ``outline`` on ``mask``, whose top left pixel is ``origin`` of the page; under three points are none."""
    if len(outline) >= 3:
        points = np.clip(np.array(outline, dtype=np.float64) - origin, -30_000, 60_000) * 16 - 8
        cv2.fillPoly(mask, [np.round(points).astype(np.int32)], (value,), lineType=cv2.LINE_8, shift=4)


def grown(mask: Mask, pixels: int) -> Mask:
    """Grow ``mask`` by a disc."""
    if pixels > MOST_BY_DISC:
        return np.where(_away(np.asarray(255 - mask, dtype=np.uint8)) <= pixels, 255, 0).astype(np.uint8)
    return np.asarray(cv2.dilate(mask, _disc(pixels)), dtype=np.uint8)


def shrunk(mask: Mask, pixels: int) -> Mask:
    """Shrink ``mask``; beyond the picture's edge counts as outside."""
    if pixels > MOST_BY_DISC:
        framed = cv2.copyMakeBorder(mask, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
        return np.where(_away(np.asarray(framed, dtype=np.uint8))[1:-1, 1:-1] > pixels, 255, 0).astype(np.uint8)
    eroded = cv2.erode(mask, _disc(pixels), borderType=cv2.BORDER_CONSTANT, borderValue=0)
    return np.asarray(eroded, dtype=np.uint8)


def box_around(outline: Outline, margin: float, size: tuple[int, int]) -> Box:
    """Return the pixels of a page of ``size`` within ``margin`` of an outline's bounds;
    empty where it is off the page."""
    box = bounds(outline) if outline else Rect(0, 0, 0, 0)
    left = min(size[0], max(0, math.floor(box.x - margin)))
    top = min(size[1], max(0, math.floor(box.y - margin)))
    return (
        left,
        top,
        max(left, min(size[0], math.ceil(box.right + margin))),
        max(top, min(size[1], math.ceil(box.bottom + margin))),
    )


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _away(mask: Mask) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """Return how far each pixel of ``mask`` is from the nearest outside it."""
    return np.asarray(cv2.distanceTransform(mask, cv2.DIST_L2, 3), dtype=np.float32)


def _disc(pixels: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * pixels + 1, 2 * pixels + 1)), dtype=np.uint8)
