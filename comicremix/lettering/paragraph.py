"""Paragraphs: words set in lines of one width, for the pages of endnotes and credits."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from comicremix.geometry import Rect
from comicremix.lettering.block import shape_lines
from comicremix.lettering.breaks import Break
from comicremix.lettering.clusters import split_clusters
from comicremix.lettering.faces import Catalogue
from comicremix.lettering.fit import Measure, Piece, Setting
from comicremix.lettering.look import TextLook
from comicremix.lettering.measure import measure_text
from comicremix.lettering.placing import LinkBox, PlacedLine, place_line
from comicremix.lettering.run import Glyphs
from comicremix.lettering.shape import ShapedLine, Shaper
from comicremix.lettering.styled import StyledText, style_text
from comicremix.model.language import Direction
from comicremix.model.markup import Span

_NARROW_LETTER = 0.25
"""Ems: a text is not measured as one line where letters so narrow would not go in."""
_CUT = 2.0
"""Penalty for cutting a word anywhere because no line holds it whole."""
_TWO_HYPHENS = 1.0
"""Penalty of hyphens at the ends of two lines that follow each other."""
_SLACK = 1e-6


@dataclass(frozen=True, slots=True)
class ParagraphLine:
    """One line; its runs' x counts from the paragraph's left edge and their y from its top, page pixels."""

    runs: tuple[Glyphs, ...]
    baseline: float
    width: float
    text: str
    links: tuple[LinkBox, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines from the top of the paragraph on; ``height`` is as many leadings as there are lines."""

    lines: tuple[ParagraphLine, ...]
    height: float
    missing: tuple[str, ...] = ()


def set_paragraph(
    spans: Sequence[Span],
    width: float,
    *,
    look: TextLook,
    size: float,
    language: str,
    direction: Direction,
    catalogue: Catalogue,
    justify: bool = False,
) -> Paragraph:
    """Set ``spans`` in lines at most ``width`` wide (page pixels) at ``size``; ``look.size`` is not asked.

    Lines start at the left, or at the right when ``direction`` is rtl, unless ``look.alignment`` says otherwise. A URL
    breaks after its punctuation, without a hyphen; a word that is wider than a line is cut.

    Raises:
        FontError: the catalogue has no face.
    """
    return _set_paragraph(tuple(spans), width, look, size, language, direction, catalogue, justify)


@lru_cache(maxsize=4096)
def _set_paragraph(
    spans: tuple[Span, ...],
    width: float,
    look: TextLook,
    size: float,
    language: str,
    direction: Direction,
    catalogue: Catalogue,
    justify: bool,
) -> Paragraph:
    styled = style_text(
        spans, family=look.family, bold=look.bold, italic=look.italic, case=look.case, language=language,
        direction=direction, catalogue=catalogue, spacing=look.letter_spacing, features=look.features,
    )  # fmt: skip
    if not styled.text.strip():
        return Paragraph((), 0.0)
    shaper = Shaper(styled)
    measure = _one_line(shaper, width / size) or _measure_within(shaper, width / size, hyphenate=look.hyphenate)
    setting = break_paragraph(measure, width / size)
    face = styled.at(0).face
    pitch = look.leading * size
    first = (pitch - (face.ascent + face.descent) * size) / 2 + face.ascent * size
    lines = [
        _place(line, number, first + number * pitch, width, look, size, styled, justify and not item.after.forced)
        for number, (line, item) in enumerate(
            zip(shape_lines(shaper, measure, setting), (measure.pieces[last] for last in setting.lasts), strict=True)
        )
    ]
    return Paragraph(tuple(lines), len(lines) * pitch, styled.missing)


