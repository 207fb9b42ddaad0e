"""Runs: shaped words set one after the other, along a line or in a column, as one run of glyphs in ems."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from comicremix.lettering.columns import shift
from comicremix.lettering.faces import Extents, Face
from comicremix.lettering.glyphs import PlacedGlyph, ShapedWord, half_capital, moved, shape_word, union
from comicremix.lettering.styled import Item

SUPERSCRIPT_SIZE = 0.6
SUPERSCRIPT_RISE = 0.35
"""Note numbers: size and rise in ems of the words around them; in a column they stand that far to the right."""
_NARROW_MARKS = str.maketrans("！？", "!?")


class ShapedRun(NamedTuple):
    """One item of a line, its origin ``x`` (or ``y`` from the top, when vertical) ems from the line's start."""

    item: Item
    x: float
    width: float
    scale: float
    rise: float
    words: tuple[tuple[tuple[PlacedGlyph, ...], float, float], ...]
    """The glyphs of its words, with x and y of each word from the run's own origin, in ems of the run's size."""
    ink: Extents | None
    text: str
    squeeze: float = 1.0
    """How much narrower the glyphs are drawn, about the column's axis."""
    ruby: bool = False
    """It stands beside words and is none of them."""

    @property
    def glyphs(self) -> tuple[PlacedGlyph, ...]:
        """All of them, relative to the run's own origin."""
        return tuple(
            PlacedGlyph(gid, x + dx, y + dy, text, angle)
            for glyphs, dx, dy in self.words
            for gid, x, y, text, angle in glyphs
        )

    def at(self, x: float) -> ShapedRun:
        """Return the run moved to ``x``."""
        return self if x == self.x else self._replace(x=x)


def scale_of(item: Item) -> float:
    return SUPERSCRIPT_SIZE if item.manner.superscript else 1.0


def side_by_side(face: Face, text: str, script: str, language: str, features: tuple[str, ...]) -> ShapedWord:
    """Shape what shares one em of a column, its axis at 0. Glyphs and ``advance`` are those before the squeeze that
    ``ink`` counts."""
    narrow = text.translate(_NARROW_MARKS)
    usable = narrow if all(map(face.covers, narrow)) else text
    word = shape_word(face, usable, "ltr", script, language, features)
    down = 0.5 + half_capital(face)
    glyphs, at = [], 0
    for gid, x, y, cluster, _ in word.glyphs:
        glyphs.append(PlacedGlyph(gid, x - word.advance / 2, y + down, text[at : at + len(cluster)]))
        at += len(cluster)
    ink = word.ink and moved(word.ink, -word.advance / 2, down)
    squeeze = _squeeze(word.advance)
    ink = ink and ink._replace(left=ink.left * squeeze, right=ink.right * squeeze)
    return ShapedWord(tuple(glyphs), word.advance, ink)


def turned_word(word: ShapedWord, face: Face) -> ShapedWord:
    """Turn a horizontal word clockwise by a quarter, its capitals centred on the column's axis."""
    across = half_capital(face)
    glyphs = tuple(PlacedGlyph(gid, -y - across, x, text, 90.0) for gid, x, y, text, _ in word.glyphs)
    ink = word.ink and Extents(-word.ink.bottom - across, word.ink.left, -word.ink.top - across, word.ink.right)
    return ShapedWord(glyphs, word.advance, ink)


def nudged_word(word: ShapedWord, face: Face, language: str) -> ShapedWord:
    """Move small kana and full stops of an upright word to where columns want them."""
    shifts = [shift(face, glyph.text[:1], language) for glyph in word.glyphs]
    if not any(map(any, shifts)):
        return word
    glyphs = tuple(
        glyph._replace(x=glyph.x + dx, y=glyph.y + dy) for glyph, (dx, dy) in zip(word.glyphs, shifts, strict=True)
    )
    inks = [moved(ink, glyph.x, glyph.y) for glyph in glyphs if (ink := face.extents(glyph.gid))]
    return ShapedWord(glyphs, word.advance, union(inks))


def join_words(item: Item, words: Sequence[ShapedWord], text: str, *, spacing: float = 0.0) -> ShapedRun:
    """Set shaped words one after the other in the item's direction; ``spacing`` follows what shares one em."""
    if item.way == "beside":
        return _beside(item, words[0], text, spacing)
    total = sum(word.advance for word in words)
    upwards = item.way in {"upright", "turned"}
    backwards = bool(item.level % 2)
    cursor = total if backwards else 0.0
    strung: list[tuple[tuple[PlacedGlyph, ...], float, float]] = []
    inks: list[Extents] = []
    for glyphs, advance, ink in words:
        cursor -= advance if backwards else 0.0
        dx, dy = (0.0, cursor) if upwards else (cursor, 0.0)
        strung.append((glyphs, dx, dy))
        if ink:
            inks.append(moved(ink, dx, dy))
        cursor += 0.0 if backwards else advance
    scale = scale_of(item)
    rise = SUPERSCRIPT_RISE if item.manner.superscript else 0.0
    return ShapedRun(item, 0.0, total * scale, scale, rise, tuple(strung), leaning(union(inks), item), text)


def spread(run: ShapedRun, by: float) -> ShapedRun:
    """Spread the clusters of a run so that it is ``by`` ems (of the line) longer, half a gap at both ends."""
    count = sum(1 for glyph in run.glyphs if glyph.text)
    if by <= 0 or not count:
        return run
    gap = by / run.scale / count
    backwards = bool(run.item.level % 2)
    glyphs, number = [], -1
    for glyph in run.glyphs:
        number += bool(glyph.text)
        step = gap * ((count - 1 - number if backwards else number) + 0.5)
        glyphs.append(glyph._replace(x=glyph.x + step) if run.item.way == "along" else glyph._replace(y=glyph.y + step))
    dx, dy = (gap / 2, 0.0) if run.item.way == "along" else (0.0, gap / 2)
    rest = gap * (count - 1)
    ink = run.ink and moved(run.ink, dx, dy)
    if ink:
        right, bottom = (ink.right + rest, ink.bottom) if run.item.way == "along" else (ink.right, ink.bottom + rest)
        ink = ink._replace(right=right, bottom=bottom)
    return run._replace(width=run.width + by, words=((tuple(glyphs), 0.0, 0.0),), ink=ink)


def direction_of(item: Item) -> Literal["ltr", "rtl", "ttb"]:
    """Return the direction that a run's glyphs are drawn in."""
    if item.way != "along":
        return "ttb"
    return "rtl" if item.level % 2 else "ltr"


def leaning(ink: Extents | None, item: Item) -> Extents | None:
    """Return the box of slanted ink."""
    if not ink or not item.slant:
        return ink
    if item.way == "turned":
        return ink._replace(top=ink.top + item.slant * ink.left, bottom=ink.bottom + item.slant * ink.right)
    return ink._replace(left=ink.left - item.slant * ink.bottom, right=ink.right - item.slant * ink.top)


def _beside(item: Item, word: ShapedWord, text: str, spacing: float) -> ShapedRun:
    scale = scale_of(item)
    rise = SUPERSCRIPT_RISE if item.manner.superscript else 0.0
    ink = leaning(word.ink, item)
    width = scale * (1 + spacing)
    return ShapedRun(item, 0.0, width, scale, rise, ((word.glyphs, 0.0, 0.0),), ink, text, _squeeze(word.advance))


def _squeeze(width: float) -> float:
    return min(1.0, 1 / width) if width > 0 else 1.0
