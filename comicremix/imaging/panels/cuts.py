"""Straight gutters: a page is cut along them again and again until what is left are single panels.

The page is cut as a whole before anything is told apart by components, as joined panels and balloons lying over
gutters would otherwise glue panels together.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import cv2
import numpy as np
from cv2.typing import MatLike

from comicremix.geometry import Outline, Rect, area, bounds, clip_polygon
from comicremix.imaging.canvas import Mask, line_sums
from comicremix.imaging.panels.bands import CLEAR, COVERED, JUMP, Band, Marks, Measures, Profile, is_sharp, runs, split
from comicremix.imaging.panels.slant_cuts import line_band, slanted_band

RULED = 0.95
RULED_SHARES = ((0.985, 0.4), (RULED, 0.7))
"""A ruled line that parts two panels without a gutter: its share of the region, and how much of that must be seen."""
RULED_SIDE = 2.2
"""How much larger than other panels those must be that only a line parts: floors and shelves are near an edge."""
SLANT_GAIN = 0.08
"""By how much more of a slanted gutter must be seen than of a straight one, to cut along it first."""
CROOKED = 1
"""By how many times the reach of a border a gutter is widened that may be crooked."""
MAX_DEPTH = 12
FOUR = 4
"""Corners of a box."""


def cut_regions(marks: Marks, measures: Measures) -> list[Outline]:
    """Cut the page along its gutters and ruled lines and return convex regions, trimmed to their content."""
    height, width = marks.gutter.shape[:2]
    page = Rect(0, 0, width, height).outline()
    return list(_cut(marks, page, measures, 0))


def _cut(marks: Marks, region: Outline, measures: Measures, depth: int) -> Iterator[Outline]:
    trimmed = trim(marks.gutter, region, measures)
    if trimmed is None:
        return
    band = _best_band(marks, trimmed, measures) if depth < MAX_DEPTH else None
    if band is None:
        yield trimmed
        return
    for part in split(trimmed, band):
        if len(part) >= 3:
            yield from _cut(marks, part, measures, depth + 1)


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


def _best_band(marks: Marks, region: Outline, measures: Measures) -> Band | None:
    """Return the widest clear gutter, else the covered, slanted or merely drawn one that is seen best."""
    rows, columns = _profiles(marks.gutter, region)
    box = _whole_box(region)
    straight = [*_bands(rows, box.y, 90.0, measures), *_bands(columns, box.x, 0.0, measures)]
    if clear := [band for band in straight if band.clear]:
        return max(clear, key=lambda band: band.end - band.start)
    if covered := straight or list(_crooked_bands(marks, region, measures)):
        best = max(covered, key=lambda band: band.share)
        slanted = slanted_band(marks, region, measures) if best.share < CLEAR - SLANT_GAIN else None
        return slanted if slanted and slanted.share > best.share + SLANT_GAIN else best
    ruled = [
        *_ruled_bands(marks, marks.drawn.ruled.level, region, 0, measures),
        *_ruled_bands(marks, marks.drawn.ruled.upright, region, 1, measures),
    ]
    if ruled:
        return max(ruled, key=lambda band: band.share)
    return slanted_band(marks, region, measures) or line_band(marks, region, measures)


def _bands(profile: Profile, offset: float, angle: float, measures: Measures) -> Iterator[Band]:
    least = measures.least_side
    for clear, threshold in ((True, CLEAR), (False, COVERED)):
        for start, end in runs(profile >= threshold):
            inside = start >= least and len(profile) - end >= least
            if not inside or end - start < measures.least_gutter:
                continue
            share = float(profile[start:end].mean())
            if clear or is_sharp(profile, start, end, share, measures):
                yield Band(offset + start, offset + end, angle, clear, share)


def _crooked_bands(marks: Marks, region: Outline, measures: Measures) -> Iterator[Band]:
    """Yield gutters that are drawn or scanned a little crooked: widened, they are straight."""
    box = _whole_box(region)
    drift = CROOKED * measures.reach
    crop = _crop(marks.gutter, region)
    rows = _profile_of(_widened(crop, (1, drift)), region, 1)
    columns = _profile_of(_widened(crop, (drift, 1)), region, 0)
    for band in (*_bands(rows, box.y, 90.0, measures), *_bands(columns, box.x, 0.0, measures)):
        middle = (band.start + band.end) / 2
        half = max(1.0, (band.end - band.start - drift) / 2)
        yield replace(band, start=middle - half, end=middle + half, clear=False)


def _widened(mask: Mask, size: tuple[int, int]) -> MatLike:
    return cv2.dilate(mask, cv2.getStructuringElement(cv2.MORPH_RECT, size))


def _ruled_bands(marks: Marks, lines: Mask, region: Outline, axis: int, measures: Measures) -> Iterator[Band]:
    """Yield lines that run through the whole region, alone or with a thin gutter between two of them."""
    crop = cv2.bitwise_or(_crop(marks.gutter, region), _crop(lines, region))
    profile = _profile_of(cv2.bitwise_or(crop, _crop(marks.drawn.ruled.black, region)), region, 1 - axis)
    least, box = RULED_SIDE * measures.least_side, _whole_box(region)
    found = [(start, end) for start, end in runs(profile >= RULED) if start >= least and len(profile) - end >= least]
    drawn = _profile_of(crop, region, 1 - axis) if found else profile
    for start, end in found:
        share, seen = float(profile[start:end].max()), float(drawn[start:end].max())
        if end - start < measures.least_line or not _parts_panels(share, seen):
            continue
        if is_sharp(profile, start, end, share, measures):
            offset, angle = (box.x, 0.0) if axis else (box.y, 90.0)
            yield Band(offset + start, offset + end, angle, False, share)


def _parts_panels(share: float, seen: float) -> bool:
    """Tell whether a line that runs, seen or hidden in black art, over these shares of a region parts panels."""
    return any(share >= least and seen >= least_seen for least, least_seen in RULED_SHARES)


def _profiles(mask: Mask, region: Outline) -> tuple[Profile, Profile]:
    """Return the share of gutter colour along each row and each column of ``region``."""
    crop = _crop(mask, region)
    return _profile_of(crop, region, 1), _profile_of(crop, region, 0)


def _crop(mask: Mask, region: Outline) -> Mask:
    x, y, width, height = (int(v) for v in _whole_box(region))
    return mask[y : y + height, x : x + width]


def _profile_of(crop: Mask | MatLike, region: Outline, axis: int) -> Profile:
    """Return the share of each column (``axis`` 0) or each row (1) of the crop that is set within ``region``."""
    if is_box(region):
        return np.asarray(line_sums(crop, axis) / (255 * crop.shape[axis]), dtype=np.float64)
    inside = _region_mask(region, _whole_box(region), 1.0, crop.shape)
    counts, hits = line_sums(inside, axis), line_sums(cv2.bitwise_and(crop, inside), axis)
    return np.asarray(np.where(counts > 0, hits / np.maximum(counts, 1), 1.0), dtype=np.float64)


def _region_mask(region: Outline, box: Rect, factor: float, shape: tuple[int, ...]) -> Mask:
    inside = np.zeros(shape[:2], np.uint8)
    points = (np.array(region) - (box.x, box.y)) * factor
    cv2.fillConvexPoly(inside, np.round(points).astype(np.int32), 255)
    return inside


def is_box(region: Outline) -> bool:
    """Tell whether a region is an upright box."""
    if len(region) == FOUR and len({x for x, _ in region}) == len({y for _, y in region}) == 2:
        return True
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