def break_paragraph(measure: Measure, width: float) -> Setting:
    """Choose the breaks whose lines are fullest alike; the last line of each paragraph is free (Knuth and Plass 1981).

    A piece wider than ``width`` (both in ems) gets a line of its own.
    """
    pieces, starts, ends = measure.pieces, measure.starts, measure.ends
    hyphens = [piece.after.hyphen for piece in pieces]
    forced = [piece.after.forced for piece in pieces]
    penalties = [piece.after.penalty for piece in pieces]
    most = width + _SLACK
    costs = [0.0, *[math.inf] * len(pieces)]
    before = [0] * (len(pieces) + 1)
    for first, start in enumerate(starts):
        so_far = costs[first]
        if so_far == math.inf:
            continue
        hyphened = first > 0 and hyphens[first - 1]
        furthest = start + most
        for last in range(first, len(pieces)):
            end = ends[last]
            if end > furthest and last > first:
                break
            if so_far < costs[last + 1]:
                cost = so_far
                if not forced[last]:
                    empty = 1 - (end - start) / width
                    cost += empty * empty + penalties[last]
                    if hyphened and hyphens[last]:
                        cost += _TWO_HYPHENS
                if cost < costs[last + 1]:
                    costs[last + 1], before[last + 1] = cost, first
            if forced[last]:
                break
    lasts = []
    at = len(pieces)
    while at > 0:
        lasts.append(at - 1)
        at = before[at]
    return Setting(tuple(reversed(lasts)), costs[-1])


def _one_line(shaper: Shaper, width: float) -> Measure | None:
    """Measure a text that goes into one line without looking for its breaks; None: it does not."""
    text = shaper.styled.text
    if "\n" in text or len(text) * _NARROW_LETTER > width:
        return None
    end = len(text.rstrip(" \u200b"))
    advance = shaper.advance(0, end) - shaper.tail(end)
    return Measure((Piece(0.0, advance, Break(len(text), forced=True)),)) if advance <= width else None


def _measure_within(shaper: Shaper, width: float, *, hyphenate: bool) -> Measure:
    """Measure the text, with extra breaks inside pieces that are wider than ``width`` ems."""
    measure = measure_text(shaper, hyphenate=hyphenate, sense=False)
    extra: list[Break] = []
    start = 0
    for piece in measure.pieces:
        if piece.end - piece.start > width:
            position = start
            for cluster in split_clusters(shaper.styled.text[start : piece.after.position].rstrip()):
                if position > start:
                    extra.append(Break(position, _CUT))
                position += len(cluster)
        start = piece.after.position
    return measure_text(shaper, hyphenate=hyphenate, sense=False, extra=extra) if extra else measure


def _place(
    line: ShapedLine,
    number: int,
    baseline: float,
    width: float,
    look: TextLook,
    size: float,
    styled: StyledText,
    justify: bool,
) -> ParagraphLine:
    spare = width - line.width * size
    if look.alignment == "centre":
        left = spare / 2
    else:
        left = 0.0 if (look.alignment == "start") == (styled.base == 0) else spare
    placed = place_line(
        line, (0.0 if justify else left, baseline), size=size, look=look, language=styled.language, number=number
    )
    if justify:
        placed = _spread(placed, spare)
    return ParagraphLine(placed.runs, baseline, width if justify else line.width * size, line.text, placed.links)


def _spread(placed: PlacedLine, spare: float) -> PlacedLine:
    """Share ``spare`` out among the line's spaces, as it is seen from left to right."""
    spaces = sorted(glyph.x for run in placed.runs for glyph in run.glyphs if glyph.text == " ")
    if not spaces:
        return placed
    gap = spare / len(spaces)

    def moved(x: float) -> float:
        return x + gap * bisect_left(spaces, x)

    runs = tuple(
        replace(run, glyphs=tuple(glyph._replace(x=moved(glyph.x)) for glyph in run.glyphs)) for run in placed.runs
    )
    links = tuple(
        (link, Rect(moved(box.x), box.y, moved(box.right) - moved(box.x), box.height)) for link, box in placed.links
    )
    return PlacedLine(runs, placed.ink, links)
