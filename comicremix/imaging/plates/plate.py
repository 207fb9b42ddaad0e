"""Plates: a source page with its lettering or its balloons taken out and what lay beneath made up again.

Balloons that touch are worked on together and all others alone, on their own surroundings, so that a crop of a plate
equals the same part of the whole plate.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Literal, assert_never

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from comicremix.errors import Sentence
from comicremix.geometry import Outline, Rect
from comicremix.imaging.canvas import Mask, Pixels, rgb_pixels
from comicremix.imaging.ground import GroundColour
from comicremix.imaging.masks import Box, box_around, draw_outline, grown, overlap
from comicremix.imaging.plates.gutters import page_ground
from comicremix.imaging.plates.marks import Marked, replayed
from comicremix.imaging.plates.rebuild import rebuild, scene_of
from comicremix.imaging.plates.refit import PAINTED, refit
from comicremix.imaging.plates.unletter import REACH, without_lettering
from comicremix.imaging.together import each_of_two
from comicremix.model.source import MarkKind, PlateMark

Removal = Literal["lettering", "balloons"]
Flags = NDArray[np.bool_]

VERSION = 9
"""Goes up whenever the same page may give another plate, so that kept plates are made anew."""

CONTEXT = 0.7
"""Share of a balloon's mean side that is looked at around it."""
LEAST_CONTEXT, ENOUGH_CONTEXT = 48, 90
"""Pixels: the least, and what is enough with half of that share."""
MOST_WHOLE = 40_000_000
"""Pixels of a page that is worked on as a whole; larger ones are worked on around their balloons alone."""
STRIP = 512
"""Rows of a huge page that are copied at a time."""
WORKERS = 2
"""So many balloons are worked on at a time; pages are worked on several at a time, too."""
GROWTH = 0.004
"""Share of the page's typical side by which a balloon is grown, so that its line and the line's soft edge go, too."""
MOST_LONG = 1.5
"""Of a strip, a page so many times longer than wide counts."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be done to a page. All outlines are in its pixels; parts off the page are ignored.

    ``cleared`` balloons lose their lettering, ``removed`` ones go altogether; ``marks`` are what a hand said, later
    ones over earlier; ``panels`` tell where art may be taken from. ``proposed`` outlines are the program's own: each is
    held against the page first, and what is no balloon by its look is left alone.
    """

    cleared: tuple[Outline, ...] = ()
    removed: tuple[Outline, ...] = ()
    marks: tuple[PlateMark, ...] = ()
    panels: tuple[Outline, ...] = ()
    proposed: bool = False

    @classmethod
    def of(
        cls, outlines: Sequence[Outline], what: Removal, *, panels: Sequence[Outline] = (), proposed: bool = False
    ) -> Order:
        """Take the lettering or the whole balloons out of all ``outlines``."""
        if what == "lettering":
            return cls(cleared=tuple(outlines), panels=tuple(panels), proposed=proposed)
        if what == "balloons":
            return cls(removed=tuple(outlines), panels=tuple(panels), proposed=proposed)
        assert_never(what)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A balloon whose lettering was left, and why."""

    outline: Outline
    reason: Sentence


@dataclass(frozen=True, slots=True, eq=False)
class Plate:
    """``image`` has the page's size, mode ``RGB``; pixels further than a few pixels from every outline of the order (of
    proposed ones: from the balloons that they mean) are unchanged. ``skipped`` are the balloons that were left alone
    rather than damaged."""

    image: Image.Image
    skipped: tuple[Skipped, ...] = ()


def make_plate(image: Image.Image, order: Order) -> Plate:
    """Carry out ``order`` on a page of any mode."""
    if image.width * image.height > MOST_WHOLE:
        return _huge_plate(image, order)
    return plate_crop(image, order, Rect(0, 0, image.width, image.height))


def _huge_plate(image: Image.Image, order: Order) -> Plate:
    """Carry out ``order`` with no more of the page in hand at a time than the surroundings of some balloons."""
    page = _Page.of(image)
    order, left_alone = _held_against_page(image, order, page.growth) if order.proposed else (order, ())
    result = _in_rgb(image)
    skipped = dict.fromkeys(left_alone)
    boxes = [cluster.near for cluster in _clusters(order, page)]
    boxes += [_letter_box(outline, page) for outline in order.cleared]
    boxes += [box_around(mark.outline, 1, image.size) for mark in order.marks]
    for box in _apart(boxes):
        plate = _crop(image, replace(order, proposed=False), box, page)
        result.paste(plate.image, box[:2])
        skipped |= dict.fromkeys(plate.skipped)
    return Plate(result, tuple(skipped))


def _in_rgb(image: Image.Image) -> Image.Image:
    """Return a copy in mode RGB, made strip by strip."""
    result = Image.new("RGB", image.size)
    for top in range(0, image.height, STRIP):
        strip = image.crop((0, top, image.width, min(image.height, top + STRIP)))
        strip.info = dict(image.info)
        result.paste(Image.fromarray(rgb_pixels(strip)), (0, top))
    return result


def _apart(boxes: Sequence[Box]) -> list[Box]:
    """Join boxes that overlap until none do; empty ones are dropped."""
    apart: list[Box] = []
    for box in boxes:
        if box[2] <= box[0] or box[3] <= box[1]:
            continue
        made = box
        while touching := [other for other in apart if overlap(other, made)]:
            apart = [other for other in apart if other not in touching]
            made = _union([made, *touching])
        apart.append(made)
    return apart


def plate_crop(image: Image.Image, order: Order, crop: Rect) -> Plate:
    """Return the part ``crop`` of a page's plate, whole pixels, working on no more of the page than it takes.

    Equal to cropping ``make_plate`` of the same order.
    """
    left, top = max(0, math.floor(crop.x)), max(0, math.floor(crop.y))
    right, bottom = min(image.width, math.ceil(crop.right)), min(image.height, math.ceil(crop.bottom))
    wanted = (left, top, max(left + 1, right), max(top + 1, bottom))
    return _crop(image, order, wanted, _Page.of(image))


def _crop(image: Image.Image, order: Order, wanted: Box, page: _Page) -> Plate:
    """Return the part ``wanted`` of a page's plate."""
    order, left_alone = _held_against_page(image, order, page.growth) if order.proposed else (order, ())
    holes = [cluster for cluster in _clusters(order, page) if overlap(cluster.box, wanted)]
    region = _union([wanted, *(cluster.box for cluster in holes)])
    letters = [outline for outline in order.cleared if overlap(_letter_box(outline, page), region)]
    region = _union([region, *(_letter_box(outline, page) for outline in letters)])
    part = image.crop(region)
    part.info = dict(image.info)
    original = rgb_pixels(part)
    pixels, skipped = _cleared(original, letters, region, page)
    marked = replayed(order.marks, region)
    pixels = _rebuilt(pixels, holes, order, marked, region, page)
    pixels = marked.laid_over(pixels, original)
    x, y = region[:2]
    shown = np.ascontiguousarray(pixels[wanted[1] - y : wanted[3] - y, wanted[0] - x : wanted[2] - x])
    return Plate(Image.fromarray(shown), (*left_alone, *skipped))


