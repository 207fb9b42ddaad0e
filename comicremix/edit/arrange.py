"""Put panels and balloons in line: align, distribute, give equal sizes and equal gutters, fit to the margins.

Boxes are those of the outlines, in page pixels; a panel takes its balloons along. A panel that gets another size is not
stretched: it shows more or less of its picture (``filling``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from comicremix.edit.balloons import move_balloon, reshape_balloon
from comicremix.edit.filling import View, fill_cell, mapped_outline, view_of
from comicremix.edit.panels import move_panel
from comicremix.edit.places import reshape_place, transform_place
from comicremix.geometry import Affine, Rect, bounds
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId, PanelId
from comicremix.model.page import Page

Side = Literal["left", "centre", "right", "top", "middle", "bottom"]
Axis = Literal["x", "y"]
NOTHING = 0.005
"""Page pixels by which boxes may differ and are the same."""
LAP = 0.02
"""Share of the smaller of two boxes by which they may overlap and still count as side by side."""


def align(book: Book, page_id: PageId, items: Sequence[str], side: Side, within: Rect) -> Book:
    """Move things of a page so that one side or middle of each lies on that of ``within``."""
    for item, box in boxes_of(book.page(page_id), items).items():
        dx = {"left": within.x - box.x, "centre": within.centre[0] - box.centre[0], "right": within.right - box.right}
        dy = {"top": within.y - box.y, "middle": within.centre[1] - box.centre[1], "bottom": within.bottom - box.bottom}
        book = _moved(book, page_id, item, dx.get(side, 0.0), dy.get(side, 0.0))
    return book


def distribute(book: Book, page_id: PageId, items: Sequence[str], axis: Axis) -> Book:
    """Move things so that the gaps from one to the next are equal; the two outermost stay.
    Fewer than three: no change."""
    boxes = boxes_of(book.page(page_id), items)
    if len(boxes) < 3:
        return book
    at = 0 if axis == "x" else 1
    order = sorted(boxes, key=lambda item: boxes[item].centre[at])
    first, last = boxes[order[0]], boxes[order[-1]]
    total = last[at] + last[at + 2] - first[at]
    gap = (total - sum(boxes[item][at + 2] for item in order)) / (len(order) - 1)
    place = first[at]
    for item in order:
        shift = place - boxes[item][at]
        book = _moved(book, page_id, item, shift if axis == "x" else 0.0, shift if axis == "y" else 0.0)
        place += boxes[item][at + 2] + gap
    return book


def same_size(book: Book, page_id: PageId, items: Sequence[str], axis: Axis) -> Book:
    """Give things the width ("x") or height ("y") of the first; their top left corners stay."""
    boxes = boxes_of(book.page(page_id), items)
    model = next(iter(boxes.values()), None)
    for item, box in list(boxes.items())[1:]:
        wide, high = (model.width, box.height) if axis == "x" and model else (box.width, (model or box).height)
        book = _resized(book, page_id, item, Rect(box.x, box.y, wide, high), None)
    return book


def equal_gutters(book: Book, page_id: PageId, panels: Sequence[str], gutter: float, room: Rect | None = None) -> Book:
    """Lay panels out anew so that every gap between neighbours is ``gutter``, each with its share of ``room`` (default:
    the box around them). Panels that interlock, as in a windmill, or overlap stay a block."""
    page = book.page(page_id)
    frames = {panel.id for panel in page.panels} | {place.id for place in page.places}
    boxes = {item: box for item, box in boxes_of(page, panels).items() if item in frames}
    if not boxes:
        return book
    views = {panel.id: view_of(book, page, panel) for panel in page.panels}
    room = room or bounds(point for box in boxes.values() for point in box.outline())
    for item, box in placed(boxes, gutter, room).items():
        book = _resized(book, page_id, item, box, views.get(PanelId(item)))
    return book


@dataclass(frozen=True, slots=True)
class _Cut:
    """Boxes in a row ("x") or a column ("y"), each part cut further."""

    axis: Axis
    parts: tuple[tuple[str, ...], ...]


def placed(boxes: dict[str, Rect], gutter: float, room: Rect) -> dict[str, Rect]:
    """Return boxes that share ``room`` as the given ones share theirs, with ``gutter`` between neighbours."""
    cut = _cut(boxes)
    if cut is None:
        around = bounds(point for box in boxes.values() for point in box.outline())
        return {item: _mapped(box, around, room) for item, box in boxes.items()}
    at = 0 if cut.axis == "x" else 1
    spans = [bounds(point for item in part for point in boxes[item].outline()) for part in cut.parts]
    total = sum(span[at + 2] for span in spans) or 1.0
    free = max(room[at + 2] - gutter * (len(spans) - 1), room[at + 2] / 4)
    gap = (room[at + 2] - free) / (len(spans) - 1)
    place, found = room[at], dict[str, Rect]()
    for part, span in zip(cut.parts, spans, strict=True):
        length = free * span[at + 2] / total
        inner = Rect(place, room.y, length, room.height) if cut.axis == "x" else Rect(room.x, place, room.width, length)
        found |= placed({item: boxes[item] for item in part}, gutter, inner)
        place += length + gap
    return found


def boxes_of(page: Page, items: Sequence[str]) -> dict[str, Rect]:
    """Return the boxes of things by id, in the order of ``items``. Balloons whose panel is among them are left out:
    they go with it."""
    known = {str(panel.id): bounds(panel.outline) for panel in page.panels if panel.id in items}
    known |= {str(place.id): bounds(place.outline) for place in page.places if place.id in items}
    known |= {str(b.id): b.shape.box for b in page.balloons if b.id in items and b.panel not in known}
    return {item: known[item] for item in items if item in known}


def _cut(boxes: dict[str, Rect]) -> _Cut | None:
    """Return the cut that parts all boxes into the most rows or columns; None when no straight line does."""
    cuts = [_Cut(axis, parts) for axis in ("y", "x") if len(parts := _parts(boxes, axis)) > 1]
    return max(cuts, key=lambda cut: len(cut.parts), default=None)


def _parts(boxes: dict[str, Rect], axis: Axis) -> tuple[tuple[str, ...], ...]:
    at = 0 if axis == "x" else 1
    order = sorted(boxes, key=lambda item: boxes[item][at])
    parts: list[list[str]] = []
    end = float("-inf")
    for item in order:
        start, length = boxes[item][at], boxes[item][at + 2]
        if parts and start < end - LAP * length:
            parts[-1].append(item)
        else:
            parts.append([item])
        end = max(end, start + length)
    return tuple(map(tuple, parts))


def _mapped(box: Rect, old: Rect, new: Rect) -> Rect:
    sx, sy = new.width / (old.width or 1.0), new.height / (old.height or 1.0)
    return Rect(new.x + (box.x - old.x) * sx, new.y + (box.y - old.y) * sy, box.width * sx, box.height * sy)


def _moved(book: Book, page_id: PageId, item: str, dx: float, dy: float) -> Book:
    page = book.page(page_id)
    if not dx and not dy:
        return book
    if any(panel.id == item for panel in page.panels):
        return move_panel(book, PanelId(item), dx, dy)
    if any(place.id == item for place in page.places):
        return transform_place(book, page_id, PanelId(item), Affine.translation(dx, dy))
    return move_balloon(book, BalloonId(item), dx, dy)


def _resized(book: Book, page_id: PageId, item: str, box: Rect, view: View | None) -> Book:
    page = book.page(page_id)
    outlines = {str(panel.id): panel.outline for panel in page.panels}
    outlines |= {str(place.id): place.outline for place in page.places}
    if item not in outlines:
        return reshape_balloon(book, BalloonId(item), box)
    old = bounds(outlines[item])
    if all(abs(a - b) < NOTHING for a, b in zip(old, box, strict=True)):
        return book
    new = mapped_outline(outlines[item], box)
    if any(place.id == item for place in page.places):
        return reshape_place(book, page_id, PanelId(item), new)
    return fill_cell(book, PanelId(item), new, view=view)
