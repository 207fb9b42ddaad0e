"""The edge of a panel under a balloon: gutter and drawn frame go on as they are further along the same side."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline
from comicremix.imaging.canvas import Mask, Pixels

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]

BAND = 7
"""Pixels on both sides of a side of the panel that are looked at."""
INWARD = 5
"""No frame reaches further into its panel than this, pixels."""
LEAST_SIDE = 24
LEAST_KNOWN = 12
LEAST_SPREAD = 0.4
"""A drawn frame must be seen over this share of its side; less may be art that is even there by chance."""
ALIKE, ALIKE_SHARE = 22, 0.8
"""An offset from the side is frame when this share of what is known along it differs by no more than this."""


@dataclass(frozen=True, slots=True, eq=False)
class Edges:
    """``art`` is the panel's own drawing; ``painted`` the pixels whose colour the frame gives, in ``colours``."""

    art: Flags
    painted: Flags
    colours: Pixels
    depth: int
    """Pixels by which the frame reaches into the panel as found."""


def panel_edges(
    pixels: Pixels, unknown: Mask, panel: Outline, inside: Flags, ground: tuple[int, int, int] | None
) -> Edges:
    """Say where a panel's art ends and what its frame and gutter look like.

    Args:
        pixels: a crop of the page.
        unknown: 255 under balloons.
        panel: the panel's outline in the crop's pixels.
        inside: the panel as found, without the panels that lie on it.
        ground: the gutters' colour.
    """
    rows, columns = np.nonzero(unknown)
    spots = np.stack([columns, rows], axis=1).astype(np.float32) + 0.5
    beyond = np.full(len(spots), np.inf, np.float32)
    shades = np.zeros((len(spots), 3), np.float32)
    extended = np.zeros(len(spots), np.bool_)
    depth = 0
    turn = 1.0 if _signed_area(panel) > 0 else -1.0
    for start, end in pairwise((*panel, panel[0])):
        origin, side = np.array(start, np.float32), np.array(end, np.float32) - np.array(start, np.float32)
        length = float(np.hypot(*side))
        if ground is None or length < LEAST_SIDE:
            continue
        along = side / length
        inward = turn * np.array((-along[1], along[0]), np.float32)
        profile = _profile(pixels, unknown, _Side(origin, along, inward, length), ground)
        if profile is None:
            continue
        distance, position = (spots - origin) @ inward, (spots - origin) @ along
        here = (np.abs(distance) <= BAND) & (position >= -BAND) & (position <= length + BAND)
        frame = here & (distance < len(profile) - BAND)
        depth = max(depth, len(profile) - BAND)
        extended |= here & ~frame
        outer = frame & (distance < beyond)
        beyond[outer] = distance[outer]
        shades[outer] = _blended(profile, distance[outer] + np.float32(BAND - 0.5))
    framed = np.isfinite(beyond)
    art, painted, colours = inside.copy(), np.zeros_like(inside), np.zeros_like(pixels)
    art[rows[extended], columns[extended]] = True
    art[rows[framed], columns[framed]] = False
    painted[rows[framed], columns[framed]] = True
    colours[rows[framed], columns[framed]] = np.round(shades[framed]).astype(np.uint8)
    return Edges(art, painted, colours, depth)


def _blended(profile: Floats, steps: Floats) -> Floats:
    steps = np.clip(steps, 0, len(profile) - 1)
    low = np.floor(steps).astype(np.int64)
    share = (steps - low)[:, None]
    return np.asarray(profile[low] * (1 - share) + profile[np.minimum(low + 1, len(profile) - 1)] * share)


@dataclass(frozen=True, slots=True, eq=False)
class _Side:
    start: Floats
    along: Floats
    inward: Floats
    length: float


def _profile(pixels: Pixels, unknown: Mask, side: _Side, ground: tuple[int, int, int]) -> Floats | None:
    """Return the colours across a side from the gutter inwards, as far as they are gutter and frame."""
    places = np.arange(2, max(3.0, side.length - 2), max(1.0, side.length / 400), dtype=np.float32)
    offsets = np.arange(-BAND, INWARD, dtype=np.float32) + 0.5
    spots = side.start + places[None, :, None] * side.along + offsets[:, None, None] * side.inward - 0.5
    seen = np.round(spots).astype(np.int64)
    known = (seen >= 0).all(axis=-1) & (seen[..., 0] < unknown.shape[1]) & (seen[..., 1] < unknown.shape[0])
    seen = np.where(known[..., None], seen, 0)
    known &= unknown[seen[..., 1], seen[..., 0]] == 0
    sampled = known.all(axis=0)
    if np.count_nonzero(sampled) < LEAST_KNOWN:
        return None
    across, down = spots[..., 0].astype(np.float32), spots[..., 1].astype(np.float32)
    seen_along = cv2.remap(pixels, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    strip = np.asarray(seen_along[:, sampled], dtype=np.float32)
    profile = np.median(strip, axis=1).astype(np.float32)
    even = (np.abs(strip - profile[:, None]).max(axis=-1) <= ALIKE).mean(axis=1) >= ALIKE_SHARE
    gutter = even & (np.abs(profile - np.array(ground, np.float32)).max(axis=-1) <= ALIKE)
    count = _run(gutter)
    # What is even to the end is art that is even there: the frame ends where the art's own colour begins.
    framed = _run(even & (np.abs(profile - profile[-1]).max(axis=-1) > ALIKE)) if even.all() else _run(even)
    if count and count < framed and float(np.ptp(places[sampled])) >= LEAST_SPREAD * side.length:
        count = framed
    return profile[:count] if count else None


def _run(flags: Flags) -> int:
    """Return how many flags are set before the first that is not."""
    return len(flags) if flags.all() else int(np.argmin(flags))


def _signed_area(panel: Outline) -> float:
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise((*panel, panel[0]))) / 2
