"""The line outside the cut that tells the printer what lies on the table: book, edition, page."""

from __future__ import annotations

from dataclasses import replace

from comicremix.geometry import Affine
from comicremix.layout.frame import Frame
from comicremix.layout.sheet import FAMILY
from comicremix.lettering.faces import Catalogue
from comicremix.lettering.look import TextLook
from comicremix.lettering.paragraph import set_paragraph
from comicremix.lettering.run import Glyphs
from comicremix.model.markup import Span

_POINTS = 6.5
_SHARE = 0.42
"""Of the page's width: the rest of the line has crosses and patches."""


def slug_line(frame: Frame, words: str, catalogue: Catalogue, *, below: float) -> tuple[Glyphs, ...]:
    """Return ``words`` set small, right of the middle under the page.

    Args:
        below: from the cut to the top of the line, points.
    """
    point = frame.dpi / 72
    size = _POINTS * point
    look = TextLook(
        family=FAMILY, bold=False, italic=False, leading=1.2, case="as-written", alignment="start", hyphenate=False,
        colour="#000000", stroke=None, size=size, minimum=size,
    )  # fmt: skip
    measure = frame.width * _SHARE
    paragraph = set_paragraph(
        (Span(words),), measure, look=look, size=size, language="", direction="ltr", catalogue=catalogue
    )
    if not paragraph.lines:
        return ()
    line = paragraph.lines[0]
    x, y = frame.width - line.width - 2 * _POINTS * point, frame.height + below * point
    return tuple(replace(run, transform=run.transform.then(Affine.translation(x, y))) for run in line.runs)
