"""Faces: the fonts that words are set in, found in folders and asked for metrics, coverage and outlines.

HarfBuzz reads them; fontTools reads their names. Painters come here for outlines and bytes.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path as FilePath
from types import MappingProxyType
from typing import Any, NamedTuple

import uharfbuzz as hb
from fontTools.ttLib import TTCollection, TTFont, TTLibError

from comicremix.errors import FontError
from comicremix.geometry import Path, Segment
from comicremix.lettering.run import FaceRef
from comicremix.lettering.scripts import language_script, needed_letters, primary_tag
from comicremix.resources import fonts_folder

_SUFFIXES = frozenset({".ttf", ".otf", ".ttc", ".otc"})
_BOLD = 700
_REGULAR = 400
_BOLD_FROM = 600
_NOT_EMBEDDABLE = 0x0202
"""OS/2 fsType: restricted licence, or bitmaps only."""

_FAMILIES = MappingProxyType(
    {
        "Latn": ("Comic Relief",),
        "Grek": ("Comic Relief",),
        "Cyrl": ("Comic Relief",),
        "vi": ("Shantell Sans",),
        "Arab": ("Playpen Sans Arabic",),
        "Hebr": ("Playpen Sans Hebrew",),
        "Deva": ("Playpen Sans Deva",),
        "Thai": ("Playpen Sans Thai", "Noto Sans Thai"),
        "Jpan": ("Yusei Magic",),
    }
)
"""Families to try, by language or script, when the wanted one lacks the letters."""
_LAST_RESORT = "Noto Sans"


class Extents(NamedTuple):
    """The ink of a glyph in ems, y down, from its origin on the baseline."""

    left: float
    top: float
    right: float
    bottom: float


class Face:
    """One face of one font file. Lengths are ems; outlines have y down and their origin on the baseline."""

    def __init__(self, path: FilePath, index: int, names: _Names) -> None:
        self.path, self.index = path, index
        self.family, self.weight, self.italic = names.family, names.weight, names.italic
        self.key, self.embeddable, self.cff = names.key, names.embeddable, names.cff
        self._outlines: dict[int, Path] = {}
        self._extents: dict[int, Extents] = {}
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
        return float(self.font.get_glyph_h_advance(gid)) / self.upem

    def extents(self, gid: int) -> Extents | None:
        """Return the ink box of a glyph in ems, or None when it has no ink."""
        if gid not in self._extents:
            raw = self.font.get_glyph_extents(gid)
            left, top = (raw.x_bearing / self.upem, -raw.y_bearing / self.upem) if raw else (0.0, 0.0)
            width, height = (raw.width / self.upem, -raw.height / self.upem) if raw else (0.0, 0.0)
            self._extents[gid] = Extents(left, top, left + width, top + height)
        found = self._extents[gid]
        return found if found.right > found.left or found.bottom > found.top else None

    def outline(self, gid: int) -> Path:
        """Return the outline of a glyph in ems, y down, origin on the baseline; quadratics are raised to cubics."""
        found = self._outlines.get(gid)
        if found is None:
            pen = _Pen(1 / self.upem)
            self.font.draw_glyph(gid, _draw_functions(), pen)
            found = self._outlines[gid] = tuple(pen.segments)
        return found


class Catalogue:
    """The faces of some folders, earlier folders first: a book's own fonts hide bundled ones of the same name."""

    def __init__(self, folders: Sequence[FilePath]) -> None:
        self.folders = tuple(folders)
        self.damaged: tuple[FilePath, ...] = ()
        """Files that look like fonts and are none."""

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

    def families(self) -> tuple[str, ...]:
        """Return the family names in alphabetical order."""
        return tuple(sorted(self._families))

    def family_faces(self, family: str) -> tuple[Face, ...]:
        """Return the faces of a family; none when it is unknown."""
        return tuple(self._families.get(family, ()))

    def chain(self, family: str, *, bold: bool, italic: bool, language: str) -> tuple[Face, ...]:
        """Return the faces to try for each character, first to last.

        The first is the wanted family when it has the letters of ``language``, else the default of its script. Then
        come the other one, Noto Sans, and every further family. A family without a bold or italic face serves with
        the one it has: nothing is faked.

        Raises:
            FontError: the catalogue is empty.
        """
        return _chain(self, family, bold, italic, language)

    @cached_property
    def _faces(self) -> dict[str, Face]:
        faces: dict[str, Face] = {}
        damaged: list[FilePath] = []
        for path in _font_files(self.folders):
            try:
                found = list(_read_faces(path))
            except (TTLibError, OSError, KeyError, struct.error, AssertionError):
                damaged.append(path)
                continue
            for face in found:
                faces.setdefault(face.key, face)
        self.damaged = tuple(damaged)
        return faces

    @cached_property
    def _families(self) -> dict[str, list[Face]]:
        families: dict[str, list[Face]] = {}
        for face in self._faces.values():
            families.setdefault(face.family, []).append(face)
        return families


