"""Straight gutters: a page is cut along them again and again until what is left are single panels.

The page is cut as a whole before anything is told apart by components, as joined panels and balloons lying over
gutters would otherwise glue panels together.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline, Rect, area, bounds, clip_polygon
from comicremix.imaging.canvas import Mask

Profile = NDArray[np.float64]
"""The share of gutter colour along each row (or column, or slanted line) of a region."""

CLEAR, COVERED = 0.97, 0.6
"""A gutter is clear from the first share on; from the second on it may be one that balloons lie over."""
JUMP = 0.3
"""By how much the share must fall within a few pixels on both sides of a covered gutter: panel borders are sharp."""
SLANTS = tuple(
    sign * degrees for degrees in (3, 4.5, 6, 8, 10, 12, 14, 16, 18, 20, 23, 26, 30, 34, 38, 42) for sign in (1, -1)
)
SLANT_SIDE = 260
MAX_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths that depend on the size of the page, in working pixels."""

    least_gutter: float
    least_side: float
    reach: int
    """Within how many pixels a panel's border rises."""


@dataclass(frozen=True, slots=True)
class Band:
    """A gutter across a region: parallel lines at ``start`` and ``end`` along the normal (cos, sin) of ``angle``."""

    start: float
    end: float
    angle: float
    clear: bool
    share: float


def cut_regions(mask: Mask, measures: Measures) -> list[Outline]:
    """Cut the page along its gutters and return convex regions, trimmed to their content.

    Args:
        mask: where the gutters' colour lies.
        measures: lengths for this page.
    """
    height, width = mask.shape
    page = Rect(0, 0, width, height).outline()
    return list(_cut(mask, page, measures, 0))


def _cut(mask: Mask, region: Outline, measures: Measures, depth: int) -> Iterator[Outline]:
    trimmed = trim(mask, region, measures)
    if trimmed is None:
        return
    band = _best_band(mask, trimmed, measures) if depth < MAX_DEPTH else None
    if band is None:
        yield trimmed
        return
    for part in _split(trimmed, band):
        if len(part) >= 3:
            yield from _cut(mask, part, measures, depth + 1)


def _split(region: Outline, band: Band) -> tuple[Outline, Outline]:
    """Return the parts of ``region`` on this side of ``band`` and beyond it."""
    nx, ny = math.cos(math.radians(band.angle)), math.sin(math.radians(band.angle))
    near, far = (nx * band.start, ny * band.start), (nx * band.end, ny * band.end)
    before = clip_polygon(region, near, (near[0] - ny, near[1] + nx))
    after = clip_polygon(region, far, (far[0] + ny, far[1] - nx))
    return before, after


def trim(mask: Mask, region: Outline, measures: Measures) -> Outline | None:
    """Take empty margins off ``region``; None when nothing worth a panel is left.

    A balloon that pokes out of a panel does not widen it: where a sharp border follows, the border is taken.
    """
    box = _whole_box(region)
    if box.width < 2 or box.height < 2:
        return None
    rows, columns = _profiles(mask, region)
    top, bottom = _content_ends(rows, measures)
    left, right = _content_ends(columns, measures)
    if right - left < measures.least_side or bottom - top < measures.least_side:
        return None
    wanted = Rect(box.x + left, box.y + top, right - left, bottom - top)
    return _clipped(region, wanted)


def _content_ends(profile: Profile, measures: Measures) -> tuple[int, int]:
    start = _content_start(profile, measures)
    return start, len(profile) - _content_start(profile[::-1], measures)


