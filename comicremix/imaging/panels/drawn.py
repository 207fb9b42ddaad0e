"""What is drawn on a page besides its gutters: ruled lines and strokes, looked for once, when they are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from comicremix.imaging.canvas import Canvas, Mask
from comicremix.imaging.panels.ruled import Ruled, find_ruled, find_strokes
from comicremix.imaging.panels.slants import Slant, find_lines

Box = tuple[int, int, int, int]
"""Left, top, width and height, pixels."""


@dataclass(frozen=True, eq=False)
class Drawn:
    """The drawn lines of a page, or of a crop of a page whose lines are known."""

    canvas: Canvas
    whole: Drawn | None = None
    box: Box = (0, 0, 0, 0)

    def cropped(self, box: Box) -> Drawn:
        return Drawn(self.canvas, self, box)

    @cached_property
    def ruled(self) -> Ruled:
        return self.whole.ruled.cropped(*self.box) if self.whole else find_ruled(self.canvas)

    @cached_property
    def strokes(self) -> Mask:
        """Dark lines in any direction."""
        if not self.whole:
            return find_strokes(self.canvas)
        x, y, width, height = self.box
        return np.asarray(self.whole.strokes[y : y + height, x : x + width])

    @cached_property
    def lines(self) -> tuple[Slant, ...]:
        """Where long lines run, at any angle."""
        if not self.whole:
            return tuple(find_lines(self.strokes))
        x, y = self.box[:2]
        return tuple(Slant((line.through[0] - x, line.through[1] - y), line.angle) for line in self.whole.lines)
