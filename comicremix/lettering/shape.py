"""Shaping: the lines of a styled text as runs of placed glyphs in ems, in visual order.

Everything here is free of size, so that one shaping serves every size that the fitting tries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from comicremix.lettering.bidi import visual_order
from comicremix.lettering.columns import column_items
from comicremix.lettering.faces import Extents, Face
from comicremix.lettering.glyphs import (
    JOINED,
    VERTICAL_FORMS,
    HarfBuzzDirection,
    ShapedWord,
    WordTable,
    moved,
    shape_word,
    union,
    word_tables,
)
from comicremix.lettering.ruby import SIZE as RUBY_SIZE
from comicremix.lettering.ruby import Hang, base_extra, overhang, set_ruby
from comicremix.lettering.runs import (
    SUPERSCRIPT_RISE,
    SUPERSCRIPT_SIZE,
    ShapedRun,
    join_words,
    leaning,
    nudged_word,
    scale_of,
    side_by_side,
    turned_word,
)
from comicremix.lettering.styled import Item, StyledText

__all__ = ["SOFT_HYPHEN", "ShapedLine", "ShapedRun", "Shaper"]

SOFT_HYPHEN = "\u00ad"
"""What the hyphen at a line's end stands for in the text."""
_HYPHENS = ("\u2010", "-")
_WORDS = re.compile(r" +|[^ \n]+")
_LINK_PARTS = re.compile(r" +|[^ \n/.?&=-]*[/.?&=-]+|[^ \n/.?&=-]+")
"""Addresses are shaped part by part: most of their parts are known, few of them whole."""
_StretchKey = tuple[Face, HarfBuzzDirection, str, str, tuple[str, ...], float]


@dataclass(frozen=True, slots=True)
class ShapedLine:
    """A line in ems: runs in logical order, each ruby after its base; advance width; and the ink about the left end of
    the baseline."""

    runs: tuple[ShapedRun, ...]
    width: float
    ink: Extents
    text: str
    start: int = 0
    end: int = 0
    """It holds ``text[start:end]`` of the styled text."""
    hyphen: bool = False
    """A hyphen was added."""


class _Known(NamedTuple):
    """What measuring and shaping ask about a stretch for each of its pieces."""

    item: Item
    advances: WordTable[float]
    shapes: WordTable[ShapedWord]
    parts: re.Pattern[str]
    """Finds what is shaped in one go."""
    scale: float


