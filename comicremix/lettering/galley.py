"""The galley: where the lines of a balloon begin and end, kept so that a caret can be put between their letters.

Painters need none of it. It holds no glyphs, for most balloons are never typed in: they are shaped again for a caret.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from comicremix.geometry import Affine, Point
from comicremix.lettering.shape import ShapedLine, Shaper
from comicremix.lettering.styled import StyledText


@dataclass(frozen=True, slots=True)
class Bend:
    """The circle that a straight line about ``axis`` was bent onto, page pixels;
    a radius below 0 has its centre above."""

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
    """One line, ``text[start:end]``; ``origin`` is the left end of its baseline, the top of its centre line in a
    column, page pixels."""

    start: int
    end: int
    hyphen: bool
    """A hyphen was added."""
    origin: Point
    bend: Bend | None = None


@dataclass(frozen=True, slots=True)
class Galley:
    """The lines of one text."""

    styled: StyledText
    rows: tuple[Row, ...]
    size: float
    blank: Point
    """Where one more line would start if it were empty."""
    vertical: bool

    @property
    def text(self) -> str:
        """What was set: without markup, in its case, with note numbers."""
        return self.styled.text

    @property
    def base(self) -> int:
        """1: the text runs from the right."""
        return self.styled.base

    def lines(self) -> tuple[ShapedLine, ...]:
        """Shape the lines again."""
        shaper = Shaper(self.styled, vertical=self.vertical)
        return tuple(shaper.line(row.start, row.end, hyphen=row.hyphen) for row in self.rows)
