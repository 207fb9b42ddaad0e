"""The handles of a selected thing: where they stand on the screen and what a drag of each does. Widget pixels, free of
Qt widgets."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from comicremix.geometry import IDENTITY, Affine, Point, Rect
from comicremix.gui.canvas.camera import Camera
from comicremix.gui.canvas.targets import Target
from comicremix.layout.shapes import tail_middle

Grip = Literal["nw", "n", "ne", "e", "se", "s", "sw", "w"]
CORNERS: MappingProxyType[Grip, tuple[int, int]] = MappingProxyType(
    {"nw": (-1, -1), "n": (0, -1), "ne": (1, -1), "e": (1, 0), "se": (1, 1), "s": (0, 1), "sw": (-1, 1), "w": (-1, 0)}
)
OPPOSITE: MappingProxyType[Grip, Grip] = MappingProxyType(
    {"nw": "se", "n": "s", "ne": "sw", "e": "w", "se": "nw", "s": "n", "sw": "ne", "w": "e"}
)
SIZE = 8.0
"""The side of a handle."""
REACH = 12.0
"""How far from a handle's middle it can be taken: hit areas are 24 px."""
TURN_OUT = 26.0
"""How far above a thing the handle stands that turns it."""
TAIL_OUT = 26.0
"""How far below a balloon without a tail the handle hangs that draws one out."""


@dataclass(frozen=True, slots=True)
class Handle:
    """``grip`` for sides and corners; ``tail`` is the index of the tail whose tip it is,
    one past the last for a new one."""

    place: Point
    grip: Grip | None = None
    tail: int | None = None
    fresh: bool = False
    """It draws out a first tail."""
    turns: bool = False
    """It turns the whole thing."""
    bends: bool = False
    """It stands in the middle of a tail and bends it."""


def handles_of(target: Target, camera: Camera) -> tuple[Handle, ...]:
    """Return the handles of a selected target; sides too short on the screen have none in their middle."""
    if target.locked:
        return ()
    box = camera.rect_to_view(target.stand)
    turned = [*_side_handles(box), *_turn_handles(target, box)]
    loose = list(_tail_handles(target, box, camera)) if target.kind == "balloon" else []
    if target.turn:
        turn = Affine.rotation(target.turn, camera.to_view(target.box.centre))
        turned = [replace(handle, place=turn.apply(handle.place)) for handle in turned]
        loose = [replace(handle, place=turn.apply(handle.place)) if handle.fresh else handle for handle in loose]
    return (*turned, *loose)


def handle_at(handles: tuple[Handle, ...], place: Point, box: Rect, upwards: Affine = IDENTITY) -> Handle | None:
    """Return the nearest handle in reach of ``place``. The inner part of a small ``box``, which ``upwards`` turns
    upright, is left for moving it."""
    found = min(handles, key=lambda handle: math.dist(handle.place, place), default=None)
    if found is None or math.dist(found.place, place) > REACH:
        return None
    inner = box.inset(min(REACH, min(box.width, box.height) / 4))
    return None if found.grip is not None and inner.width > 0 and inner.contains(upwards.apply(place)) else found


def _side_handles(box: Rect) -> Iterator[Handle]:
    for grip, (dx, dy) in CORNERS.items():
        length = box.width if dx == 0 else box.height
        if (dx and dy) or length >= 4 * SIZE:
            yield Handle((box.centre[0] + dx * box.width / 2, box.centre[1] + dy * box.height / 2), grip)


def _turn_handles(target: Target, box: Rect) -> Iterator[Handle]:
    if target.turns:
        yield Handle((box.centre[0], box.y - TURN_OUT), turns=True)


def _tail_handles(target: Target, box: Rect, camera: Camera) -> Iterator[Handle]:
    for index, tail in enumerate(target.tails):
        yield Handle(camera.to_view(tail.tip), tail=index)
        middle = tail_middle(tail, target.outline) if target.bends else None
        if middle is not None and math.dist(camera.to_view(middle[0]), camera.to_view(tail.tip)) > 2 * REACH:
            yield Handle(camera.to_view(middle[0]), tail=index, bends=True)
    if not target.tails and target.speaks:
        yield Handle((box.centre[0], box.bottom + TAIL_OUT), tail=0, fresh=True)
