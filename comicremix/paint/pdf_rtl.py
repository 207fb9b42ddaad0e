"""Right-to-left runs for PDF readers that sort characters by their places.

A glyph that stands for one character is shown as text. What else there is in a cluster (ligatures, vowel signs, dots
that are glyphs of their own) is drawn as outlines. Where a cluster stands for several characters, each of them stands
there as a ghost, invisible, in a slot of its own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from comicremix.lettering.faces import Face
from comicremix.lettering.run import Glyph, Glyphs

_KERNING = 0.3
"""Ems; letters further apart than that are two words."""
_NOTHING = 0.001
_RIGHT_TO_LEFT_MARK = "\u200f"


@dataclass(frozen=True, slots=True)
class Ghost:
    """A character without ink: ``gid`` is shown invisibly from (x, y), its em ``size`` and stretched to ``width``."""

    gid: int
    x: float
    y: float
    width: float
    size: float
    char: str


@dataclass(frozen=True, slots=True)
class Parts:
    """A run parted into text, seen or not, in logical order, and a run of glyphs to draw as outlines."""

    shown: tuple[Glyph | Ghost, ...]
    drawn: Glyphs


def part_clusters(run: Glyphs, face: Face) -> Parts:
    """Part a right-to-left run. Spaces are left out: readers put one wherever words stand apart."""
    shown: list[Glyph | Ghost] = []
    drawn: list[Glyph] = []
    edge: float | None = None
    for cluster in _clusters(run):
        words = "".join(glyph.text for glyph in cluster)
        base = max(cluster, key=lambda glyph: face.advance(glyph.gid))
        if words.isspace():
            edge = None
            continue
        right = base.x + face.advance(base.gid) * run.size
        kerned = edge is not None and 0 < edge - right < _KERNING * run.size
        if len(words) == 1 and not kerned:
            shown.append(replace(base, text=words))
            drawn += [glyph for glyph in cluster if glyph is not base]
        else:
            right = edge if kerned and edge is not None else right
            shown += _ghosts(words, base, right, run.size, face)
            drawn += cluster
        if _is_weak(words[-1]):
            shown.append(end_mark(base, run.size))
        edge = base.x
    return Parts(tuple(shown), replace(run, glyphs=tuple(drawn)))


def lower_run(run: Glyphs, line: Glyphs, face: Face) -> Parts:
    """Draw a raised note number as outlines and let its digits stand as ghosts on the line's own baseline.

    Else readers take it for a line of its own.
    """
    floor = line.glyphs[0].y
    ghosts = [
        Ghost(glyph.gid, glyph.x, floor, face.advance(glyph.gid) * run.size, line.size, glyph.text)
        for glyph in run.glyphs
        if len(glyph.text) == 1
    ]
    return Parts((*ghosts, end_mark(replace(run.glyphs[0], y=floor), line.size)), run)


def end_mark(leftmost: Glyph, size: float) -> Ghost:
    """Return a mark for the left end of left-to-right words, which keeps readers from moving spaces across them.

    Poppler takes such words to reach left up to the next right-to-left character. PDFium passes over what has no width.
    """
    return Ghost(leftmost.gid, leftmost.x - _NOTHING, leftmost.y, _NOTHING, size, _RIGHT_TO_LEFT_MARK)


def _ghosts(words: str, base: Glyph, right: float, size: float, face: Face) -> Iterator[Ghost]:
    """Share the cluster's width out among its characters, the first one rightmost."""
    slot = (right - base.x) / len(words)
    for index, char in enumerate(words):
        own = face.font.get_nominal_glyph(ord(char)) or 0
        gid = own if face.advance(own) > 0 else base.gid  # a vowel sign has no width to stretch
        yield Ghost(gid, right - (index + 1) * slot, base.y, slot, size, char)


def _is_weak(char: str) -> bool:
    """Tell whether a reader may take ``char`` for the end of left-to-right words: digits, commas and their like."""
    return unicodedata.bidirectional(char) not in ("R", "AL", "NSM")


def _clusters(run: Glyphs) -> Iterator[list[Glyph]]:
    cluster: list[Glyph] = []
    for glyph in run.glyphs:
        if glyph.text and cluster:
            yield cluster
            cluster = []
        cluster.append(glyph)
    if cluster:
        yield cluster
