"""Blocks: the lines of one text about one axis of an outline, their size found and their breaks chosen.

A block thinks in lines that lie one below the other. Columns are such lines too, in an outline turned a quarter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from comicremix.geometry import Outline, Point
from comicremix.lettering.fit import Fitter, Measure, Setting
from comicremix.lettering.look import TextLook
from comicremix.lettering.measure import line_end, measure_text
from comicremix.lettering.room import Room, anchors, room_about
from comicremix.lettering.shape import ShapedLine, Shaper

STEP = 0.5
"""Sizes tried are so many pixels apart."""
_WHOLE_WORDS = 0.9
"""Words stay whole as long as that costs no more than a tenth of the size."""
_GENEROUS = (1.25, 1.18, 1.12, 1.06)
"""Where there is room to spare, breaks are chosen as if the words were so many times as large: the block then has the
shape of the outline and air around it."""
_AIR = 0.22
"""Penalty of breaks that leave less air, per share of the size."""
_EASE = 0.93
"""How fast the size goes down while ink sticks out below the legible minimum."""
_OPEN = 0.95
"""Least leading as a share of the tallest ink: marks above and below must not touch the next line."""
_TINY = 1 / 32


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

    The best of all anchors wins; words are parted only when whole ones would have to be clearly smaller.
    """
    whole = _best_block(shaper, outline, look, margin, hyphenate=False)
    if not look.hyphenate or whole.fit >= look.size:
        return whole
    parted = _best_block(shaper, outline, look, margin, hyphenate=True)
    return parted if whole.fit < parted.fit * _WHOLE_WORDS else whole


def turned(outline: Outline) -> Outline:
    """Return the outline as columns see it: along them is to the right, and the next column is below."""
    return tuple((y, -x) for x, y in outline)


def unturned(point: Point) -> Point:
    return (-point[1], point[0])


def _best_block(shaper: Shaper, outline: Outline, look: TextLook, margin: float, *, hyphenate: bool) -> Block:
    measure = measure_text(shaper, hyphenate=hyphenate)
    first, *others = anchors(outline, margin)
    best = _block_at(shaper, measure, outline, first, look, margin)
    for anchor in others:
        if best.fit >= look.size:
            break
        best = max(best, _block_at(shaper, measure, outline, anchor, look, margin), key=lambda block: block.fit)
    return best


def _block_at(
    shaper: Shaper, measure: Measure, outline: Outline, anchor: Point, look: TextLook, margin: float
) -> Block:
    room = room_about(outline, anchor[0], margin)
    band = _text_band(shaper)
    leading = max(look.leading, _OPEN * (band.rise + band.fall))
    widths = _Widths(room, anchor[1], band, leading, look.alignment == "centre")
    fitter = Fitter(measure, widths, 2 * max(room.reach))
    size, setting = _find_size(fitter, look)
    lines = shape_lines(shaper, measure, setting)
    block = Block(lines, room, anchor[1], size, band, leading, shaper.vertical)
    while size > STEP and not block.lies_inside(block.baselines(size), size):
        size = max(size - STEP, size * _EASE if size < look.minimum else 0.0)
        block = replace(block, fit=size)
    return block


def _find_size(fitter: Fitter, look: TextLook) -> tuple[float, Setting]:
    """Return the size that fits, at most ``look.size``, and the breaks."""
    if fitter.fits(look.size):
        roomy = next((factor for factor in _GENEROUS if fitter.fits(look.size * factor)), 1.0)
        tried = {factor: fitter.best(look.size * factor) for factor in {roomy, (1 + roomy) / 2, 1.0}}
        found = [Setting(best.lasts, best.cost + (roomy - factor) * _AIR) for factor, best in tried.items() if best]
        return look.size, min(found, key=lambda setting: (setting.cost, setting.lasts))
    low = min(look.minimum, look.size)
    size = fitter.largest(low, look.size, STEP) or fitter.largest(low * _TINY, low, STEP / 4)
    setting = fitter.best(size) if size else None
    if size and setting:
        return size, setting
    return low * _TINY, Setting(tuple(i for i, p in enumerate(fitter.measure.pieces) if not p.after.hyphen), 0.0)


@dataclass(frozen=True)
class _Widths:
    """The widths that a number of lines has at a size: those of their bands, or of the whole block if it is aligned."""

    room: Room
    middle: float
    band: Band
    leading: float
    centred: bool

    def __call__(self, count: int, size: float) -> Sequence[float]:
        height = (self.band.rise + (count - 1) * self.leading + self.band.fall) * size
        top = self.middle - height / 2
        if not self.centred:
            width = 2 * self.room.half_width(top, top + height) / size
            return [width] * count if width > 0 else []
        thick, pitch = (self.band.rise + self.band.fall) * size, self.leading * size
        widths = []
        for line in range(count):
            width = 2 * self.room.half_width(top + line * pitch, top + line * pitch + thick) / size
            if width <= 0:
                return []
            widths.append(width)
        return widths


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
    if shaper.vertical:
        return Band(0.5, 0.5)
    extents = [shaper.line(start, end).ink for start, end in _paragraphs(shaper.styled.text)]
    return Band(max(0.2, *(-ink.top for ink in extents)), max(0.0, *(ink.bottom for ink in extents)))


def _paragraphs(text: str) -> list[tuple[int, int]]:
    found, start = [], 0
    for paragraph in text.split("\n"):
        found.append((start, start + len(paragraph)))
        start += len(paragraph) + 1
    return found


def _across(line: ShapedLine, vertical: bool) -> tuple[float, float]:
    """Return where the ink begins and ends across the line, in ems below its baseline or centre line."""
    return (-line.ink.right, -line.ink.left) if vertical else (line.ink.top, line.ink.bottom)
