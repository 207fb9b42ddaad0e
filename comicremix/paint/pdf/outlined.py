"""Lines in faces whose licence forbids embedding, as PDF operators: outlines to look at, and their words unseen.

Of lines that stand in the drawing, only the words. Lines from right to left are always outlines (``rtl_text``);
their readers need other places than these have.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from comicremix.geometry import Affine
from comicremix.lettering.effects import clusters
from comicremix.lettering.run import Glyph, Glyphs, glyph_affine
from comicremix.paint.glyph_paths import run_outline
from comicremix.paint.pdf.fill import Fill
from comicremix.paint.pdf.fonts import FontStore
from comicremix.paint.pdf.reading import RESOURCE
from comicremix.paint.pdf.rtl_text import cluster_edges
from comicremix.paint.pdf.syntax import matrix, number, outline

_FLIPPED = Affine(1.0, 0.0, 0.0, -1.0, 0.0, 0.0)


def outlined_line(runs: Sequence[Glyphs], fonts: FontStore, fill: Fill) -> str:
    """Return the operators that draw the runs of a line from left to right, or of a column, and let them be read."""
    drawn = [f"{fill(run)} {outline(run_outline(run, fonts.face(run.face)))} f" for run in runs if not run.hidden]
    words = " ".join(part for run in runs for part in _unseen(run, fonts))
    return "\n".join([*drawn, f"BT 3 Tr {words} 0 Tr ET"])


def _unseen(run: Glyphs, fonts: FontStore) -> Iterator[str]:
    """Yield what shows the words of a run: one text for each stretch of clusters on one baseline."""
    yield f"/{RESOURCE} {number(run.size)} Tf"
    face = fonts.face(run.face)
    shown, pen, held = "", 0.0, None
    for cluster in clusters(run):
        first = cluster[0]
        left, right = cluster_edges(cluster, run.size, face.advance)
        if held is None or run.direction == "ttb" or first.angle or first.y != held.y:
            if shown:
                yield f"[{shown}] TJ"
            yield _place(first if first.angle or run.direction == "ttb" else first._replace(x=left), run)
            shown, pen = "", left
        held = first
        back = round((pen - left) * 1000 / run.size)
        shown += str(back) if back else ""
        pen = left
        for char in first.text:
            code, width = fonts.reading.show(char, (right - left) / run.size / len(first.text))
            shown += f"<{code:04X}>"
            pen += width * run.size
    if shown:
        yield f"[{shown}] TJ"


def _place(glyph: Glyph, run: Glyphs) -> str:
    upright = replace(run, size=1.0, slant=0.0)
    return f"{matrix(_FLIPPED.then(glyph_affine(glyph._replace(gid=0), upright)))} Tm"
