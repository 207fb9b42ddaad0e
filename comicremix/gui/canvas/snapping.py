"""Where a dragged box would rather stand: at margins, trim, bleed and the page's middle, at other panels' edges, a
gutter away. Page pixels, free of Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from comicremix.geometry import Rect
from comicremix.model.setup import PageSetup, setup_of_boxes


@dataclass(frozen=True, slots=True)
class Guide:
    """A line to show. ``axis`` "x": it stands upright at ``at``, from ``start`` to ``end``; "y": it lies. With ``gap``
    it is the measure of a distance instead, written beside it."""

    axis: Literal["x", "y"]
    at: float
    start: float
    end: float
    gap: float | None = None


@dataclass(frozen=True, slots=True)
class Snap:
    """How far to shift the box, and what to show for it."""

    dx: float = 0.0
    dy: float = 0.0
    guides: tuple[Guide, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one axis that boxes snap to; with ``gap`` it lies a gutter away from a panel."""

    at: float
    start: float
    end: float
    gap: float | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """Every line of a page, made once when a drag begins."""

    upright: tuple[Line, ...]
    lying: tuple[Line, ...]
    boxes: tuple[Rect, ...]


def make_grid(page: Rect, boxes: Iterable[Rect], setup: PageSetup | None = None) -> Grid:
    """Return the lines of a page on which ``boxes`` stand still. Without a ``setup``, margin and gutter are read off
    the boxes."""
    still = tuple(boxes)
    setup = setup or setup_of_boxes(page, still)
    area, bled, gutter = setup.live, setup.bled, setup.gutter
    xs, ys = (
        [area.x, page.centre[0], area.right, page.x, page.right],
        [area.y, page.centre[1], area.bottom, page.y, page.bottom],
    )
    if setup.bleed:
        xs, ys = [*xs, bled.x, bled.right], [*ys, bled.y, bled.bottom]
    upright = [Line(x, min(page.y, bled.y), max(page.bottom, bled.bottom)) for x in xs]
    lying = [Line(y, min(page.x, bled.x), max(page.right, bled.right)) for y in ys]
    for box in still:
        upright += [Line(x, box.y, box.bottom) for x in (box.x, box.right)]
        upright += [Line(x, box.y, box.bottom, gutter) for x in (box.x - gutter, box.right + gutter)]
        lying += [Line(y, box.x, box.right) for y in (box.y, box.bottom)]
        lying += [Line(y, box.x, box.right, gutter) for y in (box.y - gutter, box.bottom + gutter)]
    return Grid(tuple(upright), tuple(lying), still)


def snap_box(box: Rect, grid: Grid, tolerance: float) -> Snap:
    """Return the least shift that brings an edge or the centre of ``box`` onto a line nearer than ``tolerance``."""
    dx = _best(grid.upright, (box.x, box.right), box.centre[0], tolerance)
    dy = _best(grid.lying, (box.y, box.bottom), box.centre[1], tolerance)
    moved = Rect(box.x + (dx or 0.0), box.y + (dy or 0.0), box.width, box.height)
    guides: list[Guide] = []
    if dx is not None:
        guides += _guides("x", grid.upright, (moved.x, moved.right, moved.centre[0]), (moved.y, moved.bottom))
    if dy is not None:
        guides += _guides("y", grid.lying, (moved.y, moved.bottom, moved.centre[1]), (moved.x, moved.right))
    guides += gaps(moved, grid.boxes)
    return Snap(dx or 0.0, dy or 0.0, tuple(guides))


def snap_edge(value: float, lines: Sequence[Line], tolerance: float) -> float:
    """Return the nearest line's place, or ``value`` when none is near."""
    near = min(lines, key=lambda line: abs(line.at - value), default=None)
    return near.at if near is not None and abs(near.at - value) <= tolerance else value


def gaps(box: Rect, others: Sequence[Rect]) -> list[Guide]:
    """Return the measures from ``box`` to its nearest neighbour on each side."""
    found: list[Guide] = []
    beside = [o for o in others if _overlap(box.y, box.bottom, o.y, o.bottom)]
    stacked = [o for o in others if _overlap(box.x, box.right, o.x, o.right)]
    left = max((o for o in beside if o.right <= box.x), key=lambda o: o.right, default=None)
    right = min((o for o in beside if o.x >= box.right), key=lambda o: o.x, default=None)
    above = max((o for o in stacked if o.bottom <= box.y), key=lambda o: o.bottom, default=None)
    below = min((o for o in stacked if o.y >= box.bottom), key=lambda o: o.y, default=None)
    for other in (left, right):
        if other is not None:
            start, end = (other.right, box.x) if other is left else (box.right, other.x)
            middle = (max(box.y, other.y) + min(box.bottom, other.bottom)) / 2
            found.append(Guide("y", middle, start, end, end - start))
    for other in (above, below):
        if other is not None:
            start, end = (other.bottom, box.y) if other is above else (box.bottom, other.y)
            middle = (max(box.x, other.x) + min(box.right, other.right)) / 2
            found.append(Guide("x", middle, start, end, end - start))
    return [guide for guide in found if guide.gap is not None and guide.gap > 0]


def _best(lines: Sequence[Line], edges: tuple[float, float], centre: float, tolerance: float) -> float | None:
    shifts = [line.at - edge for line in lines for edge in edges]
    shifts += [line.at - centre for line in lines[1:2]]  # the page's middle
    near = min(shifts, key=abs, default=tolerance + 1)
    return near if abs(near) <= tolerance else None


def _guides(
    axis: Literal["x", "y"], lines: Sequence[Line], edges: tuple[float, ...], along: tuple[float, float]
) -> list[Guide]:
    met: dict[float, Guide] = {}
    for line in lines:
        if line.gap is None and any(abs(line.at - edge) < 0.05 for edge in edges):
            start, end = min(line.start, along[0]), max(line.end, along[1])
            old = met.get(round(line.at, 1))
            if old:
                start, end = min(start, old.start), max(end, old.end)
            met[round(line.at, 1)] = Guide(axis, line.at, start, end)
    return list(met.values())


def _overlap(a1: float, a2: float, b1: float, b2: float) -> bool:
    return min(a2, b2) - max(a1, b1) > 0
