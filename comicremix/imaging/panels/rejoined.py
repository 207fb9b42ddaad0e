"""Panels that were cut where nothing ends: a gutter that parts what lies beside them was taken to go on through them,
or the paper of a balloon that spans them was taken for a gutter."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from comicremix.geometry import Outline, Rect, bounds, contains
from comicremix.imaging.canvas import Canvas, Mask
from comicremix.imaging.masks import draw_outline

SAME = 0.03
"""By how much two panels that were one may differ where they end beside the cut, as a share of its length."""
WIDEST = 0.03
"""Width of the widest cut, as a share of the page's longer side."""
REACH, STEP, STEEP = 4, 4, 24
"""Pixels on both sides of a cut that are looked at, and from one place to the next; grey levels of an edge."""
ALONG, BESIDE = (0.1, 0.5, 0.9), 4.0
"""Where along a cut, as shares of its length, and how far beside it, pixels, both panels must lie."""
MOST_EDGE, LEAST_FREE = 0.4, 0.3
"""Share of the places beneath no balloon that are an edge: fewer part nothing; and the share of such places."""
ROOMY = 10.0
"""Width of a cut beside a panel parted anew, thousandths of the page's side, from which on there must be gutter in it:
art has edges, too."""


def rejoined(
    panels: Sequence[Outline], parts: Sequence[Outline], balloons: Sequence[Outline], canvas: Canvas, gutter: Mask
) -> list[Outline]:
    """Return panels with those joined again between which no edge is drawn and no gutter runs.

    Args:
        panels: outlines in working pixels.
        parts: more panels, those that were parted since. What parts them from others was cut before, for want of the
            gutter that is known now: there, nothing but a gutter will do.
        balloons: outlines of the page's balloons, which may hide what parts panels.
        canvas: the page.
        gutter: where the gutters' colour lies.
    """
    over = np.zeros_like(gutter)
    for balloon in balloons:
        draw_outline(over, balloon)
    found = [*panels, *parts]
    while pair := _next_pair(found, parts, over, canvas, gutter):
        one, other = pair
        found = [panel for panel in found if panel not in pair] + [_hull(one, other)]
    return found


def _next_pair(
    panels: Sequence[Outline], parts: Sequence[Outline], over: Mask, canvas: Canvas, gutter: Mask
) -> tuple[Outline, Outline] | None:
    boxes = [bounds(panel) for panel in panels]
    widest = WIDEST * max(canvas.width, canvas.height)
    for one, box in zip(panels, boxes, strict=True):
        for other, beyond in zip(panels, boxes, strict=True):
            cut = None if one is other else _cut(box, beyond, widest)
            if cut is None or not _part(cut, one, other):
                continue
            anew = (one in parts) is not (other in parts)
            if _is_plain(cut, over, canvas, gutter, anew=anew):
                return one, other
    return None


def _cut(box: Rect, beyond: Rect, widest: float) -> Rect | None:
    """Return what lies between a panel and the one below it or to its right, where both are as long there."""
    level = max(abs(box.x - beyond.x), abs(box.right - beyond.right)) <= SAME * box.width
    if level and 0 <= beyond.y - box.bottom <= widest:
        return Rect(box.x, box.bottom, box.width, beyond.y - box.bottom)
    upright = max(abs(box.y - beyond.y), abs(box.bottom - beyond.bottom)) <= SAME * box.height
    if upright and 0 <= beyond.x - box.right <= widest:
        return Rect(box.right, box.y, beyond.x - box.right, box.height)
    return None


def _part(cut: Rect, one: Outline, other: Outline) -> bool:
    """Tell whether two panels end at a cut all along it, not only somewhere, as slanted ones do."""
    level = cut.width >= cut.height
    away = (0.0, cut.height / 2 + BESIDE) if level else (cut.width / 2 + BESIDE, 0.0)
    for share in ALONG:
        x = cut.x + share * cut.width if level else cut.centre[0]
        y = cut.centre[1] if level else cut.y + share * cut.height
        if not contains(one, (x - away[0], y - away[1])) or not contains(other, (x + away[0], y + away[1])):
            return False
    return True


def _is_plain(cut: Rect, over: Mask, canvas: Canvas, gutter: Mask, *, anew: bool) -> bool:
    level = cut.width >= cut.height
    grey, ground, hidden = (_across(cut, pixels, level=level) for pixels in (canvas.grey, gutter, over))
    free = hidden[:, hidden.shape[1] // 2] == 0
    if not len(grey) or np.mean(free) < LEAST_FREE:
        return False
    highest, lowest = (cv2.reduce(grey, 1, kind).ravel() for kind in (cv2.REDUCE_MAX, cv2.REDUCE_MIN))
    parts = (cv2.subtract(highest, lowest).ravel() >= STEEP) | ground.any(axis=1)
    if anew and min(cut.width, cut.height) >= ROOMY * canvas.unit:
        parts = np.count_nonzero(ground[:, REACH:-REACH], axis=1) >= 0.5 * min(cut.width, cut.height)
    return float(np.mean(parts[free])) <= MOST_EDGE


def _across(cut: Rect, pixels: Mask, *, level: bool) -> Mask:
    """Return the pixels across a cut, a row for each place along it."""
    x, y, right, bottom = (round(v) for v in (cut.x, cut.y, cut.right, cut.bottom))
    if level:
        return np.ascontiguousarray(pixels[max(0, y - REACH) : bottom + REACH, x:right:STEP].T)
    return np.ascontiguousarray(pixels[y:bottom:STEP, max(0, x - REACH) : right + REACH])


def _hull(one: Outline, other: Outline) -> Outline:
    points = cv2.convexHull(np.array((*one, *other), np.float32))
    return tuple((float(x), float(y)) for x, y in points[:, 0, :])
