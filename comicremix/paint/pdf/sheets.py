"""Sheets that are folded, cut or glued: a PDF's pages as form XObjects, placed by ``layout.imposition``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name

from comicremix.geometry import Affine, Rect
from comicremix.layout.imposition import Placed, Side
from comicremix.paint.output import whole_file, writing
from comicremix.paint.pdf.syntax import matrix, number

_MARK = 8.0
"""Length of the short lines at the edges that show where to fold or cut, points."""
_HAIR = 0.25


def page_sizes(path: Path) -> list[tuple[float, float]]:
    """Return width and height, in points, of each cut page of a PDF."""
    with pikepdf.open(path) as pages:
        return [(box.width, box.height) for box in map(_trim, pages.pages)]


def write_sheets(pages: Path, sides: Sequence[Side], target: Path) -> None:
    """Write ``sides`` as the pages of ``target``, whole or not at all; ``pages`` is the PDF that they show.

    Raises:
        ExportError: it cannot be written; what was there before is still there.
    """
    with whole_file(target) as part, pikepdf.open(pages) as source, pikepdf.new() as sheets:
        forms: dict[int, pikepdf.Object] = {}
        for side in sides:
            for placed in side.placed:
                if placed.page not in forms:
                    forms[placed.page] = sheets.copy_foreign(source.pages[placed.page].as_form_xobject())
            _add_side(sheets, side, source, forms)
        _describe(sheets, source)
        packed = pikepdf.ObjectStreamMode.generate
        with writing(target):
            sheets.save(part, deterministic_id=True, fix_metadata_version=False, object_stream_mode=packed)


def _add_side(sheets: pikepdf.Pdf, side: Side, source: pikepdf.Pdf, forms: dict[int, pikepdf.Object]) -> None:
    page = sheets.add_blank_page(page_size=(side.width, side.height))
    shown = [_show(placed, side, _trim(source.pages[placed.page])) for placed in side.placed]
    page.obj.Contents = sheets.make_stream("\n".join([*shown, _lines(side)]).encode("ascii"))
    names = {f"/P{placed.page}": forms[placed.page] for placed in side.placed}
    page.obj.Resources = Dictionary(XObject=Dictionary(names))


def _show(placed: Placed, side: Side, trim: Rect) -> str:
    """Return the operators that draw a page: its trim comes into the box, the rest is cut off by the window."""
    box = placed.box
    scale = box.width / trim.width
    place = Affine.translation(-trim.x, -trim.y).then(Affine.scaling(scale, scale))
    if placed.turned:
        place = place.then(Affine(-1, 0, 0, -1, box.width, box.height))
    place = place.then(Affine.translation(box.x, side.height - box.bottom))
    window = (placed.window or box).intersection(box)
    clip = " ".join(number(v, 3) for v in (window.x, side.height - window.bottom, window.width, window.height))
    return f"q {clip} re W n {matrix(place)} cm /P{placed.page} Do Q"


def _lines(side: Side) -> str:
    """Return short lines where folds (dashed) and cuts meet the edges; a cut inside the sheet is drawn whole."""
    drawn = [f"q 0.5 G {_HAIR} w"]
    for dash, lines in (("[2 2] 0 d", side.folds), ("[] 0 d", side.cuts)):
        drawn.append(dash)
        drawn += [_line(part, side) for line in lines for part in _ends(line, side)]
    return "\n".join([*drawn, "Q"])


def _ends(line: tuple[float, ...], side: Side) -> list[tuple[float, ...]]:
    x1, y1, x2, y2 = line
    upright = x1 == x2
    if upright and y1 == 0 and y2 == side.height:
        return [(x1, 0, x1, _MARK), (x1, y2 - _MARK, x1, y2)]
    if not upright and x1 == 0 and x2 == side.width:
        return [(0, y1, _MARK, y1), (x2 - _MARK, y1, x2, y1)]
    return [line]


def _line(line: tuple[float, ...], side: Side) -> str:
    x1, y1, x2, y2 = line
    ends = (x1, side.height - y1, x2, side.height - y2)
    a, b, c, d = (number(value, 2) for value in ends)
    return f"{a} {b} m {c} {d} l S"


def _trim(page: pikepdf.Page) -> Rect:
    left, below, right, above = (float(value) for value in page.trimbox)
    return Rect(left, below, right - left, above - below)


def _describe(sheets: pikepdf.Pdf, source: pikepdf.Pdf) -> None:
    """Say of the sheets what the pages' document says of itself."""
    for key in ("/Lang", "/Metadata", "/OutputIntents"):
        if key in source.Root:
            value = source.Root[key]
            sheets.Root[key] = sheets.copy_foreign(value) if value.is_indirect else _copied(sheets, value)
    sheets.trailer.Info = sheets.make_indirect(Dictionary(dict(source.trailer.Info.items())))
    sheets.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True, PrintScaling=Name("/None"))


def _copied(sheets: pikepdf.Pdf, value: pikepdf.Object) -> pikepdf.Object:
    if isinstance(value, pikepdf.Array):
        return Array([sheets.copy_foreign(item) for item in value])
    return value
