"""Lines from right to left as PDF operators: outlines (``forms``) to look at, and their words unseen (mode 3)."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from comicremix.geometry import Affine, Point, bounds
from comicremix.lettering.effects import clusters
from comicremix.lettering.run import Glyph, Glyphs, glyph_affine
from comicremix.paint.glyph_paths import run_outline
from comicremix.paint.pdf.fill import Fill
from comicremix.paint.pdf.fonts import FontStore
from comicremix.paint.pdf.reading import RESOURCE, ReadingFont
from comicremix.paint.pdf.rtl import Placed, Slot, narrowed, place_words
from comicremix.paint.pdf.syntax import hex_text, matrix, number, outline

_HAIR = 0.001
"""Page pixels; PDFium passes over what is that narrow."""
_SLIVER = 0.01
"""Ems."""


def rtl_line(runs: Sequence[Glyphs], fonts: FontStore, fill: Fill) -> str:
    """Return the operators that draw the runs of a line, in logical order, and let its words be read."""
    drawn = [_drawn(run, fonts, fill(run)) for run in runs if not run.hidden]
    return "\n".join([*drawn, f"BT 3 Tr {_words(runs, fonts)} 0 Tr ET"])


def _drawn(run: Glyphs, fonts: FontStore, chosen: str) -> str:
    """Draw the outlines of a run, each letter a form that the whole document shares. A gradient would follow the
    form's matrix, and gets one path."""
    face = fonts.face(run.face)
    if run.gradient is not None:
        return f"{chosen} {outline(run_outline(run, face))} f"
    to_em = Affine.scaling(1 / face.upem)
    shown = ((fonts.forms.name(face, glyph.gid), glyph) for glyph in run.glyphs)
    parts = [f"q {matrix(to_em.then(glyph_affine(glyph, run)))} cm /{name} Do Q" for name, glyph in shown if name]
    return "\n".join([chosen, *parts])


@dataclass(frozen=True, slots=True)
class _Line:
    """Where the words of a line are read: ``to_page`` leads from ems, x from the line's left end, y up, to the page."""

    size: float
    to_page: Affine

    def start(self, x: float) -> str:
        return f"{matrix(Affine(e=x * self.size).then(self.to_page))} Tm"


def _words(runs: Sequence[Glyphs], fonts: FontStore) -> str:
    line, slots = _measured(runs, fonts)
    placed = place_words(narrowed(slots))
    shown: list[str] = []
    for (hair, instead), together in groupby(placed, key=lambda item: (not item.width, item.instead)):
        part = list(together)
        words = _hair(part[0], line, fonts.reading) if hair else _show(part, line, fonts.reading)
        # Poppler knows ActualText in a Span only, and so takes the characters themselves.
        shown.append(f"/Mirrored << /ActualText {hex_text(instead.words)} >> BDC {words} EMC" if instead else words)
    return " ".join([f"/{RESOURCE} {number(line.size)} Tf", *shown])


def _show(part: Sequence[Placed], line: _Line, font: ReadingFont) -> str:
    pen, shown = part[0].x, ""
    for item in part:
        back = round((pen - item.x) * 1000)
        code, width = font.show(item.char, item.width)
        shown += (str(back) if back else "") + f"<{code:04X}>"
        pen += width - back / 1000
    return f"{line.start(part[0].x)} [{shown}] TJ"


def _hair(item: Placed, line: _Line, font: ReadingFont) -> str:
    """Show a character for Poppler alone, just before what is at its place."""
    code, width = font.show(item.char, _SLIVER)
    x = item.x - _HAIR / line.size
    stretch = number(100 * _HAIR / (width * line.size), 6)
    return f"{line.start(x)} {stretch} Tz <{code:04X}> Tj 100 Tz"


def _measured(runs: Sequence[Glyphs], fonts: FontStore) -> tuple[_Line, list[Slot]]:
    """Return a line's place and the slots of its characters in logical order.

    Readers lose their way in lines that lean or bend: the words of such a line stand level across its middle.
    """
    largest = max(runs, key=lambda run: run.size)
    slots: list[Slot] = []
    edges: list[float] = []
    for run in runs:
        face = fonts.face(run.face)
        for cluster in clusters(run):
            left, right = cluster_edges(cluster, run.size, face.advance)
            edges += [left, right]
            words = cluster[0].text
            slots += [Slot(char, (right - left) / len(words) / largest.size) for char in words]
    transform = largest.transform
    bent = any(glyph.angle for run in runs for glyph in run.glyphs)
    if not bent and not transform.b and not transform.c:
        floor = statistics.mode(glyph.y for glyph in largest.glyphs)
        return _Line(largest.size, Affine(1, 0, 0, -1, min(edges), floor).then(transform)), slots
    x, y = transform.apply(_middle(runs))
    half = sum(slot.width for slot in slots) * largest.size / 2
    level = Affine(1, 0, 0, -1, -half, 0).then(Affine.scaling(transform.scale))
    return _Line(largest.size, level.then(Affine.translation(x, y))), slots


def cluster_edges(cluster: Sequence[Glyph], size: float, advance: Callable[[int], float]) -> tuple[float, float]:
    """Return where a cluster begins and ends, or would if it were not turned."""
    left = min(glyph.x for glyph in cluster)
    if cluster[0].angle:
        return left, left + size * max(advance(glyph.gid) for glyph in cluster)
    return left, max(glyph.x + advance(glyph.gid) * size for glyph in cluster)


def _middle(runs: Sequence[Glyphs]) -> Point:
    glyphs = [glyph for run in runs for glyph in run.glyphs]
    x = bounds((glyph.x, glyph.y) for glyph in glyphs).centre[0]
    return x, min(glyphs, key=lambda glyph: abs(glyph.x - x)).y
