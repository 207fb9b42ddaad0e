"""Blocks: the lines of one text about one axis of an outline, their size found and their breaks chosen.

A block thinks in lines that lie one below the other. Columns are such lines too, in an outline turned a quarter.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from comicremix.geometry import Outline, Point, bounds
from comicremix.lettering.fit import Fitter, Measure, Setting, Slot, break_lines
from comicremix.lettering.look import TextLook
from comicremix.lettering.measure import line_end, measure_text, names_part
from comicremix.lettering.room import Room, anchors, is_symmetrical, room_about
from comicremix.lettering.shape import ShapedLine, Shaper

STEP = 0.5
"""Sizes tried are so many pixels apart."""
_WHOLE_WORDS = 0.9
"""Words stay whole as long as that costs no more than a tenth of the size."""
_LAST_RESORT = 0.72
"""Names, and words of texts of few words, stay whole as long as that costs no more than that."""
_FEW_WORDS = 4
_EASE = 0.93
"""How fast the size goes down while ink sticks out below the legible minimum."""
_OPEN = 0.95
"""Least leading as a share of the tallest ink: marks above and below must not touch the next line."""
_TINY = 1 / 32
_HOPELESS = 4.0
"""A text that needs so many times the room at the legible minimum is not fitted."""
_SHIFTS = (0.0, -0.06, 0.06, -0.12, 0.12, -0.2, 0.2)
"""How far from an anchor a block may stand in an outline that is not symmetrical, in heights of the outline."""
_SHIFTS_KEPT = 2
"""Of all shifts, those with the widest lines are looked at closely."""
_OFF_CENTRE = 0.6
"""Penalty of standing off the best anchor, per squared distance in sizes of the outline."""
_TIGHT = 0.06
_HEADROOM = 0.6
"""Penalty of a block that comes close to the outline above and below, and the distance in ems at which it begins."""
_GOOD = 0.08
"""Breaks with no more penalty than that need no look at other anchors."""


class Band(NamedTuple):
    """A line's ink about its baseline, in ems, both positive."""

    rise: float
    fall: float


@dataclass(frozen=True)
class Block:
    """Lines with the room they were set for. ``fit`` is the size that fits, maybe less than the legible minimum."""

    lines: tuple[ShapedLine, ...]
    room: Room
    middle: float
    fit: float
    band: Band
    leading: float
    vertical: bool

    def baselines(self, size: float) -> list[float]:
        """Return the height of each baseline at ``size``, the ink centred on ``middle`` where the room allows."""
        height = (self.band.rise + (len(self.lines) - 1) * self.leading + self.band.fall) * size
        first = self.middle - height / 2 + self.band.rise * size
        top, bottom = _across(self.lines[0], self.vertical)[0], _across(self.lines[-1], self.vertical)[1]
        shift = self.middle - (first * 2 + (top + bottom + (len(self.lines) - 1) * self.leading) * size) / 2
        tried = [
            [first + shift * part + k * self.leading * size for k in range(len(self.lines))] for part in (1, 0.5, 0)
        ]
        return next((lines for lines in tried if self.lies_inside(lines, size)), tried[0])

    def lies_inside(self, baselines: Sequence[float], size: float) -> bool:
        """Tell whether all ink lies in the room."""
        return all(
            self.ink_half_width(line) * size <= self.room.half_width(at + top * size, at + bottom * size) + 1e-6
            for line, at in zip(self.lines, baselines, strict=True)
            for top, bottom in (_across(line, self.vertical),)
        )

    def ink_half_width(self, line: ShapedLine) -> float:
        start, end = (line.ink.top, line.ink.bottom) if self.vertical else (line.ink.left, line.ink.right)
        return max(line.width / 2 - start, end - line.width / 2)


def make_block(shaper: Shaper, outline: Outline, look: TextLook, margin: float) -> Block:
    """Find the block for the shaper's text in ``outline`` (turned a quarter when it is vertical).

    The best of all anchors wins; words are parted only when whole ones would have to be clearly smaller, those of
    captions and titles and proper names when they would be far smaller or not legible.
    """
    whole = _best_block(shaper, outline, look, margin, hyphenate=False)
    if not look.hyphenate or whole.fit >= look.size * _WHOLE_WORDS:
        return whole
    named = names_part(shaper.styled)
    is_short = len(shaper.styled.text.split()) <= _FEW_WORDS
    parted = _best_block(shaper, outline, look, margin, hyphenate=True, names=not named)
    best = _rather(whole, parted, look, _LAST_RESORT if is_short else _WHOLE_WORDS)
    if not named or best.fit >= look.size * _WHOLE_WORDS:
        return best
    return _rather(best, _best_block(shaper, outline, look, margin, hyphenate=True), look, _LAST_RESORT)


def _rather(whole: Block, parted: Block, look: TextLook, share: float) -> Block:
    """Return ``whole`` unless it is smaller than ``share`` of ``parted``, or it alone is too small to read."""
    legible = whole.fit >= min(look.minimum, parted.fit)
    return whole if legible and whole.fit >= parted.fit * share else parted


def turned(outline: Outline) -> Outline:
    """Return the outline as columns see it: along them is to the right, and the next column is below."""
    return tuple((y, -x) for x, y in outline)


def unturned(point: Point) -> Point:
    return (-point[1], point[0])


