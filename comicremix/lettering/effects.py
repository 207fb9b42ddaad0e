"""Effects: placed lines bent onto circles, shaded from top to bottom, with a shadow beneath. Units are page pixels."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from comicremix.geometry import (
    Outline,
    Point,
    Rect,
    bounds,
    contains,
    path_bounds,
    transform_path,
    transform_points,
)
from comicremix.lettering.faces import Catalogue, Face
from comicremix.lettering.galley import Bend
from comicremix.lettering.look import TextLook
from comicremix.lettering.placing import PlacedLine
from comicremix.lettering.run import Glyph, Glyphs, Gradient, glyph_affine
from comicremix.model.style import Shadow

_WIDEST = math.radians(340)
"""No line closes its circle."""
_TRIES = 10
_SHADOW_LINE = -1


def bend_lines(
    placed: Sequence[PlacedLine], baselines: Sequence[float], widths: Sequence[float], axis: float, degrees: float,
    catalogue: Catalogue,
) -> list[PlacedLine]:  # fmt: skip
    """Bend straight lines onto circles about one centre on the upright ``axis``.

    The longest line (``widths`` are advances) spans ``degrees``: above 0 the words rise in the middle, below 0 they
    sag. Every cluster is turned as a whole about the middle of its advance. The ink stays centred where it was.
    """
    radii = _radii(baselines, widths, degrees)
    bent = [
        _bend_line(line, baseline, radius, axis, catalogue)
        for line, baseline, radius in zip(placed, baselines, radii, strict=True)
    ]
    shift = _union(placed).centre[1] - _union(bent).centre[1]
    return [_lowered(line, shift) for line in bent]


def bent_size(place: Callable[[float], Sequence[PlacedLine]], outline: Outline, margin: float, largest: float,
              catalogue: Catalogue) -> float:  # fmt: skip
    """Return the largest size up to ``largest`` at which the bent lines that ``place`` gives lie inside."""
    if bent_lies_inside(place(largest), outline, margin, catalogue):
        return largest
    low, high = largest / 2**6, largest
    for _ in range(_TRIES):
        middle = (low + high) / 2
        inside = bent_lies_inside(place(middle), outline, margin, catalogue)
        low, high = (middle, high) if inside else (low, middle)
    return low


def bent_lies_inside(lines: Sequence[PlacedLine], outline: Outline, margin: float, catalogue: Catalogue) -> bool:
    """Tell whether the ink boxes of all glyphs, turned as they are, lie in ``outline``, ``margin`` away from it."""
    edges = list(pairwise([*outline, outline[0]]))
    return all(
        contains(outline, corner) and all(_distance(corner, *edge) >= margin for edge in edges)
        for line in lines
        for run in line.runs
        for corner in _corners(run, catalogue.face(run.face))
    )


def dress_runs(runs: tuple[Glyphs, ...], look: TextLook, ink: Rect) -> tuple[Glyphs, ...]:
    """Shade the runs over ``ink``, the box of them all, and lay their shadow beneath them."""
    if look.colour_below:
        x = ink.centre[0]
        shade = Gradient((x, ink.y), (x, ink.bottom), look.colour, look.colour_below)
        runs = tuple(replace(run, gradient=shade) for run in runs)
    if look.shadow:
        return (*(shadow_of(run, look.shadow) for run in runs), *runs)
    return runs


def shadow_of(run: Glyphs, shadow: Shadow) -> Glyphs:
    """Return the shadow that ``run`` casts, its stroke included: drawn like it, never read."""
    return replace(
        run,
        glyphs=tuple(glyph._replace(x=glyph.x + shadow.dx, y=glyph.y + shadow.dy, text="") for glyph in run.glyphs),
        colour=shadow.colour,
        stroke=run.stroke and replace(run.stroke, colour=shadow.colour),
        line=_SHADOW_LINE,
        text="",
        gradient=None,
        shadow=True,
    )


def _radii(baselines: Sequence[float], widths: Sequence[float], degrees: float) -> list[float]:
    """Return the radius of each line, positive when the centre lies below. Inner lines never close their circle."""
    longest = max(range(len(widths)), key=lambda index: widths[index])
    sign = math.copysign(1.0, degrees)
    angle = min(math.radians(abs(degrees)), _WIDEST)
    inward = [sign * (baseline - baselines[longest]) for baseline in baselines]
    radius = max(
        widths[longest] / max(angle, 1e-6),
        *(depth + width / _WIDEST for depth, width in zip(inward, widths, strict=True)),
    )
    return [sign * (radius - depth) for depth in inward]


def _bend_line(line: PlacedLine, baseline: float, radius: float, axis: float, catalogue: Catalogue) -> PlacedLine:
    bend = Bend(radius, axis, baseline)
    runs = tuple(_bend_run(run, bend, catalogue.face(run.face)) for run in line.runs)
    links = tuple((target, _bent_box(box, bend)) for target, box in line.links)
    boxes = [box for run in runs for box in _ink(run, catalogue.face(run.face))]
    ink = boxes[0] if boxes else line.ink
    for box in boxes[1:]:
        ink = ink.union(box)
    return PlacedLine(runs, ink, links, bend)


def _bend_run(run: Glyphs, bend: Bend, face: Face) -> Glyphs:
    bent: list[Glyph] = []
    for cluster in clusters(run):
        left = min(glyph.x for glyph in cluster)
        right = max(glyph.x + face.advance(glyph.gid) * run.size for glyph in cluster)
        middle = (left + right) / 2
        turn, degrees = bend.turn(middle), bend.degrees(middle)
        for glyph in cluster:
            x, y = turn.apply((glyph.x, glyph.y))
            bent.append(glyph._replace(x=x, y=y, angle=glyph.angle + degrees))
    return replace(run, glyphs=tuple(bent))


def _bent_box(box: Rect, bend: Bend) -> Rect:
    return bounds(transform_points(box.outline(), bend.turn(box.centre[0])))


def clusters(run: Glyphs) -> Iterator[list[Glyph]]:
    """Yield the glyphs of ``run`` that stand for the same characters."""
    cluster: list[Glyph] = []
    for glyph in run.glyphs:
        if glyph.text and cluster:
            yield cluster
            cluster = []
        cluster.append(glyph)
    if cluster:
        yield cluster


def _ink(run: Glyphs, face: Face) -> Iterator[Rect]:
    for glyph in run.glyphs:
        outline = face.outline(glyph.gid)
        if outline:
            yield path_bounds(transform_path(outline, glyph_affine(glyph, run)))


def _corners(run: Glyphs, face: Face) -> Iterator[Point]:
    for glyph in run.glyphs:
        ink = face.extents(glyph.gid)
        if ink:
            box = Rect(ink.left, ink.top, ink.right - ink.left, ink.bottom - ink.top)
            yield from transform_points(box.outline(), glyph_affine(glyph, run))


def _lowered(line: PlacedLine, shift: float) -> PlacedLine:
    runs = tuple(
        replace(run, glyphs=tuple(glyph._replace(y=glyph.y + shift) for glyph in run.glyphs)) for run in line.runs
    )
    links = tuple((target, _moved(box, shift)) for target, box in line.links)
    bend = line.bend and replace(line.bend, shift=line.bend.shift + shift)
    return PlacedLine(runs, _moved(line.ink, shift), links, bend)


def _moved(box: Rect, shift: float) -> Rect:
    return box._replace(y=box.y + shift)


def _union(lines: Sequence[PlacedLine]) -> Rect:
    ink = lines[0].ink
    for line in lines[1:]:
        ink = ink.union(line.ink)
    return ink


def _distance(point: Point, start: Point, end: Point) -> float:
    """Return the distance of ``point`` from the stretch between ``start`` and ``end``."""
    (px, py), (ax, ay), (bx, by) = point, start, end
    dx, dy = bx - ax, by - ay
    along = ((px - ax) * dx + (py - ay) * dy) / ((dx * dx + dy * dy) or 1.0)
    along = min(1.0, max(0.0, along))
    return math.hypot(px - ax - along * dx, py - ay - along * dy)
