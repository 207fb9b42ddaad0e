"""Numbers, transforms, styles and paths of SVG as Inkscape writes them."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path
from lxml import etree

from comicremix.exchange.xmltext import name_of
from comicremix.geometry import IDENTITY, Affine, Path, Segment, transform_path

_CALL = re.compile(r"(\w+)\s*\(([^)]*)\)")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_RGB = re.compile(r"rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)")
_UNITS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
MOST_PATH_LETTERS = 200_000
CIRCLE = 0.5522847498
"""Length of a quarter circle's handles by its radius."""


def numbers(text: str | None) -> list[float]:
    """Return the finite numbers in ``text``."""
    found = (float(number) for number in _NUMBER.findall(text or ""))
    return [number for number in found if math.isfinite(number) and abs(number) < 1e9]


def length(text: str | None, default: float = 0.0) -> float:
    """Return a length in user units; of one in percent or without a number ``default``."""
    found = numbers(text)
    if not found or (text or "").rstrip().endswith("%"):
        return default
    unit = re.sub(r"[^a-z]", "", (text or "").lower().replace("e", ""))
    return found[0] * _UNITS.get(unit, 1.0)


def transform_of(element: etree._Element) -> Affine:
    """Return an element's own transform."""
    result = IDENTITY
    for name, inside in _CALL.findall(element.get("transform", "")):
        made = _transform(name, numbers(inside))
        result = made.then(result) if made else result
    return result


def _transform(name: str, v: list[float]) -> Affine | None:
    if name == "matrix" and len(v) == 6:
        return Affine(*v)
    if name == "translate" and v:
        return Affine.translation(v[0], v[1] if len(v) > 1 else 0.0)
    if name == "scale" and v:
        return Affine.scaling(v[0], v[1] if len(v) > 1 else v[0])
    if name == "rotate" and v:
        return Affine.rotation(v[0], (v[1], v[2]) if len(v) > 2 else (0.0, 0.0))
    return None


def style_of(element: etree._Element, inherited: Mapping[str, str]) -> dict[str, str]:
    """Return the properties of an element: its attributes and ``style`` over what it inherits."""
    style = dict(inherited)
    for name in ("fill", "stroke", "font-size", "font-style", "font-weight", "text-anchor", "display", "opacity"):
        if (value := element.get(name)) is not None:
            style[name] = value
    for part in element.get("style", "").split(";"):
        name, _, value = part.partition(":")
        if value:
            style[name.strip()] = value.strip()
    return style


def colour_of(style: Mapping[str, str], name: str) -> str | None:
    """Return a colour as ``#rrggbb``; None: it is none, or one that cannot be said so."""
    value = style.get(name, "")
    if re.fullmatch("#[0-9a-fA-F]{3}", value):
        value = "#" + "".join(digit * 2 for digit in value[1:])
    elif found := _RGB.fullmatch(value):
        value = "#" + "".join(f"{min(int(level), 255):02x}" for level in found.groups())
    return value.lower() if _COLOUR.fullmatch(value) else None


def path_of(element: etree._Element, affine: Affine) -> Path:
    """Return what a shape draws, in the units that ``affine`` leads to; empty: nothing that can be read."""
    kind = name_of(element)
    if kind == "path":
        made = _parsed(element.get("d", ""))
    elif kind in ("ellipse", "circle"):
        radius = length(element.get("r"))
        rx, ry = length(element.get("rx"), radius), length(element.get("ry"), radius)
        made = _ellipse(length(element.get("cx")), length(element.get("cy")), rx, ry)
    elif kind == "rect":
        x, y, w, h = (length(element.get(name)) for name in ("x", "y", "width", "height"))
        made = (("M", (x, y)), ("L", (x + w, y)), ("L", (x + w, y + h)), ("L", (x, y + h)), ("Z", ()))
    else:
        made = ()
    return transform_path(made, affine)


def _ellipse(cx: float, cy: float, rx: float, ry: float) -> Path:
    kx, ky = rx * CIRCLE, ry * CIRCLE
    return (
        ("M", (cx + rx, cy)),
        ("C", (cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry)),
        ("C", (cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy)),
        ("C", (cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry)),
        ("C", (cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy)),
        ("Z", ()),
    )


def _parsed(data: str) -> Path:
    if len(data) > MOST_PATH_LETTERS:
        return ()
    pen = RecordingPen()
    try:
        parse_path(data, pen)
    except (ValueError, IndexError, TypeError, ArithmeticError, AssertionError, StopIteration, KeyError):
        return ()  # what fontTools raises on damaged paths
    segments: list[Segment] = []
    for name, points in pen.value:
        flat = tuple(float(value) for point in points if point is not None for value in point)
        if not all(math.isfinite(value) and abs(value) < 1e9 for value in flat):
            return ()
        segments += _segment(name, flat, segments)
    return tuple(segments)


def _segment(name: str, flat: tuple[float, ...], before: list[Segment]) -> list[Segment]:
    if name == "moveTo":
        return [("M", flat)]
    if name == "lineTo":
        return [("L", flat)]
    if name == "curveTo" and len(flat) == 6:
        return [("C", flat)]
    if name == "qCurveTo" and len(flat) == 4 and before:
        x0, y0 = before[-1][1][-2:] if before[-1][1] else flat[:2]
        qx, qy, x, y = flat
        return [
            ("C", (x0 + 2 / 3 * (qx - x0), y0 + 2 / 3 * (qy - y0), x + 2 / 3 * (qx - x), y + 2 / 3 * (qy - y), x, y))
        ]
    return [("Z", ())] if name in ("closePath", "endPath") else []
