"""Balloon shapes as paths: bodies, tails, and the region inside that holds the words. Units are page pixels."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import assert_never

from comicremix.geometry import (
    KAPPA,
    Affine,
    Outline,
    Path,
    Point,
    Rect,
    Segment,
    contains,
    path_points,
    polygon_path,
    transform_points,
)
from comicremix.model.page import Shape, ShapeKind, Tail

SUPERELLIPSE_HANDLE = 0.76
"""Longer Bézier handles than a circle's: the full-cheeked balloon that letterers draw."""
CLOUD_BUMP = 0.16
CLOUD_INSET = 0.7
"""How deep the joints of a cloud's puffs lie, in bumps."""
BURST_DEPTH = 0.17
ROUNDED_RADIUS = 0.22
BEND_SHARE = 0.375
"""How far the middle of a tail moves sideways, as a share of its bend."""


def shape_path(shape: Shape) -> Path:
    """Return the closed outline of a balloon's body."""
    box = shape.box
    match shape.kind:
        case ShapeKind.PATH:
            return shape.path
        case ShapeKind.RECTANGLE:
            return polygon_path(box.outline())
        case ShapeKind.ROUNDED:
            return rounded_path(box, ROUNDED_RADIUS * min(box.width, box.height))
        case ShapeKind.ELLIPSE:
            return ellipse_path(box)
        case ShapeKind.SUPERELLIPSE:
            return ellipse_path(box, SUPERELLIPSE_HANDLE)
        case ShapeKind.CLOUD:
            return _cloud_path(box)
        case ShapeKind.BURST:
            return polygon_path(_burst_outline(box))
    assert_never(shape.kind)


def lettering_outline(shape: Shape) -> Outline:
    """Return the polygon in which the words may stand, before any margin."""
    box = shape.box
    match shape.kind:
        case ShapeKind.CLOUD:
            return path_points(
                ellipse_path(box.inset(CLOUD_BUMP * CLOUD_INSET * min(box.width, box.height)), SUPERELLIPSE_HANDLE)
            )
        case ShapeKind.BURST:
            return path_points(ellipse_path(box.inset(BURST_DEPTH * min(box.width, box.height)), SUPERELLIPSE_HANDLE))
        case _:
            return path_points(shape_path(shape))


def ellipse_path(box: Rect, handle: float = KAPPA) -> Path:
    """Return four cubics that touch the middles of the sides of ``box``; ``handle`` is their length as a share of the
    half axes."""
    (cx, cy), rx, ry = box.centre, box.width / 2, box.height / 2
    hx, hy = rx * handle, ry * handle
    return (
        ("M", (cx, box.y)),
        ("C", (cx + hx, box.y, box.right, cy - hy, box.right, cy)),
        ("C", (box.right, cy + hy, cx + hx, box.bottom, cx, box.bottom)),
        ("C", (cx - hx, box.bottom, box.x, cy + hy, box.x, cy)),
        ("C", (box.x, cy - hy, cx - hx, box.y, cx, box.y)),
        ("Z", ()),
    )


def rounded_path(box: Rect, radius: float) -> Path:
    """Return a box with quarter circles of ``radius`` at its corners."""
    r = min(radius, box.width / 2, box.height / 2)
    k = r * (1 - KAPPA)
    x, y, right, bottom = box.x, box.y, box.right, box.bottom
    return (
        ("M", (x + r, y)),
        ("L", (right - r, y)),
        ("C", (right - k, y, right, y + k, right, y + r)),
        ("L", (right, bottom - r)),
        ("C", (right, bottom - k, right - k, bottom, right - r, bottom)),
        ("L", (x + r, bottom)),
        ("C", (x + k, bottom, x, bottom - k, x, bottom - r)),
        ("L", (x, y + r)),
        ("C", (x, y + k, x + k, y, x + r, y)),
        ("Z", ()),
    )


def tail_path(tail: Tail, body: Outline) -> Path:
    """Return a tail with curved flanks from inside ``body`` to its tip; empty when the tip lies inside."""
    if contains(body, tail.tip) or not body:
        return ()
    root = _root(tail, body)
    along = _unit(root, tail.tip)
    across = (-along[1] * tail.width / 2, along[0] * tail.width / 2)
    left, right = (root[0] + across[0], root[1] + across[1]), (root[0] - across[0], root[1] - across[1])
    middle = ((root[0] + tail.tip[0]) / 2 - along[1] * tail.bend, (root[1] + tail.tip[1]) / 2 + along[0] * tail.bend)
    flank = (across[0] * 0.35, across[1] * 0.35)
    out, back = (middle[0] + flank[0], middle[1] + flank[1]), (middle[0] - flank[0], middle[1] - flank[1])
    return (("M", left), ("C", (*left, *out, *tail.tip)), ("C", (*back, *right, *right)), ("Z", ()))


