"""Shaping: words to placed glyphs in ems, by HarfBuzz, and the glyphs of whole lines in visual order.

Everything here is free of size, so that one shaping serves every size that the fitting tries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, NamedTuple

import uharfbuzz as hb

from comicremix.lettering.bidi import reset_line_end, visual_order
from comicremix.lettering.faces import Extents, Face
from comicremix.lettering.styled import Item, StyledText

SUPERSCRIPT_SIZE = 0.6
SUPERSCRIPT_RISE = 0.35
"""Note numbers: size and rise in ems of the words around them."""
SOFT_HYPHEN = "\u00ad"
"""What the hyphen at a line's end stands for in the text."""
_HYPHENS = ("\u2010", "-")
_WORDS = re.compile(" +|[^ ]+")

HarfBuzzDirection = Literal["ltr", "rtl", "ttb"]


class PlacedGlyph(NamedTuple):
    """A glyph in ems, y down; ``text`` as in ``lettering.run.Glyph``."""

    gid: int
    x: float
    y: float
    text: str


class ShapedWord(NamedTuple):
    """Glyphs in logical order, from the left end (vertical: the top) of an advance; white space has no ``ink``."""

    glyphs: tuple[PlacedGlyph, ...]
    advance: float
    ink: Extents | None


@dataclass(frozen=True, slots=True)
class ShapedRun:
    """One item of a line, its origin ``x`` (or ``y`` from the top, when vertical) ems from the line's start."""

    item: Item
    x: float
    width: float
    scale: float
    rise: float
    glyphs: tuple[PlacedGlyph, ...]
    """Relative to the run's own origin, in ems of the run's size."""
    ink: Extents | None
    text: str


@dataclass(frozen=True, slots=True)
class ShapedLine:
    """A line in ems: runs in logical order, advance width, and the ink about the left end of the baseline."""

    runs: tuple[ShapedRun, ...]
    width: float
    ink: Extents
    text: str


