"""A found balloon held against its paper before anything is taken out of the page: an outline that the program drew may
reach over art, cut letters off or miss the tip of a tail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from comicremix.errors import Sentence
from comicremix.geometry import Outline
from comicremix.imaging.canvas import Mask, Pixels, rgb_pixels
from comicremix.imaging.masks import box_around, draw_outline, grown, shrunk
from comicremix.imaging.plates.paper_fit import SAMPLES, PaperFit, fit_paper, surface_terms
from comicremix.imaging.plates.reduced import factor_of, larger, smaller, smaller_mask
from comicremix.imaging.shapes import kind_of, split_tail
from comicremix.model.source import BalloonKind

Flags = NDArray[np.bool_]

LIKE = 12.0
"""Levels by which paper may differ from the balloon's."""
TAIL, RIDGE = 70.0, 35.0
"""Levels by which a thin tail may differ from the paper, and by which it is nearer
to it than what lies on both sides."""
LEAST_PAPER = 0.4
"""Share of an outline that must be paper for the rest to be told from it."""
LEAST_PIECE = 0.02
"""A piece of paper smaller than this share of the largest is none."""
MOST_TAIL = 0.015
"""A stroke larger than this share of the balloon is no tip of a tail that was missed."""
MOST_OTHER = 0.004
"""The same for strokes that do not go on from its tail."""
LEAST_STROKE, MOST_STROKES = 0.001, 2
"""Strokes larger than this share of the balloon, and than a line is wide and long, are no ragged edge: where there are
more of them, they are art of the paper's colour."""
DOT, ROUND = (0.004, 0.08), 0.8
"""Least and most of a thought's dot as a share of the thought, and the share of its hull that it fills."""
RING = 3
"""Pixels around a dot that tell it from a patch of pale art."""
MOST_DOTS = 4
"""Where there are more, it snows."""
MOST_BETTERED = 0.05
"""An outline that was wrong by more than this share tells nothing of the balloon's kind."""
WIDEST = 8
"""How far beyond the outline, times half a line's width, more of the balloon is looked for."""
CLOSE, NOTCH = 2, 5
"""The same for paper between its parts, and half of the width of a notch in it: farther off lies art of its colour."""
LEAST_EDGE = 0.45
"""Share of an outline along which the picture must change for a balloon to stand there."""
STEP = 8.0
"""Levels by which it changes there, beside twice the paper's noise."""

MOTTLED = 4.5
"""Levels by which blurred paper may leave an even surface; what is painted leaves it further."""

PAINTED = Sentence("its ground is painted like the art, so only its lettering is taken out")
UNBOUNDED = Sentence("nothing parts it from the art around it")


@dataclass(frozen=True, slots=True)
class Refit:
    """``outlines`` are what of the page is the balloon, its pixels;
    ``fault`` says why it is not to be taken out whole."""

    outlines: tuple[Outline, ...]
    fault: Sentence | None = None


