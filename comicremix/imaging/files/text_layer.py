"""The words that a page of a PDF holds as text, letter by letter with their places: drawn ones, and those that text
recognition has laid under a scan."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

_DEVICE = 100_000
"""PDFium maps places to whole numbers; of so many a page is wide and high."""
_HYPHENS = "\x02\u00ad\ufffe"
"""What PDFium gives for a hyphen at the end of a line, and the soft hyphen."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One character with the middle of its box, as shares of the page's width and height from the upper left."""

    text: str
    x: float
    y: float


def page_letters(page: pdfium.PdfPage) -> Iterator[Letter]:
    """Yield the characters of a page in the order in which PDFium reads it; white space stands where the letter before
    it does."""
    words = page.get_textpage()
    try:
        place = (0.0, 0.0)
        for index in range(words.count_chars()):
            code = pdfium_c.FPDFText_GetUnicode(words, index)
            text = chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""
            if text and not text.isspace() and text not in _HYPHENS:
                left, bottom, right, top = words.get_charbox(index)
                place = _on_page(page, (left + right) / 2, (bottom + top) / 2)
            if text:
                yield Letter(text, *place)
    finally:
        words.close()


def joined_letters(letters: Sequence[Letter]) -> str:
    """Return the words of some letters on one line: breaks are the layout's, and so are hyphens before them."""
    text = "".join(letter.text for letter in letters)
    for hyphen in _HYPHENS:
        text = text.replace(hyphen + "\r\n", "").replace(hyphen + "\n", "").replace(hyphen, "")
    return " ".join(text.split())


def _on_page(page: pdfium.PdfPage, x: float, y: float) -> tuple[float, float]:
    """Return a place of the page's own space as it is seen, turned and cropped."""
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDF_PageToDevice(page, 0, 0, _DEVICE, _DEVICE, 0, x, y, across, down)
    return across.value / _DEVICE, down.value / _DEVICE
