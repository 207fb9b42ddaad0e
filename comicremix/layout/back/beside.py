"""What stands beside a note's words: the panel that it is about, and the QR codes of its sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import segno

from comicremix.geometry import Affine, Path, Rect, Segment, bounds, polygon_path, transform_path, transform_points
from comicremix.layout.art import piece_images
from comicremix.layout.back.lines import Line, Placed
from comicremix.layout.frame import Item, Link, PathItem
from comicremix.layout.page import replaced_lettering, sheet_of
from comicremix.layout.sheet import RULE, Sheet
from comicremix.model.ids import PanelId
from comicremix.model.style import STYLE_DPI, Stroke

MODULE = 4.4
"""Least side of a module, px at 300 dpi (0.37 mm: a phone reads it at arm's length)."""
CODE, LARGEST_CODE = 190.0, 420.0
"""Sides of a QR code without the quiet zone, px at 300 dpi; an address that needs a larger one has none."""
THUMBNAIL, HIGHEST = 0.27, 1.25
"""Width of a panel's picture as a share of the column, and its greatest height as a share of its width."""
_AIR = 0.5
"""Gaps between pictures one below the other, and beside the words, in gaps between notes."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A picture beside the words: items with their top left corner at (0, 0), px."""

    items: tuple[Item, ...]
    width: float
    height: float
    line: int = 0
    """The line of the note at whose height it would stand."""


def panel_picture(sheet: Sheet, panel_id: PanelId, width: float) -> Beside | None:
    """Return a panel without its words, at most ``width`` px wide; None when it is on no page."""
    setting = sheet.setting
    page = next((p for p in setting.book.pages if any(panel.id == panel_id for panel in p.panels)), None)
    if page is None:
        return None
    panel = page.panel(panel_id)
    box = bounds(panel.outline)
    if not box.width or not box.height:
        return None
    scale = min(width / box.width, HIGHEST * width / box.height)
    small = Affine.translation(-box.x, -box.y).then(Affine.scaling(scale))
    near = bounds(panel.art.outline)
    cleared = [o for o in replaced_lettering(page, setting).get(sheet_of(panel.art), []) if bounds(o).meets(near)]
    images = [
        replace(image, transform=image.transform.then(small), clip=image.clip and transform_path(image.clip, small))
        for image in piece_images(setting.book, panel.art, cleared, clip=True)
    ]
    rim = PathItem(polygon_path(transform_points(panel.outline, small)), stroke=Stroke(RULE, 2 * sheet.unit))
    return Beside((*images, rim), box.width * scale, box.height * scale)


def code_picture(sheet: Sheet, address: str) -> Beside | None:
    """Return the QR code of an address, linked to it; None for one that is too long to be read from paper."""
    try:
        code = segno.make(address, error="m", micro=False, boost_error=False)
    except segno.DataOverflowError:
        return None
    rows = [bytes(row) for row in code.matrix]
    unit = sheet.page.dpi / STYLE_DPI
    side = max(CODE, MODULE * len(rows)) * unit
    if side > LARGEST_CODE * unit:
        return None
    module = side / len(rows)
    square = Rect(0.0, 0.0, side, side)
    return Beside((PathItem(_code_path(rows, module), "#000000"), Link(square, address, address)), side, side)


def code_room(sheet: Sheet, addresses: Sequence[str]) -> float:
    """Return the width, px, of the widest code of ``addresses``; 0: there is none."""
    return max((code.width for address in addresses if (code := code_picture(sheet, address))), default=0.0)


def _code_path(rows: Sequence[bytes], module: float) -> Path:
    """Return one path of the dark modules, those side by side as one rectangle."""
    found: list[Segment] = []
    for y, row in enumerate(rows):
        for start, end in _runs(row):
            corner = Rect(start * module, y * module, (end - start) * module, module)
            found += polygon_path(corner.outline())
    return tuple(found)


def _runs(row: bytes) -> Iterator[tuple[int, int]]:
    start = None
    for at, dark in enumerate((*row, 0)):
        if dark and start is None:
            start = at
        elif not dark and start is not None:
            yield start, at
            start = None


def set_beside(lines: list[Line], pictures: Sequence[Beside], room: tuple[float, float], sheet: Sheet) -> list[Line]:
    """Put pictures beside ``lines``, one below the other; each stays with the lines that it stands beside, and where
    these end first there is room.

    Args:
        room: where they may stand, from left to right, px from the column's left edge; they keep to the words.
    """
    result = list(lines)
    air, free = _AIR * sheet.gap, 0.0
    for picture in pictures:
        x = room[1] - picture.width if sheet.rtl else room[0]
        tops = _tops(result)
        anchor = next((n for n, top in enumerate(tops) if n >= picture.line and top >= free - 1e-6), None)
        if anchor is None:
            result[-1] = result[-1]._replace(keep_with_next=False)
            above = max(0.0, free - tops[-1] - result[-1].height)
            result.append(Line(_at(picture, x, 0.0), picture.height, result[-1].owner, above=above))
            free = _tops(result)[-1] + picture.height + air
            continue
        head = result[anchor]
        inset = 0.2 * head.height
        result[anchor] = head._replace(items=(*head.items, *_at(picture, x, inset)))
        end = tops[anchor] + inset + picture.height
        _hold(result, tops, anchor, end)
        free = end + air
    return result


def _hold(lines: list[Line], tops: list[float], anchor: int, end: float) -> None:
    """Keep the lines from ``anchor`` on together down to ``end``, and make room where they stop short of it."""
    for number in range(anchor, len(lines)):
        if number + 1 < len(lines) and tops[number + 1] < end:
            lines[number] = lines[number]._replace(keep_with_next=True)
    short = end - tops[-1] - lines[-1].height
    if short > 0:
        lines[-1] = lines[-1]._replace(keep_with_next=True)
        lines.append(Line((), short, lines[-1].owner))


def _tops(lines: Sequence[Line]) -> list[float]:
    tops, y = [], 0.0
    for index, line in enumerate(lines):
        y += line.above if index else 0.0
        tops.append(y)
        y += line.height
    return tops


def _at(picture: Beside, x: float, y: float) -> tuple[Placed, ...]:
    return tuple(Placed(item, x, y) for item in picture.items)
