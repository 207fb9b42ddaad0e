"""Layered SVG pages as Inkscape writes them and translators of webcomics send them:
a picture, shapes of balloons, texts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from unicodedata import east_asian_width

from lxml import etree

from comicremix.exchange.svg_values import colour_of, length, numbers, path_of, style_of, transform_of
from comicremix.exchange.xmltext import name_of, parse_xml
from comicremix.geometry import IDENTITY, Affine, Path, Rect, bounds, transform_points
from comicremix.model.markup import escaped

ROLE = "{http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd}role"
LINK = "{http://www.w3.org/1999/xlink}href"
_SHAPES = frozenset({"path", "ellipse", "circle", "rect"})
_HIDDEN = frozenset({"defs", "metadata", "clipPath", "mask", "symbol", "pattern", "marker"})
MOST_DEEP = 40
EM_WIDTH = 0.5
"""How wide a letter is on the average, in ems; those of East Asia fill one."""
LEADING = 1.25
LEAST_STROKE = 0.015
"""The width, in ems, from which a stroke in the colour of the words makes them look bold."""
LEAST_LEAN = 0.08
"""How far letters are pushed over, by their height, that look slanted."""


@dataclass(frozen=True, slots=True)
class SvgShape:
    """A filled shape in page units."""

    path: Path
    fill: str | None
    lined: bool


@dataclass(frozen=True, slots=True)
class SvgText:
    """A text object. ``box`` is about what its words fill, in page units; ``size`` the em there."""

    id: str
    text: str
    box: Rect
    size: float
    colour: str | None
    rotation: float
    contour: tuple[str, float] | None = None
    """Colour and width (ems) of a line around the letters."""


@dataclass(frozen=True, slots=True)
class SvgPage:
    """A page: ``picture`` is the link to its picture (which may be a ``data:`` URL) and ``place`` where that lies."""

    width: float
    height: float
    picture: str
    place: Rect
    shapes: tuple[SvgShape, ...]
    texts: tuple[SvgText, ...]


def read_svg(data: bytes) -> SvgPage | None:
    """Return a layered page; None: the SVG has no picture, so that it is a drawing and no such page.

    Raises:
        InputError: it is no well-formed XML or defines entities.
    """
    root = parse_xml(data, huge=True)
    if name_of(root) != "svg":
        return None
    box = numbers(root.get("viewBox"))
    width = box[2] if len(box) == 4 else length(root.get("width"))
    height = box[3] if len(box) == 4 else length(root.get("height"))
    start = Affine.translation(-box[0], -box[1]) if len(box) == 4 else IDENTITY
    picture, place = "", Rect(0, 0, width, height)
    shapes, texts = [], []
    filters = _outlining(root)
    for element, affine, style in _walk(root, start, {}, 0):
        kind = name_of(element)
        if kind == "image" and not picture:
            picture = element.get(LINK) or element.get("href") or ""
            place = _place(element, affine, place)
        elif kind in _SHAPES and style.get("fill") != "none" and (path := path_of(element, affine)):
            shapes.append(SvgShape(path, colour_of(style, "fill"), style.get("stroke", "none") != "none"))
        elif kind in ("text", "flowRoot") and (text := _text(element, affine, style, filters)):
            texts.append(text)
    return SvgPage(width, height, picture, place, tuple(shapes), tuple(texts)) if picture else None


def _walk(
    element: etree._Element, affine: Affine, style: Mapping[str, str], depth: int
) -> Iterator[tuple[etree._Element, Affine, Mapping[str, str]]]:
    """Yield what is seen, in the order of painting; texts are not entered."""
    for child in element:
        if not isinstance(child.tag, str) or name_of(child) in _HIDDEN or depth > MOST_DEEP:
            continue
        own = style_of(child, style)
        if own.get("display") == "none":
            continue
        whole = transform_of(child).then(affine)
        if name_of(child) in ("g", "a", "svg", "switch"):
            yield from _walk(child, whole, own, depth + 1)
        else:
            yield child, whole, own


def _place(element: etree._Element, affine: Affine, page: Rect) -> Rect:
    x, y = length(element.get("x")), length(element.get("y"))
    width, height = length(element.get("width"), page.width), length(element.get("height"), page.height)
    box = bounds(transform_points(Rect(x, y, width, height).outline(), affine))
    return box if box.width > 0 and box.height > 0 else page


def _outlining(root: etree._Element) -> dict[str, tuple[str, float]]:
    """Return the filters that draw a line around what they are given, as Inkscape's users make them: a colour is
    flooded behind it, as wide as it is dilated. By id: the colour, and the width in units of what is filtered."""
    found = {}
    for element in root.iter("{*}filter"):
        flood = next((style_of(e, {"flood-color": e.get("flood-color", "")}) for e in element.iter("{*}feFlood")), {})
        colour = colour_of(flood, "flood-color")
        grown = [e for e in element.iter("{*}feMorphology") if e.get("operator") == "dilate"]
        if colour and grown:
            found[f"url(#{element.get('id')})"] = (colour, 2 * (numbers(grown[0].get("radius")) or [0.0])[0])
    return found


def _text(
    element: etree._Element, affine: Affine, style: Mapping[str, str], filters: Mapping[str, tuple[str, float]]
) -> SvgText | None:
    flowed = name_of(element) == "flowRoot"
    rows = list(_rows(element, style))
    words = "\n".join(text for text, _ in rows if text).strip()
    if not words:
        return None
    inner = next(own for text, own in rows if text)
    words = _looking(words, affine, [own for text, own in rows if text])
    em = max(length(own.get("font-size"), 16.0) for _, own in rows)
    box = _flowed_box(element, rows, em) if flowed else _anchored_box(element, rows, em, inner)
    corners = transform_points(box.outline(), affine)
    centre = affine.apply(box.centre)
    across, down = math.hypot(affine.a, affine.b), math.hypot(affine.c, affine.d)
    rotation = math.degrees(math.atan2(affine.b, affine.a))
    upright = bounds(corners) if abs(rotation) < 1 else _about(centre, box.width * across, box.height * down)
    turned = 0.0 if abs(rotation) < 1 else round(rotation, 2)
    contour = filters.get(style.get("filter", "")) or _stroke_of(inner)
    around = (contour[0], contour[1] / em) if contour and em else None
    size = em * math.sqrt(across * down)
    return SvgText(element.get("id", ""), words, upright, size, colour_of(inner, "fill"), turned, around)


def _stroke_of(style: Mapping[str, str]) -> tuple[str, float] | None:
    """Return a stroke that is seen around letters; None: there is none, or it has their own colour."""
    colour = colour_of(style, "stroke")
    seen = colour is not None and colour != (colour_of(style, "fill") or "#000000")
    return (str(colour), length(style.get("stroke-width"), 1.0)) if seen else None


def _looking(words: str, affine: Affine, rows: list[Mapping[str, str]]) -> str:
    """Return words marked as bold where a stroke in their own colour makes them so, as italic where they lean."""
    along = affine.a**2 + affine.b**2
    leans = along > 0 and -(affine.a * affine.c + affine.b * affine.d) / along >= LEAST_LEAN
    mark = "*" * (int(leans) + 2 * int(all(map(_is_stroked, rows))))
    return words if "*" in words else "\n".join(f"{mark}{line}{mark}" for line in words.split("\n"))


def _is_stroked(style: Mapping[str, str]) -> bool:
    stroke, em = style.get("stroke", "none"), length(style.get("font-size"), 16.0)
    wide = length(style.get("stroke-width"), 1.0) >= LEAST_STROKE * em
    return wide and stroke not in ("none", "") and stroke == style.get("fill", "#000000")


def _about(centre: tuple[float, float], width: float, height: float) -> Rect:
    return Rect(centre[0] - width / 2, centre[1] - height / 2, width, height)


def _rows(element: etree._Element, style: Mapping[str, str]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield the paragraphs of a text with their properties."""
    own_rows = [child for child in element if isinstance(child.tag, str) and _is_row(child)]
    if not own_rows:
        yield _spans(element, style), style
    for row in own_rows:
        own = style_of(row, style)
        yield _spans(row, own), own


