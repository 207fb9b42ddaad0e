"""Lettering taken out of a balloon: every mark that is neither paper nor line goes, and where it is not sure, none."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.errors import Sentence
from comicremix.imaging.canvas import Mask, Pixels
from comicremix.imaging.masks import grown, mask_of, shrunk
from comicremix.imaging.plates.membrane import membrane
from comicremix.imaging.plates.over_edge import beyond_edge, over_edge, text_of, with_bites
from comicremix.imaging.plates.paper_fit import PaperFit, fit_paper, largest
from comicremix.imaging.plates.reduced import factor_of, laid, larger, smaller, smaller_mask
from comicremix.imaging.plates.screen import descreened, reprinted
from comicremix.imaging.plates.seams import joined
from comicremix.imaging.plates.synthesis import synthesise
from comicremix.imaging.shapes import contour_of

Flags = NDArray[np.bool_]
Floats = NDArray[np.float32]

SURE, SOFT = 42.0, 9.0
"""By how many levels ink differs from its paper at least, and its soft edge."""
LEAST_PAPER = 0.5
"""Share of a balloon's inside that must be paper."""
LEAST_EVEN = 0.4
"""Share of an outline that must be even paper for its lettering to be told from drawing."""
MOST_NOISE = 16.0
"""Levels by which the paper may differ from a smooth surface."""
MOST_LEFT = 10.0
"""The same where dots have run together: what is as uneven then is no print."""
TEXTURED = 3.0
"""From this noise on, paper is made up from patches instead of smooth."""
LEAST_GRAIN = 1.0
"""Levels by which paper with grain leaves its smooth self; less is not seen."""
MOST_DRAWN = 0.6
"""A mark wider and higher than this share of the inside is a drawing."""

MOST_AT_RIM = 0.7
"""Share of a letter that may lie along the balloon's edge, where its line is."""

LEAST_OWN_INK = 0.1
"""Share of such a letter that must have the ink of the letters further inside."""

REACH = 4
"""How far beyond an outline cut letters are followed, times the growth."""
LEAST_WITHIN = 0.25
"""Share of a letter that must lie inside the outline."""
DRAWING = 3.5
"""A mark so many times higher and wider than most is no letter."""
FAINT = 0.6
"""Marks with less than this share of the letters' contrast are none."""

UNEVEN = Sentence("the lettering stands on drawing, not on even paper")
DRAWN = Sentence("what stands in it looks like a drawing, not like letters")


def without_lettering(part: Pixels, inside: Mask, growth: int) -> Pixels | Sentence:
    """Return a crop of the page without the lettering inside one balloon, or why it is left alone.

    Args:
        part: the crop around the balloon.
        inside: 255 inside its outline, the line included.
        growth: pixels by which letters are grown, so that their soft edges go, too.
    """
    factor = factor_of(growth)
    if factor > 1:
        return _at_full_size(part, inside, growth, factor)
    done = _taken_out(part, part, inside, growth, REACH * growth)
    if done is not UNEVEN:
        return done
    plain = descreened(part, inside, growth)
    if plain is not None:
        return _taken_out(part, plain, inside, growth, 0)
    even = _even_part(part, inside, growth)
    return done if even is None else _taken_out(part, part, even, growth, 0)


