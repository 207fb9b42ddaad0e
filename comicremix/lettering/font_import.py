"""Font import: what a user gives as a font, checked, unpacked and cut into faces that the program can set.

fontTools unpacks WOFF and WOFF2, HarfBuzz cuts the named instances of variable fonts; all else stays byte for byte.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import brotli
import uharfbuzz as hb
from fontTools.ttLib import TTCollection, TTFont, TTLibError

from comicremix.errors import FontError, Sentence
from comicremix.lettering.face_names import NEEDED_TABLES, OUTLINES, may_embed
from comicremix.lettering.instances import static_faces

LARGEST = 128 * 1024 * 1024
"""Bytes of the largest file that is taken for a font."""

_DAMAGE = (
    TTLibError, OSError, EOFError, KeyError, IndexError, ValueError, TypeError, AttributeError, AssertionError,
    OverflowError, MemoryError, RuntimeError, ZeroDivisionError, struct.error, zlib.error,
    brotli.error, hb.HarfBuzzError,
)  # fmt: skip
"""What fontTools raises at a damaged font."""
_KINDS = Sentence("Give a TrueType, OpenType, WOFF or WOFF2 font, or a collection (TTF, OTF, TTC, WOFF, WOFF2).")
_SOUND = Sentence("Get the font again from where it came, or choose another one.")
_COPYRIGHT, _LICENCE, _LICENCE_URL = 0, 13, 14
_BITMAPS = frozenset({"EBDT", "CBDT", "sbix", "bdat", "SVG "})


@dataclass(frozen=True, slots=True)
class FontFile:
    """The bytes of one font file, with its ending and what to append to its name when one file became several."""

    data: bytes
    suffix: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class ImportedFont:
    """What one file gave: font files, the licence text found inside, and what a user should know."""

    files: tuple[FontFile, ...]
    licence: str
    warnings: tuple[str, ...]


def import_font(data: bytes, where: str) -> ImportedFont:
    """Check a font and turn it into files that can be set and embedded.

    Args:
        data: the file as it came.
        where: its name, for errors.

    Raises:
        FontError: no font, damaged, of bitmaps only, or without the tables that setting text needs.
    """
    if len(data) > LARGEST:
        raise FontError(Sentence("The file is too large for a font."), where=where, remedy=_KINDS)
    if data[:4] not in {b"\0\1\0\0", b"true", b"OTTO", b"ttcf", b"wOFF", b"wOF2"}:
        raise FontError(Sentence("The file is no font that can be read."), where=where, remedy=_KINDS)
    with _told(where):
        fonts = _members(data)
        for font in fonts:
            _refuse(font, where)
        files, warnings = _files(data, fonts)
        licences = dict.fromkeys(_licence(font) for font in fonts)
        told = dict.fromkeys((*warnings, *(text for font in fonts for text in _warnings(font))))
    for file in files:
        _refuse_unreadable(file.data, where)
    return ImportedFont(files, "\n\n".join(filter(None, licences)), tuple(told))


@contextmanager
def _told(where: str) -> Iterator[None]:
    try:
        yield
    except _DAMAGE as error:
        raise FontError(Sentence("The font is damaged."), where=where, remedy=_SOUND) from error


def _members(data: bytes) -> list[TTFont]:
    """Open all faces and make sure that every table's bytes are there."""
    stream = io.BytesIO(data)
    fonts = (
        list(TTCollection(stream, lazy=True).fonts) if data[:4] == b"ttcf" else [TTFont(stream, recalcTimestamp=False)]
    )
    for font in fonts:
        font.recalcTimestamp = False
        for tag in font.reader.keys():  # noqa: SIM118 - the reader is no dict
            if len(font.reader[tag]) != font.reader.tables[tag].length and not font.flavor:
                raise ValueError(tag)
        font.flavor = None
    if not fonts:
        raise ValueError("empty collection")
    return fonts


def _refuse(font: TTFont, where: str) -> None:
    """Raise a FontError for a sound font that cannot be used."""
    tags = set(font.reader.keys())
    has_outlines = any(tag in tags and len(font.reader[tag]) > 1 for tag in OUTLINES)
    if not has_outlines:
        what = (
            Sentence("The font has bitmaps or pictures only.")
            if tags & _BITMAPS
            else Sentence("The font has no outlines.")
        )
        raise FontError(what, where=where, remedy=Sentence("Choose a font with TrueType or CFF outlines."))
    missing = sorted(NEEDED_TABLES - tags)
    if missing:
        raise FontError(
            Sentence("The font lacks the table “{table}”.", table=missing[0].strip()), where=where, remedy=_SOUND
        )
    upem = int(font["head"].unitsPerEm)
    if not 16 <= upem <= 16384:
        raise FontError(Sentence("The font says that an em has {units} units.", units=upem), where=where, remedy=_SOUND)


def _refuse_unreadable(data: bytes, where: str) -> None:
    """Raise a FontError when HarfBuzz, which sets the words, finds no glyph or no character in one of the faces."""
    blob = hb.Blob(data)
    for index in range(hb.Face(blob, 0).count):
        face = hb.Face(blob, index)
        if not face.glyph_count:
            raise FontError(Sentence("The font is damaged."), where=where, remedy=_SOUND)
        if not len(face.unicodes):
            raise FontError(Sentence("The font does not tell which characters it has."), where=where, remedy=_SOUND)


def _files(data: bytes, fonts: Sequence[TTFont]) -> tuple[tuple[FontFile, ...], list[str]]:
    """Return the files to keep and warnings about how they were made."""
    if data[:4] == b"ttcf" and not any(_needs_change(font) for font in fonts):
        return (FontFile(data, ".ttc"),), []
    files: list[FontFile] = []
    warnings: list[str] = []
    for number, font in enumerate(fonts):
        member = f"{number + 1}" if len(fonts) > 1 else ""
        if not _needs_change(font) and data[:4] not in {b"ttcf", b"wOFF", b"wOF2"}:
            return (FontFile(data, _suffix(font)),), []
        reserved = "Reserved Font Name" in _licence(font)
        instances, left_out = static_faces(font) if _needs_change(font) else (((font, ""),), 0)
        for face, style in instances:
            file = io.BytesIO()
            face.save(file, reorderTables=None)
            files.append(FontFile(file.getvalue(), _suffix(face), "-".join(filter(None, (member, style)))))
        if left_out:
            warnings.append(f"{left_out} of its instances were left out: too many glyphs for all of them.")
        if reserved and _needs_change(font):
            warnings.append("its licence reserves its name: ask its makers before you pass the cut faces on.")
    return tuple(files), warnings


def _needs_change(font: TTFont) -> bool:
    return "fvar" in font or "CFF2" in font


def _suffix(font: TTFont) -> str:
    return ".otf" if "CFF " in font else ".ttf"


def _licence(font: TTFont) -> str:
    names = font["name"]
    found = (names.getDebugName(name_id) for name_id in (_COPYRIGHT, _LICENCE, _LICENCE_URL))
    return "\n\n".join(text.strip() for text in found if text and text.strip())


def _warnings(font: TTFont) -> Iterator[str]:
    licence_bits = int(font["OS/2"].fsType)
    if not may_embed(licence_bits):
        yield f"its licence bits (fsType {licence_bits:#06x}) forbid embedding: it shows on the screen, not in a PDF."
    if not _licence(font):
        yield "it says nothing of its copyright or licence: make sure that you may use it."
    covered = font.getBestCmap()
    if covered and ord(" ") not in covered:
        yield "it has no space: that of another font stands in."
