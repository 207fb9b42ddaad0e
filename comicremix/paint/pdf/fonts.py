"""Faces as PDF fonts: which code shows which glyph, and, when all pages are written, the embedded subsets.

Codes are glyph ids (Type0 fonts with Identity-H). Where one glyph stands for different words in different places,
the face gets a second Type0 font that shares everything but its ToUnicode map.
"""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from comicremix.errors import FontError, Sentence
from comicremix.lettering.faces import Catalogue, Face
from comicremix.lettering.run import FaceRef
from comicremix.paint.pdf.forms import GlyphForms
from comicremix.paint.pdf.reading import RESOURCE, ReadingFont
from comicremix.paint.pdf.syntax import to_unicode

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

_UNUSED_TABLES = "GSUB GPOS GDEF BASE JSTF STAT MATH DSIG cmap name post OS/2 kern gasp".split()  # noqa: SIM905
_FIXED_PITCH, _SYMBOLIC, _ITALIC, _FORCE_BOLD = 1, 4, 64, 1 << 18


class FaceUse:
    """What the pages use of one face."""

    def __init__(self, face: Face, number: int) -> None:
        self.face, self.number = face, number
        with _told(face):
            self.codes = _character_ids(face)
        self.words: dict[int, list[str]] = {}

    def show(self, gid: int, text: str) -> tuple[str, int]:
        """Return the font resource's name and the code with which ``gid`` is shown and extracts as ``text``."""
        words = self.words.setdefault(gid, [])
        if text not in words:
            words.append(text)
        return f"F{self.number}.{words.index(text)}", self.codes.get(gid, gid)

    @property
    def variants(self) -> int:
        """How many Type0 fonts the face needs."""
        return max(len(words) for words in self.words.values())


