"""Glyph runs as PDF text: exact places, and words that a reader can select, search and hear.

Glyphs go out in logical order, and each code carries its words through ToUnicode. Where glyphs and characters do not
pair off one to one, more is needed. A left-to-right line (Devanagari, Thai) then carries its words once more as
ActualText. In a right-to-left line that would confuse the readers, which sort its characters by their places:
``rtl_text`` cares for those. Faces that may not be embedded are drawn as outlines (``outlined``).
"""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from comicremix.geometry import Affine
from comicremix.lettering.faces import Face
from comicremix.lettering.run import Glyph, Glyphs, glyph_affine
from comicremix.paint.pdf.fill import Fill, plain_fill
from comicremix.paint.pdf.fonts import FaceUse, FontStore
from comicremix.paint.pdf.outlined import outlined_line
from comicremix.paint.pdf.reading import RESOURCE
from comicremix.paint.pdf.rtl_text import rtl_line
from comicremix.paint.pdf.syntax import hex_text, matrix, number

_SPACE = 0.25
"""Ems."""
_FLIPPED = Affine(1.0, 0.0, 0.0, -1.0, 0.0, 0.0)
"""Glyphs stand upright although the page's y points down."""


def line_operators(runs: Sequence[Glyphs], fonts: FontStore, language: str, fill: Fill = plain_fill) -> str:
    """Return the operators that show the runs of one line, fills only.

    Args:
        runs: in logical order.
        fonts: learns what the line uses.
        language: the page's language; a run in another one says so.
        fill: tells what a run is filled with.
    """
    if any(run.direction == "rtl" for run in runs):
        return _span(_language(runs, language), rtl_line(runs, fonts, fill))
    if not all(fonts.face(run.face).embeddable and not run.hidden for run in runs):
        words = _actual_text(runs) if _is_uneven(runs) else []
        return _span([*words, *_language(runs, language)], outlined_line(runs, fonts, fill))
    actual = needs_actual_text(runs)
    parts = []
    # PDFium leaves characters beyond the first plane out of ActualText.
    for beyond, together in itertools.groupby(runs, key=lambda run: actual and any(map(_is_beyond, run.text))):
        part = list(together)
        shown = [_run_operators(run, fonts.use(run.face), fill(run)) for run in _merged(part)]
        words = _actual_text(part) if not beyond and (actual or _changes_font(part, shown)) else []
        parts.append(_span([*words, *_language(part, language)], "\n".join(shown)))
    return "\n".join(parts)


def line_end(runs: Sequence[Glyphs], fonts: FontStore) -> str:
    """Return the operators of an unseen space after a line that goes on below: whoever follows the structure of a page
    instead of its looks would join the words at the ends of lines. Ideographs need none."""
    last = runs[-1]
    words = "".join(run.text for run in runs)
    if not words or words[-1].isspace() or unicodedata.east_asian_width(words[-1]) in "WF":
        return ""
    glyph, face = last.glyphs[-1], fonts.face(last.face)
    code, _ = fonts.reading.show(" ", _SPACE)
    x = glyph.x if last.direction == "rtl" else glyph.x + face.advance(glyph.gid) * last.size
    place = _place(x, glyph.y, last, glyph.angle)
    return f"BT 3 Tr {place} /{RESOURCE} {number(last.size)} Tf [<{code:04X}>] TJ 0 Tr ET"


def _span(properties: Sequence[str], shown: str) -> str:
    return f"/Span << {' '.join(properties)} >> BDC\n{shown}\nEMC" if properties else shown


def _changes_font(runs: Sequence[Glyphs], shown: Sequence[str]) -> bool:
    """Tell whether a run takes several subsets of its face: PDFium may then take its letters for a column."""
    return any(operators.count(" Tf ") > 1 for operators in shown) and not any(
        _is_beyond(char) for run in runs for char in run.text
    )


def _is_beyond(char: str) -> bool:
    return char > "\uffff"


def _actual_text(runs: Sequence[Glyphs]) -> list[str]:
    return [f"/ActualText {hex_text(''.join(run.text for run in runs))}"]


def _language(runs: Sequence[Glyphs], language: str) -> list[str]:
    """Return what names the runs' language, where it is another than the page's."""
    tag = runs[0].language
    return [f"/Lang ({tag})"] if tag and tag != language and all(run.language == tag for run in runs) else []


def needs_actual_text(runs: Sequence[Glyphs]) -> bool:
    """Tell whether the glyphs alone would extract as something else than the words of the line.

    Raised note numbers, several faces and turned lines are such: readers that sort by place take their pieces for
    lines of their own.
    """
    if any(run.direction == "rtl" for run in runs):
        return False
    return _is_uneven(runs) or any(not _pairs_off(run) for run in runs)


def _is_uneven(runs: Sequence[Glyphs]) -> bool:
    """Tell whether a line has several faces or sizes, or is turned."""
    uneven = len({(run.face, run.size, run.transform) for run in runs}) > 1
    turned = any(run.direction == "ttb" or run.transform.b or run.transform.c or run.glyphs[0].angle for run in runs)
    return uneven or turned


def _merged(runs: Sequence[Glyphs]) -> Iterator[Glyphs]:
    """Join runs that differ in their script alone: PDFium sees spaces where short texts meet."""
    alike = itertools.groupby(runs, key=lambda run: replace(run, glyphs=(), text=""))
    for look, together in alike:
        yield replace(look, glyphs=tuple(glyph for run in together for glyph in run.glyphs))


def _pairs_off(run: Glyphs) -> bool:
    texts = [glyph.text for glyph in run.glyphs]
    return all(texts) and "".join(texts) == run.text if run.text else True


def _run_operators(run: Glyphs, use: FaceUse, fill: str) -> str:
    return f"{fill} BT {' '.join(_piece(piece, run, use) for piece in _pieces(run))} ET"


def _pieces(run: Glyphs) -> Iterator[tuple[Glyph, ...]]:
    """Yield the stretches that one TJ can show: upright glyphs on one baseline, from left to right."""
    if run.direction == "ttb" or any(glyph.angle for glyph in run.glyphs):
        yield from ((glyph,) for glyph in run.glyphs)
        return
    stretch: list[Glyph] = []
    for glyph in run.glyphs:
        if stretch and glyph.y != stretch[-1].y:
            yield tuple(stretch)
            stretch = []
        stretch.append(glyph)
    if stretch:
        yield tuple(stretch)


def _piece(glyphs: tuple[Glyph, ...], run: Glyphs, use: FaceUse) -> str:
    first = glyphs[0]
    words = [_place(first.x, first.y, run, first.angle)]
    font, shown, pen = "", "", first.x
    for glyph in glyphs:
        resource, code = use.show(glyph.gid, glyph.text)
        if resource != font:
            words += [f"[{shown}] TJ"] if shown else []
            words.append(f"/{resource} {number(run.size)} Tf")
            font, shown = resource, ""
        back = round((pen - glyph.x) * 1000 / run.size)
        shown += (str(back) if back else "") + f"<{code:04X}>"
        pen += (_width(use.face, glyph.gid) - back / 1000) * run.size
    return " ".join([*words, f"[{shown}] TJ"])


def _place(x: float, y: float, run: Glyphs, angle: float = 0.0) -> str:
    unit = glyph_affine(Glyph(0, x, y, "", angle), replace(run, size=1.0))
    return f"{matrix(_FLIPPED.then(unit))} Tm"


def _width(face: Face, gid: int) -> float:
    """Return the width that the font states: whole thousandths, for PDFium cuts off the rest."""
    return round(face.advance(gid) * 1000) / 1000
