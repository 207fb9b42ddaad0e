"""Carets: where the insertion point stands between the letters of a galley, and what a pointer touches. Page pixels."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from comicremix.geometry import Outline, Point
from comicremix.lettering.clusters import split_clusters
from comicremix.lettering.galley import Galley, Row
from comicremix.lettering.runs import ShapedRun
from comicremix.lettering.shape import ShapedLine

_RISE, _FALL = 0.95, 0.3
"""A caret is no taller than that about the baseline, ems."""
_HALF = 0.55
"""Half the length of a caret in a column, ems."""
_BREAK = 0.25
"""How wide a selected line break is shown, ems."""


class Place(NamedTuple):
    """Where a caret is: before ``text[position]``; ``upstream``: at the end of the line before rather than at the start
    of the one that begins there."""

    position: int
    upstream: bool = False


class Cell(NamedTuple):
    """One cluster in its line: ``near`` is where it begins and ``far`` where it ends for its reader,
    ems along the line."""

    start: int
    end: int
    near: float
    far: float
    level: int


Segment = tuple[Point, Point]


@dataclass(frozen=True, eq=False)
class Carets:
    """Finds carets in one galley. Positions count the characters of ``galley.text``."""

    galley: Galley

    def segment(self, place: Place) -> Segment:
        """Return the caret at ``place``: its top and its bottom, in a column its right and left end."""
        number = self.row_of(place)
        if number == len(self.galley.rows):
            return self._segment_at(self.galley.blank, 0.0)
        row = self.galley.rows[number]
        along = self._along(number, place.position)
        top, bottom = self._segment_at(row.origin, along)
        return (_bent(row, top), _bent(row, bottom))

    def row_of(self, place: Place) -> int:
        """Return the number of the row that a caret stands in; one more than the last after a final line break."""
        starts = self._starts
        number = bisect_right(starts, place.position) - 1
        if place.upstream and number and starts[number] == place.position and self._joins(number - 1):
            number -= 1
        return number

    def row_ends(self, place: Place) -> tuple[Place, Place]:
        """Return the first and the last place of the caret's line."""
        number = self.row_of(place)
        starts = self._starts
        first = Place(starts[number])
        if number + 1 >= len(starts):
            return first, Place(len(self.galley.text))
        if self._joins(number):
            return first, Place(starts[number + 1], upstream=True)
        return first, Place(max(starts[number], starts[number + 1] - 1))

    def beside(self, place: Place, lines: int, goal: float | None = None) -> tuple[Place, float] | None:
        """Return the place ``lines`` rows further that is nearest, and the coordinate along the line that is kept while
        moving on; None beyond the first and last row."""
        number = self.row_of(place) + lines
        if goal is None:
            goal = self._axis(_middle(self.segment(place)))
        if not 0 <= number < len(self._starts):
            return None
        if number == len(self.galley.rows):
            return Place(len(self.galley.text)), goal
        return self._nearest_along(number, goal), goal

    def place_at(self, point: Point) -> Place:
        """Return where a click at ``point`` puts the caret."""
        rows = range(len(self._starts))
        if any(row.bend for row in self.galley.rows):
            found = [(place, self.segment(place)) for number in rows for place, _ in self._stops(number)]
            return min(found, key=lambda item: math.dist(point, _middle(item[1])))[0]
        number = min(rows, key=lambda number: abs(self._across(point) - self._row_middle(number)))
        if number == len(self.galley.rows):
            return Place(len(self.galley.text))
        return self._nearest_along(number, self._axis(point))

    def selection(self, start: int, end: int) -> tuple[Outline, ...]:
        """Return the outlines of ``text[start:end]``, line by line."""
        found: list[Outline] = []
        for number, row in enumerate(self.galley.rows):
            spans = sorted(self._chosen(number, start, end))
            for left, right in _merged(spans) if row.bend is None else spans:
                a, b = self._segment_at(row.origin, left), self._segment_at(row.origin, right)
                found.append(tuple(_bent(row, corner) for corner in (a[0], b[0], b[1], a[1])))
        return tuple(found)

    @property
    def outline(self) -> tuple[Point, ...]:
        """The corners of all rows."""
        return tuple(corner for quad in self.selection(0, len(self.galley.text) + 1) for corner in quad)

    # -- inside

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """The first position of each row, and of the empty one after a final line break."""
        starts = tuple(row.start for row in self.galley.rows)
        return (*starts, len(self.galley.text)) if self.galley.text.endswith("\n") else starts

    @cached_property
    def _lines(self) -> tuple[ShapedLine, ...]:
        return self.galley.lines()

    @cached_property
    def _cells(self) -> tuple[tuple[Cell, ...], ...]:
        return tuple(
            tuple(cell for run in line.runs if not run.ruby for cell in run_cells(run)) for line in self._lines
        )

    @cached_property
    def _reach(self) -> tuple[float, float]:
        faces = [run.item.face for line in self._lines for run in line.runs if not run.ruby]
        if not faces:
            return 0.75, 0.25
        return min(faces[0].ascent, _RISE), min(faces[0].descent, _FALL)

    def _joins(self, number: int) -> bool:
        """Tell whether a row goes on in the next one without a space or line feed between them."""
        return self.galley.rows[number].end == self._starts[number + 1]

    def _along(self, number: int, position: int) -> float:
        """Return where a position stands in a row, ems from the row's start."""
        row, cells = self.galley.rows[number], self._cells[number]
        before = next((cell for cell in reversed(cells) if cell.end == position), None)
        if before is not None:
            return before.far
        after = next((cell for cell in cells if cell.start == position), None)
        if after is not None:
            return after.near
        inside = next((cell for cell in cells if cell.start < position < cell.end), None)
        if inside is not None:
            return inside.near + (inside.far - inside.near) * (position - inside.start) / (inside.end - inside.start)
        end = cells[-1].far if cells else 0.0
        hanging = sum(char in " \u3000" for char in self.galley.text[row.end : position])
        return end + (-1 if self._backwards else 1) * hanging * self._blank_width(number)

    @property
    def _backwards(self) -> bool:
        return self.galley.base == 1 and not self.galley.vertical

    def _blank_width(self, number: int) -> float:
        runs = [run for run in self._lines[number].runs if not run.ruby]
        face = runs[-1].item.face if runs else None
        glyph = int(face.font.get_nominal_glyph(0x20) or 0) if face else 0
        return face.advance(glyph) if face and glyph else 0.25

    def _stops(self, number: int) -> Iterator[tuple[Place, float]]:
        """Yield the places in a row with where they stand, ems from its start."""
        if number == len(self.galley.rows):
            yield Place(len(self.galley.text)), 0.0
            return
        first, last = self.row_ends(Place(self._starts[number]))
        cells = self._cells[number]
        for cell in cells:
            yield Place(cell.start), cell.near
            yield Place(cell.end, upstream=cell.end == last.position and last.upstream), cell.far
        row = self.galley.rows[number]
        for position in range(row.end if cells else first.position, last.position + (not last.upstream)):
            yield Place(position), self._along(number, position)

    def _nearest_along(self, number: int, goal: float) -> Place:
        origin = self._axis(self.galley.rows[number].origin)
        ems = (goal - origin) / self.galley.size
        return min(self._stops(number), key=lambda stop: abs(stop[1] - ems))[0]

    def _chosen(self, number: int, start: int, end: int) -> Iterator[tuple[float, float]]:
        """Yield the stretches of a row, ems from its start, that lie in ``text[start:end]``."""
        for cell in self._cells[number]:
            first, last = max(cell.start, start), min(cell.end, end)
            if first < last:
                edges = [
                    cell.near + (cell.far - cell.near) * (at - cell.start) / (cell.end - cell.start)
                    for at in (first, last)
                ]
                yield min(edges), max(edges)
        line_end = self.galley.rows[number].end
        following = self._starts[number + 1] if number + 1 < len(self._starts) else len(self.galley.text)
        if line_end < following and start <= line_end < end:
            at = self._along(number, line_end)
            yield (at - _BREAK, at) if self._backwards else (at, at + _BREAK)

    def _segment_at(self, origin: Point, ems: float) -> Segment:
        size = self.galley.size
        x, y = origin
        if self.galley.vertical:
            y += ems * size
            return (x + _HALF * size, y), (x - _HALF * size, y)
        x += ems * size
        rise, fall = self._reach
        return (x, y - rise * size), (x, y + fall * size)

    def _axis(self, point: Point) -> float:
        return point[1] if self.galley.vertical else point[0]

    def _across(self, point: Point) -> float:
        return point[0] if self.galley.vertical else point[1]

    def _row_middle(self, number: int) -> float:
        rows = self.galley.rows
        return self._across(_middle(self._segment_at(rows[number].origin if number < len(rows) else self.galley.blank,
                                                     0.0)))  # fmt: skip