@cache
def bundled_catalogue() -> Catalogue:
    """Return the catalogue of the fonts that travel with the program."""
    return Catalogue([fonts_folder()])


@cache
def _chain(catalogue: Catalogue, family: str, bold: bool, italic: bool, language: str) -> tuple[Face, ...]:
    script = language_script(language)
    defaults = (*_FAMILIES.get(primary_tag(language), ()), *_FAMILIES.get(script, ()))
    order = dict.fromkeys((family, *defaults, _LAST_RESORT, *catalogue.families()))
    faces = [
        _closest(catalogue.family_faces(name), bold=bold, italic=italic)
        for name in order
        if catalogue.family_faces(name)
    ]
    if not faces:
        places = ", ".join(str(folder) for folder in catalogue.folders)
        raise FontError(
            "No font was found.", where=places, remedy="Install comicremix again, or add a font to the book."
        )
    able = [face for face in faces if all(face.covers(char) for char in needed_letters(language))]
    first = able[:1]
    return (*first, *(face for face in faces if face not in first))


def _closest(faces: Sequence[Face], *, bold: bool, italic: bool) -> Face:
    weight = _BOLD if bold else _REGULAR
    return min(faces, key=lambda face: (face.italic != italic, abs(face.weight - weight), face.key))


def _font_files(folders: Iterable[FilePath]) -> Iterator[FilePath]:
    for folder in folders:
        yield from sorted(path for path in folder.rglob("*") if path.suffix.lower() in _SUFFIXES and path.is_file())


class _Names(NamedTuple):
    family: str
    key: str
    weight: int
    italic: bool
    embeddable: bool
    cff: bool


def _read_faces(path: FilePath) -> Iterator[Face]:
    with path.open("rb") as file:
        if path.suffix.lower() in {".ttc", ".otc"}:
            for index, font in enumerate(TTCollection(file, lazy=True).fonts):
                yield Face(path, index, _names(font, path))
        else:
            yield Face(path, 0, _names(TTFont(file, lazy=True), path))


def _names(font: TTFont, path: FilePath) -> _Names:
    table, metrics = font["name"], font["OS/2"]
    family = table.getDebugName(16) or table.getDebugName(1) or path.stem
    style = table.getDebugName(17) or table.getDebugName(2) or "Regular"
    italic = bool(metrics.fsSelection & 0x01)
    weight = max(int(metrics.usWeightClass), _BOLD if metrics.fsSelection & 0x20 else 0)
    embeddable = not int(metrics.fsType) & _NOT_EMBEDDABLE
    return _Names(family, f"{family} {style}", weight, italic, embeddable, "CFF " in font or "CFF2" in font)


class _Pen:
    """Collects the segments of one glyph."""

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self.segments: list[Segment] = []
        self.at = (0.0, 0.0)

    def points(self, *numbers: float) -> tuple[float, ...]:
        self.at = (numbers[-2], numbers[-1])
        signs = (self.scale, -self.scale)
        return tuple(number * signs[index % 2] for index, number in enumerate(numbers))


@cache
def _draw_functions() -> Any:
    def move(x: float, y: float, pen: _Pen) -> None:
        pen.segments.append(("M", pen.points(x, y)))

    def line(x: float, y: float, pen: _Pen) -> None:
        pen.segments.append(("L", pen.points(x, y)))

    def quadratic(x1: float, y1: float, x: float, y: float, pen: _Pen) -> None:
        x0, y0 = pen.at
        first = (x0 + 2 / 3 * (x1 - x0), y0 + 2 / 3 * (y1 - y0))
        second = (x + 2 / 3 * (x1 - x), y + 2 / 3 * (y1 - y))
        pen.segments.append(("C", pen.points(*first, *second, x, y)))

    def cubic(x1: float, y1: float, x2: float, y2: float, x: float, y: float, pen: _Pen) -> None:
        pen.segments.append(("C", pen.points(x1, y1, x2, y2, x, y)))

    def close(pen: _Pen) -> None:
        pen.segments.append(("Z", ()))

    functions = hb.DrawFuncs()
    functions.set_move_to_func(move)
    functions.set_line_to_func(line)
    functions.set_quadratic_to_func(quadratic)
    functions.set_cubic_to_func(cubic)
    functions.set_close_path_func(close)
    return functions
