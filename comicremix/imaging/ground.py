"""The colour of a page's gutters and where it lies: the first thing that finding panels needs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.canvas import Canvas, Mask, Pixels
from comicremix.imaging.even_paper import WHITE, with_even_paper

RING_SHARE = 0.012
LEAST_RING_SHARE = 0.2
"""When less of the edge than this has one colour, the page bleeds off on all sides and has no ground."""
TOLERANCE = (10, 36)
THIN_LEAST, THIN_DEPTH = 150, 60
"""Grey levels: how light a ground must be to look for thin gutters, and how far they rise above their sides."""
THIN, THIN_PRINTED = (6, 95), (9, 150)
"""How wide they are, thousandths of the page's side, and by how many grey levels they may differ from the ground; in
print ink has run into them."""
EDGE_STEP = 4
"""Every which pixel of the edge is looked at."""
MARGIN, PAPER_STEP, PAPER_NEAR = 2.5, 3, 24
"""How much wider a band is looked at on a scan, every which pixel, and by how much bare paper differs from even."""
LEAST_BARE = 0.3
"""Share of the band that must be bare paper."""
INNER, DIFFERENT = 0.02, 60
"""How far from its edge a page is looked at a second time, and by how many grey levels that must differ."""


@dataclass(frozen=True, slots=True)
class GroundColour:
    """The gutters' colour, and by how much any channel may differ from it."""

    colour: tuple[int, int, int]
    tolerance: int
    share: float = 1.0
    """Of the page's edge that has it."""

    def differs_from(self, colour: tuple[int, int, int]) -> bool:
        return max(abs(one - other) for one, other in zip(self.colour, colour, strict=True)) > DIFFERENT


@dataclass(frozen=True, eq=False)
class Ground:
    """The gutters' colour; ``mask`` marks every pixel of that colour, inside panels too."""

    colour: tuple[int, int, int]
    tolerance: int
    mask: Mask
    share: float = 1.0
    even: Canvas | None = None
    """The page with even paper, where that of the scan is uneven; ``mask`` is of this page then."""
    printed: bool = False
    """It is the paper of a scan, and ink may have run into its gutters."""

    @cached_property
    def open(self) -> Mask:
        """The part of ``mask`` that is joined to the page's edge."""
        return open_ground(self.mask)


def find_ground(canvas: Canvas) -> Ground | None:
    """Find the gutters' colour on the page's edge and mark it on the whole page; None when there is none."""
    even = with_even_paper(canvas)
    scan = _scanned_ground(canvas, even) if even else None
    if scan:
        return scan
    found = ground_colour(_edge_pixels(canvas.rgb)[::EDGE_STEP])
    return None if found is None else ground_of(canvas, found)


def _scanned_ground(canvas: Canvas, even: Canvas) -> Ground | None:
    """Return the bare paper of a scan made even; how noisy it is, and its share, are told by the margins."""
    distance = colour_distance(_edge_pixels(even.rgb, MARGIN)[::PAPER_STEP], np.array((WHITE, WHITE, WHITE)))
    bare = distance <= PAPER_NEAR
    if np.mean(bare) < LEAST_BARE:
        return None
    tolerance = int(np.clip(2.5 * np.percentile(distance[bare], 90), *TOLERANCE))
    mask = ground_of(even, GroundColour((WHITE, WHITE, WHITE), tolerance), printed=True).mask
    red, green, blue = np.median(_edge_pixels(canvas.rgb, MARGIN)[::PAPER_STEP][bare], axis=0).astype(int).tolist()
    return Ground((red, green, blue), tolerance, mask, float(np.mean(bare)), even, printed=True)


def ground_of(canvas: Canvas, found: GroundColour, *, printed: bool = False) -> Ground:
    """Mark a colour on the whole page; ``printed`` where it is a scan's paper made even."""
    sharp, smooth = (near_colour(pixels, found.colour, found.tolerance) for pixels in (canvas.rgb, canvas.smooth))
    mask = cv2.bitwise_or(cv2.bitwise_or(sharp, smooth), _thin_gutters(canvas, found, printed=printed))
    return Ground(found.colour, found.tolerance, np.asarray(mask, dtype=np.uint8), found.share, printed=printed)


