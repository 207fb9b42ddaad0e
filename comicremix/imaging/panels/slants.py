"""Gutters that run aslant: candidate lines along the gutters' edges, tried one by one at the page's working size."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline, Point, bounds
from comicremix.imaging.canvas import Mask, labels_type, line_sums, reduced

SIDE, LINES_SIDE = 560, 300
"""Longest side, pixels, to which a page is reduced while slanted gutters and drawn lines are looked for."""
LEAST_INK = 110
"""From this mean on a reduced pixel belongs to a stroke."""
LEAST_SLANT = 0.35
"""Degrees: nearer to level or upright the straight cuts are at home."""
MOST_LINES = 60
LEAST_VOTES, MOST_GAP = 30, 3
"""Reduced pixels of a drawn line, and of a gap in it."""
LEAST_LINE, SAME = 0.22, 2
"""Of a drawn line, as a share of the page's shorter side; reduced pixels between two that are the same."""
LEAST_LENGTH = 0.12
"""Of a line, as a share of the page's shorter side."""
GLANCE, GLANCE_SLACK = 48, 0.12
"""Points along a line that are looked at first, and by how much they may fall short."""
ENDS, PIXEL = 0.01, 0.5
"""Share of a chord that is left out at either end; by how much the middles of pixels lie off their corners."""
NEAREST = cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP
REACH = 0.03
"""How far beside a line its gutter is looked for, as a share of the page's longer side."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Slant:
    """A line through ``through`` whose normal (cos, sin) stands at ``angle`` degrees."""

    through: Point
    angle: float

    @property
    def normal(self) -> Point:
        return math.cos(math.radians(self.angle)), math.sin(math.radians(self.angle))


def find_slants(gutter: Mask) -> list[Slant]:
    """Return the straight edges of the gutters that are neither level nor upright, the longest first."""
    small, factor = reduced(gutter, SIDE)
    solid = cv2.inRange(small, 128, 255)
    edges = np.asarray(cv2.morphologyEx(solid, cv2.MORPH_GRADIENT, np.ones((2, 2), np.uint8)), dtype=np.uint8)
    edges = np.asarray(cv2.subtract(edges, _axial(edges)), dtype=np.uint8)
    length = LEAST_LENGTH * min(edges.shape)
    aslant = (
        one for one in segments_of(edges, length, factor) if min(one.angle % 90, 90 - one.angle % 90) >= LEAST_SLANT
    )
    return list(islice(aslant, MOST_LINES))


def segments_of(edges: Mask, length: float, factor: float, votes: int = LEAST_VOTES) -> Iterator[Slant]:
    """Yield the straight stretches of a reduced page's edges, on the page itself, the longest first.

    Args:
        edges: of a page whose measures were multiplied by ``factor``.
        length: of a stretch at least, reduced pixels.
        votes: how many pixels of an edge it must pass at least.
    """
    found = cv2.HoughLinesP(edges, 1, math.pi / 360, votes, minLineLength=length, maxLineGap=5)
    if found is None:
        return
    segments = found.reshape(-1, 4).astype(np.float64)
    lengths = np.hypot(segments[:, 2] - segments[:, 0], segments[:, 3] - segments[:, 1])
    for index in np.argsort(-lengths):
        x, y, end_x, end_y = (float(v) for v in segments[index])
        angle = math.degrees(math.atan2(end_x - x, -(end_y - y))) % 180
        yield Slant(((x + end_x) / 2 / factor, (y + end_y) / 2 / factor), angle)


def find_lines(strokes: Mask) -> list[Slant]:
    """Return where long drawn lines run, at any angle, the longest first."""
    small, factor = reduced(strokes, LINES_SIDE)
    length = LEAST_LINE * min(small.shape)
    solid = long_marks(cv2.inRange(small, LEAST_INK, 255), length / 2)
    found = cv2.HoughLinesP(solid, 1, math.pi / 360, LEAST_VOTES, minLineLength=length, maxLineGap=MOST_GAP)
    if found is None:
        return []
    segments = found.reshape(-1, 4).astype(np.float64)
    lengths = np.hypot(segments[:, 2] - segments[:, 0], segments[:, 3] - segments[:, 1])
    kept: list[Slant] = []
    for index in np.argsort(-lengths, kind="stable"):
        x, y, end_x, end_y = (float(v) / factor for v in segments[index])
        angle = math.degrees(math.atan2(end_x - x, -(end_y - y))) % 180
        line = Slant(((x + end_x) / 2, (y + end_y) / 2), angle)
        if not any(_is_same(line, other, SAME / factor) for other in kept):
            kept.append(line)
        if len(kept) >= MOST_LINES:
            break
    return kept


def long_marks(marks: Mask | cv2.typing.MatLike, least: float) -> Mask:
    """Leave out marks that are short: letters, hatching."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(marks, connectivity=8, ltype=labels_type(marks))
    long = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) >= least
    long[0] = False
    return np.asarray((long.astype(np.uint8) * 255)[labels], dtype=np.uint8)