@lru_cache(maxsize=32768)
def shape_word(face: Face, text: str, direction: HarfBuzzDirection, script: str, language: str) -> ShapedWord:
    """Shape ``text`` in one face; lengths are ems of the face."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = direction, script, language
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    hb.shape(face.font, buffer)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    em = 1 / face.upem
    x = y = 0.0
    glyphs: list[PlacedGlyph] = []
    for info, position in zip(infos, positions, strict=True):
        glyphs.append(PlacedGlyph(info.codepoint, x + position.x_offset * em, y - position.y_offset * em, ""))
        x += position.x_advance * em
        y -= position.y_advance * em
    clusters = [info.cluster for info in infos]
    if direction == "rtl":
        glyphs.reverse()
        clusters.reverse()
    named = []
    for glyph, cluster in zip(glyphs, clusters, strict=True):
        named.append(glyph._replace(text=text[cluster : ends.pop(cluster)] if cluster in ends else ""))
    return ShapedWord(tuple(named), y if direction == "ttb" else x, _ink(face, named))


class Shaper:
    """Measures and shapes pieces of one styled text, remembering the lines."""

    def __init__(self, styled: StyledText, *, vertical: bool = False) -> None:
        self.styled, self.vertical = styled, vertical
        self._lines: dict[tuple[int, int, bool], ShapedLine] = {}

    def advance(self, start: int, end: int) -> float:
        """Return the advance of ``text[start:end]`` in ems."""
        levels = self.styled.levels[start:end]
        return sum(
            word.advance * _scale(item) for item in self.styled.items(start, end, levels) for word in self._words(item)
        )

    def hyphen_advance(self, position: int) -> float:
        """Return the advance of the hyphen that a line breaking at ``position`` gets, in ems."""
        return self._hyphen(position).advance

    def line(self, start: int, end: int, *, hyphen: bool = False) -> ShapedLine:
        """Shape ``text[start:end]`` as one line, its runs in visual order by their ``x``."""
        key = (start, end, hyphen)
        if key not in self._lines:
            self._lines[key] = self._shape_line(start, end, hyphen=hyphen)
        return self._lines[key]

    def _shape_line(self, start: int, end: int, *, hyphen: bool) -> ShapedLine:
        text = self.styled.text[start:end]
        levels = reset_line_end(text, self.styled.levels[start:end], self.styled.base)
        runs = [self._run(item) for item in self.styled.items(start, end, levels)]
        if hyphen and runs:
            runs[-1] = self._with_hyphen(runs[-1], end)
        placed = list(runs)
        x = 0.0
        for index in range(len(runs)) if self.vertical else self._visual_order(runs):
            placed[index] = replace(runs[index], x=x)
            x += runs[index].width
        clean = text.replace(SOFT_HYPHEN, "") + ("-" if hyphen else "")
        return ShapedLine(tuple(placed), x, _line_ink(placed, self.vertical), clean)

    def _visual_order(self, runs: Sequence[ShapedRun]) -> list[int]:
        """Return the runs from left to right; what isolates a note number stands on both its sides, unseen."""
        entries: list[tuple[int, int]] = []
        for index, run in enumerate(runs):
            around = self.styled.around.get(run.item.start)
            wall = [] if around is None else [(-1, around)]
            entries += [*wall, (index, run.item.level), *wall]
        order = visual_order([level for _, level in entries])
        return [entries[at][0] for at in order if entries[at][0] >= 0]

    def _words(self, item: Item) -> Iterator[ShapedWord]:
        direction: HarfBuzzDirection = "ttb" if self.vertical else "rtl" if item.level % 2 else "ltr"
        for match in _WORDS.finditer(self.styled.text, item.start, item.end):
            yield shape_word(item.face, match[0], direction, item.script, self.styled.language)

    def _run(self, item: Item) -> ShapedRun:
        return _join(item, list(self._words(item)), self.styled.text[item.start : item.end], vertical=self.vertical)

    def _hyphen(self, position: int) -> ShapedWord:
        face, script = self.styled.faces[position - 1], self.styled.scripts[position - 1]
        char = next((char for char in _HYPHENS if face.covers(char)), "-")
        word = shape_word(face, char, "ltr", script, self.styled.language)
        return word._replace(glyphs=tuple(glyph._replace(text=SOFT_HYPHEN) for glyph in word.glyphs))

    def _with_hyphen(self, run: ShapedRun, end: int) -> ShapedRun:
        return _join(
            run.item, [*self._words(run.item), self._hyphen(end)], run.text + SOFT_HYPHEN, vertical=self.vertical
        )


def _join(item: Item, words: Sequence[ShapedWord], text: str, *, vertical: bool) -> ShapedRun:
    """Set shaped words one after the other in the item's direction."""
    total = sum(word.advance for word in words)
    backwards = bool(item.level % 2) and not vertical
    cursor = total if backwards else 0.0
    glyphs: list[PlacedGlyph] = []
    inks: list[Extents] = []
    for word in words:
        cursor -= word.advance if backwards else 0.0
        dx, dy = (0.0, cursor) if vertical else (cursor, 0.0)
        glyphs += [PlacedGlyph(gid, x + dx, y + dy, cluster) for gid, x, y, cluster in word.glyphs]
        if word.ink:
            inks.append(_moved(word.ink, dx, dy))
        cursor += 0.0 if backwards else word.advance
    scale = _scale(item)
    rise = SUPERSCRIPT_RISE if item.manner.superscript else 0.0
    return ShapedRun(item, 0.0, total * scale, scale, rise, tuple(glyphs), _union(inks), text)


def _scale(item: Item) -> float:
    return SUPERSCRIPT_SIZE if item.manner.superscript else 1.0


def _ink(face: Face, glyphs: Sequence[PlacedGlyph]) -> Extents | None:
    inks = [_moved(ink, glyph.x, glyph.y) for glyph in glyphs if (ink := face.extents(glyph.gid))]
    return _union(inks)


def _line_ink(runs: Sequence[ShapedRun], vertical: bool) -> Extents:
    inks = []
    for run in runs:
        if run.ink:
            left, top, right, bottom = (value * run.scale for value in run.ink)
            dx, dy = (run.rise, run.x) if vertical else (run.x, -run.rise)
            inks.append(_moved(Extents(left, top, right, bottom), dx, dy))
    return _union(inks) or Extents(0.0, 0.0, 0.0, 0.0)


def _moved(ink: Extents, dx: float, dy: float) -> Extents:
    return Extents(ink.left + dx, ink.top + dy, ink.right + dx, ink.bottom + dy)


def _union(inks: Sequence[Extents]) -> Extents | None:
    if not inks:
        return None
    lefts, tops, rights, bottoms = zip(*inks, strict=True)
    return Extents(min(lefts), min(tops), max(rights), max(bottoms))
