"""Words to glyphs: HarfBuzz shapes one word in one face, and says in ems where its glyphs and its ink are.

Everything here is free of size, so that one shaping serves every size that the fitting tries.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple, TypeVar

import uharfbuzz as hb

from comicremix.lettering.faces import Extents, Face

HarfBuzzDirection = Literal["ltr", "rtl", "ttb"]
_FEATURE = re.compile(r"(?P<off>-)?(?P<tag>[A-Za-z0-9]{4})(?:=(?P<value>\d{1,5}))?")
_NO_LIGATURES = {"liga": 0, "clig": 0, "dlig": 0, "hlig": 0}
VERTICAL_FORMS = "vrt2"
"""The feature of some forms for columns that HarfBuzz asks for only when told."""
_Found = TypeVar("_Found")
_MOST_WORDS = 16384
JOINED = frozenset(
    {
        "Arab", "Syrc", "Mong", "Nkoo", "Mand", "Phag", "Adlm", "Rohg", "Sogd", "Ougr", "Chrs",
        "Deva", "Beng", "Guru", "Gujr", "Orya", "Tibt", "Modi", "Limb", "Sylo",
    }
)  # fmt: skip
"""Scripts whose letters join in a line or hang on one: no space may stand between them."""


class PlacedGlyph(NamedTuple):
    """A glyph in ems, y down, turned clockwise by ``angle`` degrees; ``text`` as in ``lettering.run.Glyph``."""

    gid: int
    x: float
    y: float
    text: str
    angle: float = 0.0


class ShapedWord(NamedTuple):
    """Glyphs in logical order, from the left end (vertical: the top) of an advance; white space has no ``ink``."""

    glyphs: tuple[PlacedGlyph, ...]
    advance: float
    ink: Extents | None


@lru_cache(maxsize=32768)
def shape_word(
    face: Face,
    text: str,
    direction: HarfBuzzDirection,
    script: str,
    language: str,
    features: tuple[str, ...] = (),
    spacing: float = 0.0,
) -> ShapedWord:
    """Shape ``text`` in one face; lengths are ems of the face.

    Args:
        features: ``ss01``, ``-liga``, ``salt=2``; what is none of these is not heeded.
        spacing: added after each cluster, and ligatures are off; scripts that join their letters do without.
    """
    spacing = 0.0 if script in JOINED else spacing
    infos, positions = _shaped(face, text, direction, script, language, features, bool(spacing))
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    em = 1 / face.upem
    x = y = 0.0
    glyphs: list[tuple[int, float, float, int]] = []
    last = -1
    for info, position in zip(infos, positions, strict=True):
        cluster = info.cluster
        if spacing and cluster != last and (last >= 0 or direction == "rtl"):
            x, y = (x, y + spacing) if direction == "ttb" else (x + spacing, y)
        last = cluster
        glyphs.append((info.codepoint, x + position.x_offset * em, y - position.y_offset * em, cluster))
        x += position.x_advance * em
        y -= position.y_advance * em
    if spacing and direction != "rtl":
        x, y = (x, y + spacing) if direction == "ttb" else (x + spacing, y)
    if direction == "rtl":
        glyphs.reverse()
    named = [
        PlacedGlyph(gid, gx, gy, text[cluster : ends.pop(cluster)] if cluster in ends else "")
        for gid, gx, gy, cluster in glyphs
    ]
    return ShapedWord(tuple(named), y if direction == "ttb" else x, _ink(face, named))


@lru_cache(maxsize=65536)
def word_advance(
    face: Face,
    text: str,
    direction: HarfBuzzDirection,
    script: str,
    language: str,
    features: tuple[str, ...] = (),
    spacing: float = 0.0,
) -> float:
    """Return the advance that ``shape_word`` finds, without the rest of its work."""
    spacing = 0.0 if script in JOINED else spacing
    infos, positions = _shaped(face, text, direction, script, language, features, bool(spacing))
    if direction == "ttb":
        units = -sum([int(position.y_advance) for position in positions])
    else:
        units = sum([int(position.x_advance) for position in positions])
    clusters = len({info.cluster for info in infos}) if spacing else 0
    return units / face.upem + clusters * spacing


class WordTable(dict[str, _Found]):
    """What is known of the words of one kind of stretch: quicker to ask than a cache by seven things."""

    def __init__(self, ask: Callable[..., _Found], face: Face, direction: HarfBuzzDirection, *style: Any) -> None:
        super().__init__()
        self._ask = ask
        self._asked = (face, direction, style)

    def __missing__(self, word: str) -> _Found:
        face, direction, style = self._asked
        if len(self) >= _MOST_WORDS:
            self.clear()
        found = self[word] = self._ask(face, word, direction, *style)
        return found


@lru_cache(maxsize=512)
def word_tables(
    face: Face,
    direction: HarfBuzzDirection,
    script: str,
    language: str,
    features: tuple[str, ...] = (),
    spacing: float = 0.0,
) -> tuple[WordTable[float], WordTable[ShapedWord]]:
    """Return the advances and the shapes of words in a stretch; for the same kind of stretch the same tables."""
    style = (face, direction, script, language, features, spacing)
    return WordTable(word_advance, *style), WordTable(shape_word, *style)


def union(inks: Sequence[Extents]) -> Extents | None:
    """Return the box around boxes of ink, None when there are none."""
    if len(inks) < 2:
        return inks[0] if inks else None
    lefts, tops, rights, bottoms = zip(*inks, strict=True)
    return Extents(min(lefts), min(tops), max(rights), max(bottoms))


def moved(ink: Extents, dx: float, dy: float) -> Extents:
    return Extents(ink[0] + dx, ink[1] + dy, ink[2] + dx, ink[3] + dy)


@cache
def vertical_form(face: Face, char: str, language: str) -> Extents | None:
    """Return the ink of the form that the face has of ``char`` for columns, None when it has none of its own."""
    glyphs = _shape(face, char, "ttb", "Hani", language, {"vert": 1, VERTICAL_FORMS: 1})[0]
    gid = int(glyphs[0].codepoint)
    return None if gid == int(face.font.get_nominal_glyph(ord(char)) or 0) else face.extents(gid)


@cache
def half_capital(face: Face) -> float:
    """Return half the height of a capital in ems: lines are centred on it where they cross columns."""
    ink = face.extents(int(face.font.get_nominal_glyph(ord("H")) or 0))
    return -ink.top / 2 if ink else 0.36


@cache
def _feature_values(features: tuple[str, ...], spaced: bool) -> dict[str, int]:
    """Return OpenType features as HarfBuzz takes them."""
    values = dict(_NO_LIGATURES) if spaced else {}
    for wish in features:
        match = _FEATURE.fullmatch(wish.strip())
        if match:
            values[match["tag"]] = 0 if match["off"] else int(match["value"] or 1)
    return values


@lru_cache(maxsize=4096)
def _shaped(
    face: Face,
    text: str,
    direction: HarfBuzzDirection,
    script: str,
    language: str,
    features: tuple[str, ...],
    spaced: bool,
) -> tuple[list[hb.GlyphInfo], list[hb.GlyphPosition]]:
    return _shape(face, text, direction, script, language, _feature_values(features, spaced))


def _shape(
    face: Face, text: str, direction: HarfBuzzDirection, script: str, language: str, features: dict[str, int]
) -> tuple[list[hb.GlyphInfo], list[hb.GlyphPosition]]:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = direction, script, language
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    hb.shape(face.font, buffer, features)
    return buffer.glyph_infos, buffer.glyph_positions


def _ink(face: Face, glyphs: Sequence[PlacedGlyph]) -> Extents | None:
    left = top = math.inf
    right = bottom = -math.inf
    for gid, x, y, _, _ in glyphs:
        if ink := face.extents(gid):
            left, top = min(left, ink[0] + x), min(top, ink[1] + y)
            right, bottom = max(right, ink[2] + x), max(bottom, ink[3] + y)
    return Extents(left, top, right, bottom) if left < math.inf else None