def _is_same(line: Slant, other: Slant, near: float) -> bool:
    (nx, ny), (x, y), (px, py) = other.normal, line.through, other.through
    turned = abs(line.angle - other.angle)
    return min(turned, 180 - turned) < 0.8 and abs((x - px) * nx + (y - py) * ny) < near


def _axial(edges: Mask) -> Mask:
    """Return the long level and upright stretches, thickened, which would drown the slanted ones."""
    size = max(40, round(0.25 * min(edges.shape)))
    level = cv2.morphologyEx(edges, cv2.MORPH_OPEN, np.ones((1, size), np.uint8))
    upright = cv2.morphologyEx(edges, cv2.MORPH_OPEN, np.ones((size, 1), np.uint8))
    return np.asarray(cv2.bitwise_or(level, upright), dtype=np.uint8)


def strip_beside(mask: Mask, region: Outline, slant: Slant, least: float) -> tuple[Mask, float] | None:
    """Return ``mask`` along lines parallel to ``slant``, one row a line, and how far off the first one runs.

    None when the line does not cross ``region``, or when none of the lines shows about the share ``least`` of the mask.
    """
    chord = chord_of(region, slant)
    if chord is None:
        return None
    reach = round(REACH * max(mask.shape))
    glance = strip_along(mask, chord, slant.normal, reach, GLANCE)
    if float(line_sums(glance, 1).max()) < 255 * GLANCE * (least - GLANCE_SLACK):
        return None
    return strip_along(mask, chord, slant.normal, reach), float(-reach)


def strip_along(mask: Mask, chord: tuple[Point, Point], normal: Point, reach: int, count: int = 0) -> Mask:
    """Return ``mask`` along a chord and along its neighbours up to ``reach`` pixels on both sides, one row a line."""
    (x, y), (end_x, end_y) = chord
    count = count or max(2, round(math.hypot(end_x - x, end_y - y) / 1.5))
    (nx, ny), dx, dy = normal, end_x - x, end_y - y
    first_x, first_y = x + ENDS * dx - reach * nx - PIXEL, y + ENDS * dy - reach * ny - PIXEL
    step = (1 - 2 * ENDS) / (count - 1)
    matrix = np.array(((step * dx, nx, first_x), (step * dy, ny, first_y)))
    return np.asarray(
        cv2.warpAffine(mask, matrix, (count, 2 * reach + 1), flags=NEAREST, borderMode=cv2.BORDER_REPLICATE),
        dtype=np.uint8,
    )


def shares(strip: Mask) -> Floats:
    """Return the share of each row of a strip that is set."""
    return np.asarray(line_sums(strip, 1) / (255 * strip.shape[1]), dtype=np.float64)


def chord_of(region: Outline, slant: Slant) -> tuple[Point, Point] | None:
    """Return where the line enters and leaves a convex region."""
    (px, py), (nx, ny) = slant.through, slant.normal
    crossings: list[Point] = []
    for (ax, ay), (bx, by) in zip(region, (*region[1:], region[0]), strict=True):
        da, db = (ax - px) * nx + (ay - py) * ny, (bx - px) * nx + (by - py) * ny
        if (da < 0) != (db < 0):
            t = da / (da - db)
            crossings.append((ax + t * (bx - ax), ay + t * (by - ay)))
    if len(crossings) != 2:
        return None
    length = math.hypot(crossings[1][0] - crossings[0][0], crossings[1][1] - crossings[0][1])
    box = bounds(region)
    return (crossings[0], crossings[1]) if length >= 0.3 * min(box.width, box.height) else None
