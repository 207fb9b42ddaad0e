"""Panels of a row share their upper and lower edges: one that a white balloon hides on white ground is put back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import cv2

from comicremix.geometry import Outline, Rect, area, bounds
from comicremix.imaging.canvas import Mask

MOST_HIDDEN = 0.4
"""Share of a neighbour's height that a balloon may hide of a panel."""
LEAST_HIDDEN = 0.01
CORNER = 0.012
"""Share of a panel's width that is looked at on either side of the balloon."""
LEAST_ART = 0.6
MOST_SHARED = 0.1
"""Share of what is put back that may lie on other panels."""


def with_hidden_edges(panels: Sequence[Outline], ground: Mask) -> list[Outline]:
    """Move upper and lower edges of upright panels out to a neighbour's, where art at a corner reaches as far.

    Args:
        panels: outlines in working pixels.
        ground: where the gutters' colour lies.
    """
    boxes = [bounds(panel) for panel in panels]
    upright = [area(panel) > 0.99 * box.width * box.height for panel, box in zip(panels, boxes, strict=True)]
    return [
        _extended(box, list(_neighbours(box, boxes)), boxes, ground).outline() if plain else panel
        for panel, box, plain in zip(panels, boxes, upright, strict=True)
    ]


def _neighbours(box: Rect, boxes: Sequence[Rect]) -> Iterator[Rect]:
    """Yield the panels beside ``box``."""
    for other in boxes:
        shared_height = min(box.bottom, other.bottom) - max(box.y, other.y)
        shared_width = min(box.right, other.right) - max(box.x, other.x)
        if shared_height >= 0.5 * box.height and shared_width <= 0.1 * min(box.width, other.width):
            yield other


def _extended(box: Rect, neighbours: Sequence[Rect], boxes: Sequence[Rect], ground: Mask) -> Rect:
    top, bottom = box.y, box.bottom
    for other in neighbours:
        least, most = LEAST_HIDDEN * other.height, MOST_HIDDEN * other.height
        above = Rect(box.x, other.y, box.width, top - other.y)
        if least < top - other.y < most and _is_free(above, box, boxes) and _has_art(above, ground):
            top = other.y
        below = Rect(box.x, bottom, box.width, other.bottom - bottom)
        if least < other.bottom - bottom < most and _is_free(below, box, boxes) and _has_art(below, ground):
            bottom = other.bottom
    return Rect(box.x, top, box.width, bottom - top)


def _is_free(strip: Rect, box: Rect, boxes: Sequence[Rect]) -> bool:
    """Tell whether no other panel lies in the way."""
    shared = (strip.intersection(other) for other in boxes if other != box)
    return sum(part.width * part.height for part in shared) <= MOST_SHARED * strip.width * strip.height


def _has_art(strip: Rect, ground: Mask) -> bool:
    """Tell whether the left or the right end of ``strip`` is drawn on."""
    corner = max(2, round(CORNER * strip.width))
    top, bottom = round(strip.y), round(strip.bottom)
    left, right = round(strip.x), round(strip.right)
    ends = (ground[top:bottom, left : left + corner], ground[top:bottom, right - corner : right])
    return any(end.size > 0 and 1 - cv2.countNonZero(end) / end.size >= LEAST_ART for end in ends)
