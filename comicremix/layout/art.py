"""Pieces of source pages as image items: the picture as it came, and over it patches of its plate where something was
taken out."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from comicremix.geometry import Affine, Outline, Path, Rect, bounds, polygon_path, transform_points
from comicremix.layout.frame import Image, Picture
from comicremix.model.book import Book
from comicremix.model.source import Art, AssetRef

PATCH_MARGIN = 6
"""Source pixels by which a patch is larger than what was taken out: the plate blends over its edge."""


def piece_images(book: Book, art: Art, cleared: Sequence[Outline], *, clip: bool) -> tuple[Image, ...]:
    """Return the images of a piece of art; ``cleared`` are the outlines (source pixels) whose lettering is replaced."""
    asset = book.source(art.source).asset
    affine = art.placement.affine
    path = polygon_path(transform_points(art.outline, affine)) if clip else None
    whole = Image(Picture(asset), affine, path)
    return (whole, *_patches(asset, affine, path, cleared, art.removed))


def _patches(
    asset: AssetRef, affine: Affine, clip: Path | None, cleared: Sequence[Outline], removed: Sequence[Outline]
) -> list[Image]:
    """One patch for every cluster of outlines whose boxes touch, so that no patch shows again what another has taken
    out."""
    images = []
    for box in _clusters([_patch_box(outline, asset) for outline in (*cleared, *removed)]):
        picture = Picture(asset, _within(cleared, box), _within(removed, box), box)
        images.append(Image(picture, Affine.translation(box.x, box.y).then(affine), clip))
    return images


def _patch_box(outline: Outline, asset: AssetRef) -> Rect:
    """Return the whole-number box of a patch, inside the picture."""
    box = bounds(outline).inset(-PATCH_MARGIN)
    x, y = max(0, math.floor(box.x)), max(0, math.floor(box.y))
    right, bottom = min(asset.width, math.ceil(box.right)), min(asset.height, math.ceil(box.bottom))
    return Rect(x, y, max(0, right - x), max(0, bottom - y))


def _clusters(boxes: Iterable[Rect]) -> list[Rect]:
    """Join boxes that overlap until none do; empty boxes are dropped."""
    joined: list[Rect] = []
    for box in boxes:
        if not box.width or not box.height:
            continue
        grown = box
        while touching := [other for other in joined if other.meets(grown)]:
            for other in touching:
                joined.remove(other)
                grown = grown.union(other)
        joined.append(grown)
    return joined


def _within(outlines: Sequence[Outline], box: Rect) -> tuple[Outline, ...]:
    return tuple(outline for outline in outlines if box.contains(bounds(outline).centre))
