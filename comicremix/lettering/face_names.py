"""What a font file says of its faces: family, style, weight, licence bits. HarfBuzz reads it, a tenth of a millisecond
a file, so that a program start can afford to look into all of them.
"""

from __future__ import annotations

import struct
from pathlib import Path as FilePath
from typing import Any, NamedTuple

import uharfbuzz as hb

SUFFIXES = frozenset({".ttf", ".otf", ".ttc", ".otc"})
"""The endings of font files that are read; WOFF and WOFF2 are unpacked when they are added to a book."""
NEEDED_TABLES = frozenset({"cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post"})
"""The tables without which a font can be neither set nor embedded."""
OUTLINES = frozenset({"glyf", "CFF ", "CFF2"})

_REGULAR, _BOLD = 400, 700
_MEDIUM_WIDTH = 5
_FAMILY, _STYLE, _TYPOGRAPHIC_FAMILY, _TYPOGRAPHIC_STYLE = 1, 2, 16, 17
_IS_ITALIC, _IS_BOLD, _IS_OBLIQUE = 0x001, 0x020, 0x200
_USAGE, _RESTRICTED, _WHOLE_ONLY, _BITMAPS_ONLY = 0x000F, 0x0002, 0x0100, 0x0200


class FaceNames(NamedTuple):
    """The names and kinds of one face. ``width`` is OS/2 usWidthClass: 5 is neither condensed nor expanded."""

    family: str
    style: str
    weight: int
    width: int
    italic: bool
    embeddable: bool
    cff: bool

    @property
    def key(self) -> str:
        return f"{self.family} {self.style}"


def read_names(path: FilePath) -> tuple[FaceNames, ...]:
    """Return the faces of a font file in their order; none when it is damaged, lacks a table, or has bitmaps only.

    Raises:
        OSError: the file cannot be read.
    """
    if not _is_whole(path):
        return ()
    try:
        blob = hb.Blob.from_file_path(str(path))
    except hb.HarfBuzzError as error:
        raise OSError(str(error)) from error
    return _names_in(blob, path.stem)


def names_in(data: bytes, stem: str) -> tuple[FaceNames, ...]:
    """Return the faces of a font file's bytes; ``stem`` stands in for a family name that is not there."""
    return _names_in(hb.Blob(data), stem)


def may_embed(licence_bits: int) -> bool:
    """Tell whether OS/2 fsType allows to embed a subset of the outlines: not restricted, not whole or bitmaps only.

    Source: OpenType 1.9, OS/2. Older fonts set several usage bits; then the least strict one counts.
    """
    return licence_bits & _USAGE != _RESTRICTED and not licence_bits & (_WHOLE_ONLY | _BITMAPS_ONLY)


def _names_in(blob: Any, stem: str) -> tuple[FaceNames, ...]:
    faces = [hb.Face(blob, index) for index in range(hb.Face(blob, 0).count)]
    try:
        return tuple(_names(face, stem) for face in faces) if faces and all(map(_is_usable, faces)) else ()
    except UnicodeDecodeError:  # the tags of its tables are no letters
        return ()


def _is_whole(path: FilePath) -> bool:
    """Tell whether the file has all bytes that its table directory promises; of a collection: the first one's."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(0)
        head = file.read(16)
        start = 0
        if head[:4] == b"ttcf" and len(head) == 16:
            start = int.from_bytes(head[12:16], "big")
            file.seek(start)
            head = file.read(16)
        if len(head) < 12:
            return False
        count = int.from_bytes(head[4:6], "big")
        file.seek(start + 12)
        directory = file.read(16 * count)
    if len(directory) < 16 * count:
        return False
    return all(offset + length <= size for _, _, offset, length in struct.iter_unpack(">4sLLL", directory))


def _is_usable(face: Any) -> bool:
    tags = set(face.table_tags)
    return tags >= NEEDED_TABLES and bool(tags & OUTLINES) and face.glyph_count > 0 and len(_os2(face)) >= 64


def _os2(face: Any) -> bytes:
    return bytes(face.reference_table("OS/2").data)


def _names(face: Any, stem: str) -> FaceNames:
    family = _name(face, _TYPOGRAPHIC_FAMILY) or _name(face, _FAMILY) or stem
    style = _name(face, _TYPOGRAPHIC_STYLE) or _name(face, _STYLE) or "Regular"
    weight, width, licence_bits = struct.unpack_from(">HHH", _os2(face), 4)
    (selection,) = struct.unpack_from(">H", _os2(face), 62)
    if selection & _IS_BOLD:
        weight = max(weight, _BOLD)
    tags = set(face.table_tags)
    return FaceNames(
        family=family,
        style=style,
        weight=weight or _REGULAR,
        width=width or _MEDIUM_WIDTH,
        italic=bool(selection & (_IS_ITALIC | _IS_OBLIQUE)),
        embeddable=may_embed(licence_bits),
        cff="CFF " in tags or "CFF2" in tags,
    )


def _name(face: Any, name_id: int) -> str:
    """Return the English name, else that in the first language which has one."""
    found = face.get_name(name_id)
    if found is None:
        other = next((entry.language for entry in face.list_names() if entry.name_id == name_id), None)
        found = face.get_name(name_id, other) if other else None
    return (found or "").strip()
