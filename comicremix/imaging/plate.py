"""Plates: a source page with its lettering or its balloons taken out and what lay beneath made up again.

Every balloon is worked on alone, on its own surroundings, so that a crop of a plate equals the same part of the whole
plate.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, assert_never

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from comicremix.geometry import Outline, Rect, bounds
from comicremix.imaging.canvas import Mask, Pixels, rgb_pixels
from comicremix.imaging.ground import GroundColour
from comicremix.imaging.gutters import gutters_near, page_ground
from comicremix.imaging.inpaint import fill_hole
from comicremix.imaging.letters import INK_DEPTH

Removal = Literal["lettering", "balloons"]

VERSION = 4
"""Goes up whenever the same page may give another plate, so that kept plates are made anew."""

CONTEXT = 0.35
"""Share of a balloon's mean side that is looked at around it."""
LEAST_CONTEXT = 24
GROWTH = 0.004
"""Share of the page's typical side by which a balloon is grown, so that its line and the line's soft edge go, too."""
PAPER_LEVEL, PAPER_SPREAD = 150, 26
"""A balloon is light and flat when its commonest grey is at least this light and nearly all lies this close to it."""


def make_plate(image: Image.Image, outlines: Sequence[Outline], what: Removal) -> Image.Image:
    """Take the lettering or the whole balloons out of a page.

    Args:
        image: the page, any mode.
        outlines: the balloons, in the page's pixels; parts off the page are ignored.
        what: ``lettering`` leaves the balloons and their outlines, ``balloons`` rebuilds the art beneath them.

    Returns:
        A picture of the same size, mode ``RGB``; pixels further than a few pixels from every outline are unchanged.
    """
    pixels = rgb_pixels(image)
    _take_out_all(pixels, outlines, outlines, what, Page.of(image))
    return Image.fromarray(pixels)


def plate_crop(image: Image.Image, outlines: Sequence[Outline], what: Removal, crop: Rect) -> Image.Image:
    """Return the part ``crop`` of a page's plate, whole pixels, working on no more of the page than it takes.

    Equal to cropping ``make_plate`` with the same outlines as long as the outlines do not overlap.
    """
    left, top = max(0, math.floor(crop.x)), max(0, math.floor(crop.y))
    right, bottom = min(image.width, math.ceil(crop.right)), min(image.height, math.ceil(crop.bottom))
    wanted = (left, top, max(left + 1, right), max(top + 1, bottom))
    size = (image.width, image.height)
    touching = [o for o in outlines if _overlap(_surroundings(o, size), wanted)]
    boxes = [_surroundings(o, size) for o in touching] + [wanted]
    x, y = min(b[0] for b in boxes), min(b[1] for b in boxes)
    region = (x, y, max(b[2] for b in boxes), max(b[3] for b in boxes))
    part = image.crop(region)
    part.info = dict(image.info)
    pixels = rgb_pixels(part)
    _take_out_all(
        pixels, [_moved(o, x, y) for o in touching], [_moved(o, x, y) for o in outlines], what, Page.of(image)
    )
    return Image.fromarray(np.ascontiguousarray(pixels[top - y : wanted[3] - y, left - x : wanted[2] - x]))


@dataclass(frozen=True, slots=True)
class Page:
    """What a crop of a page must know of the whole page."""

    size: tuple[int, int]
    ground: GroundColour | None

    @classmethod
    def of(cls, image: Image.Image) -> Page:
        """Return what is to be known of ``image``."""
        return cls(image.size, page_ground(image))

    @property
    def growth(self) -> int:
        """By how many pixels lettering and balloons are grown."""
        return max(2, round(GROWTH * math.sqrt(self.size[0] * self.size[1])))


def _take_out_all(
    pixels: Pixels, outlines: Sequence[Outline], all_outlines: Sequence[Outline], what: Removal, page: Page
) -> None:
    """Change ``pixels`` in place; no balloon of ``all_outlines`` lends its paper to the art made up under another."""
    size = (pixels.shape[1], pixels.shape[0])
    holes = np.zeros(pixels.shape[:2], np.uint8)
    if what == "balloons":
        for outline in all_outlines:
            _draw(holes, outline, (0, 0))
        holes = _grown(holes, page.growth)
    for outline in outlines:
        left, top, right, bottom = _surroundings(outline, page.size, size)
        if right - left < 3 or bottom - top < 3 or len(outline) < 3:
            continue
        part = pixels[top:bottom, left:right]
        inside = np.zeros(part.shape[:2], np.uint8)
        _draw(inside, outline, (left, top))
        if what == "balloons":
            _take_out_balloon(part, _grown(inside, page.growth), holes[top:bottom, left:right], page)
        elif what == "lettering":
            _take_out_lettering(part, inside, page.growth)
        else:
            assert_never(what)


def _take_out_balloon(part: Pixels, balloon: Mask, holes: Mask, page: Page) -> None:
    """Fill ``balloon`` with art from around it, and with the gutters' colour where gutters go on under it."""
    unknown = np.ascontiguousarray(holes)
    gutters = np.zeros_like(unknown)
    if page.ground is not None and cv2.countNonZero(balloon):
        gutters, beyond = gutters_near(part, balloon, unknown, page.ground)
        art = unknown | _grown(gutters, page.growth) | beyond
        unknown = art if cv2.countNonZero(art) < art.size else unknown
    filled = fill_hole(part, unknown)
    if page.ground is not None:
        filled = np.where(gutters[..., None] > 0, np.array(page.ground.colour, np.uint8), filled)
    part[:] = np.where(balloon[..., None] > 0, filled, part)


