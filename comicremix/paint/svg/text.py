"""Live text in SVG: words that a drawing program can change, each cluster where it was set. Serves ``page``.

A line is one ``text``, or one for each direction in it. Where glyphs and characters pair off, every character has its
place; words of other scripts (Arabic, Devanagari, Thai) have theirs as a whole, for a place of their own would part
letters that belong together.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from svgwrite.base import BaseElement
from svgwrite.text import TSpan

from comicremix.geometry import Affine
from comicremix.lettering.effects import clusters
from comicremix.lettering.faces import Catalogue, Face
from comicremix.lettering.run import Glyph, Glyphs
from comicremix.paint.svg.marks import bare, mapped, number, plain

_HYPHENS = ("\u2010", "-")
_SOFT_HYPHEN = "\u00ad"
_WORDS = re.compile(r"\S+\s*|\s+")


def can_live(run: Glyphs) -> bool:
    """Tell whether a viewer can set the run itself: joined letters on an arc cannot be placed one by one."""
    return not any(glyph.angle for glyph in run.glyphs) or _pairs_off(run)


def live_lines(runs: Iterable[Glyphs], catalogue: Catalogue, language: str) -> Iterator[tuple[Glyphs, BaseElement]]:
    """Yield a ``text`` without paint for each line, and the first of its runs; ``language`` is that of the page."""
    for _, together in itertools.groupby(runs, key=_alike):
        line = list(together)
        first = line[0]
        lean = Affine(1.0, 0.0, -first.slant, 1.0, first.slant * first.glyphs[0].y if first.glyphs else 0.0, 0.0)
        text = bare("text", **{"xml:space": "preserve"}, **mapped(lean.then(first.transform)))
        if first.direction == "rtl":
            text["direction"] = "rtl"
        if first.language not in ("", language):
            text["xml:lang"] = first.language
        for run in line:
            text.add(_span(run, catalogue.face(run.face)))
        yield first, text


def _alike(run: Glyphs) -> tuple[object, ...]:
    """Return what the runs of one ``text`` share; leaning ones share their baseline too.

    Runs of two directions do not: Inkscape takes places for left or right ends by the direction of the ``text``.
    """
    floor = run.glyphs[0].y if run.slant and run.glyphs else 0.0
    look = run.colour, run.gradient, run.stroke, run.language
    return run.line, run.direction, run.transform, run.slant, floor, *look


def _span(run: Glyphs, face: Face) -> BaseElement:
    span = bare("tspan", **font_attributes(face), font_size=number(run.size))
    if run.direction == "ttb":
        span["style"] = "font-feature-settings:'vert'"
    for place in _places(run, face):
        part = TSpan(plain(place.words), debug=False, x=_numbers(place.xs), y=_numbers(place.ys))
        if any(place.angles):
            part["rotate"] = " ".join(_numbers(place.angles))
        span.add(part)
    return span


def font_attributes(face: Face) -> dict[str, str]:
    """Return how an element asks for ``face``."""
    quoted = face.family.replace("'", "")
    found = {"font_family": f"'{quoted}'"}
    if face.weight != 400:
        found["font_weight"] = str(face.weight)
    if face.italic:
        found["font_style"] = "italic"
    return found


@dataclass(frozen=True, slots=True)
class _Place:
    """Words and the places of their first characters."""

    words: str
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    angles: tuple[float, ...]


def _places(run: Glyphs, face: Face) -> Iterator[_Place]:
    if run.direction == "rtl" or not (_pairs_off(run) or run.direction == "ttb"):
        yield from _word_places(run, face)
        return
    pending: list[tuple[str, Glyph]] = []
    for cluster in clusters(run):
        words = _shown(cluster[0].text, face)
        pending.append((words, cluster[0]))
        if len(words) != 1 or ord(words) > 0xFFFF:  # viewers do not agree on how many places it takes
            yield _letters(pending)
            pending = []
    if pending:
        yield _letters(pending)


def _letters(pending: Sequence[tuple[str, Glyph]]) -> _Place:
    glyphs = [glyph for _, glyph in pending]
    ys = tuple(glyph.y for glyph in glyphs)
    return _Place(
        "".join(words for words, _ in pending),
        tuple(glyph.x for glyph in glyphs),
        ys if len(set(ys)) > 1 else ys[:1],
        tuple(glyph.angle for glyph in glyphs),
    )


def _word_places(run: Glyphs, face: Face) -> Iterator[_Place]:
    """Yield words with the place where each begins: its left end, or its right end if it runs from right to left."""
    found = list(clusters(run))
    ends = [0, *itertools.accumulate(len(cluster[0].text) for cluster in found)]
    text = "".join(cluster[0].text for cluster in found)
    at = dict(zip(ends, found, strict=False))
    breaks = [match.start() for match in _WORDS.finditer(text) if match.start() in at]
    for start, end in itertools.pairwise([*breaks, len(text)]):
        edge = _edge(at[start], run, face)
        floor = max(at[start], key=lambda glyph: face.advance(glyph.gid)).y
        yield _Place("".join(_shown(char, face) for char in text[start:end]), (edge,), (floor,), ())


def _edge(cluster: Sequence[Glyph], run: Glyphs, face: Face) -> float:
    if run.direction == "rtl":
        return max(glyph.x + face.advance(glyph.gid) * run.size for glyph in cluster)
    return min(glyph.x for glyph in cluster)


def _pairs_off(run: Glyphs) -> bool:
    return run.direction != "rtl" and all(glyph.text for glyph in run.glyphs)


def _shown(words: str, face: Face) -> str:
    """Return ``words`` with the hyphen that is seen at a line's end in place of the soft one, which viewers hide."""
    return words.replace(_SOFT_HYPHEN, next((char for char in _HYPHENS if face.covers(char)), "-"))


def _numbers(values: Iterable[float]) -> list[str]:
    return [number(value, 2) for value in values]
