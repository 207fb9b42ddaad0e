"""Faces: the fonts that words are set in, found in folders and asked for metrics, coverage and outlines.

HarfBuzz reads them. Painters come here for outlines and bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path as FilePath
from threading import Lock
from typing import Any, NamedTuple

import uharfbuzz as hb

from comicremix.errors import FontError
from comicremix.geometry import Path, without_points
from comicremix.lettering.face_names import SUFFIXES, FaceNames, read_names
from comicremix.lettering.families import default_families, families_for
from comicremix.lettering.pen import draw_glyph
from comicremix.lettering.run import FaceRef
from comicremix.lettering.scripts import needed_letters
from comicremix.resources import fonts_folder

_BOLD = 700
_REGULAR = 400
_BOOK = 500
"""The heaviest weight that still passes for regular."""
_BOLD_FROM = 600
_MEDIUM_WIDTH = 5


class Extents(NamedTuple):
    """The ink of a glyph in ems, y down, from its origin on the baseline."""

    left: float
    top: float
    right: float
    bottom: float


class Face:
    """One face of one font file. Lengths are ems; outlines have y down and their origin on the baseline.

    Two threads may use it at once: what it remembers is only ever added.
    """

    def __init__(self, path: FilePath, index: int, names: FaceNames) -> None:
        self.path, self.index = path, index
        self.family, self.style, self.key = names.family, names.style, names.key
        self.weight, self.width, self.italic = names.weight, names.width, names.italic
        self.embeddable, self.cff = names.embeddable, names.cff
        self._outlines: dict[int, Path] = {}
        self._extents: dict[int, Extents | None] = {}
        self._advances: dict[int, float] = {}
        self._covered: dict[str, bool] = {}

    def __repr__(self) -> str:
        return f"Face({self.key!r})"

    @property
    def bold(self) -> bool:
        return self.weight >= _BOLD_FROM

    @property
    def ref(self) -> FaceRef:
        return FaceRef(self.key)

    @cached_property
    def data(self) -> bytes:
        """The bytes of the font file; a collection has several faces, ``index`` tells which this is."""
        return self.path.read_bytes()

    @cached_property
    def font(self) -> Any:
        """The ``uharfbuzz.Font``, scaled to font units."""
        return hb.Font(hb.Face(hb.Blob.from_file_path(str(self.path)), self.index))

    @cached_property
    def upem(self) -> int:
        return int(self.font.face.upem)

    @cached_property
    def ascent(self) -> float:
        return float(self.font.get_font_extents("ltr").ascender) / self.upem

    @cached_property
    def descent(self) -> float:
        return -float(self.font.get_font_extents("ltr").descender) / self.upem

    def covers(self, char: str) -> bool:
        """Tell whether the face has a glyph for the single character ``char``."""
        known = self._covered.get(char)
        if known is None:
            known = self._covered[char] = bool(self.font.get_nominal_glyph(ord(char)))
        return known

    def advance(self, gid: int) -> float:
        """Return the horizontal advance of a glyph in ems."""
        known = self._advances.get(gid)
        if known is None:
            known = self._advances[gid] = float(self.font.get_glyph_h_advance(gid)) / self.upem
        return known

    def extents(self, gid: int) -> Extents | None:
        """Return the ink box of a glyph in ems, or None when it has no ink."""
        try:
            return self._extents[gid]
        except KeyError:
            raw, em = self.font.get_glyph_extents(gid), 1 / self.upem
            found = None
            if raw and (raw.width or raw.height):
                left, top = raw.x_bearing * em, -raw.y_bearing * em
                found = Extents(left, top, left + raw.width * em, top - raw.height * em)
            self._extents[gid] = found
            return found

    def outline(self, gid: int) -> Path:
        """Return the outline of a glyph in ems, y down, origin on the baseline; quadratics are raised to cubics."""
        found = self._outlines.get(gid)
        if found is None:
            found = self._outlines[gid] = without_points(draw_glyph(self.font, gid, self.upem))
        return found


class Catalogue:
    """The faces of some folders, earlier folders first, then those of ``base``: a book's own fonts hide bundled ones of
    the same name. The folders are read once, when a face is first asked for."""

    def __init__(self, folders: Sequence[FilePath], base: Catalogue | None = None) -> None:
        self.folders = tuple(folders)
        self.base = base
        self._lock = Lock()
        self._chains: dict[tuple[str, bool, bool, str], tuple[Face, ...]] = {}

    def face(self, ref: FaceRef) -> Face:
        """Return the face that ``ref`` names.

        Raises:
            FontError: there is none of that name.
        """
        try:
            return self._faces[ref.key]
        except KeyError:
            raise FontError(
                f"The font {ref.key} is not there.",
                remedy="Put it into the book's fonts folder or choose another family.",
            ) from None

    def faces(self) -> tuple[Face, ...]:
        """Return all faces, those of the first folder first."""
        return tuple(self._faces.values())

    def families(self) -> tuple[str, ...]:
        """Return the family names in alphabetical order."""
        return tuple(sorted(self._families))

    def family_faces(self, family: str) -> tuple[Face, ...]:
        """Return the faces of a family; none when it is unknown."""
        return tuple(self._families.get(family, ()))

    @property
    def damaged(self) -> tuple[FilePath, ...]:
        """Files in the folders that look like fonts and cannot be used."""
        return self._read[1]

    def chain(self, family: str, *, bold: bool, italic: bool, language: str) -> tuple[Face, ...]:
        """Return the faces to try for each character, first to last.

        The first is the wanted family when it has the letters of ``language``, else a default of its script. Then come
        the others of these, Noto Sans, the symbols, and every further family (``families.stand_ins``). A family
        without a bold or italic face serves with the one it has: ``Face.italic`` tells whether it is slanted.

        Raises:
            FontError: the catalogue is empty.
        """
        key = (family, bold, italic, language)
        found = self._chains.get(key)
        if found is None:
            found = self._chains[key] = self._new_chain(family, bold, italic, language)
        return found

    def _new_chain(self, family: str, bold: bool, italic: bool, language: str) -> tuple[Face, ...]:
        defaults = default_families(language)
        faces = {
            name: closest_face(self._families[name], bold=bold, italic=italic)
            for name in families_for(family, language, self.families())
            if name in self._families
        }
        if not faces:
            places = ", ".join(str(folder) for folder in self.folders)
            raise FontError(
                "No font was found.", where=places, remedy="Install comicremix again, or add a font to the book."
            )
        letters = needed_letters(language)
        first = next((name for name, face in faces.items() if all(map(face.covers, letters))), None)
        if first is None or first == family:
            return tuple(faces.values())
        own = [name for name in defaults if name in faces] if first in defaults and family != "Noto Sans" else []
        return tuple(faces[name] for name in dict.fromkeys((first, *own, *faces)))

    @property
    def _faces(self) -> dict[str, Face]:
        return self._read[0]

    @cached_property
    def _families(self) -> dict[str, list[Face]]:
        families: dict[str, list[Face]] = {}
        for face in self._faces.values():
            families.setdefault(face.family, []).append(face)
        return families

    @property
    def _read(self) -> tuple[dict[str, Face], tuple[FilePath, ...]]:
        with self._lock:
            return self._contents

    @cached_property
    def _contents(self) -> tuple[dict[str, Face], tuple[FilePath, ...]]:
        faces: dict[str, Face] = {}
        damaged: list[FilePath] = []
        for path in _font_files(self.folders):
            try:
                found = read_names(path)
            except OSError:
                found = ()
            if not found:
                damaged.append(path)
            for index, names in enumerate(found):
                faces.setdefault(names.key, Face(path, index, names))
        for face in self.base.faces() if self.base else ():
            faces.setdefault(face.key, face)
        return faces, tuple(damaged)


@cache
def bundled_catalogue() -> Catalogue:
    """Return the catalogue of the fonts that travel with the program."""
    return Catalogue([fonts_folder()])


def closest_face(faces: Iterable[Face], *, bold: bool, italic: bool) -> Face:
    """Return the face of one family that comes closest: slant first, then width, then weight.

    Weights are matched as in CSS Fonts 4, 5.2: regular takes 400 to 500, then lighter, then heavier ones; bold takes
    the lightest from 700 up, then the heaviest below.
    """

    def distance(face: Face) -> tuple[bool, int, tuple[int, int], str]:
        return (face.italic != italic, abs(face.width - _MEDIUM_WIDTH), _weight_rank(face.weight, bold=bold), face.key)

    return min(faces, key=distance)


def _weight_rank(weight: int, *, bold: bool) -> tuple[int, int]:
    if bold:
        return (0, weight) if weight >= _BOLD else (1, -weight)
    if _REGULAR <= weight <= _BOOK:
        return (0, weight)
    return (1, -weight) if weight < _REGULAR else (2, weight)


def _font_files(folders: Iterable[FilePath]) -> Iterator[FilePath]:
    for folder in folders:
        yield from sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