def _at_full_size(part: Pixels, inside: Mask, growth: int, factor: int) -> Pixels | Sentence:
    """Take lettering out of a crop with many pixels: a smaller one tells letters, the paper's grain is its own."""
    small = smaller(part, factor)
    done = without_lettering(small, smaller_mask(inside, factor), max(2, growth // factor))
    if isinstance(done, Sentence):
        return done
    changed = np.where((done != small).any(axis=-1), 255, 0).astype(np.uint8)
    if not cv2.countNonZero(changed):
        return part
    ink = grown(np.where(larger(changed, factor, part.shape) > 0, 255, 0).astype(np.uint8), factor // 2)
    surface = larger(done, factor, part.shape).astype(np.float32)
    off = largest(cv2.absdiff(part.astype(np.float32), surface))
    paper = (shrunk(inside, growth) > 0) & (grown(ink, 2) == 0) & (off <= SURE)
    if not paper.any() or float(off[paper].mean()) < LEAST_GRAIN:
        return np.where(ink[..., None] > 0, surface, part).astype(np.uint8)
    return reprinted(part, surface, ink, paper)


def _even_part(part: Pixels, inside: Mask, growth: int) -> Mask | None:
    """Return the one large piece of even paper in an outline that reaches over drawing, with the letters on it."""
    near = shrunk(inside, growth)
    if not cv2.countNonZero(near):
        return None
    fit = fit_paper(part, near)
    paper = np.where((fit.off <= max(SOFT, 2 * fit.noise)) & (inside > 0), 255, 0).astype(np.uint8)
    opened = cv2.morphologyEx(paper, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    contour = contour_of(np.asarray(opened, dtype=np.uint8))
    if contour is None or cv2.contourArea(contour) < LEAST_EVEN * cv2.countNonZero(inside):
        return None
    even = np.zeros_like(inside)
    cv2.drawContours(even, [contour], -1, (255,), cv2.FILLED)
    return np.asarray(even & inside, dtype=np.uint8)


def _taken_out(part: Pixels, seen: Pixels, inside: Mask, growth: int, reach: int) -> Pixels | Sentence:
    """Take the letters out of ``part`` that stand out in ``seen``: the same, or without the dots of its print."""
    near = shrunk(inside, growth)
    if not cv2.countNonZero(near):
        return part
    fit = fit_paper(seen, near)
    if seen is not part and fit.noise > MOST_LEFT:
        return UNEVEN
    wide = _with_open_paper(inside, fit, reach) if reach else inside
    line, letters = _told_apart(seen, fit, wide, inside, growth)
    bitten = with_bites(seen, wide, letters)
    if bitten is not wide:
        wide = bitten
        line, letters = _told_apart(seen, fit, wide, inside, growth)
    over = over_edge(seen, line, letters, wide, growth)
    line, letters = line & ~over, np.asarray(letters | mask_of(over), dtype=np.uint8)
    core = np.where((wide > 0) & ~line, 255, 0).astype(np.uint8)
    fault = _fault(fit, letters, near, line)
    if fault is not None:
        return fault
    if not cv2.countNonZero(letters):
        return part
    soft = np.where((fit.off > max(SOFT, 1.5 * fit.noise)) & (core > 0), 255, 0).astype(np.uint8)
    ink = letters | (soft & grown(letters, growth + 1))
    # A pixel of paper stays between the letters and the line: its soft edge is no letter's.
    room = core & ~grown(mask_of(line), 1)
    ink = (grown(np.asarray(ink, dtype=np.uint8), 1) & room) | letters
    ink = np.asarray(ink, dtype=np.uint8)
    if seen is not part:
        return reprinted(part, fit.surface, ink, (shrunk(core, growth) > 0) & (grown(ink, 1) == 0))
    return _without_ends(
        _papered(part, ink, core, fit), part, fit.surface, beyond_edge(part, wide, letters, growth), wide
    )


def _told_apart(seen: Pixels, fit: PaperFit, wide: Mask, inside: Mask, growth: int) -> tuple[Flags, Mask]:
    """Return the line and the letters of a balloon that covers ``wide``, of which the outline holds ``inside``."""
    marks = np.where((fit.off > max(SURE, 3 * fit.noise)) & (wide > 0), 255, 0).astype(np.uint8)
    line = _line(seen, marks, wide, shrunk(wide, growth))
    return line, _mostly_in(_lettering(np.where(line, 0, marks).astype(np.uint8), fit, growth), inside)


def _with_open_paper(inside: Mask, fit: PaperFit, reach: int) -> Mask:
    """Return ``inside`` with the paper beyond it that no line parts from it: letters may have been cut in two there."""
    around = grown(inside, reach)
    like = np.where((fit.off <= max(SOFT, 2 * fit.noise)) & (around > 0), 255, 0).astype(np.uint8)
    opened = cv2.morphologyEx(like, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    _, labels = cv2.connectedComponents(opened, connectivity=4)
    shares = np.bincount(labels[inside > 0], minlength=int(labels.max()) + 1)
    shares[0] = 0
    if not shares.any():
        return inside
    contour = contour_of(np.where(labels == int(shares.argmax()), 255, 0).astype(np.uint8))
    wide = inside.copy()
    if contour is not None:
        cv2.drawContours(wide, [contour], -1, (255,), cv2.FILLED)
    return wide


def _mostly_in(letters: Mask, inside: Mask) -> Mask:
    """Return the letters that stand inside with a good part of them."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(letters, connectivity=8)
    within = np.bincount(labels[inside > 0], minlength=len(stats))
    kept = within >= LEAST_WITHIN * stats[:, cv2.CC_STAT_AREA]
    kept[0] = False
    return np.where(kept[labels], 255, 0).astype(np.uint8)


def _fault(fit: PaperFit, letters: Mask, near: Mask, line: Flags) -> Sentence | None:
    rest = (near > 0) & ~line
    ink = grown(letters, 2) > 0
    paper = rest & ~ink
    if not paper.any() or fit.share < LEAST_PAPER or fit.noise > MOST_NOISE:
        return UNEVEN
    if float(np.mean(fit.off[paper] > 2 * MOST_NOISE)) > 0.04:
        return UNEVEN
    _, _, width, height = cv2.boundingRect(near)
    stats = np.asarray(cv2.connectedComponentsWithStats(letters, connectivity=8)[2][1:])
    wide, high = stats[:, cv2.CC_STAT_WIDTH] > MOST_DRAWN * width, stats[:, cv2.CC_STAT_HEIGHT] > MOST_DRAWN * height
    return DRAWN if (wide & high).any() else None


def _lettering(marks: Mask, fit: PaperFit, growth: int) -> Mask:
    """Return the marks without faint ones, shades of the art where an outline reaches too far, and without those that
    are many times higher and wider than the others: drawings among words."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(marks, connectivity=8)
    if count < 2:
        return marks
    peaks = np.zeros(count, np.float32)
    here = np.asarray(labels[marks > 0], dtype=np.int64)
    np.maximum.at(peaks, here, fit.off[marks > 0])
    heights, widths = stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_WIDTH]
    sized = heights[1:][heights[1:] >= 2 * growth]
    most = DRAWING * float(np.median(sized)) if len(sized) >= 3 else np.inf
    kept = (peaks >= FAINT * np.median(peaks[here])) & ~((heights > most) & (widths > most))
    kept[0] = False
    return np.where(kept[labels], 255, 0).astype(np.uint8)


def _line(seen: Pixels, marks: Mask, inside: Mask, near: Mask) -> Flags:
    """Return the marks that are the balloon's line or art that reaches in, not letters close to the edge."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(marks, connectivity=8)
    rim = (inside > 0) & (near == 0)
    at_rim = np.bincount(labels[rim], minlength=len(stats))
    heights, widths = stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_WIDTH]
    free = heights[1:][at_rim[1:] == 0]
    typical = float(np.percentile(free, 75)) if len(free) else 0.0
    share = at_rim / np.maximum(stats[:, cv2.CC_STAT_AREA], 1)
    joined_up = share <= MOST_AT_RIM / 2
    lettered = (heights <= 1.8 * typical) & (((widths <= 6 * typical) & (share <= MOST_AT_RIM)) | joined_up)
    text = text_of(seen, np.where(at_rim[labels] > 0, 0, marks).astype(np.uint8))
    if text is not None:
        # a point of art between two balloons, or between a balloon and its tail, is small as a letter, too
        inked = np.bincount(labels[text.like(seen)], minlength=len(stats))
        lettered &= inked >= LEAST_OWN_INK * stats[:, cv2.CC_STAT_AREA]
    is_line = (at_rim > 0) & ~lettered
    is_line[0] = False
    line = np.asarray(is_line[labels], dtype=np.bool_)
    return line & ~_grown_on(line, near, typical)


def _grown_on(line: Flags, near: Mask, typical: float) -> Flags:
    """Return the letters that touch the line: what of it stands far from the edge and is of a letter's size."""
    if not typical:
        return np.zeros_like(line)
    depth = cv2.distanceTransform(near, cv2.DIST_L2, 3)
    at_edge = depth[line & (near > 0)]
    thick = float(np.percentile(at_edge, 50)) if len(at_edge) else 0.0
    if thick > 0.25 * typical:
        return np.zeros_like(line)
    deep = np.where(line & (depth > thick + 2), 255, 0).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(deep, connectivity=8)
    heights, widths = stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_WIDTH]
    letter = (heights >= 0.3 * typical) & (heights <= 1.8 * typical) & (widths <= 4 * typical)
    letter[0] = False
    return np.asarray(letter[labels])


def _without_ends(done: Pixels, part: Pixels, surface: Floats, ends: Mask, wide: Mask) -> Pixels:
    """Return ``done`` with art and paper, of ``surface``, closed where ``ends`` of letters stood across the edge."""
    if not cv2.countNonZero(ends):
        return done
    hole = grown(ends, 2) > 0
    smooth = membrane(part.astype(np.float32), hole | (grown(wide, 1) > 0))
    smooth = np.where(wide[..., None] > 0, surface, smooth)
    return laid(np.clip(np.round(smooth), 0, 255).astype(np.uint8), hole, done)


def _papered(part: Pixels, ink: Mask, core: Mask, fit: PaperFit) -> Pixels:
    smooth = np.where(ink[..., None] > 0, np.clip(np.round(fit.surface), 0, 255), part).astype(np.uint8)
    if fit.noise < TEXTURED:
        return smooth
    barred = np.where((core > 0) & (ink == 0), 0, 255).astype(np.uint8)
    found = synthesise(smooth, ink, barred, smooth)
    return smooth if found is None else joined(*found, ink, smooth)
