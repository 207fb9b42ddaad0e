"""Cuts aslant: along gutters, and along drawn lines alone where panels share a border or a balloon lies over it."""

from __future__ import annotations

import math

import cv2
import numpy as np

from comicremix.geometry import Outline
from comicremix.imaging.canvas import Mask
from comicremix.imaging.panels.bands import CLEAR, COVERED, Band, Marks, Measures, is_roomy, is_sharp, runs, split
from comicremix.imaging.panels.slants import shares, strip_along, strip_beside

SLANTED, SLANT_JUMP = 0.8, 0.55
"""Share of a slanted gutter, and how far it must fall on both sides: figures and hatching have slanted edges too."""
THINNEST = 2
"""Pixels of a slanted gutter."""
COVERED_LINE, WHOLE_LINE, LINE_JUMP = 0.7, 0.95, 0.3
"""Share of a drawn line that is seen when something lies over it, when nothing does, and its fall on both sides."""
LEAST_END, LEAST_END_BARE = 0.8, 0.6
"""Share of each end of a line, and of a gutter, that must be seen."""
MOST_GAPS, GAPS_SHARE = 2, 0.8
LEAST_BORDER = 2.5
"""Pixels, widened for drift: where panels have no drawn borders a line is art."""
THICKNESS = 0.6, 4.0
"""How thick a line that parts panels is in comparison with the borders around them."""
ROOM = 2.0
"""How much larger than other panels those must be that only a line parts."""
BORDER_REACH, LEAST_SIDE = 12, 24


def slanted_band(marks: Marks, region: Outline, measures: Measures) -> Band | None:
    """Try the slanted edges of gutters that cross the region; a balloon may lie over a gutter."""
    best: Band | None = None
    for slant in marks.slants:
        strip = strip_beside(marks.gutter, region, slant, COVERED)
        if strip is None:
            continue
        seen, first = strip
        profile = shares(seen)
        for start, end in runs(profile >= COVERED):
            share = float(profile[start:end].max())
            if end - start < THINNEST or (best and best.share >= share):
                continue
            row = seen[start + int(np.argmax(profile[start:end]))]
            if share < SLANTED and not _runs_through(row, share, LEAST_END_BARE):
                continue
            if not is_sharp(profile, start, end, share, measures, SLANT_JUMP * min(1.0, share / SLANTED)):
                continue
            (x, y), (nx, ny) = slant.through, slant.normal
            base = x * nx + y * ny + first
            band = Band(base + start, base + end, slant.angle, share >= CLEAR, share)
            if all(len(part) >= 3 and is_roomy(part, measures) for part in split(region, band)):
                best = band
    return best


def line_band(marks: Marks, region: Outline, measures: Measures) -> Band | None:
    """Try the drawn lines that cross the region from side to side, as thick as the borders around it."""
    best: Band | None = None
    border = _border_width(marks.drawn.strokes, region)
    if border < LEAST_BORDER:
        return None
    least_width, most_width = max(measures.least_line, THICKNESS[0] * border), THICKNESS[1] * border
    drawn = np.asarray(cv2.bitwise_or(marks.drawn.strokes, marks.gutter), dtype=np.uint8)
    for slant in marks.drawn.lines:
        strip = strip_beside(drawn, region, slant, COVERED_LINE)
        if strip is None:
            continue
        seen, first = strip
        profile = shares(seen)
        for start, end in runs(profile >= COVERED_LINE):
            share = float(profile[start:end].max())
            if not least_width <= end - start <= most_width or (best and best.share >= share):
                continue
            row = seen[start + int(np.argmax(profile[start:end]))]
            if not is_sharp(profile, start, end, share, measures, LINE_JUMP) or not _runs_through(
                row, share, LEAST_END
            ):
                continue
            (x, y), (nx, ny) = slant.through, slant.normal
            base = x * nx + y * ny + first
            band = Band(base + start, base + end, slant.angle, False, share)
            if all(len(part) >= 3 and is_roomy(part, measures, ROOM) for part in split(region, band)):
                best = band
    return best


def _runs_through(line: Mask, share: float, least_end: float) -> bool:
    """Tell whether a line goes on from end to end, but for at most two places where something lies over it."""
    row = line > 0
    ends = max(2, len(row) // 20)
    if min(row[:ends].mean(), row[-ends:].mean()) < least_end:
        return False
    if share >= WHOLE_LINE:
        return True
    gaps = [end - start for start, end in runs(~row) if end - start > 2]
    return bool(len(gaps) <= MOST_GAPS and sum(gaps) >= GAPS_SHARE * np.count_nonzero(~row))


def _border_width(strokes: Mask, region: Outline) -> float:
    """Return how thick the lines around a region are, pixels, as the median of its sides; 0 where there are none."""
    widths = []
    for (ax, ay), (bx, by) in zip(region, (*region[1:], region[0]), strict=True):
        length = math.hypot(bx - ax, by - ay)
        if length < LEAST_SIDE:
            continue
        strip = strip_along(strokes, ((ax, ay), (bx, by)), ((by - ay) / length, (ax - bx) / length), BORDER_REACH)
        widths.append(max((end - start for start, end in runs(shares(strip) >= COVERED)), default=0))
    return float(np.median(widths)) if widths else 0.0
