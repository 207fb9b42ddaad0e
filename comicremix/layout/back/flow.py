"""Lines into columns and pages: balanced where a section ends, nothing alone at a column's foot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from comicremix.geometry import Rect
from comicremix.layout.back.lines import Line
from comicremix.layout.frame import Group, Item, Link
from comicremix.layout.sheet import Sheet

_TRIES = 14
"""Halvings of the height of balanced columns: finer than a pixel."""
_LEAST_ROOM = 6.0
"""A section begins on a page that has room for so many lines under its heading."""


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one heading, which stands across all columns."""

    heading: tuple[Line, ...]
    lines: tuple[Line, ...]
    title: str


@dataclass(slots=True)
class Filled:
    """One page: lines with their column and the y of their tops, px of the page; ``titles`` of sections that begin
    on it, with the ids of their headings."""

    lines: list[tuple[Line, float, float]] = field(default_factory=list)
    titles: list[tuple[str, str]] = field(default_factory=list)
    begins: bool = False
    """It opens with a heading."""
    section: str = ""
    """The section that its first line belongs to."""


def fill_pages(sections: Iterable[Section], sheet: Sheet) -> list[Filled]:
    """Put each section behind the one before, on the same page when there is room."""
    pages: list[Filled] = []
    y = bottom = sheet.page.height - sheet.margin
    for section in sections:
        head = sum(line.height for line in section.heading)
        least = min(_LEAST_ROOM * max((line.height for line in section.lines), default=0.0), _height(section.lines))
        if not pages or y + 2 * sheet.gap + head + least > bottom:
            pages.append(Filled(begins=True, section=section.title))
            y = sheet.margin
        else:
            y += 2 * sheet.gap
        y = _fill_section(section, sheet, pages, y)
    return pages


def _fill_section(section: Section, sheet: Sheet, pages: list[Filled], y: float) -> float:
    """Put a section on the last page from ``y`` on, and on more; return where it ends on the last."""
    bottom = sheet.page.height - sheet.margin
    for line in section.heading:
        pages[-1].lines.append((line, sheet.margin, y))
        y += line.height
    if section.heading:
        pages[-1].titles.append((section.title, heading_id(section.heading)))
    blocks = list(_blocks(section.lines))
    while blocks:
        columns, rest = _fill(blocks, sheet.columns, bottom - y)
        if not rest:
            columns = _balanced(blocks, sheet.columns, bottom - y)
        for number, column in enumerate(columns):
            x = _column_left(sheet, number)
            pages[-1].lines += [(line, x, y + top) for line, top in column]
        if rest:
            pages.append(Filled(section=section.title))
            y = sheet.margin
        else:
            y += max((top + line.height for column in columns for line, top in column), default=0.0)
        blocks = rest
    return y


def heading_id(lines: Sequence[Line]) -> str:
    """Return the id of the group that a heading is; empty: none."""
    return next((item.id for line in lines for item, _, _ in line.items if isinstance(item, Group)), "")


def _column_left(sheet: Sheet, number: int) -> float:
    place = sheet.columns - 1 - number if sheet.rtl else number
    return sheet.margin + place * (sheet.column + sheet.gutter)


_Column = list[tuple[Line, float]]
_Block = list[Line]


def _blocks(lines: Sequence[Line]) -> Iterator[_Block]:
    """Yield runs of lines that stay together."""
    block: _Block = []
    for line in lines:
        block.append(line)
        if not line.keep_with_next:
            yield block
            block = []
    if block:
        yield block


def _fill(blocks: Sequence[_Block], count: int, height: float) -> tuple[list[_Column], list[_Block]]:
    """Fill ``count`` columns of ``height`` one after the other; return them and the blocks that are left. A block that
    is higher than a column is parted between lines."""
    columns: list[_Column] = []
    rest = list(blocks)
    while rest and len(columns) < count:
        column, taken = _column(rest, height)
        if not column:
            column, rest[0] = _parted(rest[0], height)
            rest = rest if rest[0] else rest[1:]
        else:
            rest = rest[taken:]
        columns.append(column)
    return columns, rest


def _column(blocks: Sequence[_Block], height: float) -> tuple[_Column, int]:
    """Return one column, and how many blocks are in it."""
    column: _Column = []
    y = 0.0
    for taken, block in enumerate(blocks):
        above = block[0].above if column else 0.0
        if y + above + _height(block) > height + 1e-6:
            return column, taken
        y += above
        for index, line in enumerate(block):
            y += line.above if index else 0.0
            column.append((line, y))
            y += line.height
    return column, len(blocks)


def _height(block: Sequence[Line]) -> float:
    return sum(line.height for line in block) + sum(line.above for line in block[1:])


def _parted(block: _Block, height: float) -> tuple[_Column, _Block]:
    """Return the part of a block that a column holds, a line at least, and what is left of it."""
    column: _Column = []
    y = 0.0
    for index, line in enumerate(block):
        y += line.above if index else 0.0
        if column and y + line.height > height:
            return column, block[index:]
        column.append((line, y))
        y += line.height
    return column, []


def _balanced(blocks: Sequence[_Block], count: int, height: float) -> list[_Column]:
    """Fill columns as evenly as the blocks let them be."""
    low, high = 0.0, height
    for _ in range(_TRIES):
        middle = (low + high) / 2
        if max(map(_height, blocks)) <= middle and not _fill(blocks, count, middle)[1]:
            high = middle
        else:
            low = middle
    return _fill(blocks, count, high)[0]


def grouped(page: Filled, named: set[str]) -> tuple[Item, ...]:
    """Return a page's lines at their places, those of one owner in one group for each column; the first of them has the
    owner's id. ``named``: the ids that were given on earlier pages."""
    items: list[Item] = []
    parts: dict[tuple[str, float], list[tuple[Line, float, float]]] = {}
    for line, x, y in page.lines:
        if line.owner:
            parts.setdefault((line.owner, x), []).append((line, x, y))
        else:
            items += [item.at(x, y) for item in line.items]
    for (owner, x), lines in parts.items():
        inside = tuple([item.at(x, y, number) for number, (line, _, y) in enumerate(lines) for item in line.items])
        (_, _, top), (last, _, bottom) = lines[0], lines[-1]
        right = max((item.box.right for item in inside if isinstance(item, Link)), default=x)
        box = Rect(x, top, max(0.0, right - x), bottom + last.height - top)
        items.append(Group(_unused(owner, named), inside, "note", box))
    return tuple(items)


def _unused(owner: str, named: set[str]) -> str:
    name, count = owner, 1
    while name in named:
        count += 1
        name = f"{owner}:more-{count}"
    named.add(name)
    return name
