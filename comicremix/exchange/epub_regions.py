"""What EPUBs say of a page's panels, balloons and notes: region-based navigation, and what comicremix writes beside the
words so that its own EPUBs come back whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from comicremix.exchange.epub_read import beside
from comicremix.exchange.xmltext import parse_xml
from comicremix.geometry import Outline, Rect, area
from comicremix.model.source import BalloonKind
from comicremix.model.told import ToldBalloon, ToldNote, ToldPage

_SHARE = r"(\d{1,3}(?:\.\d{1,9})?)"
_REGION = re.compile(rf"^xywh=percent:{_SHARE},{_SHARE},{_SHARE},{_SHARE}$")
_TYPE = "{http://www.idpf.org/2007/ops}type"
_KINDS = {kind.value: kind for kind in BalloonKind}


def data_navigation(package: bytes) -> str:
    """Return the link to the data navigation document that a package names; empty: none.

    Raises:
        InputError: it is no well-formed XML.
    """
    items = parse_xml(package).iter("{*}item")
    return next((item.get("href", "") for item in items if "data-nav" in item.get("properties", "").split()), "")


def read_regions(data: bytes, name: str) -> dict[str, tuple[Rect, ...]]:
    """Return the panels of each page, by the name of its document, in shares of the page's sides (EPUB Region-Based
    Navigation 1.0).

    Args:
        name: of the document itself.

    Raises:
        InputError: it is no well-formed XML.
    """
    found: dict[str, list[Rect]] = {}
    for link in parse_xml(data).iter("{*}a"):
        address, _, fragment = link.get("href", "").partition("#")
        match = _REGION.match(unquote(fragment))
        if match and "panel" in link.get(_TYPE, "").split():
            box = Rect(*(min(float(value), 100.0) / 100 for value in match.groups()))
            found.setdefault(beside(name, address), []).append(box)
    return {page: tuple(boxes) for page, boxes in found.items()}


def read_page(data: bytes, language: str, regions: tuple[Rect, ...] = ()) -> ToldPage:
    """Return what the document of a page tells: its panels and balloons, as comicremix wrote them, else the panels that
    ``regions`` say, in pixels of its viewport. Its picture is left empty.

    Raises:
        InputError: it is no well-formed XML.
    """
    root = parse_xml(data)
    width, height = _viewport(root)
    panels = tuple(filter(None, (_points(element.get("data-panel")) for element in root.iter("{*}section"))))
    if not panels:
        panels = tuple(
            Rect(box.x * width, box.y * height, box.width * width, box.height * height).outline()
            for box in regions
            if box.width and box.height
        )
    if not width or not height:
        return ToldPage("")
    return ToldPage("", panels or None, tuple(_balloons(root, language)) or None, width=width)


def _viewport(root: etree._Element) -> tuple[float, float]:
    """Return width and height of a page's viewport; zeros when it has none."""
    for meta in root.iter("{*}meta"):
        if meta.get("name") == "viewport":
            said = meta.get("content", "")
            sides = [re.search(rf"\b{side}\s*=\s*(\d{{1,6}}(?:\.\d{{1,6}})?)", said) for side in ("width", "height")]
            return tuple(float(side[1]) if side else 0.0 for side in sides)  # type: ignore[return-value]
    return (0.0, 0.0)


def _balloons(root: etree._Element, language: str) -> Iterator[ToldBalloon]:
    for element in root.iter("{*}p"):
        outline = _points(element.get("data-balloon"))
        if outline:
            words = element.get("data-words", "")
            kind = _KINDS.get(element.get("data-kind", ""), BalloonKind.SPEECH)
            yield ToldBalloon(outline, {language: words} if words else {}, kind)


def read_notes(data: bytes, language: str) -> tuple[ToldNote, ...]:
    """Return the notes of a document that comicremix wrote.

    Raises:
        InputError: it is no well-formed XML.
    """
    notes = (item for item in parse_xml(data).iter("{*}li") if item.get("data-words") is not None)
    return tuple(
        ToldNote(item.get("id", "").removeprefix("note-"), {language: item.get("data-words", "")}) for item in notes
    )


def is_notes(data: bytes) -> bool:
    """Tell whether a document may hold notes of ours."""
    return b"data-words" in data and b"doc-endnotes" in data


def _points(words: str | None) -> Outline:
    """Return the polygon that is written ``x,y x,y …``; empty when it is none."""
    numbers = re.findall(r"-?\d+(?:\.\d+)?", (words or "")[:100_000])
    values = [float(number) for number in numbers if len(number) < 16]
    points = tuple(zip(values[::2], values[1::2], strict=False))
    return points if len(points) > 2 and area(points) > 0 else ()
