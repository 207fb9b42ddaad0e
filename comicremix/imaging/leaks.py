"""Paper that runs out of a balloon into light art around it: told by its shape and cut off before it is judged."""

from __future__ import annotations

import cv2
import numpy as np

from comicremix.imaging.canvas import Mask, Pixels
from comicremix.imaging.letters import ink_mask
from comicremix.imaging.shapes import broad_part, contour_of

EVEN = 1.25
"""An outline that is no longer than this, measured by its convex hull's, has no leak worth looking for."""
BODY_SHARE = 0.3
"""Diameter of the disc that fits where lettering stands, as a share of the shape's mean side."""
LEAST_REACH = 0.12
"""What reaches no further from the body than this share of its mean side is a spike or a lobe."""
TAIL_RAGGED, TAIL_SHARE = 1.45, 0.3
"""A tail's outline is at most so much longer than its hull's, and a tail covers at most this share of the body."""
LEAST_INK = 0.015


def raggedness(filled: Mask) -> float:
    """Return how much longer the outline is than that of its convex hull: 1 for a box, above 2 for torn shapes."""
    contour = contour_of(filled)
    if contour is None or len(contour) < 3:
        return 1.0
    hull = cv2.arcLength(cv2.convexHull(contour), True)
    return cv2.arcLength(cv2.approxPolyDP(contour, 1.0, True), True) / max(1.0, hull)


def without_leaks(filled: Mask, grey: Pixels, paper: float) -> Mask:
    """Return the lettered body of a piece of paper with its tails and spikes, without the art it runs out into.

    Args:
        filled: the piece with its holes filled.
        grey: the same crop of the page.
        paper: its grey level.
    """
    if raggedness(filled) <= EVEN:
        return filled
    side = float(cv2.countNonZero(filled)) ** 0.5
    body = _lettered_parts(broad_part(filled, max(3, round(BODY_SHARE * side)) | 1), grey, paper)
    room = cv2.countNonZero(body)
    if not room:
        return filled
    kept = np.asarray(cv2.dilate(body, np.ones((3, 3), np.uint8)), dtype=np.uint8) & filled
    away = cv2.distanceTransform(255 - body, cv2.DIST_L2, 5)
    count, labels = cv2.connectedComponents(cv2.subtract(filled, kept), connectivity=8)
    for index in range(1, count):
        part = np.where(labels == index, 255, 0).astype(np.uint8)
        near = float(away[labels == index].max()) <= LEAST_REACH * room**0.5
        if near or (cv2.countNonZero(part) <= TAIL_SHARE * room and raggedness(part) <= TAIL_RAGGED):
            kept = kept | part
    return kept


def _lettered_parts(body: Mask, grey: Pixels, paper: float) -> Mask:
    inner = np.asarray(cv2.erode(body, np.ones((5, 5), np.uint8)), dtype=np.uint8)
    ink = ink_mask(grey, inner, paper)
    count, labels = cv2.connectedComponents(body, connectivity=8)
    sizes = np.bincount(labels.ravel(), minlength=count)
    marks = np.bincount(labels[ink > 0], minlength=count)
    lettered = marks >= LEAST_INK * np.maximum(sizes, 1)
    lettered[0] = False
    return np.where(lettered[labels], 255, 0).astype(np.uint8)
