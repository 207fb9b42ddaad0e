"""Small words of SVG that the SVG modules write: elements, numbers, paths, maps, names, and what XML can hold."""

from __future__ import annotations

import re

from svgwrite.base import BaseElement

from comicremix.geometry import IDENTITY, Affine, Path
from comicremix.model.style import Stroke

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file may hold, not even escaped (XML 1.0, 2.2)."""
_NOT_NAME = re.compile(r"[^\w.:-]")


def number(value: float, places: int = 3) -> str:
    """Return ``value`` rounded, without exponent, superfluous zeros or a negative zero."""
    text = f"{value:.{places}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def path_data(path: Path, scale: float = 1.0) -> str:
    """Return ``path``, enlarged by ``scale``, as the ``d`` of a path element."""
    return "".join(kind + " ".join(number(value * scale, 2) for value in numbers) for kind, numbers in path)


def mapped(affine: Affine) -> dict[str, str]:
    """Return the attribute that applies ``affine``; none for the identity."""
    if affine == IDENTITY:
        return {}
    linear = " ".join(number(value, 6) for value in affine[:4])
    return {"transform": f"matrix({linear} {number(affine.e)} {number(affine.f)})"}


def pen(stroke: Stroke) -> dict[str, str]:
    """Return the attributes that draw ``stroke``."""
    found = {"stroke": stroke.colour, "stroke_width": number(stroke.width)}
    if stroke.dash:
        found["stroke_dasharray"] = ",".join(map(number, stroke.dash))
    return found


def plain(words: str) -> str:
    """Return ``words`` without the characters that XML cannot hold."""
    return _NOT_XML.sub("", words)


def element_name(identity: str) -> str:
    """Return ``identity`` as an element's id that is also an XML name; never one that begins with ``_``."""
    name = _NOT_NAME.sub("-", identity)
    return name if name[:1].isalpha() else f"x{name}"


def bare(kind: str, **attributes: str) -> BaseElement:
    """Return an element with these attributes alone, unchecked; svgwrite's shapes bring more than is needed."""
    element = BaseElement(debug=False, **attributes)
    element.elementname = kind
    return element


def use(name: str, attributes: dict[str, str]) -> BaseElement:
    """Return an element that shows the definition ``name``."""
    return bare("use", **{"xlink:href": f"#{name}", **attributes})
