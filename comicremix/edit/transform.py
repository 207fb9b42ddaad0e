"""Move, scale and turn placed art, shapes and tails by a similarity (no shear)."""

from __future__ import annotations

import math

from comicremix.edit.change import changed
from comicremix.geometry import Affine, Rect, path_bounds, transform_path
from comicremix.model.page import Balloon, Body, Shape, ShapeKind, Tail
from comicremix.model.source import Art, BalloonKind, Placement

TURNING = (BalloonKind.SOUND_EFFECT, BalloonKind.SIGN)
"""Balloons whose words belong to the drawing and turn with it."""


def transformed_placement(placement: Placement, by: Affine) -> Placement:
    """Return ``placement`` followed by ``by``, a similarity or a mirroring one."""
    return placement_of(placement.affine.then(by))


def placement_of(whole: Affine) -> Placement:
    """Return the placement that maps as ``whole``, a similarity or a mirroring one."""
    mirrored = whole.a * whole.d - whole.b * whole.c < 0
    sign = -1 if mirrored else 1
    degrees = math.degrees(math.atan2(sign * whole.b, sign * whole.a))
    return Placement(whole.e, whole.f, whole.scale, round(degrees, 9) % 360.0, mirrored)


def transformed_art(art: Art, by: Affine) -> Art:
    return changed(art, placement=transformed_placement(art.placement, by))


def transformed_shape(shape: Shape, by: Affine) -> Shape:
    """Map a shape. A named form keeps its form and is not turned; its box is the mapped box's bounds."""
    if shape.kind is ShapeKind.PATH:
        return Shape.traced(transform_path(shape.path, by))
    (x1, y1), (x2, y2) = by.apply((shape.box.x, shape.box.y)), by.apply((shape.box.right, shape.box.bottom))
    return Shape(shape.kind, Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)))


def transformed_tail(tail: Tail, by: Affine) -> Tail:
    flip = -1 if by.a * by.d - by.b * by.c < 0 else 1
    return Tail(by.apply(tail.tip), tail.width * by.scale, tail.bend * by.scale * flip)


def transformed_balloon(balloon: Balloon, by: Affine) -> Balloon:
    """Map a balloon with its tails and its place in the drawing. Where the map turns, sound effects and signs turn
    with it; other balloons that the program draws are carried along upright, so that they can be read."""
    turn = transformed_placement(Placement(), by).rotation
    tails = tuple(transformed_tail(tail, by) for tail in balloon.tails)
    if not turn or balloon.body is Body.ART:
        art = transformed_art(balloon.art, by) if balloon.art else None
        return changed(balloon, shape=transformed_shape(balloon.shape, by), tails=tails, art=art)
    centre = balloon.shape.box.centre
    middle = by.apply(centre)
    carried = Affine.scaling(by.scale, about=centre).then(
        Affine.translation(middle[0] - centre[0], middle[1] - centre[1])
    )
    rotation = round((balloon.rotation + turn) % 360.0, 4) if balloon.kind in TURNING else balloon.rotation
    art = transformed_art(balloon.art, carried) if balloon.art else None
    return changed(balloon, shape=transformed_shape(balloon.shape, carried), tails=tails, rotation=rotation, art=art)


def shape_fitted(shape: Shape, box: Rect) -> Shape:
    """Return ``shape`` stretched to fill ``box``."""
    if shape.kind is not ShapeKind.PATH:
        return Shape(shape.kind, box)
    old = path_bounds(shape.path)
    sx, sy = box.width / (old.width or 1.0), box.height / (old.height or 1.0)
    return Shape.traced(transform_path(shape.path, Affine(sx, 0.0, 0.0, sy, box.x - old.x * sx, box.y - old.y * sy)))
