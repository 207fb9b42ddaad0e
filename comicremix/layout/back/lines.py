"""Lines of running text as items that can be put anywhere, and how they break into columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import reduce
from itertools import groupby
from typing import NamedTuple

from comicremix.geometry import Affine, Rect, transform_path
from comicremix.layout.frame import Group, Image, Item, Link, PathItem
from comicremix.layout.sheet import INK, Sheet, set_words
from comicremix.lettering.paragraph import Paragraph
from comicremix.lettering.placing import LinkBox
from comicremix.lettering.run import Glyphs
from comicremix.model.markup import Span


class Placed(NamedTuple):
    """An item that is to be moved by (dx, dy), px, once it is known how far in all."""

    item: Item
    dx: float = 0.0
    dy: float = 0.0

    def moved(self, dx: float, dy: float) -> Placed:
        return Placed(self.item, self.dx + dx, self.dy + dy)

    def at(self, x: float, y: float, line: int | None = None) -> Item:
        """Return the item in a column's line whose top left corner is at (x, y); ``line``:
        what ``Glyphs.line`` is to be."""
        item, dx, dy = self
        if isinstance(item, Glyphs):
            return item.moved(dx + x, dy + y, line)
        return moved(item, dx + x, dy + y)


class Line(NamedTuple):
    """One line: items with the column's left edge at x = 0 and the line's top at y = 0, px, and how it breaks."""

    items: tuple[Placed, ...]
    height: float
    owner: str = ""
    """``note:…`` on every line of a note."""
    keep_with_next: bool = False
    above: float = 0.0
    """Room before it, unless a column begins with it."""
    baseline: float = 0.0
    label: str = ""
    """The number of the note that begins with it."""


def moved(item: Item, dx: float, dy: float) -> Item:
    """Return ``item`` at another place of the page."""
    match item:
        case Glyphs():
            return item.moved(dx, dy)
        case Image():
            by = Affine.translation(dx, dy)
            clip = transform_path(item.clip, by) if item.clip is not None else None
            return replace(item, transform=item.transform.then(by), clip=clip)
        case PathItem():
            return replace(item, path=transform_path(item.path, Affine.translation(dx, dy)))
        case Link():
            return replace(item, box=_shifted(item.box, dx, dy))
        case Group():
            inside = tuple(moved(inner, dx, dy) for inner in item.items)
            return replace(item, items=inside, box=_shifted(item.box, dx, dy))


def text_lines(
    sheet: Sheet,
    spans: Sequence[Span],
    size: float,
    colour: str = INK,
    *,
    left: float,
    width: float,
    language: str = "",
    leading: float = 0.0,
    hyphenate: bool = True,
) -> list[Line]:
    """Set ``spans`` ``width`` px wide, ``left`` px from the column's edge, as lines that do not leave their first or
    last alone."""
    paragraph = set_words(sheet, spans, width, size, colour, language, leading, hyphenate=hyphenate)
    return kept_together(list(_lines(paragraph, left)))


def kept_together(lines: list[Line]) -> list[Line]:
    """Let neither the first nor the last line of a paragraph stand alone at a column's end or start."""
    last = len(lines) - 1
    return [
        line._replace(keep_with_next=True) if index in (0, last - 1) and index < last else line
        for index, line in enumerate(lines)
    ]


def _lines(paragraph: Paragraph, left: float) -> Iterator[Line]:
    height = paragraph.height / max(1, len(paragraph.lines))
    for index, line in enumerate(paragraph.lines):
        up = -index * height
        items = [Placed(run, left, up) for run in line.runs]
        items += [Placed(Link(box, target, target), left, up) for target, box in _joined(line.links)]
        yield Line(tuple(items), height, baseline=line.baseline + up)


def _joined(links: Sequence[LinkBox]) -> Iterator[LinkBox]:
    """Make one of the boxes that a link has on a line, one for each run of its words."""
    if len(links) < 2:
        yield from links
        return
    for target, group in groupby(sorted(links, key=lambda link: link[0]), key=lambda link: link[0]):
        boxes = [box for _, box in group]
        yield target, reduce(Rect.union, boxes)


def _shifted(box: Rect, dx: float, dy: float) -> Rect:
    return Rect(box.x + dx, box.y + dy, box.width, box.height)
