"""What printers want outside the cut: crop and registration marks and a bar of the inks. Points, y up."""

from __future__ import annotations

import math
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object

from comicremix.geometry import Rect
from comicremix.model.publishing import ColourMode
from comicremix.paint.pdf.syntax import number

_LENGTH, _GAP, _HAIR = 14.0, 3.0, 0.25
_RADIUS = 5.0
_PATCH = 11.0
_ROUND = 0.5523
"""Handle of a quarter circle as a share of its radius."""
ROOM = _GAP + _LENGTH + 4.0
"""From the bleed to the edge of the paper."""
ALL_INKS = "All"
_PATCHES = {
    "cmyk": (
        "1 0 0 0 k", "0 1 0 0 k", "0 0 1 0 k", "0 0 0 1 k", "1 1 0 0 k", "0 1 1 0 k", "1 0 1 0 k",
        "0.5 0 0 0 k", "0 0.5 0 0 k", "0 0 0.5 0 k", "0 0 0 0.5 k",
    ),
    "grey": ("0 g", "0.25 g", "0.5 g", "0.75 g"),
    "rgb": ("0 1 1 rg", "1 0 1 rg", "1 1 0 rg", "0 0 0 rg", "1 0 0 rg", "0 1 0 rg", "0 0 1 rg", "0.5 0.5 0.5 rg"),
}  # fmt: skip


def registration_space(mode: ColourMode) -> Object | None:
    """Return the colour space in which marks show on every plate (ISO 32000-1, 8.6.6.4);
    None where there are no plates."""
    if mode != "cmyk":
        return None
    tint = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0, 0]), C1=Array([1, 1, 1, 1]), N=1
    )  # fmt: skip
    return Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])


def crop_marks(trim: Rect, bled: Rect, mode: ColourMode) -> str:
    """Return the operators that draw crop marks at the corners and registration marks at the middles."""
    lines = [*_corner_lines(trim, bled), *_crosses(bled)]
    colour = f"/{ALL_INKS} CS 1 SCN" if mode == "cmyk" else "0 G" if mode == "grey" else "0 0 0 RG"
    return f"q {colour} {_HAIR} w 0 J [] 0 d\n" + "\n".join(lines) + "\nQ"


def colour_bar(trim: Rect, bled: Rect, mode: ColourMode) -> str:
    """Return the operators that draw patches of the inks below the page, left of its middle."""
    y = bled.y - ROOM + 6.0
    patches = _PATCHES[mode]
    most = int((trim.width / 2 - 2 * _LENGTH) / _PATCH)
    shown = patches[: max(0, most)]
    left = trim.x + _PATCH
    boxes = (f"{fill} {_box(left + index * _PATCH, y)}" for index, fill in enumerate(shown))
    return "q " + "\n".join(boxes) + "\nQ"


def _box(x: float, y: float) -> str:
    return f"{number(x, 2)} {number(y, 2)} {_PATCH:g} {_PATCH:g} re f"


def _corner_lines(trim: Rect, bled: Rect) -> Iterator[str]:
    left, right = bled.x - _GAP, bled.right + _GAP
    below, above = bled.y - _GAP, bled.bottom + _GAP
    for x in (trim.x, trim.right):
        yield _line(x, below, x, below - _LENGTH)
        yield _line(x, above, x, above + _LENGTH)
    for y in (trim.y, trim.bottom):
        yield _line(left, y, left - _LENGTH, y)
        yield _line(right, y, right + _LENGTH, y)


def _crosses(bled: Rect) -> Iterator[str]:
    away = _GAP + _LENGTH / 2
    x, y = bled.centre
    for cx, cy in ((x, bled.y - away), (x, bled.bottom + away), (bled.x - away, y), (bled.right + away, y)):
        half = _LENGTH / 2
        yield _line(cx - half, cy, cx + half, cy)
        yield _line(cx, cy - half, cx, cy + half)
        yield _circle(cx, cy, _RADIUS)


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f"{number(x1, 2)} {number(y1, 2)} m {number(x2, 2)} {number(y2, 2)} l S"


def _circle(x: float, y: float, radius: float) -> str:
    words = [f"{number(x + radius, 2)} {number(y, 2)} m"]
    for quarter in range(4):
        a, b = math.pi / 2 * quarter, math.pi / 2 * (quarter + 1)
        handle = radius * _ROUND
        points = (
            x + radius * math.cos(a) - handle * math.sin(a), y + radius * math.sin(a) + handle * math.cos(a),
            x + radius * math.cos(b) + handle * math.sin(b), y + radius * math.sin(b) - handle * math.cos(b),
            x + radius * math.cos(b), y + radius * math.sin(b),
        )  # fmt: skip
        words.append(" ".join(number(point, 2) for point in points) + " c")
    return " ".join(words) + " S"
