"""A typesetter for the painters' tests: shapes a line that was cut into runs of one direction by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

import uharfbuzz

from comicremix.lettering.faces import Catalogue, Face, bundled_catalogue
from comicremix.lettering.run import Glyph, Glyphs
from comicremix.model.style import Stroke

Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True)
class Setting:
    """How the lines of a test are set."""

    family: str = "Comic Relief"
    language: str = "en"
    size: float = 40.0
    leading: float = 60.0
    colour: str = "#000000"
    stroke: Stroke | None = None
    bold: bool = False
    catalogue: Catalogue | None = None

    @property
    def faces(self) -> tuple[Face, ...]:
        catalogue = self.catalogue or bundled_catalogue()
        return catalogue.chain(self.family, bold=self.bold, italic=False, language=self.language)


def set_lines(lines: Sequence[str], x: float, y: float, setting: Setting = Setting()) -> tuple[Glyphs, ...]:
    """Set lines of left-to-right words from ``x``, the first baseline at ``y``."""
    return tuple(
        run
        for index, line in enumerate(lines)
        for run in set_line([line], x, y + index * setting.leading, setting=setting, line=index)
    )


def set_rtl_lines(lines: Sequence[Sequence[str]], right: float, y: float, setting: Setting) -> tuple[Glyphs, ...]:
    """Set lines of right-to-left words up to ``right``; a line is its pieces of one direction, in logical order."""
    return tuple(
        run
        for index, line in enumerate(lines)
        for run in set_line(line, right, y + index * setting.leading, setting=setting, line=index, base="rtl")
    )


def set_line(
    pieces: Sequence[str], x: float, y: float, *, setting: Setting, line: int = 0, base: Direction = "ltr"
) -> tuple[Glyphs, ...]:
    """Set one line; ``x`` is where it starts: its left end, or its right end when ``base`` is rtl."""
    runs = []
    for piece in pieces:
        direction = _direction(piece, base)
        for face, text in _stretches(piece, setting.faces):
            glyphs, width = _shape(text, face, setting, direction)
            left = x - width if base == "rtl" else x
            x = left if base == "rtl" else x + width
            placed = tuple(Glyph(g.gid, g.x + left, g.y + y, g.text) for g in glyphs)
            look = (setting.colour, setting.stroke, line, text, direction, setting.language)
            runs.append(Glyphs(face.ref, setting.size, placed, *look))
    return tuple(runs)


def _direction(piece: str, base: Direction) -> Direction:
    if any("\u0590" <= char <= "\u08ff" for char in piece):
        return "rtl"
    return "ltr" if any(char.isalnum() for char in piece) else base


def _stretches(text: str, faces: Sequence[Face]) -> list[tuple[Face, str]]:
    chosen: list[Face] = []
    for char in text:
        able = next((face for face in faces if face.covers(char)), faces[0])
        keep = chosen and (char == " " or not char.isalnum()) and chosen[-1].covers(char)
        chosen.append(chosen[-1] if keep else able)
    pairs = zip(chosen, text, strict=True)
    return [(face, "".join(char for _, char in group)) for face, group in groupby(pairs, key=lambda pair: pair[0])]


def _shape(text: str, face: Face, setting: Setting, direction: Direction) -> tuple[list[Glyph], float]:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction, buffer.language = direction, setting.language
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_GRAPHEMES
    uharfbuzz.shape(face.font, buffer, {})
    scale = setting.size / face.upem
    starts = [*sorted({info.cluster for info in buffer.glyph_infos}), len(text)]
    ends = dict(pairwise(starts))
    placed, pen = [], 0.0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        placed.append((info, pen + position.x_offset * scale, -position.y_offset * scale))
        pen += position.x_advance * scale
    if direction == "rtl":
        placed.reverse()
    glyphs, seen = [], set()
    for info, x, y in placed:
        words = "" if info.cluster in seen else text[info.cluster : ends[info.cluster]]
        seen.add(info.cluster)
        glyphs.append(Glyph(info.codepoint, x, y, words))
    return glyphs, pen
