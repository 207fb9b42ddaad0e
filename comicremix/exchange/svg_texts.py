"""The words of a page that was exported as SVG with live text and changed in a drawing program: line by line, as they
are set, by the balloon whose group they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from comicremix.errors import Sentence
from comicremix.exchange.units import Delivery, Given
from comicremix.exchange.xmltext import XML_LANG, name_of

_SAYS_BALLOON = re.compile(rb'\bid="b-[0-9a-z]+"')
_SAYS_LANGUAGE = re.compile(rb'<[\w:]*svg\b[^>]*\bxml:lang="([\w-]+)"')
_BALLOON = re.compile(r"b-[0-9a-z]+", re.ASCII)
_ROLE = "{http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd}role"
_UNSEEN = frozenset({"defs", "title", "desc", "metadata", "style", "script", "clipPath", "symbol", "use"})
_PARTS = frozenset({"tspan", "flowSpan", "a", "textPath", "flowPara"})
_ROWS = frozenset({"flowPara", "flowDiv"})


def is_our_page(data: bytes) -> bool:
    """Tell whether an SVG file is a page that was exported from a book, however it was changed since."""
    return b'class="balloon"' in data and _SAYS_BALLOON.search(data) is not None


def language_told(data: bytes) -> str:
    """Return the language that such a page says it is in; empty: none."""
    found = _SAYS_LANGUAGE.search(data[:8192])
    return found[1].decode() if found else ""


def read_svg_texts(root: etree._Element) -> Delivery:
    """Return the lines of each balloon as its text, joined by line feeds: plain words, in the capitals and with the
    hyphens and the numbers of notes that are seen. ``drawn`` says so. Names of layers, and groups around groups, do not
    matter; only the balloons' own groups must have kept their ids."""
    given = []
    for group in root.iter("{*}g"):
        name = group.get("id", "")
        if _BALLOON.fullmatch(name):
            lines = [line for line in (" ".join(line.split()) for line in _lines(group)) if line]
            if lines:
                given.append(
                    Given(f"balloon:{name}", "\n".join(lines), Sentence("line {line}", line=group.sourceline or 1))
                )
    return Delivery(root.get(XML_LANG, ""), "", tuple(given), drawn=True)


def _lines(element: etree._Element) -> Iterator[str]:
    """Yield the lines under an element. Words that are outlines have theirs as a label."""
    for child in element:
        kind = name_of(child) if isinstance(child.tag, str) else ""
        if kind in ("text", "flowRoot"):
            yield from _rows(child)
        elif kind == "g" and child.get("aria-label") and child.get("aria-hidden") != "true":
            yield child.get("aria-label", "")
        elif kind and kind not in _UNSEEN:
            yield from _lines(child)


def _rows(text: etree._Element) -> Iterator[str]:
    """Yield the lines of a text, by Inkscape's rows where it has them; a line feed in a flowed text begins one too."""
    rows: list[str] = [""]
    _gather(text, rows)
    for row in rows:
        yield from row.split("\n")


def _gather(element: etree._Element, rows: list[str]) -> None:
    flowed = "shape-inside" in element.get("style", "") or name_of(element) in _ROWS
    rows[-1] += _said(element.text, flowed=flowed)
    for child in element:
        kind = name_of(child) if isinstance(child.tag, str) else ""
        if kind in _PARTS or kind in _ROWS:
            if kind in _ROWS or child.get(_ROLE) == "line":
                rows.append("")
            _gather(child, rows)
        rows[-1] += _said(child.tail, flowed=flowed)


def _said(text: str | None, *, flowed: bool) -> str:
    return (text or "") if flowed else re.sub(r"\s", " ", text or "")