def _is_row(child: etree._Element) -> bool:
    return name_of(child) == "flowPara" or (name_of(child) == "tspan" and child.get(ROLE) == "line")


def _spans(element: etree._Element, style: Mapping[str, str]) -> str:
    return " ".join("".join(_pieces(element, style)).split())


def _pieces(element: etree._Element, style: Mapping[str, str]) -> Iterator[str]:
    yield _marked(element.text, style)
    for child in element:
        if isinstance(child.tag, str) and name_of(child) in ("tspan", "flowSpan", "a"):
            yield from _pieces(child, style_of(child, style))
        yield _marked(child.tail, style)


def _marked(text: str | None, style: Mapping[str, str]) -> str:
    words = escaped(text)
    bare = words.strip()
    if not bare:
        return words
    italic = style.get("font-style", "normal") in ("italic", "oblique")
    bold = style.get("font-weight", "normal") in ("bold", "bolder", "700", "800", "900")
    mark = "*" * (int(italic) + 2 * int(bold))
    start = len(words) - len(words.lstrip())
    return f"{words[:start]}{mark}{bare}{mark}{words[start + len(bare) :]}" if mark else words


def _flowed_box(element: etree._Element, rows: list[tuple[str, Mapping[str, str]]], em: float) -> Rect:
    """Return about what flowed words fill: from the top of their region downward, in as many lines as they need; words
    that do not fill a line stand at the side where they are aligned."""
    regions = list(element.iter("{*}rect"))
    x, y, width, height = (length(regions[0].get(n)) for n in ("x", "y", "width", "height")) if regions else (0,) * 4
    across = max(width, em)
    widths = [_width(text, em, own) for text, own in rows]
    lines = sum(max(1, math.ceil(width / across)) for width in widths)
    filled = lines * em * LEADING
    deep = min(filled, height) if height > em else filled
    wide = min(max(widths), across)
    style = next(own for text, own in rows if text)
    aside = {"center": 0.5, "middle": 0.5, "end": 1.0}.get(style.get("text-align") or style.get("text-anchor", ""), 0.0)
    return Rect(x + aside * (across - wide), y, wide, deep)


def _width(text: str, em: float, style: Mapping[str, str]) -> float:
    """Return about how wide words are in one line."""
    wide = sum(1.0 if east_asian_width(char) in "WF" else EM_WIDTH for char in text)
    return wide * em + len(text) * length(style.get("letter-spacing"))


def _anchored_box(
    element: etree._Element, rows: list[tuple[str, Mapping[str, str]]], em: float, style: Mapping[str, str]
) -> Rect:
    """Return about what lines fill that begin, end or have their middle at a point."""
    first = next((child for child in element.iter("{*}tspan") if child.get("x")), element)
    x = (numbers(first.get("x") or element.get("x")) or [0.0])[0]
    y = (numbers(first.get("y") or element.get("y")) or [0.0])[0]
    width = max(_width(text, em, own) for text, own in rows)
    shift = {"middle": width / 2, "end": width}.get(style.get("text-anchor", "start"), 0.0)
    return Rect(x - shift, y - em, width, em * (1 + LEADING * (len(rows) - 1)) + em / 4)