def _content_start(profile: Profile, measures: Measures) -> int:
    some = np.flatnonzero(profile < 0.985)
    if not len(some):
        return len(profile)
    first = int(some[0])
    most = np.flatnonzero(profile[: first + max(1, len(profile) // 5)] < 0.5)
    if not len(most):
        return first
    border = int(most[0])
    before = profile[max(0, border - measures.reach) : border]
    sharp = len(before) > 0 and float(before.max()) - float(profile[border]) >= JUMP
    return border if sharp else first


def _best_band(mask: Mask, region: Outline, measures: Measures) -> Band | None:
    rows, columns = _profiles(mask, region)
    box = _whole_box(region)
    across = [*_bands(rows, box.y, 90.0, measures), *_bands(columns, box.x, 0.0, measures)]
    if across:
        return max(across, key=lambda band: (band.clear, band.share if not band.clear else band.end - band.start))
    return _slanted_band(mask, region, measures)


def _bands(profile: Profile, offset: float, angle: float, measures: Measures) -> Iterator[Band]:
    least = measures.least_side
    for clear, threshold in ((True, CLEAR), (False, COVERED)):
        for start, end in _runs(profile >= threshold):
            inside = start >= least and len(profile) - end >= least
            if not inside or end - start < measures.least_gutter:
                continue
            share = float(profile[start:end].mean())
            if clear or _is_sharp(profile, start, end, share, measures):
                yield Band(offset + start, offset + end, angle, clear, share)


def _is_sharp(profile: Profile, start: int, end: int, share: float, measures: Measures) -> bool:
    before, after = profile[max(0, start - measures.reach) : start], profile[end : end + measures.reach]
    narrow = end - start <= 12 * max(measures.least_gutter, 4)
    return narrow and len(before) > 0 and len(after) > 0 and share - max(before.min(), after.min()) >= JUMP


def _slanted_band(mask: Mask, region: Outline, measures: Measures) -> Band | None:
    """Look for a gutter that runs aslant, on a reduced region, only where there is gutter colour enough for one."""
    box = _whole_box(region)
    x, y, width, height = (int(v) for v in box)
    crop = mask[y : y + height, x : x + width]
    if cv2.mean(crop)[0] < 255 * 0.015:
        return None
    factor = min(1.0, SLANT_SIDE / max(width, height))
    small = cv2.resize(
        crop, (max(1, round(width * factor)), max(1, round(height * factor))), interpolation=cv2.INTER_AREA
    )
    inside = _region_mask(region, box, factor, small.shape)
    ys, xs = np.nonzero(inside)
    weights = small[ys, xs].astype(np.float64) / 255
    reduced = Measures(max(1.5, measures.least_gutter * factor), measures.least_side * factor, 3)
    found = (
        band
        for base in (0.0, 90.0)
        for slant in SLANTS
        for band in _bands_along(xs, ys, weights, base + slant, reduced)
    )
    best = max(found, key=lambda band: (band.share, band.end - band.start), default=None)
    if best is None:
        return None
    shift = x * math.cos(math.radians(best.angle)) + y * math.sin(math.radians(best.angle))
    return Band(best.start / factor + shift, best.end / factor + shift, best.angle, best.clear, best.share)


def _bands_along(
    xs: NDArray[np.intp], ys: NDArray[np.intp], weights: Profile, angle: float, measures: Measures
) -> Iterator[Band]:
    along = xs * math.cos(math.radians(angle)) + ys * math.sin(math.radians(angle))
    low = math.floor(float(along.min()))
    bins = (along - low).astype(np.intp)
    counts = np.bincount(bins)
    profile = np.bincount(bins, weights) / np.maximum(counts, 1)
    long_enough = counts >= 0.3 * counts.max()
    profile = np.where(long_enough, profile, 0.0)
    for band in _bands(profile, low, angle, measures):
        start, end = int(band.start - low), int(band.end - low)
        if _is_sharp(profile, start, end, band.share, measures) and band.share >= 0.75:
            yield band


def _profiles(mask: Mask, region: Outline) -> tuple[Profile, Profile]:
    """Return the share of gutter colour along each row and each column of ``region``."""
    box = _whole_box(region)
    x, y, width, height = (int(v) for v in box)
    crop = mask[y : y + height, x : x + width]
    if _is_box(region):
        return _share(crop, None, 1), _share(crop, None, 0)
    inside = _region_mask(region, box, 1.0, crop.shape)
    return _share(crop, inside, 1), _share(crop, inside, 0)


def _share(crop: Mask, inside: Mask | None, axis: int) -> Profile:
    if inside is None:
        return np.asarray(crop.mean(axis=axis), dtype=np.float64) / 255
    counts = np.count_nonzero(inside, axis=axis)
    hits = np.count_nonzero(crop & inside, axis=axis)
    return np.where(counts > 0, hits / np.maximum(counts, 1), 1.0)


def _region_mask(region: Outline, box: Rect, factor: float, shape: tuple[int, ...]) -> Mask:
    inside = np.zeros(shape[:2], np.uint8)
    points = (np.array(region) - (box.x, box.y)) * factor
    cv2.fillConvexPoly(inside, np.round(points).astype(np.int32), 255)
    return inside


def _is_box(region: Outline) -> bool:
    return abs(area(region) - bounds(region).width * bounds(region).height) < 1


def _whole_box(region: Outline) -> Rect:
    box = bounds(region)
    x, y = math.floor(box.x + 0.01), math.floor(box.y + 0.01)
    return Rect(x, y, math.ceil(box.right - 0.01) - x, math.ceil(box.bottom - 0.01) - y)


def _clipped(region: Outline, box: Rect) -> Outline:
    corners = box.outline()
    for start, end in zip(corners, (*corners[1:], corners[0]), strict=True):
        region = clip_polygon(region, start, end)
    return region


def _runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return start and end of every run of true values."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.view(np.int8), [0]))))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
