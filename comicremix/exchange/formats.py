"""Which format a file has, by its content, and the way from each one in."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import Literal

from lxml import etree

from comicremix.errors import InputError, Sentence
from comicremix.exchange.csvfile import read_csv
from comicremix.exchange.svg_texts import read_svg_texts
from comicremix.exchange.tmx import read_tmx
from comicremix.exchange.units import Delivery, Remembered
from comicremix.exchange.xliff12 import read_xliff12
from comicremix.exchange.xliff20 import read_xliff20
from comicremix.exchange.xmltext import name_of, parse_xml

TextFormat = Literal["po", "xliff12", "xliff20", "csv", "xlsx", "tmx"]
FORMATS: tuple[TextFormat, ...] = ("po", "xliff12", "xliff20", "csv", "xlsx", "tmx")
_BY_ENDING: dict[str, TextFormat] = {
    ".po": "po", ".pot": "po", ".xlf": "xliff12", ".xliff": "xliff12", ".csv": "csv", ".tsv": "csv", ".xlsx": "xlsx",
    ".tmx": "tmx",
}  # fmt: skip
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_PO = re.compile(rb"^(#~ )?msgid\s", re.MULTILINE)


def format_named(path: Path) -> TextFormat:
    """Return the format that a file's name asks for; PO when it asks for none."""
    return _BY_ENDING.get(path.suffix.lower(), "po")


def is_po(data: bytes) -> bool:
    """Tell whether a file is a PO file, by its content."""
    return not _is_xml(data) and not data.startswith(b"PK") and bool(_PO.search(data))


def read_other(data: bytes) -> Delivery | tuple[Remembered, ...]:
    """Read a file that is no PO file: the texts that it gives, or the units of a translation memory.

    Raises:
        InputError: it is damaged, or nothing that is known.
    """
    if data.startswith(b"PK"):
        from comicremix.exchange.xlsx import read_xlsx  # openpyxl takes its time to load

        return read_xlsx(data)
    if not _is_xml(data):
        return read_csv(data)
    return _read_xml(parse_xml(data, huge=b"<svg" in data[:4096] or b":svg" in data[:4096]))


def _is_xml(data: bytes) -> bool:
    for mark in _MARKS:
        data = data.removeprefix(mark)
    return data[:200].replace(b"\0", b"").lstrip().startswith(b"<")


def _read_xml(root: etree._Element) -> Delivery | tuple[Remembered, ...]:
    name, version = name_of(root).lower(), root.get("version", "")
    if name == "svg":
        return read_svg_texts(root)
    if name == "tmx":
        return read_tmx(root)
    if name == "xliff" and version.startswith("1."):
        return read_xliff12(root)
    if name == "xliff" and version.startswith("2."):
        return read_xliff20(root)
    raise InputError(
        Sentence("“{name}” {version} is no XML format of translations that is known", name=name, version=version),
        remedy=Sentence("Give XLIFF 1.2 or 2, TMX, or SVG pages of this book."),
    )
