"""Where the knife cuts: from a press and a pointer to a straight, snapped line and the panels that it crosses. Page
pixels, free of Qt."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from comicremix.geometry import Outline, Point, Rect, contains
from comicremix.gui.canvas.gestures import Touch
from comicremix.gui.canvas.points import nearest
from comicremix.gui.canvas.snapping import Guide, Line
from comicremix.gui.canvas.targets import Target

STRAIGHT = 3.0
"""Degrees: a cut so near to upright or level is so, unless Ctrl is held."""
SAMPLES = 33


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines on which the middle of a cut may come to lie."""

    upright: tuple[Line, ...]
    lying: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """A line from ``start`` to ``end``; ``degrees`` is its slope, 0 level, above 0 rising to the right, up to 90."""

    start: Point
    end: Point
    guides: tuple[Guide, ...] = ()

    @property
    def degrees(self) -> float:
        angle = math.degrees(math.atan2(self.start[1] - self.end[1], self.end[0] - self.start[0]))
        angle = (angle + 90.0) % 180.0 - 90.0
        return 90.0 if angle <= -89.95 else angle


def knife_lines(page: Rect, boxes: Sequence[Rect], gutter: float) -> Lines:
    """Return the lines to cut on: the middles of panels and of the page, panels' edges, and where the gutter's own edge
    is level with a panel's edge."""
    upright, lying = [Line(page.centre[0], page.y, page.bottom)], [Line(page.centre[1], page.x, page.right)]
    half = gutter / 2
    for box in boxes:
        xs = (box.centre[0], box.x, box.right, box.x - half, box.right + half)
        ys = (box.centre[1], box.y, box.bottom, box.y - half, box.bottom + half)
        upright += [Line(x, box.y, box.bottom) for x in xs]
        lying += [Line(y, box.x, box.right) for y in ys]
    return Lines(tuple(upright), tuple(lying))


def aim(start: Point, touch: Touch, lines: Lines, reach: float) -> Cut:
    """Return the cut from a press at ``start`` to the pointer: with Shift at 0, 45 or 90 degrees, else nearly straight
    ones straight, on a line in reach; with Ctrl just as it is drawn."""
    (x1, y1), (x2, y2) = start, touch.point
    angle = math.degrees(math.atan2(y2 - y1, x2 - x1))
    step = 45.0 if touch.shift else 90.0
    snapped = round(angle / step) * step
    if not touch.shift and (touch.free or abs(angle - snapped) > STRAIGHT):
        return Cut(start, touch.point)
    length = math.hypot(x2 - x1, y2 - y1)
    along = (x2 - x1) * math.cos(math.radians(snapped)) + (y2 - y1) * math.sin(math.radians(snapped))
    length = abs(along) or length
    direction = round(snapped) % 180
    end = (x1 + length * math.cos(math.radians(snapped)), y1 + length * math.sin(math.radians(snapped)))
    if touch.free or direction not in (0, 90):
        return Cut(start, end)
    if direction == 90:
        line = nearest(lines.upright, x1, reach)
        x = line.at if line else x1
        guides = (Guide("x", x, line.start, line.end),) if line else ()
        return Cut((x, y1), (x, y2), guides)
    line = nearest(lines.lying, y1, reach)
    y = line.at if line else y1
    guides = (Guide("y", y, line.start, line.end),) if line else ()
    return Cut((x1, y), (x2, y), guides)


def crossed(targets: Sequence[Target], selection: Collection[str], cut: Cut) -> tuple[Target, ...]:
    """Return the panels that a cut is for: the selected ones that it crosses, else the one that lies under most of it.
    Locked ones are left alone."""
    panels = [target for target in targets if target.kind == "panel" and not target.locked]
    chosen = tuple(panel for panel in panels if panel.id in selection and meets(panel.outline, cut.start, cut.end))
    if chosen:
        return chosen
    counts: dict[str, int] = {}
    for step in range(SAMPLES):
        share = step / (SAMPLES - 1)
        point = tuple(a + (b - a) * share for a, b in zip(cut.start, cut.end, strict=True))
        top = next((panel for panel in reversed(panels) if contains(panel.outline, (point[0], point[1]))), None)
        if top is not None:
            counts[top.id] = counts.get(top.id, 0) + 1
    most = max(counts, key=counts.__getitem__, default="")
    return tuple(panel for panel in panels if panel.id == most)


def meets(outline: Outline, start: Point, end: Point) -> bool:
    """Tell whether the way from ``start`` to ``end`` enters an outline or lies in it."""
    if contains(outline, start) or contains(outline, end):
        return True
    return any(_cross(start, end, outline[place - 1], outline[place]) for place in range(len(outline)))


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, p: Point) -> float:
    return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