def _draw(mask: Mask, outline: Outline, origin: tuple[int, int]) -> None:
    if len(outline) >= 3:
        points = np.array(_moved(outline, *origin)) * 16 - 8
        cv2.fillPoly(mask, [np.round(points).astype(np.int32)], (255,), lineType=cv2.LINE_8, shift=4)


def _moved(outline: Outline, x: int, y: int) -> Outline:
    return tuple((px - x, py - y) for px, py in outline)


def _take_out_lettering(part: Pixels, inside: Mask, growth: int) -> None:
    grey = np.asarray(cv2.cvtColor(part, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    core = _without_line(grey, inside, growth)
    if not cv2.countNonZero(core):
        return
    paper = _paper_level(grey, core)
    ink = _ink(grey, core, paper)
    if not cv2.countNonZero(ink):
        return
    grown = _grown(ink, growth) & inside
    if _is_flat(grey, core, grown, paper):
        part[:] = _papered(part, core, _grown(ink, growth) & _grown(core, 1))
    else:
        part[:] = fill_hole(part, grown)


def _without_line(grey: Pixels, inside: Mask, growth: int) -> Mask:
    """Return the inside of a balloon without the line along its outline: dark marks that touch it are none."""
    near = _shrunk(inside, growth)
    rim = np.asarray(cv2.subtract(inside, near), dtype=np.uint8)
    level = _paper_level(grey, near if cv2.countNonZero(near) else inside)
    dark = np.where((grey.astype(np.int16) < level - INK_DEPTH) & (inside > 0), 255, 0).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    is_line = _line_components(np.asarray(labels, dtype=np.int32), np.asarray(stats, dtype=np.int64), rim)
    letters = (labels > 0) & ~is_line[labels]
    return np.where(((near > 0) & ~is_line[labels]) | letters, 255, 0).astype(np.uint8)


def _line_components(labels: NDArray[np.int32], stats: NDArray[np.int64], rim: Mask) -> NDArray[np.bool_]:
    """Tell by label which dark marks are the balloon's line or art that reaches in, not letters close to the edge."""
    at_rim = np.bincount(labels[rim > 0], minlength=len(stats))
    heights = stats[:, cv2.CC_STAT_HEIGHT]
    inner = heights[1:][at_rim[1:] == 0]
    typical = float(np.percentile(inner, 75)) if len(inner) else 0.0
    lettered = (heights <= 1.8 * typical) & (stats[:, cv2.CC_STAT_WIDTH] <= 6 * typical)
    lettered &= at_rim <= 0.5 * stats[:, cv2.CC_STAT_AREA]
    found = (at_rim > 0) & ~lettered
    found[0] = False
    return np.asarray(found)


def _paper_level(grey: Pixels, inside: Mask) -> int:
    """Return the commonest grey level, smoothed over a few levels."""
    counts = np.bincount(grey[inside > 0], minlength=256).astype(np.float64)
    return int(np.convolve(counts, np.ones(9), "same").argmax())


def _ink(grey: Pixels, core: Mask, paper: int) -> Mask:
    """Return the lettering with its soft edges: dark marks on light paper, light ones on dark."""
    difference = paper - grey.astype(np.int16)
    difference = difference if paper >= 110 else -difference
    sure = np.where((difference > INK_DEPTH) & (core > 0), 255, 0).astype(np.uint8)
    soft = np.where((difference > INK_DEPTH // 5) & (core > 0), 255, 0).astype(np.uint8)
    return soft & _grown(sure, 3)


def _is_flat(grey: Pixels, core: Mask, ink: Mask, paper: int) -> bool:
    rest = grey[(core > 0) & (ink == 0)]
    if paper < PAPER_LEVEL or not len(rest):
        return False
    return float(np.mean(np.abs(rest.astype(np.int16) - paper) <= PAPER_SPREAD)) >= 0.85


def _papered(part: Pixels, core: Mask, ink: Mask) -> Pixels:
    """Fill ``ink`` with the paper's colour nearby: a normalised blur of the paper that shows."""
    paper = (core > 0) & (ink == 0)
    if not paper.any():
        return part
    weight = paper.astype(np.float32)
    radius = 2 * max(3, round(max(part.shape[:2]) / 12)) + 1
    shares = cv2.blur(weight, (radius, radius))
    colours = cv2.blur(part.astype(np.float32) * weight[..., None], (radius, radius))
    middle = np.median(part[paper], axis=0).astype(np.float32)
    near = np.where(shares[..., None] > 0.02, colours / np.maximum(shares[..., None], 1e-6), middle)
    return np.where(ink[..., None] > 0, np.round(near), part).astype(np.uint8)


def _surroundings(
    outline: Outline, page: tuple[int, int], limit: tuple[int, int] | None = None
) -> tuple[int, int, int, int]:
    """Return left, top, right, bottom of the pixels that are looked at for one balloon."""
    width, height = limit or page
    box = bounds(outline)
    context = max(LEAST_CONTEXT, round(CONTEXT * (box.width * box.height) ** 0.5))
    left, top = max(0, math.floor(box.x) - context), max(0, math.floor(box.y) - context)
    return left, top, min(width, math.ceil(box.right) + context), min(height, math.ceil(box.bottom) + context)


def _overlap(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _grown(mask: Mask, pixels: int) -> Mask:
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * pixels + 1, 2 * pixels + 1))
    return np.asarray(cv2.dilate(mask, kernel), dtype=np.uint8)


def _shrunk(mask: Mask, pixels: int) -> Mask:
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * pixels + 1, 2 * pixels + 1))
    return np.asarray(cv2.erode(mask, kernel, borderType=cv2.BORDER_CONSTANT, borderValue=0), dtype=np.uint8)