def _held_against_page(image: Image.Image, order: Order, growth: int) -> tuple[Order, tuple[Skipped, ...]]:
    """Return the order with outlines that follow the balloons on the page, and the balloons that stay."""
    every = each_of_two(lambda outline: refit(image, outline, order.panels, growth), (*order.cleared, *order.removed))
    cleared = [new for found in every[: len(order.cleared)] for new in found.outlines]
    removed: list[Outline] = []
    skipped: list[Skipped] = []
    for outline, found in zip(order.removed, every[len(order.cleared) :], strict=True):
        if found.fault is None:
            removed += found.outlines
            continue
        skipped.append(Skipped(outline, found.fault))
        cleared += found.outlines if found.fault is PAINTED else ()
    return replace(order, cleared=tuple(cleared), removed=tuple(removed)), tuple(skipped)


def left_alone(image: Image.Image, outlines: Sequence[Outline]) -> tuple[Outline, ...]:
    """Return those of ``outlines`` whose lettering a plate leaves, looking at their surroundings alone."""
    page = _Page.of(image)
    return tuple(outline for outline in outlines if _stays(image, outline, page))


def _stays(image: Image.Image, outline: Outline, page: _Page) -> bool:
    region = _letter_box(outline, page)
    part = image.crop(region)
    part.info = dict(image.info)
    return bool(part.width and part.height and _cleared(rgb_pixels(part), [outline], region, page)[1])