class Shaper:
    """Measures and shapes pieces of one styled text, remembering the lines."""

    def __init__(self, styled: StyledText, *, vertical: bool = False) -> None:
        self.styled, self.vertical = styled, vertical
        self._stretches = column_items(styled) if vertical else styled.stretches
        self._lines: dict[tuple[int, int, bool], ShapedLine] = {}
        self._known: dict[int, _Known] = {}
        self._last: Item | None = None
        """The stretch that was measured last: the next piece is mostly in it too."""

    def advance(self, start: int, end: int) -> float:
        """Return the advance of ``text[start:end]`` in ems, with the spacing after its last cluster."""
        last = self._last
        if last is not None and last.start <= start and end <= last.end:
            return self._item_advance(last, start, end)
        total = 0.0
        for item, first, stop in self.styled.pieces(start, end, self._stretches):
            total += self._item_advance(item, first, stop)
            last = item
        if self.styled.rubies:
            return total + self._ruby_extra(start, end)
        self._last = last
        return total

    def across(self) -> tuple[float, float]:
        """Return how far the ink of the text reaches above and below its baseline; right and left of a column's axis.

        In ems, and as if all stood in one line.
        """
        if self.styled.rubies:
            inks = [self.line(start, end).ink for start, end in _paragraphs(self.styled.text)]
        else:
            inks = []
            for item in self._stretches:
                rise, scale = (SUPERSCRIPT_RISE, SUPERSCRIPT_SIZE) if item.manner.superscript else (0.0, 1.0)
                dx, dy = (rise, 0.0) if self.vertical else (0.0, -rise)
                for word in self._words(item, item.start, item.end):
                    if ink := leaning(word.ink, item):
                        inks.append(moved(Extents(*(value * scale for value in ink)), dx, dy))
        ink = union(inks) or Extents(0.0, 0.0, 0.0, 0.0)
        return (ink.right, -ink.left) if self.vertical else (-ink.top, ink.bottom)

    def tail(self, end: int) -> float:
        """Return the spacing after the cluster that ends at ``end``: a line that ends there has none."""
        if not self.styled.spacing or end <= 0:
            return 0.0
        item = self.styled.at(end - 1)
        return 0.0 if item.script in JOINED else self.styled.spacing * scale_of(item)

    def hyphen_advance(self, position: int) -> float:
        """Return the advance of the hyphen that a line breaking at ``position`` gets, in ems."""
        return self._hyphen(position).advance

    def line(self, start: int, end: int, *, hyphen: bool = False) -> ShapedLine:
        """Shape ``text[start:end]`` as one line, its runs in visual order by their ``x``."""
        key = (start, end, hyphen)
        if key not in self._lines:
            self._lines[key] = self._shape_line(start, end, hyphen=hyphen)
        return self._lines[key]

    def _shape_line(self, start: int, end: int, *, hyphen: bool) -> ShapedLine:
        runs = [self._run(item) for item in self.styled.items(start, end, self._stretches, line=True)]
        if hyphen and runs:
            runs[-1] = self._with_hyphen(runs[-1], end)
        rubies: dict[int, list[ShapedRun]] = {}
        if self.styled.rubies:
            runs, rubies = self._set_rubies(runs, start, end)
        placed, width = self._place(runs)
        if not hyphen and (tail := self.tail(end)):
            placed, width = self._without_tail(placed, tail), width - tail
        if rubies:
            placed = _with_rubies(placed, rubies)
        clean = self.styled.text[start:end].replace(SOFT_HYPHEN, "") + ("-" if hyphen else "")
        return ShapedLine(tuple(placed), width, _line_ink(placed, self.vertical), clean, start, end, hyphen)

    def _place(self, runs: Sequence[ShapedRun]) -> tuple[list[ShapedRun], float]:
        """Set the runs one after the other as the eye sees them; return them in logical order, and their width."""
        placed = list(runs)
        x = 0.0
        in_order = self.vertical or (self.styled.uniform and not self.styled.base)
        for index in range(len(runs)) if in_order else self._visual_order(runs):
            placed[index] = runs[index].at(x)
            x += runs[index].width
        return placed, x

    def _without_tail(self, placed: Sequence[ShapedRun], tail: float) -> list[ShapedRun]:
        """Take the spacing from the end of a line; one that ends on the left begins there."""
        backwards = not self.vertical and placed[-1].item.level % 2
        return [run.at(run.x - tail) if backwards else run for run in placed]

    def _visual_order(self, runs: Sequence[ShapedRun]) -> list[int]:
        """Return the runs from left to right; what isolates a note number stands on both its sides, unseen."""
        entries: list[tuple[int, int]] = []
        for index, run in enumerate(runs):
            around = self.styled.around.get(run.item.start)
            wall = [] if around is None else [(-1, around)]
            entries += [*wall, (index, run.item.level), *wall]
        order = visual_order([level for _, level in entries])
        return [entries[at][0] for at in order if entries[at][0] >= 0]

    def _words(self, item: Item, start: int, end: int) -> list[ShapedWord]:
        """Return the words of ``text[start:end]``, which lies within one stretch."""
        styled = self.styled
        if item.way == "beside":
            text = styled.text[start:end]
            return [side_by_side(item.face, text, item.script, styled.language, styled.features)]
        known = self._tables(item)
        words = [known.shapes[word] for word in known.parts.findall(styled.text, start, end)]
        if item.way == "turned":
            words = [turned_word(word, item.face) for word in words]
        elif item.way == "upright":
            words = [nudged_word(word, item.face, styled.language) for word in words]
        return words

    def _key(self, item: Item) -> _StretchKey:
        styled = self.styled
        if item.way == "upright":
            features = (*styled.features, VERTICAL_FORMS)
            return item.face, "ttb", item.script, styled.language, features, styled.spacing
        direction: HarfBuzzDirection = "rtl" if item.level % 2 else "ltr"
        return item.face, direction, item.script, styled.language, styled.features, styled.spacing

    def _item_advance(self, item: Item, start: int, end: int) -> float:
        if item.way == "beside":
            return scale_of(item) * (1 + self.styled.spacing)
        known, text = self._tables(item), self.styled.text[start:end]
        if text in known.advances:
            return known.advances[text] * known.scale
        return sum([known.advances[word] for word in known.parts.findall(text)]) * known.scale

    def _tables(self, item: Item) -> _Known:
        known = self._known.get(item.start)
        if known is None or known.item is not item:
            known = self._known[item.start] = _Known(
                item, *word_tables(*self._key(item)), _LINK_PARTS if _is_address(item) else _WORDS, scale_of(item)
            )
        return known

    def _run(self, item: Item) -> ShapedRun:
        words = self._words(item, item.start, item.end)
        return join_words(item, words, self.styled.text[item.start : item.end], spacing=self.styled.spacing)

    def _hyphen(self, position: int) -> ShapedWord:
        item = self.styled.at(position - 1)
        char = next((char for char in _HYPHENS if item.face.covers(char)), "-")
        word = shape_word(item.face, char, "ltr", item.script, self.styled.language, self.styled.features)
        return word._replace(glyphs=tuple(glyph._replace(text=SOFT_HYPHEN) for glyph in word.glyphs))

    def _with_hyphen(self, run: ShapedRun, end: int) -> ShapedRun:
        hyphen = self._hyphen(end)
        if self.vertical:
            hyphen = turned_word(hyphen, run.item.face)
        words = self._words(run.item, run.item.start, run.item.end)
        return join_words(run.item, [*words, hyphen], run.text + SOFT_HYPHEN)

    @cached_property
    def _ruby_lines(self) -> tuple[ShapedLine, ...]:
        """The lines of the rubies, in full size."""
        return tuple(Shaper(ruby, vertical=self.vertical).line(0, len(ruby.text)) for ruby in self.styled.rubies)

    def _ruby_extra(self, start: int, end: int) -> float:
        """Return by how much the rubies over ``text[start:end]`` spread it."""
        extra = 0.0
        pieces = self.styled.pieces(start, end, self._stretches)
        for number, group in groupby(pieces, key=lambda piece: piece[0].manner.ruby):
            bases = list(group)
            if number and self._starts_base(bases[0][1]):
                width = sum(self._item_advance(*base) for base in bases)
                hang = self._hang(start, end, bases[0][1], bases[-1][2])
                extra += base_extra(width, self._ruby_lines[number - 1].width * RUBY_SIZE, hang)
        return extra

    def _hang(self, start: int, end: int, first: int, last: int) -> Hang:
        """Return the overhang of the ruby over a base; not over what has a ruby itself."""
        hang, at = overhang(self.styled.text, start, end, first, last), self.styled.at
        before = hang.before if first > start and not at(first - 1).manner.ruby else 0.0
        return Hang(before, hang.after if last < end and not at(last).manner.ruby else 0.0)

    def _starts_base(self, position: int) -> bool:
        """Tell whether a base starts here: one that had to be cut keeps its ruby over its first part."""
        at = self.styled.at
        return position == 0 or at(position - 1).manner.ruby != at(position).manner.ruby

    def _set_rubies(
        self, runs: Sequence[ShapedRun], start: int, end: int
    ) -> tuple[list[ShapedRun], dict[int, list[ShapedRun]]]:
        """Return the runs, spread where their ruby is wide, and the rubies by the number of their base's last run."""
        found: list[ShapedRun] = []
        rubies: dict[int, list[ShapedRun]] = {}
        for number, group in groupby(runs, key=lambda run: run.item.manner.ruby):
            bases = list(group)
            if number and self._starts_base(bases[0].item.start):
                hang = self._hang(start, end, bases[0].item.start, bases[-1].item.end)
                bases, ruby = set_ruby(bases, self._ruby_lines[number - 1].runs, hang)
                rubies[len(found) + len(bases) - 1] = ruby
            found += bases
        return found, rubies


def _is_address(item: Item) -> bool:
    return bool(item.manner.link) and item.script not in JOINED


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for paragraph in text.split("\n"):
        yield start, start + len(paragraph)
        start += len(paragraph) + 1


def _with_rubies(placed: Sequence[ShapedRun], rubies: dict[int, list[ShapedRun]]) -> list[ShapedRun]:
    """Put each ruby after its base, beside which it stands."""
    found: list[ShapedRun] = []
    for index, run in enumerate(placed):
        found.append(run)
        if index in rubies:
            number = run.item.manner.ruby
            left = min(base.x for base in placed if base.item.manner.ruby == number)
            found += [ruby.at(left + ruby.x) for ruby in rubies[index]]
    return found


def _line_ink(runs: Sequence[ShapedRun], vertical: bool) -> Extents:
    inks = []
    for run in runs:
        if run.ink:
            left, top, right, bottom = (value * run.scale for value in run.ink)
            dx, dy = (run.rise, run.x) if vertical else (run.x, -run.rise)
            inks.append(moved(Extents(left, top, right, bottom), dx, dy))
    return union(inks) or Extents(0.0, 0.0, 0.0, 0.0)
