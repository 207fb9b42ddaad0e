"""Fitting: the breaks and the size at which a text fills a room. Works in ems and knows no glyphs, only widths."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from comicremix.lettering.breaks import Break

_LONELY = 0.07
"""Penalty of a first or last line of one short word."""
_SHORT = 2.0
"""A line of fewer ems is lonely whatever it is made of."""
_DIP = 0.25
"""Penalty of a line that is shorter than both its neighbours, per share of the longest line."""
_CROWDED = 0.045
_CLEAR = 0.6
"""Penalty of a line that comes close to the outline, and the distance in ems at which it begins."""
_AUTHORS_LINE = 0.3
"""Penalty of breaking a line where the author, who made breaks of their own, made none."""
_EACH_LINE = 0.03
"""Penalty of every line: of two good blocks, the one with fewer and longer lines reads better."""
_MORE_LINES = 3
"""Blocks with so many lines more than the best one so far are not looked at."""
_SLACK = 1e-6


class Piece(NamedTuple):
    """What stands between two breaks. ``end``: where the ink ends of a line that breaks after it; ``sense``: the
    penalty of ending a line with these words, below 0 where it reads well."""

    start: float
    end: float
    after: Break
    sense: float = 0.0


class Setting(NamedTuple):
    """Breaks chosen: the index of each line's last piece, how bad they are, and the middle of the block's height."""

    lasts: tuple[int, ...]
    cost: float
    middle: float = 0.0


class Slot(NamedTuple):
    """Where a block may stand: the width available to each of its lines, in ems, the middle of its height, page
    pixels, and how bad the place is."""

    widths: Sequence[float]
    middle: float
    cost: float


Slots = Callable[[int, float], Sequence[Slot]]
"""(number of lines, size) -> places for such a block, best first; empty when so many lines do not go in."""


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

    @cached_property
    def starts(self) -> tuple[float, ...]:
        return tuple(piece.start for piece in self.pieces)

    @cached_property
    def ends(self) -> tuple[float, ...]:
        return tuple(piece.end for piece in self.pieces)

    def line_width(self, first: int, last: int) -> float:
        return self.ends[last] - self.starts[first]

    def line_widths(self, lasts: Sequence[int]) -> list[float]:
        """Return the width of each line of a block."""
        firsts = [0, *(last + 1 for last in lasts)]
        return [self.ends[last] - self.starts[first] for first, last in zip(firsts, lasts, strict=False)]


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


def break_lines(measure: Measure, width: float) -> Setting:
    """Fill lines of one width one after the other; a piece that is wider has a line of its own."""
    lasts: list[int] = []
    first = 0
    while first < len(measure.pieces):
        last = _furthest(measure.pieces, first, measure.starts[first] + width + _SLACK, hyphened=True)
        lasts.append(first if last is None else last)
        first = lasts[-1] + 1
    return Setting(tuple(lasts), 0.0)


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
    shape: long in the middle of an ellipse, even in a box. No line touches the outline where that can be helped, none
    at the top or bottom is one short word, and none is shorter than both its neighbours. Dynamic programming over
    lines and pieces, after Knuth and Plass 1981.
    """
    found = _Breaker(measure, widths).best()
    if found is None:
        return None
    lines = measure.line_widths(found.lasts)
    dips = sum(max(0.0, min(a, c) - b) for a, b, c in zip(lines, lines[1:], lines[2:], strict=False))
    return Setting(found.lasts, found.cost + _DIP * dips / (max(lines) or 1.0))


_Place = tuple[int, bool]
"""The piece that the next line starts with, and whether the line before ends in a hyphen."""