@dataclass(frozen=True, slots=True)
class _Page:
    """What a crop of a page must know of the whole page."""

    size: tuple[int, int]
    ground: GroundColour | None

    @classmethod
    def of(cls, image: Image.Image) -> _Page:
        return cls(image.size, page_ground(image))

    @property
    def growth(self) -> int:
        """By how many pixels lettering and balloons are grown."""
        side = min(math.sqrt(self.size[0] * self.size[1]), MOST_LONG * min(self.size))
        return max(2, round(GROWTH * side))


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Outlines that may touch; ``box`` is all that is looked at for them."""

    outlines: tuple[Outline, ...]
    near: Box
    box: Box


def _clusters(order: Order, page: _Page) -> list[_Cluster]:
    """Put together the outlines to be rebuilt whose boxes overlap."""
    added = tuple(mark.outline for mark in order.marks if mark.kind is MarkKind.ADD)
    clusters: list[_Cluster] = []
    for outline in (*order.removed, *added):
        near = box_around(outline, page.growth + 1, page.size)
        if len(outline) < 3 or near[2] - near[0] < 1 or near[3] - near[1] < 1:
            continue
        made = _Cluster((outline,), near, near)
        while touching := [other for other in clusters if overlap(other.near, made.near)]:
            clusters = [other for other in clusters if other not in touching]
            outlines = tuple(o for other in touching for o in other.outlines) + made.outlines
            made = replace(made, outlines=outlines, near=_union([made.near, *(other.near for other in touching)]))
        clusters.append(made)
    return [replace(cluster, box=_surroundings(cluster.near, page.size)) for cluster in clusters]


def _surroundings(near: Box, size: tuple[int, int]) -> Box:
    side = math.sqrt((near[2] - near[0]) * (near[3] - near[1]))
    context = max(LEAST_CONTEXT, round(min(CONTEXT * side, ENOUGH_CONTEXT + CONTEXT / 2 * side)))
    return (
        max(0, near[0] - context), max(0, near[1] - context),
        min(size[0], near[2] + context), min(size[1], near[3] + context),
    )  # fmt: skip


def _letter_box(outline: Outline, page: _Page) -> Box:
    return box_around(outline, REACH * page.growth + 2, page.size)


def _cleared(
    original: Pixels, outlines: Sequence[Outline], region: Box, page: _Page
) -> tuple[Pixels, tuple[Skipped, ...]]:
    """Take the lettering out of ``outlines``, each seen as it was on the page."""
    if not outlines:
        return original, ()
    pixels, skipped = original.copy(), []
    for outline in outlines:
        left, top, right, bottom = _letter_box(outline, page)
        if right - left < 3 or bottom - top < 3 or len(outline) < 3:
            continue
        here = np.s_[top - region[1] : bottom - region[1], left - region[0] : right - region[0]]
        inside = np.zeros((bottom - top, right - left), np.uint8)
        draw_outline(inside, outline, (left, top))
        done = without_lettering(original[here], inside, page.growth)
        if isinstance(done, Sentence):
            skipped.append(Skipped(outline, done))
        else:
            pixels[here] = np.where((done != original[here]).any(axis=-1)[..., None], done, pixels[here])
    return pixels, tuple(skipped)


def _rebuilt(
    pixels: Pixels, clusters: Sequence[_Cluster], order: Order, marked: Marked, region: Box, page: _Page
) -> Pixels:
    """Make up the art behind ``clusters``, each seen with the others still in place."""
    if not clusters:
        return pixels
    whole = _holes(order.removed, region, page, marked)

    def filled(cluster: _Cluster) -> tuple[Box, Flags, Pixels] | None:
        left, top, right, bottom = cluster.box
        here = np.s_[top - region[1] : bottom - region[1], left - region[0] : right - region[0]]
        holes = whole[here]
        own = np.zeros_like(holes)
        x, y = cluster.near[0] - left, cluster.near[1] - top
        reach = np.s_[y : cluster.near[3] - top, x : cluster.near[2] - left]
        own[reach] = holes[reach]
        mine = _holes([o for o in cluster.outlines if o in order.removed], cluster.box, page, None)
        own = np.where((mine > 0) | (marked.added[here] & (own > 0)), own, 0).astype(np.uint8)
        if not cv2.countNonZero(own):
            return None
        others = np.where(own > 0, 0, holes).astype(np.uint8)
        art = rebuild(pixels[here], own, others, scene_of(order.panels, (left, top), page.ground))
        return cluster.box, own > 0, art

    result = pixels.copy()
    with ThreadPoolExecutor(WORKERS) as pool:
        for found in pool.map(filled, sorted(clusters, key=lambda cluster: -_area(cluster.box))):
            if found is not None:
                (left, top, right, bottom), flags, art = found
                here = result[top - region[1] : bottom - region[1], left - region[0] : right - region[0]]
                cv2.copyTo(art, flags.view(np.uint8), here)
    return result


def _shared(one: Box, other: Box) -> Box:
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def _area(box: Box) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])


def _holes(outlines: Sequence[Outline], region: Box, page: _Page, marked: Marked | None) -> Mask:
    """Draw what is rebuilt: the balloons with their lines, and what a hand added, without what it took away."""
    holes = np.zeros((region[3] - region[1], region[2] - region[0]), np.uint8)
    for outline in outlines:
        left, top, right, bottom = _shared(box_around(outline, page.growth + 2, page.size), region)
        if right > left and bottom > top:
            own = np.zeros((bottom - top, right - left), np.uint8)
            draw_outline(own, outline, (left, top))
            holes[top - region[1] : bottom - region[1], left - region[0] : right - region[0]] |= grown(own, page.growth)
    if marked is not None:
        holes[marked.added] = 255
        holes[marked.spared] = 0
    return holes


def _union(boxes: Sequence[Box]) -> Box:
    return (
        min(box[0] for box in boxes), min(box[1] for box in boxes),
        max(box[2] for box in boxes), max(box[3] for box in boxes),
    )  # fmt: skip
