"""Pieces of source pages as image items: the picture as it came, and over it patches of its plate where something was
taken out."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from comicremix.geometry import Affine, Outline, Path, Rect, bounds, polygon_path, transform_points
from comicremix.layout.frame import Image, Picture
from comicremix.model.book import Book
from comicremix.model.source import Art, AssetRef, MarkKind, SourcePage

PATCH_MARGIN = 6
"""Source pixels by which a patch is larger than what was taken out: the plate blends over its edge."""
SHOWN = (MarkKind.ADD, MarkKind.FILL)
"""Marks that change what is seen where no balloon is taken out."""


def piece_images(book: Book, art: Art, cleared: Sequence[Outline], *, clip: bool) -> tuple[Image, ...]:
    """Return the images of a piece of art; ``cleared`` are the outlines (source pixels) whose lettering is replaced."""
    source = book.source(art.source)
    affine = art.placement.affine
    path = polygon_path(transform_points(art.outline, affine)) if clip else None
    whole = Image(Picture(source.asset), affine, path)
    seen = bounds(art.outline)
    shown = [mark.outline for mark in source.plate if mark.kind in SHOWN and bounds(mark.outline).meets(seen)]
    boxes = _clusters([_patch_box(outline, source.asset) for outline in (*cleared, *art.removed, *shown)])
    return (whole, *(_patch(source, art, cleared, box, path) for box in boxes))


def _patch(source: SourcePage, art: Art, cleared: Sequence[Outline], box: Rect, clip: Path | None) -> Image:
    """Return the patch for a cluster of outlines whose boxes touch: one, so that none shows again what another has
    taken out."""
    removed = _within(art.removed, box)
    marks = tuple(mark for mark in source.plate if bounds(mark.outline).meets(box))
    rebuilt = bool(removed) or any(mark.kind is MarkKind.ADD for mark in marks)
    panels = tuple(panel.outline for panel in source.panels) if rebuilt else ()
    picture = Picture(source.asset, _within(cleared, box), removed, box, marks, panels)
    return Image(picture, Affine.translation(box.x, box.y).then(art.placement.affine), clip)


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
