"""The shape of a balloon: its outline as a polygon, the tip of its tail, and what its edge says about its kind."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline, Point
from comicremix.imaging.canvas import Mask, Pixels
from comicremix.model.source import BalloonKind

Contour = NDArray[np.int32]
"""Points × 1 × 2, as OpenCV gives them."""

BODY_SHARE = 0.3
"""Diameter of the disc that fits in the body but not in a tail, as a share of the shape's mean side."""
LEAST_TAIL = 0.12
"""How far a tail reaches beyond the body, as a share of the shape's mean side."""
BOX_SHARE = 0.94
LEAST_BULGES, WIDEST_GAP = 7, 100
"""A cloud or a burst has so many bulges, and no side of so many degrees without one."""
DENT = 0.012
"""Depth of the dents between them, as a share of the shape's mean side."""
ROUND = 0.56
"""A bulge fills this share of the box on its chord when it is round; a spike fills a half."""
DARK = 110
MOST_LINE = 7


def contour_of(filled: Mask) -> Contour | None:
    """Return the longest outer contour of a mask; None when it is empty."""
    contours, _ = cv2.findContours(filled, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    return np.asarray(max(contours, key=cv2.contourArea)) if contours else None


def outline_of(filled: Mask, tolerance: float) -> Outline:
    """Return the outer contour as a polygon that leaves it by at most ``tolerance`` pixels, on pixel edges."""
    contour = contour_of(filled)
    if contour is None:
        return ()
    points = cv2.approxPolyDP(contour, tolerance, True)[:, 0, :].astype(np.float64)
    if len(points) < 3:
        return ()
    inner = points.mean(axis=0)
    return tuple(
        (float(x) + (0.0 if x < inner[0] else 1.0), float(y) + (0.0 if y < inner[1] else 1.0)) for x, y in points
    )


def grown_over_line(filled: Mask, grey: Pixels) -> Mask:
    """Grow a piece of paper to the middle of the dark line drawn around it; unchanged where there is none.

    Both arrays are the same crop, with a margin of ``MOST_LINE`` pixels around the paper.
    """
    kernels = [cv2.getStructuringElement(shape, (3, 3)) for shape in (cv2.MORPH_CROSS, cv2.MORPH_RECT)]
    rings, grown = [filled], filled
    for step in range(MOST_LINE):
        wider = np.asarray(cv2.dilate(grown, kernels[step % 2]), dtype=np.uint8)
        ring = grey[(wider > 0) & (grown == 0)]
        if not len(ring) or (len(rings) > 2 and float(np.mean(ring < DARK)) < 0.5):
            break
        rings.append(wider)
        grown = wider
    width = len(rings) - 1
    solid = width > 2 and width < MOST_LINE
    return rings[max(1, round(width / 2))] if solid else filled


def split_tail(filled: Mask) -> tuple[Mask, Point | None]:
    """Return the body of a balloon and the tip of its tail, pixels of the crop; None when it has no tail."""
    side = float(cv2.countNonZero(filled)) ** 0.5
    size = max(3, round(BODY_SHARE * side)) | 1
    body = broad_part(filled, size)
    rest = cv2.subtract(filled, cv2.dilate(body, np.ones((3, 3), np.uint8)))
    if not cv2.countNonZero(body) or not cv2.countNonZero(rest):
        return filled, None
    away = cv2.distanceTransform(255 - body, cv2.DIST_L2, 5)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(rest, connectivity=8)
    best: tuple[float, int] = (0.0, 0)
    for index in range(1, len(stats)):
        left, top, width, height = (int(side) for side in stats[index, :4])
        box = np.s_[top : top + height, left : left + width]
        if float(away[box].max()) > best[0]:
            best = max(best, (float(away[box][labels[box] == index].max()), index))
    reach, index = best
    if reach < LEAST_TAIL * side:
        return body, None
    left, top, width, height = (int(side) for side in stats[index, :4])
    box = np.s_[top : top + height, left : left + width]
    y, x = np.unravel_index(int(np.where(labels[box] == index, away[box], 0).argmax()), (height, width))
    return body, (float(left + x) + 0.5, float(top + y) + 0.5)


def broad_part(filled: Mask, size: int) -> Mask:
    """Return where a disc of diameter ``size`` fits; found on a reduced mask when the disc is large."""
    factor = min(1.0, 15 / size)
    small = cv2.resize(filled, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA) if factor < 1 else filled
    _, small = cv2.threshold(small, 127, 255, cv2.THRESH_BINARY)
    small = cv2.copyMakeBorder(small, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    reduced = max(3, round(size * factor)) | 1
    opened = cv2.morphologyEx(
        small, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reduced, reduced)), borderValue=0
    )[1:-1, 1:-1]
    if factor < 1:
        opened = cv2.resize(opened, filled.shape[::-1], interpolation=cv2.INTER_LINEAR)
    _, solid = cv2.threshold(opened, 127, 255, cv2.THRESH_BINARY)
    return np.asarray(cv2.bitwise_and(filled, solid), dtype=np.uint8)


