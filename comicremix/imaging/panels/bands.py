"""What parts panels, and how a part of a page is split: shared by all ways of cutting."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline, area, bounds, clip_polygon
from comicremix.imaging.canvas import Mask
from comicremix.imaging.panels.drawn import Drawn
from comicremix.imaging.panels.slants import Slant, find_slants

Profile = NDArray[np.float64]
"""The share of gutter colour along each row (or column, or slanted line) of a region."""

CLEAR, COVERED = 0.97, 0.6
"""A gutter is clear from the first share on; from the second on it may be one that balloons lie over."""
JUMP = 0.3
"""By how much the share must fall within a few pixels on both sides of a covered gutter: panel borders are sharp."""


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """What parts panels, on the page or on a crop of it: the gutters, and ruled lines at any slant."""

    gutter: Mask
    slants: tuple[Slant, ...]
    drawn: Drawn

    def within(self, gutter: Mask, x: int, y: int) -> Marks:
        """Return the marks of a crop whose upper left corner is at ``x``, ``y``; ``gutter`` is the crop's own."""
        height, width = gutter.shape
        return Marks(gutter, tuple(find_slants(gutter)), self.drawn.cropped((x, y, width, height)))


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths that depend on the size of the page, in working pixels."""

    least_gutter: float
    least_side: float
    reach: int
    """Within how many pixels a panel's border rises."""
    least_line: float
    """Width of a ruled line that parts panels by itself."""


@dataclass(frozen=True, slots=True)
class Band:
    """A gutter across a region: parallel lines at ``start`` and ``end`` along the normal (cos, sin) of ``angle``."""

    start: float
    end: float
    angle: float
    clear: bool
    share: float


def split(region: Outline, band: Band) -> tuple[Outline, Outline]:
    """Return the parts of ``region`` on this side of ``band`` and beyond it."""
    nx, ny = math.cos(math.radians(band.angle)), math.sin(math.radians(band.angle))
    near, far = (nx * band.start, ny * band.start), (nx * band.end, ny * band.end)
    before = clip_polygon(region, near, (near[0] - ny, near[1] + nx))
    after = clip_polygon(region, far, (far[0] + ny, far[1] - nx))
    return before, after


def is_sharp(profile: Profile, start: int, end: int, share: float, measures: Measures, jump: float = JUMP) -> bool:
    before, after = profile[max(0, start - measures.reach) : start], profile[end : end + measures.reach]
    narrow = end - start <= 12 * max(measures.least_gutter, 4)
    return narrow and len(before) > 0 and len(after) > 0 and share - max(before.min(), after.min()) >= jump


def is_roomy(part: Outline, measures: Measures, more: float = 1.0) -> bool:
    box = bounds(part)
    least = more * measures.least_side
    return min(box.width, box.height) >= least and area(part) >= 2 * least**2


def runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return start and end of every run of true values."""
    if not flags.any():
        return []
    framed = np.zeros(len(flags) + 2, np.bool_)
    framed[1:-1] = flags
    edges = np.flatnonzero(framed[1:] != framed[:-1]).tolist()
    return list(zip(edges[::2], edges[1::2], strict=True))