def _best_block(
    shaper: Shaper, outline: Outline, look: TextLook, margin: float, *, hyphenate: bool, names: bool = True
) -> Block:
    measure = measure_text(shaper, hyphenate=hyphenate, names=names)
    band = _text_band(shaper)
    leading = max(look.leading, _OPEN * (band.rise + band.fall))
    roams = not is_symmetrical(outline)
    first: Point | None = None
    ranked: list[tuple[float, float, Block]] = []
    for anchor in anchors(outline):
        first = first or anchor
        site = _Site(room_about(outline, anchor[0], margin), anchor[1], band, leading, look.alignment == "centre",
                     roams)  # fmt: skip
        size, setting = _crammed(measure, site, look) or _find_size(
            Fitter(measure, site.slots, 2 * max(site.room.reach)), look, anchor[1]
        )
        block = _settle(shaper, measure, site, size, setting, look)
        cost = setting.cost + _distance(anchor, first, outline)
        ranked.append((block.fit, -cost, block))
        if block.fit >= look.size and cost <= _GOOD:
            break
    return max(ranked, key=lambda item: item[:2])[2]


def _distance(anchor: Point, first: Point, outline: Outline) -> float:
    """Return the penalty of an anchor for lying off the first."""
    box = bounds(outline)
    dx, dy = (anchor[0] - first[0]) / (box.width or 1.0), (anchor[1] - first[1]) / (box.height or 1.0)
    return _OFF_CENTRE * (dx * dx + dy * dy)


def _settle(shaper: Shaper, measure: Measure, site: _Site, size: float, setting: Setting, look: TextLook) -> Block:
    """Shape the lines and make them smaller until all their ink lies in the room."""
    lines = shape_lines(shaper, measure, setting)
    block = Block(lines, site.room, setting.middle, size, site.band, site.leading, shaper.vertical)
    while size > STEP and not block.lies_inside(block.baselines(size), size):
        size = max(size - STEP, size * _EASE if size < look.minimum else 0.0)
        block = replace(block, fit=size)
    return block


def _crammed(measure: Measure, site: _Site, look: TextLook) -> tuple[float, Setting] | None:
    """Return about the size at which a text would fit that is far too long for the room, in lines filled one after
    the other; None for others. Nobody will read it as it is, and a close look would take seconds."""
    room = 2 * sum(site.room.reach) * site.room.step
    wanted = measure.width * site.leading
    if wanted * min(look.minimum, look.size) ** 2 <= _HOPELESS * room:
        return None
    size = max(math.sqrt(room / wanted), STEP / 4)
    setting = break_lines(measure, max(site.room.reach) * 2 / size)
    return size, setting._replace(middle=site.middle)


def _find_size(fitter: Fitter, look: TextLook, middle: float) -> tuple[float, Setting]:
    """Return the size that fits, at most ``look.size``, and the breaks."""
    setting = fitter.best(look.size)
    if setting:
        return look.size, setting
    low = min(look.minimum, look.size)
    size = fitter.largest(low, look.size, STEP) or fitter.largest(low * _TINY, low, STEP / 4)
    setting = fitter.best(size) if size else None
    if size and setting:
        return size, setting
    whole = tuple(i for i, piece in enumerate(fitter.measure.pieces) if not piece.after.hyphen)
    return low * _TINY, Setting(whole, 0.0, middle)


@dataclass(frozen=True)
class _Site:
    """A room, the middle of its height that blocks are centred on, and the lines' own heights in ems."""

    room: Room
    middle: float
    band: Band
    leading: float
    centred: bool
    roams: bool
    """Blocks may stand above or below the middle, where there is more room."""

    def slots(self, count: int, size: float) -> Sequence[Slot]:
        """Return the places of a block of ``count`` lines at ``size`` that lie inside, best first."""
        height = (self.band.rise + (count - 1) * self.leading + self.band.fall) * size
        found = []
        for shift in _SHIFTS if self.roams else _SHIFTS[:1]:
            middle = self.middle + shift * self.room.height
            widths = self._widths(count, size, middle - height / 2, height)
            if widths:
                cost = _OFF_CENTRE * shift * shift + self._tightness(middle, height, size)
                found.append(Slot(widths, middle, cost))
        if len(found) > 1:
            found.sort(key=lambda slot: slot.cost - sum(slot.widths) * size / self.room.height / count / 4)
        return found[:_SHIFTS_KEPT]

    def _tightness(self, middle: float, height: float, size: float) -> float:
        above, below = self.room.open_rows(middle)
        head = (min(above, below) - height / 2) / size
        return _TIGHT * (1 - max(0.0, head) / _HEADROOM) ** 2 if head < _HEADROOM else 0.0

    def _widths(self, count: int, size: float, top: float, height: float) -> list[float]:
        """Return the widths of the lines' bands, or of the whole block if it is aligned; none if one is outside."""
        if not self.centred:
            width = 2 * self.room.half_width(top, top + height) / size
            return [width] * count if width > 0 else []
        thick, pitch = (self.band.rise + self.band.fall) * size, self.leading * size
        halves = self.room.half_widths(top, thick, pitch, count)
        return [2 * half / size for half in halves]


def shape_lines(shaper: Shaper, measure: Measure, setting: Setting) -> tuple[ShapedLine, ...]:
    text = shaper.styled.text
    ends = [measure.pieces[last].after for last in setting.lasts]
    starts = [0, *(end.position for end in ends)]
    return tuple(
        shaper.line(start, line_end(text, start, end), hyphen=end.hyphen)
        for (start, _), end in zip(pairwise(starts), ends, strict=True)
    )


def _text_band(shaper: Shaper) -> Band:
    """Return the band that holds the ink of every line that the text may be broken into."""
    rise, fall = shaper.across()
    least = (0.5, 0.5) if shaper.vertical else (0.2, 0.0)
    return Band(max(least[0], rise), max(least[1], fall))


def _across(line: ShapedLine, vertical: bool) -> tuple[float, float]:
    """Return where the ink begins and ends across the line, in ems below its baseline or centre line."""
    return (-line.ink.right, -line.ink.left) if vertical else (line.ink.top, line.ink.bottom)
