"""Layered SVG pages of one picture in several languages, to what is told of that picture."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from comicremix.exchange.svg_layers import SvgPage, SvgShape, SvgText
from comicremix.geometry import (
    Affine,
    Outline,
    Path,
    Point,
    Rect,
    Segment,
    area,
    bounds,
    contains,
    path_points,
    transform_path,
    transform_points,
)
from comicremix.model.source import BalloonKind
from comicremix.model.told import ToldBalloon, ToldPage

LEAST_SHARED = 0.3
"""Free texts of two languages are one when their boxes share at least this part of the smaller one."""
TOUCHING = 0.004
"""How near, by the page's width, the pieces of one balloon lie."""
TRAIL = 1.5
"""How far the next puff of a thought's trail may lie, by its own longer side."""
MOST_PUFFS = 8
"""A longer trail is something else."""
MOST_OF_BODY = 0.15
"""Largest puff of a trail, as a share of the body's box."""


@dataclass(slots=True)
class _Holder:
    """A balloon while its words are gathered: the shape that holds its text, other pieces of it,
    and texts by language."""

    outline: Outline
    path: Path
    shape: SvgShape | None
    texts: dict[str, list[SvgText]] = field(default_factory=dict)
    trail: list[Outline] = field(default_factory=list)
    """The puffs that lead from a thought to who thinks it."""


