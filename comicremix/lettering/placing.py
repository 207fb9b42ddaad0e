"""Placing: a shaped line becomes runs of glyphs on the page, with the boxes of its links and of its ink."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from comicremix.geometry import IDENTITY, Affine, Point, Rect
from comicremix.lettering.galley import Bend
from comicremix.lettering.look import TextLook
from comicremix.lettering.run import Glyph, Glyphs
from comicremix.lettering.runs import ShapedRun, direction_of
from comicremix.lettering.shape import ShapedLine

_glyph: Callable[[tuple[int, float, float, str, float]], Glyph] = partial(tuple.__new__, Glyph)
"""What ``Glyph._make`` is, without a call in Python for each glyph."""
LinkBox = tuple[str, Rect]


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """The runs of one line in logical order, in page pixels."""

    runs: tuple[Glyphs, ...]
    ink: Rect
    links: tuple[LinkBox, ...]
    bend: Bend | None = None


def place_line(
    line: ShapedLine, origin: Point, *, size: float, look: TextLook, language: str, number: int, vertical: bool = False
) -> PlacedLine:
    """Place ``line`` with the left end of its baseline (the top of its centre line, when vertical) at ``origin``."""
    runs = tuple(_place_run(run, origin, size, look, language, number, vertical) for run in line.runs)
    links = tuple(
        (run.item.manner.link, _link_box(run, origin, size, vertical)) for run in line.runs if run.item.manner.link
    )
    left, top, right, bottom = (value * size for value in line.ink)
    return PlacedLine(runs, Rect(origin[0] + left, origin[1] + top, right - left, bottom - top), links)


def _place_run(
    run: ShapedRun, origin: Point, size: float, look: TextLook, language: str, number: int, vertical: bool
) -> Glyphs:
    em = size * run.scale
    x, y = _run_origin(run, origin, size, vertical)
    glyphs = tuple([
        _glyph((gid, x + (gx + dx) * em, y + (gy + dy) * em, text, angle))
        for word, dx, dy in run.words
        for gid, gx, gy, text, angle in word
    ])  # fmt: skip
    return Glyphs(
        run.item.face.ref,
        em,
        glyphs,
        look.colour,
        look.stroke,
        number,
        run.text,
        direction_of(run.item),
        language,
        transform=IDENTITY if run.squeeze == 1 else Affine(run.squeeze, 0.0, 0.0, 1.0, x * (1 - run.squeeze), 0.0),
        slant=run.item.slant,
    )


def _run_origin(run: ShapedRun, origin: Point, size: float, vertical: bool) -> Point:
    along, across = run.x * size, run.rise * size
    return (origin[0] + across, origin[1] + along) if vertical else (origin[0] + along, origin[1] - across)


def _link_box(run: ShapedRun, origin: Point, size: float, vertical: bool) -> Rect:
    x, y = _run_origin(run, origin, size, vertical)
    em = size * run.scale
    if vertical:
        return Rect(x - em / 2, y, em, run.width * size)
    face = run.item.face
    return Rect(x, y - face.ascent * em, run.width * size, (face.ascent + face.descent) * em)
