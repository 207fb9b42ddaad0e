"""What a pointer can take on a source page: outlines, their nodes and edges. Source pixels, free of Qt."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from comicremix.geometry import Outline, Point, area, bounds, contains
from comicremix.model.ids import FoundId
from comicremix.model.source import SourcePage

FoundKind = Literal["panel", "balloon"]
SURE = 0.7
"""Confidence from which on a balloon is drawn as one that need not be looked at."""
SURE_PANEL = 0.6
"""The same of a panel: the share of its outline along which something ends."""
STRAIGHT = 0.5
"""Pixels by which an upright or lying edge may be off."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A panel or balloon that was found. ``number``: a panel's place in the reading order, from 1; 0 for balloons.
    ``sure``: the program is."""

    id: FoundId
    kind: FoundKind
    outline: Outline
    number: int = 0
    by_hand: bool = False
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Grip:
    """A node of an outline, or with ``edge`` the edge from it to the next one."""

    node: int
    edge: bool = False


def things_on(source: SourcePage) -> tuple[Thing, ...]:
    """Return what was found on a page, lowest first: panels, then balloons, larger ones below smaller ones."""
    panels = [
        Thing(panel.id, "panel", panel.outline, number, panel.by_hand, panel.confidence >= SURE_PANEL)
        for number, panel in enumerate(source.panels, 1)
    ]
    balloons = [
        Thing(balloon.id, "balloon", balloon.outline, 0, balloon.by_hand, balloon.confidence >= SURE)
        for balloon in source.balloons
    ]
    return tuple(thing for group in (panels, balloons) for thing in sorted(group, key=_size, reverse=True))


def thing_at(things: tuple[Thing, ...], point: Point) -> Thing | None:
    """Return the topmost thing under ``point``."""
    return next((thing for thing in reversed(things) if contains(thing.outline, point)), None)


def lettering_at(source: SourcePage, point: Point) -> Outline | None:
    """Return the lettering on the art under ``point``."""
    return next((outline for outline in source.lettering if contains(outline, point)), None)


def grip_at(outline: Outline, point: Point, reach: float) -> Grip | None:
    """Return the node, or else the edge, nearest to ``point`` within ``reach``."""
    node = min(range(len(outline)), key=lambda n: math.dist(outline[n], point))
    if math.dist(outline[node], point) <= reach:
        return Grip(node)
    edge = min(range(len(outline)), key=lambda n: _far(outline, n, point))
    return Grip(edge, edge=True) if _far(outline, edge, point) <= reach else None


def dragged(outline: Outline, grip: Grip, start: Point, end: Point) -> Outline:
    """Return the outline with a node, or the two ends of an edge, moved by a drag. Upright and lying edges move across
    their own direction only, so that boxes stay boxes."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    if not grip.edge:
        return _moved(outline, {grip.node}, dx, dy)
    following = (grip.node + 1) % len(outline)
    (x1, y1), (x2, y2) = outline[grip.node], outline[following]
    if abs(x1 - x2) <= STRAIGHT:
        dy = 0.0
    elif abs(y1 - y2) <= STRAIGHT:
        dx = 0.0
    return _moved(outline, {grip.node, following}, dx, dy)


def with_node(outline: Outline, edge: int, point: Point) -> Outline:
    """Return the outline with a node at ``point`` after the node ``edge``."""
    return (*outline[: edge + 1], point, *outline[edge + 1 :])


def without_node(outline: Outline, node: int) -> Outline:
    """Return the outline without a node; a triangle keeps its three."""
    return outline if len(outline) <= 3 else (*outline[:node], *outline[node + 1 :])


def shifted(outline: Outline, dx: float, dy: float) -> Outline:
    return tuple((x + dx, y + dy) for x, y in outline)


def crosses(outline: Outline, start: Point, end: Point) -> bool:
    """Tell whether the line between two points runs through an outline."""
    steps = 64
    return any(
        contains(outline, (start[0] + (end[0] - start[0]) * k / steps, start[1] + (end[1] - start[1]) * k / steps))
        for k in range(steps + 1)
    )


def kept_on(outline: Outline, width: float, height: float) -> Outline:
    """Return the outline with no point off the page."""
    return tuple((min(max(x, 0.0), width), min(max(y, 0.0), height)) for x, y in outline)


def _moved(outline: Outline, nodes: set[int], dx: float, dy: float) -> Outline:
    return tuple((x + dx, y + dy) if n in nodes else (x, y) for n, (x, y) in enumerate(outline))


def _far(outline: Outline, edge: int, point: Point) -> float:
    """Return the distance of ``point`` from an edge."""
    (x1, y1), (x2, y2) = outline[edge], outline[(edge + 1) % len(outline)]
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    along = ((point[0] - x1) * (x2 - x1) + (point[1] - y1) * (y2 - y1)) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    return math.dist(point, (x1 + along * (x2 - x1), y1 + along * (y2 - y1)))


def _size(thing: Thing) -> float:
    box = bounds(thing.outline)
    return abs(area(thing.outline)) or box.width * box.height
