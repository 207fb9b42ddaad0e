"""Gutters beside a balloon that is taken out: they keep their colour and lend it to no art."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from comicremix.imaging.canvas import Mask, Pixels, rgb_pixels
from comicremix.imaging.ground import GroundColour, ground_colour, near_colour, ring_width
from comicremix.imaging.masks import mask_of

Flags = NDArray[np.bool_]
Counts = NDArray[np.int_]

MARGIN = 0.1
"""How far beside a balloon a gutter must go on, as a share of the balloon's longer side."""
LEAST_SHARE = 0.97
"""Share of a row or column that must have the gutters' colour."""
LEAST_KNOWN = 4
MOST_EDGE = 100_000
"""Pixels of a page's edge that tell the gutters' colour."""


def page_ground(image: Image.Image) -> GroundColour | None:
    """Return the gutters' colour of a page, looking at no more than its edge; None when it has none."""
    width, height = image.size
    ring = ring_width(width, height)
    boxes = (
        (0, 0, width, ring),
        (0, height - ring, width, height),
        (0, 0, ring, height),
        (width - ring, 0, width, height),
    )
    edge = np.concatenate([_pixels(image, box) for box in boxes])
    return ground_colour(edge[:: max(1, len(edge) // MOST_EDGE)])


def gutters_near(pixels: Pixels, balloon: Mask, hole: Mask, ground: GroundColour) -> tuple[Mask, Mask]:
    """Return the gutters beside and under ``balloon``, and all that lies beyond them: other panels.

    Args:
        pixels: a crop of the page.
        balloon: the balloon that is taken out.
        hole: what of the crop is not known: this and other balloons.
        ground: the gutters' colour.
    """
    known = hole == 0
    like = known & (near_colour(pixels, ground.colour, ground.tolerance) > 0)
    x, y, width, height = cv2.boundingRect(balloon)
    margin = LEAST_KNOWN + round(MARGIN * max(width, height))
    beside = np.s_[:, max(0, x - margin) : x + width + margin]
    above = np.s_[max(0, y - margin) : y + height + margin, :]
    rows = _even(_count(like[beside], 1), _count(known[beside], 1))
    columns = _even(_count(like[above], 0), _count(known[above], 0))
    gutters = rows[:, None] | columns[None, :]
    beyond = _beyond(rows, y, y + height)[:, None] | _beyond(columns, x, x + width)[None, :]
    return mask_of(gutters), mask_of(beyond)


def _count(flags: Flags, axis: int) -> Counts:
    """Count what is set along ``axis``."""
    return np.asarray(cv2.reduce(flags.view(np.uint8), axis, cv2.REDUCE_SUM, dtype=cv2.CV_32S).ravel(), dtype=np.int_)


def _even(like: Counts, known: Counts) -> Flags:
    return np.asarray((known >= LEAST_KNOWN) & (like >= LEAST_SHARE * known), dtype=np.bool_)


def _beyond(gutter: Flags, start: int, end: int) -> Flags:
    """Mark what lies on the far side of the gutters that the balloon from ``start`` to ``end`` does not cross."""
    marked = np.zeros_like(gutter)
    middle = (start + end) // 2
    before = _far_edge(gutter[:middle][::-1], middle - start)
    after = _far_edge(gutter[middle:], end - middle)
    if before is not None:
        marked[: middle - before] = True
    if after is not None:
        marked[middle + after :] = True
    return marked


def _far_edge(gutter: Flags, reach: int) -> int | None:
    """Return where the first gutter ends; None when there is none or the balloon reaches beyond it."""
    found = np.flatnonzero(gutter)
    if not len(found):
        return None
    rest = np.flatnonzero(~gutter[found[0] :])
    edge = int(found[0] + rest[0]) if len(rest) else len(gutter)
    return edge if reach <= edge else None


def _pixels(image: Image.Image, box: tuple[int, int, int, int]) -> Pixels:
    part = image.crop(box)
    part.info = dict(image.info)
    return rgb_pixels(part).reshape(-1, 3)