def run_cells(run: ShapedRun) -> list[Cell]:
    """Return the cells of a run, in logical order; a hyphen that was added is none."""
    item = run.item
    down = item.way in {"upright", "turned"}
    groups = [(glyph.text, glyph.y if down else glyph.x) for glyph in run.glyphs if glyph.text]
    edges = _edges(run, [at for _, at in groups])
    cells: list[Cell] = []
    position = item.start
    for (text, _), (near, far) in zip(groups, edges, strict=True):
        parts = split_clusters(text)
        for number, part in enumerate(parts):
            if position >= item.end:
                return cells
            step = (far - near) / len(parts)
            start = near + step * number
            cells.append(Cell(position, position + len(part), start, start + step, item.level))
            position += len(part)
    return cells


def _edges(run: ShapedRun, places: list[float]) -> list[tuple[float, float]]:
    """Return where each cluster begins and ends along the line, ems from its start; ``places`` are their origins."""
    count = len(places)
    if run.item.way in {"upright", "beside"}:  # each has as much of the column as the others
        marks = [run.x + run.width * number / count for number in range(count + 1)]
    elif run.item.level % 2 and run.item.way == "along":
        marks = [run.x + run.width]
        for place in places[:-1]:
            marks.append(min(marks[-1], run.x + place * run.scale))
        marks.append(run.x)
    else:
        marks = [run.x]
        for place in places[1:]:
            marks.append(max(marks[-1], run.x + place * run.scale))
        marks.append(run.x + run.width)
    return list(pairwise(marks)) if count else []


def _merged(spans: list[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Yield stretches that touch as one."""
    held: tuple[float, float] | None = None
    for left, right in spans:
        if held is not None and left <= held[1] + 0.02:
            held = (held[0], max(held[1], right))
        else:
            if held is not None:
                yield held
            held = (left, right)
    if held is not None:
        yield held


def _bent(row: Row, point: Point) -> Point:
    return row.bend.turn(point[0]).apply(point) if row.bend else point


def _middle(segment: Segment) -> Point:
    (a, b), (c, d) = segment
    return ((a + c) / 2, (b + d) / 2)