def told_of(pages: Mapping[str, SvgPage], first: str, picture: str) -> ToldPage:
    """Return what layered pages tell of their picture.

    Args:
        pages: the same page by language.
        first: the language whose shapes count.
        picture: the name of the picture.
    """
    base = pages[first]
    holders = _bodies(base)
    for language in (first, *(tag for tag in pages if tag != first)):
        for text in pages[language].texts:
            holder = _holder_of(text, holders, language)
            if holder is None:
                holder = _Holder(text.box.inset(-text.size / 2).outline(), (), None)
                holders.append(holder)
            holder.texts.setdefault(language, []).append(text)
            if holder.shape is None:
                holder.outline = _wider(bounds(holder.outline), text.box, page=pages[first].width).outline()
    affine = Affine.translation(-base.place.x, -base.place.y)
    told = tuple(_balloon(holder, first, affine) for holder in holders if holder.texts)
    sizes = sorted(text.size for text in base.texts)
    size = sizes[len(sizes) // 2] if sizes else None
    return ToldPage(picture, balloons=told, width=base.place.width, letter_size=size)


def _wider(room: Rect, box: Rect, *, page: float) -> Rect:
    """Return the room of a free text as wide as its words in one more language, about the same middle, on the page."""
    more = max(0.0, min((box.width - room.width) / 2, room.x, page - room.right))
    return Rect(room.x - more, room.y, room.width + 2 * more, room.height)


def _bodies(page: SvgPage) -> list[_Holder]:
    """Return the shapes that hold texts, with the tails and other pieces that touch them."""
    flat = [(shape, path_points(shape.path)) for shape in page.shapes]
    whole = page.width * page.height
    flat = [(shape, points) for shape, points in flat if len(points) > 2 and 0 < area(points) < whole / 2]
    held = {
        index
        for text in page.texts
        if (index := _smallest(text.box.centre, [points for _, points in flat])) is not None
    }
    holders = [_Holder(points, shape.path, shape) for i, (shape, points) in enumerate(flat) if i in held]
    apart = []
    for index, (shape, points) in enumerate(flat):
        if index in held:
            continue
        owner = _touched(points, holders, page.width * TOUCHING)
        if owner is not None and owner.shape is not None and owner.shape.fill == shape.fill:
            owner.path = (*owner.path, *turned_like(owner.outline, shape.path))
        elif owner is None:
            apart.append((shape, points))
    _take_trails(apart, holders)
    return holders


def _take_trails(apart: list[tuple[SvgShape, Outline]], holders: list[_Holder]) -> None:
    """Give small shapes to the thought that they lead away from: each hangs on the one before."""
    for _ in range(MOST_PUFFS):
        left = []
        ends = [(holder, [bounds(line) for line in (holder.outline, *holder.trail)]) for holder in holders]
        for shape, points in apart:
            box = bounds(points)
            reach = box.inset(-TRAIL * max(box.width, box.height))
            near = [holder for holder, boxes in ends if any(map(reach.meets, boxes))]
            gaps = [(gap, holder) for holder in near if (gap := _gap_in_trail(shape, box, holder)) is not None]
            if not gaps:
                left.append((shape, points))
                continue
            _, holder = min(gaps, key=lambda found: found[0])
            holder.trail.append(points)
            holder.path = (*holder.path, *turned_like(holder.outline, shape.path))
        if len(left) == len(apart):
            return
        apart = left


def _gap_in_trail(shape: SvgShape, box: Rect, holder: _Holder) -> float | None:
    """Return how far a puff lies from a balloon and its trail; None: it is none of its puffs."""
    body = bounds(holder.outline)
    if holder.shape is None or holder.shape.fill != shape.fill or len(holder.trail) == MOST_PUFFS:
        return None
    if box.width * box.height > MOST_OF_BODY * body.width * body.height:
        return None
    gap = min(_distance(point, box) for line in (holder.outline, *holder.trail) for point in line)
    return gap if gap <= TRAIL * max(box.width, box.height) else None


def _distance(point: Point, box: Rect) -> float:
    x, y = point
    return math.hypot(max(box.x - x, 0.0, x - box.right), max(box.y - y, 0.0, y - box.bottom))


def _smallest(point: tuple[float, float], outlines: Sequence[Outline]) -> int | None:
    around = [index for index, outline in enumerate(outlines) if contains(outline, point)]
    return min(around, key=lambda index: area(outlines[index]), default=None)


def _touched(points: Outline, holders: list[_Holder], near: float) -> _Holder | None:
    """Return the body that a piece overlaps most, or touches."""
    box = bounds(points).inset(-near)
    best, most = None, 0
    for holder in holders:
        if not box.meets(bounds(holder.outline)):
            continue
        inside = sum(contains(holder.outline, point) for point in points)
        inside = inside or sum(contains(points, point) for point in holder.outline)
        if inside > most:
            best, most = holder, inside
    return best


def _holder_of(text: SvgText, holders: list[_Holder], language: str) -> _Holder | None:
    """Return where a text belongs: where the text of the same name in another language is,
    else the body around it, else a free text at its place."""
    for holder in holders:
        others = (other for tag, found in holder.texts.items() if tag != language for other in found)
        if text.id and any(other.id == text.id and other.box.meets(text.box) for other in others):
            return holder
    bodies = [holder for holder in holders if holder.shape is not None]
    index = _smallest(text.box.centre, [holder.outline for holder in bodies])
    if index is not None:
        return bodies[index]
    free = [holder for holder in holders if holder.shape is None]
    free.sort(key=lambda holder: language in holder.texts)  # a second text there, where the first language has one
    return next((h for h in free if _is_there(h, text, language)), None)


def _is_there(holder: _Holder, text: SvgText, language: str) -> bool:
    others = [tag for tag in holder.texts if tag != language]
    return bool(others) and _share(bounds(holder.outline), text.box) >= LEAST_SHARED


def _share(one: Rect, other: Rect) -> float:
    both = one.intersection(other)
    smaller = min(one.width * one.height, other.width * other.height)
    return both.width * both.height / smaller if smaller else 0.0


def turned_like(outline: Outline, path: Path) -> Path:
    """Return a path of one closed line that runs the same way round as ``outline``: by the nonzero rule,
    pieces that run against one another leave a hole where they overlap."""
    points = path_points(path)
    return reversed_path(path) if _turn(points) * _turn(outline) < 0 else path


def reversed_path(path: Path) -> Path:
    """Return the first closed line of a path the other way round."""
    ends: list[tuple[float, ...]] = []
    middles: list[tuple[float, ...]] = []
    for kind, numbers in path:
        if kind == "Z" or (kind == "M" and ends):
            break
        ends.append(numbers[-2:])
        middles.append(numbers[:-2])
    back: list[Segment] = [("M", ends[-1])]
    for index in range(len(ends) - 1, 0, -1):
        handles = middles[index]
        numbers = (*handles[2:], *handles[:2], *ends[index - 1])
        back.append(("C", numbers) if handles else ("L", numbers))
    return (*back, ("Z", ()))


def _turn(points: Outline) -> float:
    pairs = zip(points, (*points[1:], *points[:1]), strict=True)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)


def _balloon(holder: _Holder, first: str, affine: Affine) -> ToldBalloon:
    lead = (holder.texts.get(first) or next(iter(holder.texts.values())))[0]
    words = {tag: "\n".join(t.text for t in sorted(ts, key=lambda t: t.box.y)) for tag, ts in holder.texts.items()}
    free = holder.shape is None
    kind = BalloonKind.SIGN if free else BalloonKind.THOUGHT if holder.trail else BalloonKind.SPEECH
    told = ToldBalloon(
        transform_points(holder.outline, affine), words, kind, transform_path(holder.path, affine), drawn=True,
        shaped=not free, colour=lead.colour, size=lead.size, contour=lead.contour,
        rotation=lead.rotation if free else 0.0,
    )  # fmt: skip
    return replace(told, fill=holder.shape.fill, lined=holder.shape.lined) if holder.shape else told
