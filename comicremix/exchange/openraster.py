"""``stack.xml`` of an OpenRaster file: which layers there are, and where they lie.

OpenRaster 0.0.5 (freedesktop.org).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from comicremix.exchange.xmltext import safe

VERSION = "0.0.5"


@dataclass(frozen=True, slots=True)
class RasterLayer:
    """A picture of the archive at a place (pixels); with ``parts`` a stack of layers instead. Lowest first."""

    name: str
    source: str = ""
    place: tuple[int, int] = (0, 0)
    parts: tuple[RasterLayer, ...] = ()


def write_stack(layers: Sequence[RasterLayer], size: tuple[int, int], dpi: float) -> bytes:
    """Return the file for a picture of ``size`` pixels; it names the topmost layer first, as readers want it."""
    width, height, resolution = str(size[0]), str(size[1]), str(round(dpi))
    root = etree.Element("image", version=VERSION, w=width, h=height, xres=resolution, yres=resolution)
    _fill(etree.SubElement(root, "stack"), layers)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _fill(stack: etree._Element, layers: Sequence[RasterLayer]) -> None:
    for layer in reversed(layers):
        if layer.parts:
            _fill(etree.SubElement(stack, "stack", name=safe(layer.name)), layer.parts)
        else:
            look = {"opacity": "1.0", "visibility": "visible", "composite-op": "svg:src-over"}
            place = {"x": str(layer.place[0]), "y": str(layer.place[1])}
            etree.SubElement(stack, "layer", {"name": safe(layer.name), "src": layer.source, **place, **look})