def kind_of(filled: Mask, tail: Point | None) -> BalloonKind:
    """Guess the kind from the shape: boxes are captions, spikes shout, scallops think, all others speak."""
    contour = contour_of(filled)
    if contour is None:
        return BalloonKind.SPEECH
    (_, sides, _) = cv2.minAreaRect(contour)
    rectangular = cv2.contourArea(contour) / max(1.0, sides[0] * sides[1])
    if rectangular >= BOX_SHARE and tail is None:
        return BalloonKind.CAPTION
    lobes, spikes = _bulges(contour)
    if lobes + spikes < LEAST_BULGES:
        return BalloonKind.SPEECH
    return BalloonKind.SHOUT if spikes >= lobes else BalloonKind.THOUGHT


def _bulges(contour: Contour) -> tuple[int, int]:
    """Count round and pointed bulges between the outline's dents; none unless they stand all around."""
    hull = np.sort(np.asarray(cv2.convexHull(contour, returnPoints=False)).ravel())[::-1].reshape(-1, 1)
    found = np.asarray(cv2.convexityDefects(contour, hull.astype(np.int32)))
    if found.ndim < 2:  # OpenCV gives None where there is no dent
        return 0, 0
    least = DENT * cv2.contourArea(contour) ** 0.5
    defects = found.reshape(-1, 4)
    dents = np.sort(defects[defects[:, 3] / 256 >= max(1.2, least), 2])
    if len(dents) < LEAST_BULGES:
        return 0, 0
    points = contour[:, 0, :].astype(np.float64)
    twice = np.concatenate([points, points])
    fullness = [
        full
        for start, end in zip(dents, [*dents[1:], dents[0] + len(points)], strict=True)
        if (full := _fullness(twice[start : end + 1], least)) is not None
    ]
    x, y, width, height = cv2.boundingRect(contour)
    around = (points[dents] - (x, y)) / (width, height) - 0.5
    if not _all_around(np.degrees(np.arctan2(around[:, 1], around[:, 0]))):
        return 0, 0
    lobes = sum(full > ROUND for full in fullness)
    return lobes, len(fullness) - lobes


def _fullness(bulge: NDArray[np.float64], least: float) -> float | None:
    """Return a bulge's area as a share of the box on its chord: a half for a spike; None for a flat one."""
    chord = bulge[-1] - bulge[0]
    base = float(np.hypot(*chord))
    if len(bulge) < 3 or base < 1:
        return None
    height = float(np.abs((bulge - bulge[0]) @ (-chord[1], chord[0])).max()) / base
    return cv2.contourArea(bulge.astype(np.float32)[:, None]) / (base * height) if height >= least else None


def _all_around(bearings: NDArray[np.float64]) -> bool:
    ordered = np.sort(bearings)
    gaps = np.diff(np.append(ordered, ordered[:1] + 360))
    return bool(len(ordered)) and float(gaps.max()) <= WIDEST_GAP
