"""The font of words that are read but not seen: a glyph for every character at every width that is needed.

Lines from right to left are drawn as outlines and carry their words in this font (``rtl``), as scanned pages do.
"""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from comicremix.paint.pdf.syntax import to_unicode

if TYPE_CHECKING:
    from fontTools.ttLib.tables._g_l_y_f import Glyph

_STEP = 10
"""Widths are rounded to so many thousandths of an em."""
_ASCENT, _DESCENT = 800, -200
RESOURCE = "R"


class ReadingFont:
    """Gives a code to each character at each width, and becomes a font when all pages are written."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, int], int] = {}

    def show(self, char: str, width: float) -> tuple[int, float]:
        """Return the code of ``char``, ``width`` ems wide, and its width after rounding."""
        rounded = max(_STEP, round(width * 1000 / _STEP) * _STEP)
        code = self._codes.setdefault((char, rounded), len(self._codes) + 1)
        return code, rounded / 1000

    def embed(self, pdf: pikepdf.Pdf) -> pikepdf.Object | None:
        """Return the Type0 font; None when nothing is shown in it."""
        if not self._codes:
            return None
        name = Name("/UnseenWords")
        descendant = Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=name,
            CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
            FontDescriptor=pdf.make_indirect(self._descriptor(pdf, name)),
            DW=1000,
            W=Array([1, Array([width for _, width in self._codes])]),
            CIDToGIDMap=Name.Identity,
        )
        words = to_unicode([(code, char) for (char, _), code in self._codes.items()])
        return pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type0,
                BaseFont=name,
                Encoding=Name("/Identity-H"),
                DescendantFonts=Array([pdf.make_indirect(descendant)]),
                ToUnicode=pdf.make_stream(zlib.compress(words), Filter=Name.FlateDecode),
            )
        )

    def _descriptor(self, pdf: pikepdf.Pdf, name: Name) -> Dictionary:
        data = _box_font([width for _, width in self._codes])
        return Dictionary(
            Type=Name.FontDescriptor,
            FontName=name,
            Flags=4,
            FontBBox=Array([0, _DESCENT, 1000, _ASCENT]),
            ItalicAngle=0,
            Ascent=_ASCENT,
            Descent=_DESCENT,
            CapHeight=_ASCENT,
            StemV=80,
            FontFile2=pdf.make_stream(zlib.compress(data), Filter=Name.FlateDecode, Length1=len(data)),
        )


def _box(width: int) -> Glyph:
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((0, _ASCENT), (width, _ASCENT), (width, 0)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def _box_font(widths: list[int]) -> bytes:
    """Return a TrueType font of boxes, glyph n + 1 ``widths[n]`` thousandths wide: PDFium passes over empty glyphs."""
    names = [".notdef", *(f"g{number}" for number in range(1, len(widths) + 1))]
    from fontTools.fontBuilder import FontBuilder  # most books need none of it

    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({})
    boxes = dict(zip(names, [1000, *widths], strict=True))
    builder.setupGlyf({name: _box(width) for name, width in boxes.items()})
    builder.setupHorizontalMetrics({name: (width, 0) for name, width in boxes.items()})
    builder.setupHorizontalHeader(ascent=_ASCENT, descent=_DESCENT)
    builder.setupNameTable({"familyName": "Unseen Words", "styleName": "Regular", "psName": "UnseenWords"})
    builder.setupOS2(sTypoAscender=_ASCENT, sTypoDescender=_DESCENT, usWinAscent=_ASCENT, usWinDescent=-_DESCENT)
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = 0  # the same book gives the same bytes
    builder.font.recalcTimestamp = False
    file = io.BytesIO()
    builder.save(file)
    return file.getvalue()
