"""Lettering: words set inside a balloon's outline, at the size aimed at or the largest that fits.

    spans -> styled text -> measured pieces -> breaks and size in a room -> placed lines

What does not fit at the least legible size is still set, at that size, and says by how much it is too long.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from comicremix.geometry import Outline, Point, Rect, bounds
from comicremix.lettering.block import Block, make_block, turned, unturned
from comicremix.lettering.effects import bend_lines, bent_size, dress_runs
from comicremix.lettering.faces import Catalogue
from comicremix.lettering.galley import Galley, Row
from comicremix.lettering.look import TextLook
from comicremix.lettering.placing import LinkBox, PlacedLine, place_line
from comicremix.lettering.run import Glyphs
from comicremix.lettering.shape import Shaper
from comicremix.lettering.styled import StyledText, style_text
from comicremix.model.language import Direction
from comicremix.model.markup import Span

__all__ = ["Lettering", "TextLook", "letter"]


@dataclass(frozen=True, slots=True)
class Lettering:
    """Words as they stand in a balloon, page pixels."""

    runs: tuple[Glyphs, ...]
    """Line by line, each in logical order."""
    lines: tuple[str, ...]
    size: float
    ink: Rect
    overflow: float
    """0: all fits; else the share of its length and height by which the block is too large."""
    too_many: int
    """Roughly how many characters are too many at the minimum size."""
    missing: tuple[str, ...]
    """Characters that no face has."""
    links: tuple[LinkBox, ...]
    galley: Galley | None = field(default=None, compare=False, repr=False)
    """Where a caret may stand; None without words."""


def letter(
    spans: Sequence[Span],
    outline: Outline,
    *,
    look: TextLook,
    language: str,
    direction: Direction,
    catalogue: Catalogue,
    margin: float = 0.0,
    vertical: bool = False,
) -> Lettering:
    """Set ``spans`` inside ``outline`` (page pixels), ``margin`` away from it on all sides.

    The size is ``look.size`` if the words fit at it, else the largest that fits in steps of half a pixel, down to
    ``look.minimum``; there they are set even if they stick out. The block of ink is centred. Results are remembered.

    Args:
        vertical: columns from top to bottom, the first on the right.

    Raises:
        FontError: the catalogue has no face.
    """
    return _letter(
        tuple(spans), tuple(outline) or ((0.0, 0.0),), look, language, direction, catalogue, margin, vertical
    )


@lru_cache(maxsize=4096)
def _letter(
    spans: tuple[Span, ...],
    outline: Outline,
    look: TextLook,
    language: str,
    direction: Direction,
    catalogue: Catalogue,
    margin: float,
    vertical: bool,
) -> Lettering:
    styled = style_text(
        spans, family=look.family, bold=look.bold, italic=look.italic, case=look.case, language=language,
        direction=direction, catalogue=catalogue, spacing=look.letter_spacing, features=look.features,
    )  # fmt: skip
    if not styled.text.strip():
        return Lettering((), (), look.size, Rect(*bounds(outline).centre, 0.0, 0.0), 0.0, 0, (), ())
    inked = margin + (look.stroke.width / 2 if look.stroke else 0.0)
    block = make_block(Shaper(styled, vertical=vertical), turned(outline) if vertical else outline, look, inked)
    fit = block.fit
    if look.arc and not vertical and not look.free:
        fit = bent_size(lambda tried: _place(block, styled, look, tried, catalogue), outline, inked, fit, catalogue)
    size = max(fit, min(look.minimum, look.size))
    placed = _place(block, styled, look, size, catalogue)
    ink = placed[0].ink
    for line in placed[1:]:
        ink = ink.union(line.ink)
    return Lettering(
        runs=dress_runs(tuple(run for line in placed for run in line.runs), look, ink),
        lines=tuple(line.text for line in block.lines),
        size=size,
        ink=ink,
        overflow=max(0.0, size / fit - 1),
        too_many=_surplus(styled.text, fit / size),
        missing=styled.missing,
        links=tuple(link for line in placed for link in line.links),
        galley=_galley(block, styled, look, size, placed),
    )


def _place(block: Block, styled: StyledText, look: TextLook, size: float, catalogue: Catalogue) -> list[PlacedLine]:
    baselines = block.baselines(size)
    placed = [
        place_line(line, origin, size=size, look=look, language=styled.language, number=number, vertical=block.vertical)
        for number, (line, origin) in enumerate(
            zip(block.lines, _origins(block, baselines, look, size, styled.base), strict=True)
        )
    ]
    if not look.arc or block.vertical:
        return placed
    widths = [line.width * size for line in block.lines]
    return bend_lines(placed, baselines, widths, block.room.axis, look.arc, catalogue)


def _origins(block: Block, baselines: Sequence[float], look: TextLook, size: float, base: int) -> list[Point]:
    """Return where each line starts; baselines beyond the last line are those of empty ones."""
    widths = [line.width for line in block.lines]
    places = [
        (block.room.axis + _offset(width, max(widths), look, base) * size, baseline)
        for width, baseline in zip([*widths, *[0.0] * (len(baselines) - len(widths))], baselines, strict=True)
    ]
    return [unturned(place) for place in places] if block.vertical else places


def _offset(width: float, widest: float, look: TextLook, base: int) -> float:
    """Return where a line starts, in ems from the axis."""
    if look.alignment == "centre":
        return -width / 2
    at_left = (look.alignment == "start") == (base == 0)
    return -widest / 2 if at_left else widest / 2 - width


def _galley(block: Block, styled: StyledText, look: TextLook, size: float, placed: Sequence[PlacedLine]) -> Galley:
    baselines = block.baselines(size)
    *origins, blank = _origins(block, [*baselines, baselines[-1] + block.leading * size], look, size, styled.base)
    rows = tuple(
        Row(line.start, line.end, line.hyphen, origin, at.bend)
        for line, origin, at in zip(block.lines, origins, placed, strict=True)
    )
    return Galley(styled, rows, size, blank, block.vertical)


def _surplus(text: str, share: float) -> int:
    """Return how many characters are too many when only ``share`` of the size fits: room goes by its square."""
    return math.ceil(len(text) * (1 - share**2) - 1e-9) if share < 1 else 0
