"""Fitting: the breaks and the size at which a text fills a room. Works in ems and knows no glyphs, only widths."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from comicremix.lettering.breaks import Break

_LONELY = 0.02
"""Penalty of a first or last line with one short word."""
_LONELY_SHARE = 0.4
_AUTHORS_LINE = 0.3
"""Penalty of breaking a line where the author, who made breaks of their own, made none."""
_EACH_LINE = 0.015
"""Penalty of every line: of two good blocks, the one with fewer and longer lines reads better."""
_SLACK = 1e-6


class Piece(NamedTuple):
    """What stands between two breaks. ``end``: where the ink ends of a line that breaks after it."""

    start: float
    end: float
    after: Break


class Setting(NamedTuple):
    """Breaks chosen: the index of each line's last piece, and how bad they are."""

    lasts: tuple[int, ...]
    cost: float


Widths = Callable[[int, float], Sequence[float]]
"""(number of lines, size) -> the width available to each line, in ems; empty when so many lines do not go in."""


@dataclass(frozen=True)
class Measure:
    """A text cut into pieces with their positions in ems, as if it were set in one endless line."""

    pieces: tuple[Piece, ...]

    @property
    def width(self) -> float:
        return self.pieces[-1].end

    @cached_property
    def gap(self) -> float:
        """The widest space that may vanish at a line's end."""
        return max((after.start - before.end for before, after in pairwise(self.pieces)), default=0.0)

    @cached_property
    def forced(self) -> int:
        """The number of lines that the text has at least."""
        return sum(piece.after.forced for piece in self.pieces)

    def line_width(self, first: int, last: int) -> float:
        return self.pieces[last].end - self.pieces[first].start


def fill_lines(measure: Measure, widths: Sequence[float]) -> tuple[int, ...] | None:
    """Fill each line with as much as it holds; return the last piece of each, or None when words are left over.

    Fewer lines than widths are returned when the words end early.
    """
    pieces = measure.pieces
    lasts: list[int] = []
    first = 0
    hyphened = False
    for width in widths:
        limit = pieces[first].start + width + _SLACK
        last = _furthest(pieces, first, limit, hyphened)
        if last is None:
            return None
        hyphened = pieces[last].after.hyphen
        lasts.append(last)
        first = last + 1
        if first == len(pieces):
            return tuple(lasts)
    return None


def _furthest(pieces: Sequence[Piece], first: int, limit: float, hyphened: bool) -> int | None:
    found = None
    for index in range(first, len(pieces)):
        piece = pieces[index]
        if piece.start > limit:
            break
        if piece.end <= limit and not (hyphened and piece.after.hyphen):
            found = index
        if piece.after.forced:
            break
    return found


def best_lines(measure: Measure, widths: Sequence[float]) -> Setting | None:
    """Break into exactly ``len(widths)`` lines so that all are filled alike; None when that is impossible.

    The lines of a good block fill the same share of what their height offers, so that the block repeats the outline's
    shape: long in the middle of an ellipse, even in a box. Dynamic programming over lines and pieces, after Knuth and
    Plass 1981.
    """
    return _Breaker(measure, widths).best()


_Place = tuple[int, bool]
"""The piece that the next line starts with, and whether the line before ends in a hyphen."""


class _Breaker:
    def __init__(self, measure: Measure, widths: Sequence[float]) -> None:
        self.measure, self.widths, self.count = measure, widths, len(widths)
        self.share = min(1.0, measure.width / sum(widths)) or 1.0
        self.rest = [sum(widths[line:]) + measure.gap * (self.count - line) + _SLACK for line in range(self.count + 1)]
        """What the lines from each on can hold at most."""

    def best(self) -> Setting | None:
        reached: dict[_Place, Setting] = {(0, False): Setting((), 0.0)}
        for line in range(self.count):
            following: dict[_Place, Setting] = {}
            for place, before in reached.items():
                for last in self.ends(line, place):
                    setting = Setting((*before.lasts, last), before.cost + self.cost(line, place[0], last))
                    key = (last + 1, self.measure.pieces[last].after.hyphen)
                    if key not in following or setting.cost < following[key].cost:
                        following[key] = setting
            reached = following
        return min(reached.values(), key=lambda setting: setting.cost, default=None)

    def ends(self, line: int, place: _Place) -> Iterator[int]:
        """Yield the pieces that ``line`` may end with so that the others can hold the rest."""
        pieces = self.measure.pieces
        first, hyphened = place
        limit = pieces[first].start + self.widths[line] + _SLACK
        for last in range(first, len(pieces)):
            piece = pieces[last]
            if piece.start > limit:
                return
            words_left, lines_left = last + 1 < len(pieces), line + 1 < self.count
            fits = piece.end <= limit and self.measure.width - piece.end <= self.rest[line + 1]
            if fits and words_left == lines_left and not (hyphened and piece.after.hyphen):
                yield last
            if piece.after.forced:
                return

    def cost(self, line: int, first: int, last: int) -> float:
        after = self.measure.pieces[last].after
        filled = self.measure.line_width(first, last) / (self.widths[line] or 1.0)
        cost = after.penalty + ((self.share - filled) / self.share) ** 2 / self.count
        if self.measure.forced > 1 and not after.forced:
            cost += _AUTHORS_LINE
        if 0 < line < self.count - 1 or self.count < 3 or first < last or filled >= _LONELY_SHARE:
            return cost
        return cost + _LONELY


class Fitter:
    """Finds sizes and breaks for one text in one room."""

    def __init__(self, measure: Measure, widths: Widths, widest: float) -> None:
        """``widest``: no line has more room, page pixels."""
        self.measure, self.widths, self.widest = measure, widths, widest

    def fits(self, size: float) -> bool:
        """Tell whether the words go in at ``size``."""
        for widths in self._line_counts(size):
            lasts = fill_lines(self.measure, widths)
            if lasts and (len(lasts) == len(widths) or best_lines(self.measure, widths)):
                return True
        return False

    def best(self, size: float) -> Setting | None:
        """Return the best breaks at ``size``, whatever the number of lines; None when the words do not go in."""
        found = [
            Setting(setting.lasts, setting.cost + _EACH_LINE * len(widths))
            for widths in self._line_counts(size)
            if fill_lines(self.measure, widths) and (setting := best_lines(self.measure, widths))
        ]
        return min(found, key=lambda setting: setting.cost, default=None)

    def largest(self, low: float, high: float, step: float) -> float | None:
        """Return the largest fitting size on the grid ``high - k * step``, at least ``low``, or None.

        Bisection: in a room without notches a text that fits at one size fits at every smaller one.
        """
        if self.fits(high):
            return high
        if not self.fits(low):
            return None
        fitting, failing = low, high
        while failing - fitting > step + _SLACK:
            middle = high - step * round((high - (fitting + failing) / 2) / step)
            if not fitting < middle < failing:
                break
            fitting, failing = (middle, failing) if self.fits(middle) else (fitting, middle)
        return fitting

    def _line_counts(self, size: float) -> Iterator[Sequence[float]]:
        """Yield the widths for each number of lines that could hold the words."""
        if self.widest <= 0:
            return
        least = math.ceil(self.measure.width / (self.widest / size + self.measure.gap) - _SLACK)
        for count in range(max(1, self.measure.forced, least), len(self.measure.pieces) + 1):
            widths = self.widths(count, size)
            if not widths:
                return
            if self.measure.width <= sum(widths) + self.measure.gap * count + _SLACK:
                yield widths
