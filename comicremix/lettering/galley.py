"""The galley: the lines of a balloon as they were set, kept so that a caret can be put between their letters.

Painters need none of it; whoever types does.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from comicremix.geometry import Affine, Point
from comicremix.lettering.shape import ShapedLine


@dataclass(frozen=True, slots=True)
class Bend:
    """The circle that a straight line about ``axis`` was bent onto, page pixels; a radius below 0 has its centre
    above."""

    radius: float
    axis: float
    baseline: float
    shift: float = 0.0
    """How far all was lowered afterwards."""

    def degrees(self, x: float) -> float:
        """Return by how much what stands at ``x`` of the straight line is turned."""
        return math.degrees((x - self.axis) / self.radius)

    def turn(self, x: float) -> Affine:
        """Return the map that takes what stands at ``x`` of the straight line to its place."""
        angle = (x - self.axis) / self.radius
        dx = self.axis + self.radius * math.sin(angle) - x
        dy = self.radius - self.radius * math.cos(angle) + self.shift
        return Affine.rotation(math.degrees(angle), (x, self.baseline)).then(Affine.translation(dx, dy))


@dataclass(frozen=True, slots=True)
class Row:
    """One line; ``origin`` is the left end of its baseline, the top of its centre line in a column, page pixels."""

    line: ShapedLine
    origin: Point
    bend: Bend | None = None


@dataclass(frozen=True, slots=True)
class Galley:
    """The lines of one text. ``text`` is what was set: without markup, in its case, with note numbers."""

    text: str
    parts: tuple[str, ...]
    """What each span became."""
    rows: tuple[Row, ...]
    size: float
    blank: Point
    """Where one more line would start if it were empty."""
    base: int
    """1: the text runs from the right."""
    vertical: bool
