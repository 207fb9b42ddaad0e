"""Gutters that balloons lie over: once those are known, what is seen of a gutter beside them parts panels."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import cv2
import numpy as np

from comicremix.geometry import Outline, bounds
from comicremix.imaging.canvas import Mask, line_sums, reduced
from comicremix.imaging.ground import open_ground
from comicremix.imaging.masks import draw_outline, grown
from comicremix.imaging.panels.bands import Band, Measures, Profile, is_roomy, is_sharp, runs, split
from comicremix.imaging.panels.slants import Slant, chord_of, segments_of, strip_along

LINE = 4
"""Pixels around a balloon's outline that its drawn line may take."""
SEEN, FREE = 255, 127
"""On a strip: gutter that is seen, and what a balloon lies over."""
LEAST_SHARE, LEAST_SEEN = 0.85, 0.22
"""Of what no balloon lies over: the share that is gutter; and the share of all that must be gutter that is seen."""
COVERED_JUMP = 0.75
LEAST_LENGTH = 0.1
"""Of an edge of a gutter, as a share of a panel's shorter side."""
SIDE = 400
"""Longest side, pixels, to which a panel is reduced while the edges of gutters are looked for."""
REACH = 0.03
"""How far beside an edge its gutter is looked for, as a share of the panel's longer side."""
LEAST_VOTES = 20
"""Pixels of an edge on a line, once reduced."""
MOST_CUTS, MOST_LINES = 6, 24


@dataclass(frozen=True, slots=True, eq=False)
class Covered:
    """The open gutters of a page, and where balloons lie, as masks of one size."""

    gutter: Mask
    balloons: Mask


def covered_by(ground: Mask, balloons: Sequence[Outline]) -> Covered:
    """Return the gutters beside the balloons, and the balloons with their lines.

    Args:
        ground: where the gutters' colour lies. What is joined to the page's edge is gutter, beneath balloons, too.
        balloons: outlines in working pixels.
    """
    over = np.zeros_like(ground)
    for outline in balloons:
        draw_outline(over, outline)
    over = grown(over, LINE)
    gutter = open_ground(np.asarray(cv2.bitwise_or(ground, over), dtype=np.uint8))
    return Covered(np.asarray(cv2.subtract(gutter, over), dtype=np.uint8), over)


def parted(panel: Outline, page: Covered, measures: Measures, cuts: int = MOST_CUTS) -> list[Outline]:
    """Return the parts of a panel between the gutters that balloons lie over: mostly the panel itself."""
    band = _best_band(panel, page, measures) if cuts else None
    if band is None:
        return [panel]
    return [part for half in split(panel, band) for part in parted(half, page, measures, cuts - 1)]


def _best_band(panel: Outline, page: Covered, measures: Measures) -> Band | None:
    box = bounds(panel)
    left, top = max(0, math.floor(box.x)), max(0, math.floor(box.y))
    crop = np.s_[top : math.ceil(box.bottom), left : math.ceil(box.right)]
    over = page.balloons[crop]
    if not cv2.countNonZero(over):
        return None
    inside = np.zeros_like(over)
    draw_outline(inside, panel, (left, top))
    within = cv2.erode(inside, np.ones((2 * measures.reach + 1,) * 2, np.uint8), borderValue=0)
    gutter = np.asarray(cv2.bitwise_and(page.gutter[crop], within), dtype=np.uint8)
    if cv2.countNonZero(gutter) < LEAST_SEEN * measures.least_gutter * min(inside.shape):
        return None
    marks = np.where(over > 0, np.uint8(FREE), page.gutter[crop])
    region = tuple((x - left, y - top) for x, y in panel)
    found = [band for slant in _edges(gutter) for band in _bands(marks, region, slant, measures)]
    best = max(found, key=lambda band: band.share, default=None)
    if best is None:
        return None
    nx, ny = math.cos(math.radians(best.angle)), math.sin(math.radians(best.angle))
    off = left * nx + top * ny
    return Band(best.start + off, best.end + off, best.angle, best.clear, best.share)


def _edges(gutter: Mask) -> list[Slant]:
    small, factor = reduced(gutter, SIDE)
    solid = cv2.inRange(small, 128, 255)
    edges = np.asarray(cv2.morphologyEx(solid, cv2.MORPH_GRADIENT, np.ones((2, 2), np.uint8)), dtype=np.uint8)
    length = max(10.0, LEAST_LENGTH * min(edges.shape))
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
