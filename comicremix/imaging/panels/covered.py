"""Gutters that balloons lie over: once those are known, what is seen of a gutter beside them parts panels."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

import cv2
import numpy as np

from comicremix.geometry import Outline, bounds
from comicremix.imaging.canvas import Mask, line_sums, reduced
from comicremix.imaging.ground import open_ground
from comicremix.imaging.masks import draw_outline
from comicremix.imaging.panels.bands import Band, Measures, Profile, is_roomy, is_sharp, runs, split
from comicremix.imaging.panels.cuts import is_box
from comicremix.imaging.panels.slants import Slant, chord_of, long_marks, segments_of, strip_along

LINE = 4
"""Pixels around a balloon's outline that its drawn line may take."""
SEEN, FREE = 255, 127
"""On a strip: gutter that is seen, and what a balloon lies over."""
LEAST_SHARE, LEAST_SEEN = 0.85, 0.22
"""Of what no balloon lies over: the share that is gutter; and the share of all that must be gutter that is seen."""
COVERED_JUMP = 0.85
LEAST_LENGTH = 0.1
"""Of an edge of a gutter, as a share of a panel's shorter side."""
SIDE = 400
"""Longest side, pixels, to which a panel is reduced while the edges of gutters are looked for."""
REACH = 0.03
"""How far beside an edge its gutter is looked for, as a share of the panel's longer side."""
WIDEST = 12
"""Times the width of the least gutter from which on what is seen is art of the gutters' colour."""
LEAST_VOTES = 20
"""Pixels of an edge on a line, once reduced."""
MOST_CUTS, MOST_LINES = 6, 16


def parted(
    panel: Outline, ground: Mask, balloons: Sequence[Outline], measures: Measures, cuts: int = MOST_CUTS
) -> list[Outline]:
    """Return the parts of a panel between the gutters that balloons lie over: mostly the panel itself.

    Args:
        panel: an outline in working pixels.
        ground: where the gutters' colour lies on the page.
        balloons: outlines of the balloons that reach into it, working pixels.
        measures: lengths for a page of that size.
        cuts: how many gutters, one after the other, may part it.
    """
    band = _best_band(panel, ground, balloons, measures) if balloons and cuts else None
    if band is None:
        return [panel]
    return [part for half in split(panel, band) for part in parted(half, ground, balloons, measures, cuts - 1)]


def _best_band(panel: Outline, ground: Mask, balloons: Sequence[Outline], measures: Measures) -> Band | None:
    box = bounds(panel)
    left, top = max(0, math.floor(box.x)), max(0, math.floor(box.y))
    bare = ground[top : math.ceil(box.bottom), left : math.ceil(box.right)]
    least = LEAST_SEEN * measures.least_gutter * min(bare.shape)
    over = _over(balloons, (left, top), bare)
    if cv2.countNonZero(bare) - cv2.countNonZero(cv2.bitwise_and(bare, over)) < least:
        return None
    # what is joined to the panel's edge is gutter, beneath balloons, too
    joined = open_ground(np.asarray(cv2.bitwise_or(bare, over), dtype=np.uint8))
    seen = np.asarray(cv2.subtract(joined, over), dtype=np.uint8)
    region = tuple((x - left, y - top) for x, y in panel)
    gutter = _within(region, seen, measures.reach)
    if cv2.countNonZero(gutter) < least:
        return None
    # a pixel wider, a gutter that is a little crooked runs through
    marks = np.where(over > 0, np.uint8(FREE), cv2.dilate(seen, np.ones((3, 3), np.uint8)))
    found = [band for slant in _edges(gutter, measures) for band in _bands(marks, region, slant, measures)]
    best = max(found, key=lambda band: band.share, default=None)
    if best is None:
        return None
    nx, ny = math.cos(math.radians(best.angle)), math.sin(math.radians(best.angle))
    off = left * nx + top * ny
    return replace(best, start=best.start + off, end=best.end + off)


def _over(balloons: Sequence[Outline], origin: tuple[int, int], like: Mask) -> Mask:
    """Return where balloons and their lines lie on a crop of the page."""
    over = np.zeros_like(like)
    for outline in balloons:
        draw_outline(over, outline, origin)
        cv2.polylines(over, [np.round(np.array(outline) - origin).astype(np.int32)], True, (255,), 2 * LINE)
    return over


def _within(region: Outline, mask: Mask, rim: int) -> Mask:
    """Return what of a crop's mask lies in a region, no nearer to its edge than ``rim``."""
    inner = np.zeros_like(mask)
    inner[rim:-rim, rim:-rim] = mask[rim:-rim, rim:-rim]
    if is_box(region) or not cv2.countNonZero(inner):
        return inner
    inside = np.zeros_like(mask)
    draw_outline(inside, region)
    cv2.polylines(inside, [np.round(np.array(region)).astype(np.int32)], True, (0,), 2 * rim)
    return np.asarray(cv2.bitwise_and(inner, inside), dtype=np.uint8)


def _edges(gutter: Mask, measures: Measures) -> list[Slant]:
    """Return where the straight edges of what is no wider than a gutter run, the longest first."""
    small, factor = reduced(gutter, SIDE)
    solid = cv2.inRange(small, 128, 255)
    side = max(3, round(WIDEST * measures.least_gutter * factor))
    wide = cv2.morphologyEx(solid, cv2.MORPH_OPEN, np.ones((side, side), np.uint8))
    length = max(10.0, LEAST_LENGTH * min(small.shape))
    thin = long_marks(cv2.subtract(solid, cv2.dilate(wide, np.ones((5, 5), np.uint8))), length)
    if not cv2.countNonZero(thin):
        return []
    edges = np.asarray(cv2.morphologyEx(thin, cv2.MORPH_GRADIENT, np.ones((2, 2), np.uint8)), dtype=np.uint8)
    return list(islice(segments_of(edges, length, factor, LEAST_VOTES), MOST_LINES))


def _bands(marks: Mask, region: Outline, slant: Slant, measures: Measures) -> Iterator[Band]:
    chord = chord_of(region, slant)
    if chord is None:
        return
    reach = max(2 * measures.reach, round(REACH * max(marks.shape)))
    strip = strip_along(marks, chord, slant.normal, reach)
    profile, seen = _profiles(strip)
    (x, y), (nx, ny) = slant.through, slant.normal
    base = x * nx + y * ny - reach
    for start, end in runs(profile >= LEAST_SHARE):
        share = float(profile[start:end].max())
        if end - start < 2 or float(seen[start:end].max()) < LEAST_SEEN:
            continue
        if not is_sharp(profile, start, end, share, measures, COVERED_JUMP):
            continue
        band = Band(base + start, base + end, slant.angle, False, share)
        if all(len(part) >= 3 and is_roomy(part, measures) for part in split(region, band)):
            yield band


def _profiles(strip: Mask) -> tuple[Profile, Profile]:
    """Return for each line of a strip the share of gutter in what no balloon lies over, and in all of it."""
    count = strip.shape[1]
    seen = line_sums(cv2.inRange(strip, SEEN, SEEN), 1) / 255
    free = count - line_sums(cv2.inRange(strip, FREE, FREE), 1) / 255
    return np.where(free > 0, seen / np.maximum(free, 1), 0.0), seen / count