class _Breaker:
    def __init__(self, measure: Measure, widths: Sequence[float]) -> None:
        self.measure, self.widths, self.count = measure, widths, len(widths)
        self.share = min(1.0, measure.width / sum(widths)) or 1.0
        rest = [sum(widths[line:]) + measure.gap * (self.count - line) + _SLACK for line in range(self.count + 1)]
        self.least = [measure.width - able for able in rest]
        """How far the lines before each must come at least, so that those from it on hold the rest."""

    def best(self) -> Setting | None:
        reached: dict[_Place, Setting] = {(0, False): Setting((), 0.0)}
        pieces = self.measure.pieces
        for line in range(self.count):
            following: dict[_Place, Setting] = {}
            for (first, hyphened), before in reached.items():
                for last in self.ends(line, first, hyphened):
                    cost = before.cost + self.cost(line, first, last)
                    key = (last + 1, pieces[last].after.hyphen)
                    if key not in following or cost < following[key].cost:
                        following[key] = Setting((*before.lasts, last), cost)
            reached = following
        return min(reached.values(), key=lambda setting: setting.cost, default=None)

    def ends(self, line: int, first: int, hyphened: bool) -> Iterator[int]:
        """Yield the pieces that ``line`` may end with so that the others can hold the rest."""
        pieces, ends, starts = self.measure.pieces, self.measure.ends, self.measure.starts
        limit = starts[first] + self.widths[line] + _SLACK
        lines_left = line + 1 < self.count
        final = len(pieces) - 1
        least = self.least[line + 1]
        for last in range(first, len(pieces)):
            if starts[last] > limit:
                return
            after = pieces[last].after
            end = ends[last]
            if end <= limit and end >= least and (last < final) == lines_left and not (hyphened and after.hyphen):
                yield last
            if after.forced:
                return

    def cost(self, line: int, first: int, last: int) -> float:
        after, sense = self.measure.pieces[last][2:]
        width = self.widths[line] or 1.0
        length = self.measure.ends[last] - self.measure.starts[first]
        short = 1 - length / width / self.share
        cost = short * short / self.count
        if not after.forced:
            cost += after.penalty + sense
            if self.measure.forced > 1:
                cost += _AUTHORS_LINE
        clear = (width - length) / 2
        if clear < _CLEAR:
            cost += _CROWDED * (1 - clear / _CLEAR) ** 2
        if line in (0, self.count - 1) and self.count > 1 and (first == last or length < _SHORT):
            cost += _LONELY * min(1.0, max(0.0, 0.5 + short))
        return cost


class Fitter:
    """Finds sizes and breaks for one text in one room."""

    def __init__(self, measure: Measure, slots: Slots, widest: float) -> None:
        """``widest``: no line has more room, page pixels."""
        self.measure, self.slots, self.widest = measure, slots, widest

    def fits(self, size: float) -> bool:
        """Tell whether the words go in at ``size``."""
        for slot in self._slots(size):
            lasts = fill_lines(self.measure, slot.widths)
            if lasts and (len(lasts) == len(slot.widths) or best_lines(self.measure, slot.widths)):
                return True
        return False

    def best(self, size: float) -> Setting | None:
        """Return the best breaks at ``size``, whatever the number of lines; None when the words do not go in."""
        best: Setting | None = None
        for slot in self._slots(size):
            count = len(slot.widths)
            known = slot.cost + _EACH_LINE * count
            if best and (known >= best.cost or count > len(best.lasts) + _MORE_LINES):
                continue
            if fill_lines(self.measure, slot.widths) and (found := best_lines(self.measure, slot.widths)):
                cost = found.cost + known
                if best is None or cost < best.cost:
                    best = Setting(found.lasts, cost, slot.middle)
        return best

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

    def _slots(self, size: float) -> Iterator[Slot]:
        """Yield the places of blocks that could hold the words, those with few lines first."""
        if self.widest <= 0:
            return
        least = math.ceil(self.measure.width / (self.widest / size + self.measure.gap) - _SLACK)
        for count in range(max(1, self.measure.forced, least), len(self.measure.pieces) + 1):
            slots = self.slots(count, size)
            if not slots:
                return
            for slot in slots:
                if self.measure.width <= sum(slot.widths) + self.measure.gap * count + _SLACK:
                    yield slot
