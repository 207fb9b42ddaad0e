"""The outline of a balloon from one click inside it: the paper is flooded, letters are closed, leaks are cut off."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from comicremix.geometry import Outline, Point
from comicremix.imaging.canvas import Mask, Pixels, rgb_pixels
from comicremix.imaging.masks import draw_outline
from comicremix.imaging.shapes import MOST_LINE, contour_of, grown_over_line, outline_of, split_tail
from comicremix.imaging.snap import snap_outline

HALF = 260
"""Half side of the piece of the page that is looked at, pixels of the scale at which it is."""
SCALES = (1, 2, 4, 8)
"""How much larger pieces are reduced, one after the other, while the paper has no end."""
TOLERANCE = (10, 28)
"""By how much any channel of paper may differ from the paper clicked on: on even paper, and on the noisiest."""
GRADIENT = 70
"""By how much it may differ where it changes gently."""
STEP = 3
"""Largest change from pixel to pixel of a gentle change."""
GAPS = (2, 4, 7, 11)
"""Radii that close gaps in a drawn line, pixels."""
LEAK = 1.5
"""A fill that shrinks by this factor when gaps are closed had leaked."""
SURE_GAP = 4
"""Gaps up to twice this are closed always, wider ones only where much leaks through them."""
LEAST_AREA = 80
MOST_AREA = 0.4
"""No balloon takes more of its page."""
THINNEST = 0.3
"""Nor less of its hull: that is the paper around panels."""
LARGE, RAGGED = 0.04, 0.62
"""Paper that takes more of the page, with an edge so much longer than its hull's, is a sky or a wall."""
NEAR = 12
"""Pixels around the click in which its paper is looked for: a click may hit a letter."""


@dataclass(frozen=True, slots=True)
class Traced:
    """An outline that follows the middle of the drawn line, tail included, and the tail's tip; in source pixels."""

    outline: Outline
    tail: Point | None


