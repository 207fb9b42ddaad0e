"""Art that goes on outside the cut: what a picture has there, or its mirror image where that is wished. Page pixels.

Stands between a page's Frame and print: a cut is never where it should be, and without bleed white shines at the edge.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from comicremix.geometry import Affine, Path, Rect, bounds, path_bounds, polygon_path, transform_path, transform_points
from comicremix.layout.frame import Frame, Group, Image, Item, PathItem

Edge = Literal["left", "top", "right", "bottom"]
EDGES: tuple[Edge, ...] = ("left", "right", "top", "bottom")
"""The sides come before top and bottom: their mirror images are mirrored into the corners."""
_NEAR = 1.0
"""How close to the cut something ends that was meant to end there."""


def bled(frame: Frame, bleed: float, *, mirror: bool = False) -> Frame:
    """Return ``frame`` with whatever reaches its edge going on for ``bleed`` outside it.

    Args:
        mirror: where a picture has nothing there, its mirror image is put.
    """
    if bleed <= 0:
        return frame
    items = tuple(_opened(item, frame, bleed) for item in frame.items)
    if mirror:
        for edge in EDGES:
            items = (*_mirrored(items, frame, bleed, edge), *items)
    return replace(frame, items=items)


def edges_without_art(frame: Frame, bleed: float) -> tuple[Edge, ...]:
    """Return the edges that a picture reaches without going on outside for ``bleed``."""
    pictures = [image for image in _images(frame.items) if _shown(image).meets(Rect(0, 0, frame.width, frame.height))]
    return tuple(edge for edge in EDGES if any(_ends_at(image, frame, bleed, edge) for image in pictures))


def _images(items: Iterable[Item]) -> Iterator[Image]:
    for item in items:
        if isinstance(item, Image):
            yield item
        elif isinstance(item, Group):
            yield from _images(item.items)


def _picture_box(image: Image) -> Rect:
    """Return where the picture's own pixels lie, unclipped."""
    return bounds(transform_points(Rect(0, 0, *image.picture.size).outline(), image.transform))


def _shown(image: Image) -> Rect:
    box = _picture_box(image)
    return box if image.clip is None else box.intersection(path_bounds(image.clip))


def _ends_at(image: Image, frame: Frame, bleed: float, edge: Edge) -> bool:
    """Tell whether a picture that is shown up to the edge has too little to show beyond it."""
    return _reach(_shown(image), frame, edge) >= -_NEAR and _reach(_picture_box(image), frame, edge) < bleed - _NEAR


def _reach(box: Rect, frame: Frame, edge: Edge) -> float:
    """Return how far ``box`` goes beyond an edge; below 0: how much is missing to it."""
    return {
        "left": -box.x, "top": -box.y, "right": box.right - frame.width, "bottom": box.bottom - frame.height
    }[edge]  # fmt: skip


def _opened(item: Item, frame: Frame, bleed: float) -> Item:
    """Return an item whose outline, where it lies on the edge, goes on outside."""
    if isinstance(item, Group):
        return replace(item, items=tuple(_opened(inner, frame, bleed) for inner in item.items))
    if isinstance(item, Image) and item.clip is not None:
        return replace(item, clip=_widened(item.clip, frame, bleed))
    if isinstance(item, PathItem) and item.fill is not None:
        return replace(item, path=_widened(item.path, frame, bleed))
    return item


def _widened(path: Path, frame: Frame, bleed: float) -> Path:
    box = path_bounds(path)
    if all(abs(_reach(box, frame, edge)) > _NEAR for edge in EDGES):
        return path
    return tuple((kind, _moved_out(numbers, frame, bleed)) for kind, numbers in path)


def _moved_out(numbers: tuple[float, ...], frame: Frame, bleed: float) -> tuple[float, ...]:
    sizes = (frame.width, frame.height)
    return tuple(_out(value, sizes[index % 2], bleed) for index, value in enumerate(numbers))


def _out(value: float, size: float, bleed: float) -> float:
    if abs(value) <= _NEAR:
        return -bleed
    return size + bleed if abs(value - size) <= _NEAR else value


def _mirrored(items: Iterable[Item], frame: Frame, bleed: float, edge: Edge) -> Iterator[Item]:
    """Yield the mirror images at one edge of the pictures that end there."""
    strip = {
        "left": Rect(-bleed, -bleed, bleed, frame.height + 2 * bleed),
        "right": Rect(frame.width, -bleed, bleed, frame.height + 2 * bleed),
        "top": Rect(-bleed, -bleed, frame.width + 2 * bleed, bleed),
        "bottom": Rect(-bleed, frame.height, frame.width + 2 * bleed, bleed),
    }[edge]
    middle = {"left": 0.0, "top": 0.0, "right": frame.width, "bottom": frame.height}[edge]
    across = edge in ("left", "right")
    mirror = Affine(-1, 0, 0, 1, 2 * middle, 0) if across else Affine(1, 0, 0, -1, 0, 2 * middle)
    for image in _images(items):
        if _ends_at(image, frame, bleed, edge):
            clip = polygon_path(strip.outline()) if image.clip is None else _within(image.clip, mirror, strip)
            yield Image(image.picture, image.transform.then(mirror), clip)


def _within(clip: Path, mirror: Affine, strip: Rect) -> Path:
    """Return a clip's mirror image, no farther out than the strip."""

    def held(numbers: tuple[float, ...]) -> tuple[float, ...]:
        low, high = (strip.x, strip.y), (strip.right, strip.bottom)
        return tuple(min(max(value, low[i % 2]), high[i % 2]) for i, value in enumerate(numbers))

    return tuple((kind, held(numbers)) for kind, numbers in transform_path(clip, mirror))
