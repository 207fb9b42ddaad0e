"""The colour of a balloon's paper, for the program to fill it with when it draws the balloon itself."""

from __future__ import annotations

import cv2
import numpy as np
from PIL import Image

from comicremix.geometry import Outline, bounds
from comicremix.imaging.canvas import Pixels
from comicremix.imaging.masks import draw_outline

WHITE = 240
"""Paper whose channels are all above this is white: what its style fills it with counts."""
EVEN = 0.3
"""The share of a balloon that has one colour at the least: what has less is no paper."""
MOST_SAMPLES = 1000
STEPS = 16
"""Into so many steps each channel is divided to find the commonest colour."""


def paper_colour(rgb: Pixels, outline: Outline) -> str | None:
    """Return the colour (``#rrggbb``) of the paper inside ``outline``, pixels of ``rgb``; None where it is white or no
    one colour."""
    box = bounds(outline)
    left, top = max(0, int(box.x)), max(0, int(box.y))
    part = rgb[top : int(box.bottom) + 1, left : int(box.right) + 1]
    mask = np.zeros(part.shape[:2], np.uint8)
    if not mask.size:
        return None
    draw_outline(mask, outline, (left, top))
    mask = np.asarray(cv2.erode(mask, np.ones((3, 3), np.uint8)), dtype=np.uint8)
    step = max(1, int((cv2.countNonZero(mask) / MOST_SAMPLES) ** 0.5))
    inside = part[::step, ::step][mask[::step, ::step] > 0]
    if not len(inside):
        return None
    planes = np.ascontiguousarray(inside.T)
    steps = planes.astype(np.int32) // STEPS
    codes = steps[0] * 256 + steps[1] * 16 + steps[2]
    common = planes[:, codes == np.bincount(codes).argmax()]
    red, green, blue = np.sort(common, axis=1)[:, common.shape[1] // 2].tolist()
    near = np.abs(planes.astype(np.int16) - np.array([[red], [green], [blue]], np.int16)).max(axis=0) <= STEPS
    if min(red, green, blue) >= WHITE or near.mean() < EVEN:
        return None
    return f"#{red:02x}{green:02x}{blue:02x}"


def paper_colour_on(image: Image.Image, outline: Outline) -> str | None:
    """Return the same of a page of any mode; ``outline`` in its pixels."""
    box = bounds(outline)
    left, top = max(0, int(box.x)), max(0, int(box.y))
    if left >= image.width or top >= image.height:
        return None
    crop = image.crop((left, top, min(image.width, int(box.right) + 2), min(image.height, int(box.bottom) + 2)))
    shifted = tuple((x - left, y - top) for x, y in outline)
    return paper_colour(np.asarray(crop.convert("RGB")), shifted)