def tail_middle(tail: Tail, body: Outline) -> tuple[Point, Point] | None:
    """Return the middle of a tail as it is drawn, and the unit vector along which a larger bend moves it, by
    ``BEND_SHARE``; None where no tail shows."""
    if not body or contains(body, tail.tip):
        return None
    root = _root(tail, body)
    along = _unit(root, tail.tip)
    across = (-along[1], along[0])
    # the cubic of a flank at its half: its root counts half and its bent point three eighths, as does half the way
    x = 0.6875 * root[0] + 0.3125 * tail.tip[0] + across[0] * tail.bend * BEND_SHARE
    y = 0.6875 * root[1] + 0.3125 * tail.tip[1] + across[1] * tail.bend * BEND_SHARE
    return (x, y), across


def thought_puffs(tail: Tail, body: Outline) -> tuple[Path, ...]:
    """Return the shrinking puffs that lead from a thought to its thinker."""
    if contains(body, tail.tip) or not body:
        return ()
    root = _exit(tail, body)
    length = math.dist(root, tail.tip)
    sizes = [size for size in (0.62, 0.42, 0.28) if size * tail.width < length]
    puffs = []
    for index, size in enumerate(sizes):
        t = (index + 0.6) / len(sizes)
        x, y = root[0] + (tail.tip[0] - root[0]) * t, root[1] + (tail.tip[1] - root[1]) * t
        w, h = tail.width * size * 1.25, tail.width * size
        puffs.append(ellipse_path(Rect(x - w / 2, y - h / 2, w, h)))
    return tuple(puffs)


def rotated(outline: Outline, degrees: float, about: Point) -> Outline:
    return transform_points(outline, Affine.rotation(degrees, about)) if degrees else outline


def _centre(body: Outline) -> Point:
    return (sum(x for x, _ in body) / len(body), sum(y for _, y in body) / len(body))


def _exit(tail: Tail, body: Outline) -> Point:
    """Return where the way from the middle of ``body`` to the tip leaves it, found by halving."""
    inside, outside = _centre(body), tail.tip
    for _ in range(24):
        middle = ((inside[0] + outside[0]) / 2, (inside[1] + outside[1]) / 2)
        inside, outside = (middle, outside) if contains(body, middle) else (inside, middle)
    return inside


def _root(tail: Tail, body: Outline) -> Point:
    """Return the middle of the tail's root: far enough inside that both its corners are hidden by the body."""
    leaves, centre = _exit(tail, body), _centre(body)
    depth = min(math.dist(leaves, centre), tail.width * 0.75)
    toward = _unit(leaves, centre)
    return (leaves[0] + toward[0] * depth, leaves[1] + toward[1] * depth)


def _unit(start: Point, end: Point) -> Point:
    length = math.dist(start, end) or 1.0
    return ((end[0] - start[0]) / length, (end[1] - start[1]) / length)


def _around(box: Rect, count: int, phase: float = 0.0) -> list[Point]:
    """Return ``count`` points spread evenly by arc length on the superellipse in ``box``."""
    fine = path_points(ellipse_path(box, SUPERELLIPSE_HANDLE), 0.001 * max(1.0, box.width))
    lengths = [0.0]
    for a, b in pairwise(fine):
        lengths.append(lengths[-1] + math.dist(a, b))
    points, at = [], 0
    for i in range(count):
        wanted = lengths[-1] * (i + phase) / count
        while lengths[at + 1] < wanted:
            at += 1
        share = (wanted - lengths[at]) / ((lengths[at + 1] - lengths[at]) or 1.0)
        (x1, y1), (x2, y2) = fine[at], fine[at + 1]
        points.append((x1 + (x2 - x1) * share, y1 + (y2 - y1) * share))
    return points


def _count_around(box: Rect, step: float) -> int:
    girth = math.pi * math.sqrt((box.width**2 + box.height**2) / 2)
    return max(9, round(girth / step))


def _cloud_path(box: Rect) -> Path:
    """Return a thought cloud: arcs bulging between points on an inner ellipse."""
    bump = CLOUD_BUMP * min(box.width, box.height)
    inner = box.inset(bump * CLOUD_INSET)
    points = _around(inner, _count_around(inner, bump * 2.3), 0.5)
    path: list[Segment] = [("M", points[0])]
    for a, b in zip(points, [*points[1:], points[0]], strict=True):
        along = _unit(a, b)
        reach = math.dist(a, b) * 0.62
        # Handles that stand out from the chord and lean apart make the arc of a puff.
        dx, dy = along[1] * reach, -along[0] * reach
        lean = (along[0] * reach * 0.25, along[1] * reach * 0.25)
        first, second = (a[0] + dx - lean[0], a[1] + dy - lean[1]), (b[0] + dx + lean[0], b[1] + dy + lean[1])
        path.append(("C", (*first, *second, *b)))
    return (*path, ("Z", ()))


def _burst_outline(box: Rect) -> Outline:
    """Return a shout's star: long and short spikes in turn, deterministic."""
    depth = BURST_DEPTH * min(box.width, box.height)
    count = 2 * _count_around(box, depth * 1.5) // 2
    outer, inner = _around(box, count), _around(box.inset(depth), count, 0.5)
    points: list[Point] = []
    for i, (far, near) in enumerate(zip(outer, inner, strict=True)):
        short = (0.0, 0.22, 0.08, 0.3)[i % 4]
        points.append((far[0] + (near[0] - far[0]) * short, far[1] + (near[1] - far[1]) * short))
        points.append(near)
    return tuple(points)