def trace_outline(image: Image.Image, point: Point, *, within: Outline | None = None) -> Traced | None:
    """Trace the balloon around ``point`` (source pixels) of a page of any mode.

    Args:
        image: the page.
        point: the click.
        within: a panel that the balloon does not leave; white balloons that are open to a white gutter need it.

    Returns:
        None where no closed paper lies around the point: off the page, on drawing, on a page without an end to it, on
        paper of no balloon's shape.
    """
    x, y = int(point[0]), int(point[1])
    if not (0 <= x < image.width and 0 <= y < image.height):
        return None
    for scale in SCALES:
        half = HALF * scale
        left, top = max(0, x - half), max(0, y - half)
        right, bottom = min(image.width, x + half), min(image.height, y + half)
        part = image.crop((left, top, right, bottom))
        part.info = dict(image.info)
        pixels = _reduced(rgb_pixels(part), scale)
        cut = (left > 0, top > 0, right < image.width, bottom < image.height)
        seed = min((x - left) // scale, pixels.shape[1] - 1), min((y - top) // scale, pixels.shape[0] - 1)
        filled = _flooded(pixels, _barred(within, pixels.shape[:2], scale, (left, top)), seed, cut)
        if filled is None:
            return None
        if not _reaches(filled, cut):
            found = _traced(filled, pixels)
            placed = found and _placed(image, found, scale, left, top)
            return placed if placed and _may_be_balloon(placed.outline, image.width * image.height) else None
        if not any(cut):
            return None
    return None


def _reduced(pixels: Pixels, scale: int) -> Pixels:
    if scale == 1:
        return pixels
    size = (max(1, pixels.shape[1] // scale), max(1, pixels.shape[0] // scale))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _placed(image: Image.Image, found: Traced, scale: int, left: int, top: int) -> Traced:
    """Map what was found on a reduced piece to the page, and its outline onto the line at full size."""
    outline = tuple((px * scale + left, py * scale + top) for px, py in found.outline)
    tail = found.tail and (found.tail[0] * scale + left, found.tail[1] * scale + top)
    return Traced(snap_outline(image, outline, reach=2 * scale) if scale > 1 else outline, tail)


def _may_be_balloon(outline: Outline, page: int) -> bool:
    """Tell a balloon from the paper around panels and from a sky, by its area, its hull and the hull's length."""
    points = np.asarray(outline, np.float32)
    hull = cv2.convexHull(points)
    inside = cv2.contourArea(points)
    if inside > MOST_AREA * page or inside < THINNEST * cv2.contourArea(hull):
        return False
    return inside < LARGE * page or cv2.arcLength(hull, True) > RAGGED * cv2.arcLength(points, True)


def _barred(within: Outline | None, shape: tuple[int, ...], scale: int, origin: tuple[int, int]) -> Mask:
    """Return 255 where no balloon may be."""
    mask = np.full(shape, 0 if within is None else 255, np.uint8)
    if within is not None:
        draw_outline(mask, tuple(((x - origin[0]) / scale, (y - origin[1]) / scale) for x, y in within), value=0)
    return mask


def _flooded(pixels: Pixels, barred: Mask, seed: tuple[int, int], cut: tuple[bool, bool, bool, bool]) -> Mask | None:
    paper, tolerance = _paper_at(pixels, seed)
    apart = cv2.absdiff(pixels, np.broadcast_to(paper, pixels.shape).astype(np.uint8))
    off = cv2.max(cv2.max(apart[..., 0], apart[..., 1]), apart[..., 2])
    like = np.where((off <= tolerance) & (barred == 0), 255, 0).astype(np.uint8)
    start = _start(like, seed)
    if start is None:
        return None
    gentle = np.zeros((pixels.shape[0] + 2, pixels.shape[1] + 2), np.uint8)
    gentle[1:-1, 1:-1] = (off > GRADIENT) | (barred > 0)
    soft = cv2.GaussianBlur(pixels, (3, 3), 0)
    cv2.floodFill(soft, gentle, start, (0, 0, 0), (STEP,) * 3, (STEP,) * 3, 4 | cv2.FLOODFILL_MASK_ONLY | (255 << 8))
    like |= np.where(gentle[1:-1, 1:-1] == 255, 255, 0).astype(np.uint8)
    whole = _closed(_component(like, start))
    if _reaches(whole, cut):  # most often the balloon is larger than the piece: no gap needs closing then
        tight = _body(like, start, GAPS[-1])
        if tight is not None and _reaches(tight, cut):
            return whole
    for radius in GAPS:
        body = _body(like, start, radius)
        if body is None:
            break
        shrinks = cv2.countNonZero(whole) > LEAK * cv2.countNonZero(body)
        if radius <= SURE_GAP or shrinks or (_reaches(whole, cut) and not _reaches(body, cut)):
            whole = _with_tails(body, whole, radius)
    return whole if cv2.countNonZero(whole) >= LEAST_AREA else None


def _paper_at(pixels: Pixels, seed: tuple[int, int]) -> tuple[NDArray[np.int16], int]:
    """Return the commonest colour around the click, its middle, and the tolerance that its noise asks for."""
    x, y = seed
    around = pixels[max(0, y - NEAR) : y + NEAR + 1, max(0, x - NEAR) : x + NEAR + 1].reshape(-1, 3)
    bins = (around >> 4).astype(np.int32)
    codes = (bins[:, 0] << 8) | (bins[:, 1] << 4) | bins[:, 2]
    common = around[codes == np.bincount(codes).argmax()]
    middle = np.asarray(np.median(common, axis=0), dtype=np.int16)
    noise = float(np.percentile(np.abs(common - middle).max(axis=1), 90))
    return middle, int(np.clip(TOLERANCE[0] + 3 * noise, *TOLERANCE))


def _start(like: Mask, seed: tuple[int, int]) -> tuple[int, int] | None:
    """Return a pixel of the largest piece of paper near the click: it may have hit a letter, or the eye of one."""
    x, y = seed
    left, top = max(0, x - NEAR), max(0, y - NEAR)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(like, connectivity=4)
    around = labels[top : y + NEAR + 1, left : x + NEAR + 1]
    sizes = np.where(around > 0, stats[around, cv2.CC_STAT_AREA], 0)
    if not sizes.any():
        return None
    largest = sizes == sizes.max()
    free = largest & (cv2.erode(like, np.ones((7, 7), np.uint8))[top : y + NEAR + 1, left : x + NEAR + 1] > 0)
    rows, columns = np.nonzero(free if free.any() else largest)
    best = int(np.argmin((rows + top - y) ** 2 + (columns + left - x) ** 2))
    return int(columns[best] + left), int(rows[best] + top)


def _component(mask: Mask, start: tuple[int, int]) -> Mask:
    """Return the piece of ``mask`` that ``start`` lies in; empty where it lies in none."""
    if not mask[start[1], start[0]]:
        return np.zeros_like(mask)
    found = np.zeros((mask.shape[0] + 2, mask.shape[1] + 2), np.uint8)
    cv2.floodFill(mask.copy(), found, start, (0,), flags=4 | cv2.FLOODFILL_MASK_ONLY | (255 << 8))
    return np.ascontiguousarray(found[1:-1, 1:-1])


def _closed(mask: Mask) -> Mask:
    """Fill the holes that letters leave."""
    contour = contour_of(mask)
    filled = np.zeros_like(mask)
    if contour is not None:
        cv2.drawContours(filled, [contour], -1, (255,), cv2.FILLED)
    return filled


def _body(like: Mask, start: tuple[int, int], radius: int) -> Mask | None:
    """Return the fill that gaps up to twice ``radius`` wide do not let out."""
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1))
    framed = cv2.copyMakeBorder(like, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    # Letters are closed first: between them the paper is as narrow as a gap.
    wide = np.asarray(cv2.erode(_letters_closed(np.asarray(framed, np.uint8), radius), kernel)[1:-1, 1:-1], np.uint8)
    inner = _nearest_in(wide, start)
    if inner is None:
        return None
    return _closed(np.asarray(cv2.dilate(_component(wide, inner), kernel), dtype=np.uint8))


def _letters_closed(like: Mask, radius: int) -> Mask:
    """Fill the holes of ``like`` that are small enough to be letters."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(255 - like, connectivity=8)
    small = (stats[:, cv2.CC_STAT_WIDTH] < 40 * radius) & (stats[:, cv2.CC_STAT_HEIGHT] < 20 * radius)
    small &= stats[:, cv2.CC_STAT_AREA] < (12 * radius) ** 2
    small[0] = False
    return np.where(small[labels], 255, like).astype(np.uint8) if count > 1 else like


def _nearest_in(mask: Mask, start: tuple[int, int]) -> tuple[int, int] | None:
    rows, columns = np.nonzero(mask)
    if not len(rows):
        return None
    best = int(np.argmin((rows - start[1]) ** 2 + (columns - start[0]) ** 2))
    return int(columns[best]), int(rows[best])


def _with_tails(body: Mask, whole: Mask, radius: int) -> Mask:
    """Give back what closing gaps has cut off a body and is as narrow as a gap everywhere: its tail and its corners.

    What gets wider again behind the narrow place is a leak.
    """
    rest = np.asarray(cv2.subtract(whole, body), dtype=np.uint8)
    depth = cv2.distanceTransform(cv2.copyMakeBorder(rest, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0), cv2.DIST_L2, 5)
    count, labels = cv2.connectedComponents(rest, connectivity=8)
    widest = np.zeros(count, np.float32)
    here = np.asarray(labels[rest > 0], dtype=np.int64)
    np.maximum.at(widest, here, np.asarray(depth[1:-1, 1:-1][rest > 0], dtype=np.float32))
    tails = widest <= radius + 1.5
    tails[0] = False
    return np.where(tails[labels], 255, body & whole).astype(np.uint8)


def _reaches(filled: Mask, cut: tuple[bool, bool, bool, bool]) -> bool:
    """Tell whether the fill reaches a side at which the page was cut."""
    sides = (filled[:, 0], filled[0], filled[:, -1], filled[-1])
    return any(is_cut and bool(side.any()) for is_cut, side in zip(cut, sides, strict=True))


def _traced(filled: Mask, pixels: Pixels) -> Traced | None:
    height, width = filled.shape
    if cv2.countNonZero(filled) > 0.9 * height * width:
        return None
    margin = MOST_LINE + 1
    x, y, wide, high = cv2.boundingRect(filled)
    own = filled[y : y + high, x : x + wide]
    framed = np.asarray(cv2.copyMakeBorder(own, *(margin,) * 4, cv2.BORDER_CONSTANT, value=0), dtype=np.uint8)
    grey = cv2.copyMakeBorder(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), *(margin,) * 4, cv2.BORDER_REPLICATE)
    near = np.asarray(grey[y : y + high + 2 * margin, x : x + wide + 2 * margin], dtype=np.uint8)
    framed = grown_over_line(framed, near)
    _, tail = split_tail(framed)
    across, down = x - margin, y - margin
    outline = tuple((px + across, py + down) for px, py in outline_of(framed, 0.8))
    return Traced(outline, tail and (tail[0] + across, tail[1] + down)) if len(outline) >= 3 else None