def refit(image: Image.Image, outline: Outline, panels: Sequence[Outline], growth: int) -> Refit:
    """Hold a found outline against the page.

    Args:
        image: the page, any mode.
        outline: a balloon as found.
        panels: the panels; the balloon is followed on them alone.
        growth: half of the width of the page's lines, pixels.
    """
    left, top, right, bottom = box_around(outline, (WIDEST + 2) * growth + 4, image.size)
    if len(outline) < 3 or right - left < 3 or bottom - top < 3:
        return Refit((outline,))
    inside = np.zeros((bottom - top, right - left), np.uint8)
    draw_outline(inside, outline, (left, top))
    barred = np.full_like(inside, 255 if panels else 0)
    for panel in panels:
        draw_outline(barred, panel, (left, top), 0)
    part = image.crop((left, top, right, bottom))
    part.info = dict(image.info)
    factor = factor_of(growth)
    small = smaller_mask(inside, factor) if factor > 1 else inside
    near = smaller(rgb_pixels(part), factor) if factor > 1 else rgb_pixels(part)
    found, fault = refitted(near, small, max(2, growth // factor), smaller_mask(barred, factor))
    if found is small:
        return Refit((outline,), fault)
    if factor > 1:
        found = np.where(larger(found, factor, inside.shape) > 127, 255, 0).astype(np.uint8)
    contours, _ = cv2.findContours(found, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    middle = np.array((left + 0.5, top + 0.5))
    points = [contour[:, 0, :] + middle for contour in contours if len(contour) > 2]
    return Refit(tuple(tuple((float(x), float(y)) for x, y in contour) for contour in points), fault)


def refitted(part: Pixels, inside: Mask, growth: int, barred: Mask) -> tuple[Mask, Sentence | None]:
    """Return what of a crop is the balloon that an outline means, and why it should not be taken out whole.

    Args:
        part: the crop, with the outline's surroundings.
        inside: 255 inside the outline.
        growth: half of the width of the lines on this page, pixels.
        barred: 255 where the balloon does not go on: gutters that have its paper's colour.
    """
    near = shrunk(inside, growth)
    if not cv2.countNonZero(near):
        return inside, None
    fit = fit_paper(part, near)
    like = np.asarray(fit.off <= max(LIKE, 2 * fit.noise), dtype=np.bool_)
    within = _filled(_large(like & (near > 0)))
    if not _bounded(part, inside, growth, STEP + 2 * fit.noise):
        return inside, UNBOUNDED
    if cv2.countNonZero(within) < LEAST_PAPER * cv2.countNonZero(inside):
        return inside, None
    thin = _thin(fit, growth)
    core = inside & (grown(within, 3 * growth) | grown(_tail(thin | like, inside, within), growth + 1))
    near_core = (grown(core, WIDEST * growth) > 0) & (core == 0) & (barred == 0)
    close = near_core & (shrunk(grown(core, NOTCH * growth), (NOTCH - CLOSE) * growth) > 0)
    more = _between(like & close, core, growth) | _few(_tip(thin & near_core, core, WIDEST * growth), core, growth)
    whole = _filled(_closed(np.asarray(core | more, dtype=np.uint8)))
    sure = cv2.countNonZero(whole ^ inside) <= MOST_BETTERED * cv2.countNonZero(inside)
    if sure and kind_of(inside, None) is BalloonKind.THOUGHT:
        whole |= _dots(like & (whole == 0) & (barred == 0), whole, fit.off)
    return whole, PAINTED if mottle(part, like & (near > 0), growth) > MOTTLED else None


def mottle(part: Pixels, paper: Flags, growth: int) -> float:
    """Return by how many levels blurred ``paper`` leaves an even surface."""
    side = 2 * growth + 1
    inner = cv2.erode(paper.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(np.float32)
    share = cv2.blur(inner, (side, side))
    means = cv2.blur(part.astype(np.float32) * inner[..., None], (side, side)) / np.maximum(share, 1e-3)[..., None]
    rows, columns = np.nonzero((inner > 0) & (share > 0.5))
    step = max(1, len(rows) // SAMPLES)
    rows, columns = rows[::step], columns[::step]
    if len(rows) < 6:
        return 0.0
    colours = means[rows, columns]
    terms = surface_terms(rows, columns, paper.shape)
    even = terms @ np.linalg.lstsq(terms, colours, rcond=None)[0]
    return float(np.percentile(np.abs(colours - even).max(axis=1), 75))


def _large(flags: Flags) -> Mask:
    """Return the large pieces of paper; joined balloons have several."""
    opened = cv2.morphologyEx(flags.astype(np.uint8), cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(opened, connectivity=4)
    if count < 2:
        return np.zeros(flags.shape, np.uint8)
    sizes = stats[:, cv2.CC_STAT_AREA].copy()
    sizes[0] = 0
    return np.where((sizes >= LEAST_PIECE * sizes.max())[labels], 255, 0).astype(np.uint8)


def _closed(mask: Mask) -> Mask:
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)), dtype=np.uint8)


def _filled(mask: Mask) -> Mask:
    """Return ``mask`` with its holes, the letters, filled."""
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    filled = np.zeros_like(mask)
    cv2.drawContours(filled, contours, -1, (255,), cv2.FILLED)
    return filled


def _bounded(part: Pixels, inside: Mask, growth: int, step: float) -> bool:
    """Tell whether the picture changes along the outline, be it a line or another colour."""
    rim = (cv2.morphologyEx(inside, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)) > 0).astype(np.uint8)
    rim[:2] = rim[-2:] = rim[:, :2] = rim[:, -2:] = 0
    if not rim.any():
        return True
    side = 2 * (growth + 1) + 1
    smooth = cv2.blur(part, (3, 3))
    kernel = np.ones((side, side), np.uint8)
    change = cv2.subtract(cv2.dilate(smooth, kernel), cv2.erode(smooth, kernel)).max(axis=-1)
    return float((change[rim > 0] >= step).mean()) >= LEAST_EDGE


def _thin(fit: PaperFit, growth: int) -> Flags:
    """Return the thin strokes nearly of the paper's colour, tails among them."""
    nearness = np.clip(255 - fit.off, 0, 255).astype(np.uint8)
    ridge = cv2.morphologyEx(nearness, cv2.MORPH_TOPHAT, np.ones((4 * growth + 1, 4 * growth + 1), np.uint8))
    return np.asarray((ridge >= RIDGE) & (fit.off <= TAIL), dtype=np.bool_)


def _tail(strokes: Flags, inside: Mask, within: Mask) -> Mask:
    """Return what of the strokes goes on from the paper inside the outline."""
    _, labels = cv2.connectedComponents(((strokes & (inside > 0)) | (within > 0)).astype(np.uint8), connectivity=8)
    own = np.bincount(labels[within > 0], minlength=int(labels.max()) + 1) > 0
    own[0] = False
    return np.where(own[labels], 255, 0).astype(np.uint8)


def _between(like: Flags, core: Mask, growth: int) -> Mask:
    """Return the pieces of paper beyond ``core`` that touch it and lie between its parts."""
    hull = np.zeros_like(core)
    contours, _ = cv2.findContours(core, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    for contour in contours:
        cv2.fillConvexPoly(hull, cv2.convexHull(contour), (255,))
    beyond = (like & (grown(hull, growth) > 0)).astype(np.uint8)
    opened = cv2.morphologyEx(beyond, cv2.MORPH_OPEN, np.ones((2, 2), np.uint8))
    return _touching(np.asarray(opened, dtype=np.uint8), core, float("inf"))


def _tip(thin: Flags, core: Mask, reach: int) -> Mask:
    """Return the ends of tails beyond ``core``: much only within ``reach`` of where its own tail ends."""
    strokes, room = thin.astype(np.uint8), cv2.countNonZero(core)
    ends = _touching(strokes, core, MOST_OTHER * room)
    _, tip = split_tail(core)
    longer = _touching(strokes, core, MOST_TAIL * room)
    if tip is None:
        return np.asarray(ends | _largest(longer), dtype=np.uint8)
    around = np.zeros_like(core)
    cv2.circle(around, (round(tip[0]), round(tip[1])), reach, (255,), cv2.FILLED)
    return np.asarray(ends | (longer & around), dtype=np.uint8)


def _few(strokes: Mask, core: Mask, growth: int) -> Mask:
    """Return the strokes without the larger ones, when there are more of those than a balloon has tails."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(strokes, connectivity=8)
    larger_ones = stats[:, cv2.CC_STAT_AREA] > max(growth**2, LEAST_STROKE * cv2.countNonZero(core))
    larger_ones[0] = False
    if np.count_nonzero(larger_ones) <= MOST_STROKES:
        return strokes
    return np.where(larger_ones[labels], 0, strokes).astype(np.uint8)


def _largest(mask: Mask) -> Mask:
    """Return the largest piece of a mask: a balloon without a tail may have lost one."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    sizes = stats[:, cv2.CC_STAT_AREA].copy()
    sizes[0] = 0
    return np.where((labels == sizes.argmax()) & (mask > 0), 255, 0).astype(np.uint8)


def _dots(like: Flags, core: Mask, off: NDArray[np.float32]) -> Mask:
    """Return the small round pieces of the same paper beside a thought: the dots that lead to its thinker."""
    beyond = cv2.morphologyEx(like.astype(np.uint8), cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    contours, _ = cv2.findContours(np.asarray(beyond, dtype=np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    least, most = (share * cv2.countNonZero(core) for share in DOT)
    height, width = core.shape
    chosen = []
    for contour in contours:
        x, y, w, h = cv2.boundingRect(contour)
        inside = x > 0 and y > 0 and x + w < width and y + h < height
        area = cv2.contourArea(contour)
        round_ = area >= ROUND * cv2.contourArea(cv2.convexHull(contour)) and max(w, h) <= 2 * min(w, h)
        if inside and least <= area <= most and round_ and _stands_out(contour, off):
            chosen.append(contour)
    dots = np.zeros_like(core)
    if len(chosen) <= MOST_DOTS:
        cv2.drawContours(dots, chosen, -1, (255,), cv2.FILLED)
    return dots


def _stands_out(contour: NDArray[Any], off: NDArray[np.float32]) -> bool:
    """Tell whether what lies around a dot is clearly of another colour than the paper, all around."""
    x, y, w, h = cv2.boundingRect(contour)
    left, top = max(0, x - RING), max(0, y - RING)
    part = off[top : y + h + RING, left : x + w + RING]
    dot = np.zeros(part.shape, np.uint8)
    cv2.drawContours(dot, [contour], -1, (255,), cv2.FILLED, offset=(-left, -top))
    ring = (grown(dot, RING) > 0) & (grown(dot, 1) == 0)
    return bool(ring.any()) and float(np.percentile(part[ring], 25)) >= TAIL / 2


def _touching(flags: Mask, core: Mask, most: float) -> Mask:
    """Return the pieces of at most ``most`` pixels that touch ``core``."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(flags, connectivity=8)
    own = np.bincount(labels[grown(core, 1) > 0], minlength=len(stats)) > 0
    own &= stats[:, cv2.CC_STAT_AREA] <= most
    own[0] = False
    return np.where(own[labels], 255, 0).astype(np.uint8)
