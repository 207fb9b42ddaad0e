"""The pen that draws a glyph of HarfBuzz as a path in ems, y down."""

from __future__ import annotations

from functools import cache
from typing import Any

import uharfbuzz as hb

from comicremix.geometry import Path, Segment


def draw_glyph(font: Any, gid: int, upem: int) -> Path:
    """Return the outline of a glyph of a ``uharfbuzz.Font``, origin on the baseline;
    quadratics are raised to cubics."""
    pen = _Pen(1 / upem)
    font.draw_glyph(gid, _draw_functions(), pen)
    return tuple(pen.segments)


class _Pen:
    """Collects the segments of one glyph."""

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self.segments: list[Segment] = []
        self.at = (0.0, 0.0)

    def points(self, *numbers: float) -> tuple[float, ...]:
        self.at = (numbers[-2], numbers[-1])
        signs = (self.scale, -self.scale)
        return tuple(number * signs[index % 2] for index, number in enumerate(numbers))


@cache
def _draw_functions() -> Any:
    def move(x: float, y: float, pen: _Pen) -> None:
        pen.segments.append(("M", pen.points(x, y)))

    def line(x: float, y: float, pen: _Pen) -> None:
        pen.segments.append(("L", pen.points(x, y)))

    def quadratic(x1: float, y1: float, x: float, y: float, pen: _Pen) -> None:
        x0, y0 = pen.at
        first = (x0 + 2 / 3 * (x1 - x0), y0 + 2 / 3 * (y1 - y0))
        second = (x + 2 / 3 * (x1 - x), y + 2 / 3 * (y1 - y))
        pen.segments.append(("C", pen.points(*first, *second, x, y)))

    def cubic(x1: float, y1: float, x2: float, y2: float, x: float, y: float, pen: _Pen) -> None:
        pen.segments.append(("C", pen.points(x1, y1, x2, y2, x, y)))

    def close(pen: _Pen) -> None:
        pen.segments.append(("Z", ()))

    functions = hb.DrawFuncs()
    functions.set_move_to_func(move)
    functions.set_line_to_func(line)
    functions.set_quadratic_to_func(quadratic)
    functions.set_cubic_to_func(cubic)
    functions.set_close_path_func(close)
    return functions