class FontStore:
    """The faces of a document, numbered as they are met."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._uses: dict[str, FaceUse] = {}
        self.reading = ReadingFont()
        self.forms = GlyphForms()

    def face(self, ref: FaceRef) -> Face:
        """Return a face whose outlines are drawn. Raises FontError: the catalogue does not have it."""
        return self._catalogue.face(ref)

    def use(self, ref: FaceRef) -> FaceUse:
        """Return the use of a face that may be embedded. Raises FontError: the catalogue does not have it."""
        if ref.key not in self._uses:
            self._uses[ref.key] = FaceUse(self._catalogue.face(ref), len(self._uses) + 1)
        return self._uses[ref.key]

    @property
    def names(self) -> tuple[str, ...]:
        """The faces that are embedded, as people call them."""
        return tuple(sorted({f"{use.face.family} {use.face.style}" for use in self._uses.values() if use.words}))

    def embed(self, pdf: pikepdf.Pdf) -> Dictionary:
        """Return the Font resources of all pages, the subsets embedded in ``pdf``.

        Raises:
            FontError: a font is damaged.
        """
        fonts = Dictionary()
        for use in self._uses.values():
            if use.words:
                for index, font in enumerate(_type0_fonts(pdf, use)):
                    fonts[f"/F{use.number}.{index}"] = font
        reading = self.reading.embed(pdf)
        if reading is not None:
            fonts[f"/{RESOURCE}"] = reading
        return fonts


@contextmanager
def _told(face: Face) -> Iterator[None]:
    """Tell what the libraries raise at a damaged font as a FontError."""
    from fontTools.ttLib import TTLibError

    try:
        yield
    except (
        TTLibError, LookupError, ValueError, TypeError, AttributeError, AssertionError, ArithmeticError, RuntimeError,
        struct.error,
    ) as error:  # fmt: skip
        raise FontError(
            Sentence("The font is damaged."),
            where=face.path,
            remedy=Sentence("Get the font again from where it came, or choose another one."),
        ) from error


@dataclass(frozen=True, slots=True)
class _Metrics:
    """What a FontDescriptor says, in thousandths of an em."""

    name: str
    box: tuple[int, ...]
    slant: float
    capitals: int
    stem: int
    flags: int


def _type0_fonts(pdf: pikepdf.Pdf, use: FaceUse) -> list[pikepdf.Object]:
    with _told(use.face):
        metrics = _metrics(use.face)
    name = Name(f"/{_tag(use)}+{metrics.name}")
    descendant = pdf.make_indirect(_descendant(pdf, use, metrics, name))
    return [
        pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type0,
                BaseFont=name,
                Encoding=Name("/Identity-H"),
                DescendantFonts=Array([descendant]),
                ToUnicode=_compressed(pdf, _to_unicode(use, variant)),
            )
        )
        for variant in range(use.variants)
    ]


def _descendant(pdf: pikepdf.Pdf, use: FaceUse, metrics: _Metrics, name: Name) -> Dictionary:
    cff = use.face.cff
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType0 if cff else Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=pdf.make_indirect(_descriptor(pdf, use, metrics, name)),
        DW=1000,
        W=_widths(use),
    )
    if not cff:
        font.CIDToGIDMap = Name.Identity
    return font


def _descriptor(pdf: pikepdf.Pdf, use: FaceUse, metrics: _Metrics, name: Name) -> Dictionary:
    face = use.face
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=metrics.flags,
        FontBBox=Array(metrics.box),
        ItalicAngle=metrics.slant,
        Ascent=round(face.ascent * 1000),
        Descent=-round(face.descent * 1000),
        CapHeight=metrics.capitals,
        StemV=metrics.stem,
    )
    with _told(face):
        data = subset(face, tuple(use.words))
    if face.cff:
        descriptor.FontFile3 = _compressed(pdf, data, Subtype=Name.CIDFontType0C)
    else:
        descriptor.FontFile2 = _compressed(pdf, data, Length1=len(data))
    return descriptor


def _compressed(pdf: pikepdf.Pdf, data: bytes, **entries: object) -> pikepdf.Stream:
    return pdf.make_stream(zlib.compress(data), Filter=Name.FlateDecode, **entries)


def subset(face: Face, gids: tuple[int, ...]) -> bytes:
    """Return the face with the outlines of ``gids`` alone, under their old ids: TrueType, or the bare CFF table."""
    import uharfbuzz

    wanted = uharfbuzz.SubsetInput()
    wanted.glyph_set.update({0, *gids})
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _UNUSED_TABLES)
    wanted.flags = (
        uharfbuzz.SubsetFlags.RETAIN_GIDS | uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
    )
    data: bytes = uharfbuzz.subset(uharfbuzz.Face(face.data, face.index), wanted).blob.data
    if not face.cff:
        return data
    from fontTools.ttLib import TTFont

    with TTFont(io.BytesIO(data)) as font:
        return bytes(font.reader["CFF "])


def _character_ids(face: Face) -> dict[int, int]:
    """Return the codes of the glyphs that are not shown by their glyph id: those of a CFF font keyed by characters."""
    if not face.cff:
        return {}
    from fontTools.ttLib import TTFont

    with TTFont(io.BytesIO(face.data), fontNumber=face.index, lazy=True) as font:
        if not hasattr(font["CFF "].cff.topDictIndex[0], "ROS"):
            return {}
        names = font.getGlyphOrder()
    return {gid: int(name[3:]) for gid, name in enumerate(names) if name.startswith("cid")}


def _metrics(face: Face) -> _Metrics:
    from fontTools.ttLib import TTFont

    with TTFont(io.BytesIO(face.data), fontNumber=face.index, lazy=True) as font:
        em, head, post, os2 = 1000 / face.upem, font["head"], font["post"], font["OS/2"]
        weight = int(os2.usWeightClass)
        flags = _SYMBOLIC | (_FIXED_PITCH if post.isFixedPitch else 0)
        flags |= (_ITALIC if post.italicAngle else 0) | (_FORCE_BOLD if weight >= 700 else 0)
        return _Metrics(
            name=_font_name(font, face),
            box=tuple(round(value * em) for value in (head.xMin, head.yMin, head.xMax, head.yMax)),
            slant=round(float(post.italicAngle), 2),
            capitals=round((getattr(os2, "sCapHeight", 0) or 0.7 * face.upem) * em),
            stem=round(10 + 220 * (weight - 50) / 900),
            flags=flags,
        )


def _font_name(font: TTFont, face: Face) -> str:
    name = font["name"].getDebugName(6) or f"{face.family}-{'Bold' if face.bold else 'Regular'}"
    return "".join(char for char in name if char.isascii() and (char.isalnum() or char in "-_")) or "Font"


def _tag(use: FaceUse) -> str:
    """Return six capitals made from what is in the subset (ISO 32000-1, 9.6.4)."""
    digest = hashlib.sha256(f"{use.face.key} {sorted(use.words)}".encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _widths(use: FaceUse) -> Array:
    widths = {use.codes.get(gid, gid): round(use.face.advance(gid) * 1000) for gid in sorted(use.words)}
    listed = Array()
    for code in sorted(widths):
        listed.append(code)
        listed.append(Array([widths[code]]))
    return listed


def _to_unicode(use: FaceUse, variant: int) -> bytes:
    pairs = sorted(
        (use.codes.get(gid, gid), words[variant])
        for gid, words in use.words.items()
        if variant < len(words) and words[variant]
    )
    return to_unicode(pairs)