def _thin_gutters(canvas: Canvas, found: GroundColour, *, printed: bool) -> Mask:
    """Mark narrow light strokes nearly of the gutters' colour: gutters between borders that reduction has blurred."""
    if sum(found.colour) < 3 * THIN_LEAST:
        return np.zeros(canvas.grey.shape, np.uint8)
    width, tolerance = THIN_PRINTED if printed else THIN
    side = max(5, round(width * canvas.unit)) | 1
    ridge = cv2.morphologyEx(canvas.grey, cv2.MORPH_TOPHAT, np.ones((side, side), np.uint8))
    near = near_colour(canvas.rgb, found.colour, tolerance)
    return np.asarray(cv2.bitwise_and(cv2.inRange(ridge, THIN_DEPTH, 255), near), dtype=np.uint8)


def near_colour(rgb: Pixels, colour: tuple[int, int, int], tolerance: int) -> Mask:
    """Mark the pixels no channel of which differs by more than ``tolerance``."""
    low = tuple(max(0, value - tolerance) for value in colour)
    high = tuple(min(255, value + tolerance) for value in colour)
    return np.asarray(cv2.inRange(rgb, low, high), dtype=np.uint8)


def open_ground(mask: Mask) -> Mask:
    """Return the part of ``mask`` that is joined to the page's edge: not the white inside of a panel with a border."""
    framed = cv2.copyMakeBorder(mask, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=255)
    cv2.floodFill(framed, None, (0, 0), 128)
    return np.asarray(cv2.inRange(framed[1:-1, 1:-1], 128, 128), dtype=np.uint8)


def ground_colour(ring: Pixels) -> GroundColour | None:
    """Take the gutters' colour from the commonest colour of the page's edge, its tolerance from the noise there.

    Args:
        ring: the edge's pixels, count × 3.
    """
    bins = (ring >> 4).astype(np.int32)
    codes = (bins[:, 0] << 8) | (bins[:, 1] << 4) | bins[:, 2]
    commonest = int(np.bincount(codes, minlength=4096).argmax())
    middle = np.array([commonest >> 8, (commonest >> 4) & 15, commonest & 15]) * 16 + 8
    near = ring[colour_distance(ring, middle) <= 24]
    if len(near) < LEAST_RING_SHARE * len(ring):
        return None
    colour = np.median(near, axis=0)
    noise = float(np.percentile(colour_distance(near, colour), 90))
    red, green, blue = (int(value) for value in colour)
    share = len(near) / len(ring)
    return GroundColour((red, green, blue), int(np.clip(2.5 * noise, *TOLERANCE)), share)


def ring_width(width: int, height: int) -> int:
    """Return how wide the edge is that is looked at, pixels."""
    return max(1, round(RING_SHARE * min(height, width)))


def colour_distance(pixels: Pixels, colour: NDArray[np.generic]) -> NDArray[np.int16]:
    """Return the largest difference of any channel."""
    red, green, blue = np.moveaxis(np.abs(pixels.astype(np.int16) - colour.astype(np.int16)), -1, 0)
    return np.asarray(np.maximum(np.maximum(red, green), blue), dtype=np.int16)


def inner_colour(canvas: Canvas) -> GroundColour | None:
    """Return the commonest colour of a ring further in: the paper's, where a scanner's bed frames the page."""
    inset = max(1, round(INNER * min(canvas.width, canvas.height)))
    if 4 * inset >= min(canvas.width, canvas.height):
        return None
    return ground_colour(_edge_pixels(canvas.rgb[inset:-inset, inset:-inset])[::EDGE_STEP])


def _edge_pixels(rgb: Pixels, wider: float = 1.0) -> Pixels:
    height, width = rgb.shape[:2]
    ring = round(wider * ring_width(width, height))
    sides = (rgb[:ring], rgb[-ring:], rgb[:, :ring], rgb[:, -ring:])
    return np.concatenate([side.reshape(-1, 3) for side in sides])
