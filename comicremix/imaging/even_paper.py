"""Old paper made even: yellowing, shade at the spine and uneven light are taken off before gutters are looked for.

The paper's colour is known where margins and gutters lie bare. A smooth field through these places, a curved plane with
what is left over blurred in, says what white is everywhere; the page divided by it lies on even white.
"""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.canvas import Canvas, Mask, Pixels

Floats = NDArray[np.float32]

WHITE = 245
"""What the paper is made: below 255, so that grain on it stays on both sides."""
SIDE = 240
RING, BAND = 0.012, 0.05
"""Share of the page's shorter side along its edge that tells a scan, and where paper is looked for."""
LEAST_LIGHT = 110
"""Grey level: darker grounds are printed or painted, not paper."""
LEAST_SHARE = 0.3
"""Of the band that must be paper."""
SEED_DISTANCE, DISTANCE = 44, 24
"""Grey levels by which paper may differ from its commonest colour, and from the field."""
NEARLY = 0.8
"""A colour that is so nearly as common as the commonest may be the paper's."""
CLEAN_SHARE, CLEAN_DISTANCE = 0.8, 4
"""A page that so much of its band differs by no more from one colour was never paper."""
LEAST_UNEVEN = 11
"""Grey levels by which the field must change over the page for anything to be done."""
ROUNDS = 3


def with_even_paper(canvas: Canvas) -> Canvas | None:
    """Return the page on even paper of the grey level ``WHITE``; None when it is even already or shows no paper."""
    if _is_clean(canvas.smooth):
        return None
    factor = min(1.0, SIDE / max(canvas.height, canvas.width))
    size = (max(1, round(canvas.width * factor)), max(1, round(canvas.height * factor)))
    if min(size) < 16:
        return None
    small = cv2.resize(canvas.smooth, size, interpolation=cv2.INTER_AREA)
    field = _field(np.asarray(small, dtype=np.uint8))
    if field is None:
        return None
    low, high = np.percentile(field.reshape(-1, 3), (1, 99), axis=0)
    return _divided(canvas, field) if float((high - low).max()) >= LEAST_UNEVEN else None


def _is_clean(pixels: Pixels) -> bool:
    """Tell a page that was drawn on a screen: nearly all of its edge has one colour."""
    deep = max(1, round(RING * min(pixels.shape[:2])))
    sides = (pixels[:deep:2, ::3], pixels[-deep::2, ::3], pixels[::3, :deep:2], pixels[::3, -deep::2])
    ring = np.concatenate([side.reshape(-1, 3) for side in sides]).astype(np.int16)
    off = np.abs(ring - np.median(ring, axis=0).astype(np.int16)).max(axis=1)
    return float(np.mean(off <= CLEAN_DISTANCE)) >= CLEAN_SHARE


def _field(small: Pixels) -> Floats | None:
    """Return the colour that bare paper has, or would have, at every place."""
    band = _band(small.shape[0], small.shape[1])
    colour = _commonest_light(small[band > 0])
    if colour is None:
        return None
    seeds = np.asarray(
        (_near(small, np.broadcast_to(colour, small.shape), SEED_DISTANCE) > 0) & (band > 0), dtype=np.bool_
    )
    if np.count_nonzero(seeds) < LEAST_SHARE * np.count_nonzero(band):
        return None
    low, high = np.percentile(small[seeds], (3, 97), axis=0)
    if float((high - low).max()) < LEAST_UNEVEN:
        return None
    field = _plane(small, seeds)
    for _ in range(ROUNDS):
        paper = _near(small, field, DISTANCE)
        known = _joined_to(paper, band) > 0
        if np.count_nonzero(known) < 64:
            return None
        field = _with_rest(_plane(small, known), small, known)
    return field


def _near(small: Pixels, field: Floats, distance: int) -> Mask:
    low, high = (np.clip(field + by, 0, 255).astype(np.uint8) for by in (-distance, distance))
    return np.asarray(cv2.inRange(small, low, high), dtype=np.uint8)


def _band(height: int, width: int) -> Mask:
    wide = max(2, round(BAND * min(height, width)))
    band = np.full((height, width), 255, np.uint8)
    band[wide:-wide, wide:-wide] = 0
    return band


def _commonest_light(pixels: Pixels) -> Floats | None:
    light = pixels[pixels.mean(axis=1) >= LEAST_LIGHT]
    if not len(light):
        return None
    bins = (light >> 4).astype(np.int32)
    codes = (bins[:, 0] << 8) | (bins[:, 1] << 4) | bins[:, 2]
    counts = np.bincount(codes, minlength=4096)
    common = np.flatnonzero(counts >= NEARLY * counts.max())
    middles = np.stack([common >> 8, (common >> 4) & 15, common & 15], axis=1).astype(np.float32) * 16 + 8
    # where margins differ the lighter one is paper without shade
    lightest = middles[middles.sum(axis=1).argmax()]
    near = light[np.abs(light - lightest).max(axis=1) <= DISTANCE]
    return np.asarray(np.median(near, axis=0), dtype=np.float32)


def _plane(small: Pixels, known: NDArray[np.bool_]) -> Floats:
    """Fit a curved plane (of the second degree) for each channel."""
    height, width = known.shape
    ys, xs = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32)
    terms = np.stack([np.ones_like(xs), xs, ys, xs * ys, xs * xs, ys * ys], axis=-1)
    chosen = terms[known]
    normal = chosen.T @ chosen + np.eye(6, dtype=np.float32) * (1e-3 * len(chosen))
    weights = np.linalg.solve(normal, chosen.T @ small[known].astype(np.float32))
    return np.asarray(terms @ weights, dtype=np.float32)


def _with_rest(plane: Floats, small: Pixels, known: NDArray[np.bool_]) -> Floats:
    """Add what the plane leaves over near known paper: a shade at the spine, a stain."""
    share = known.astype(np.float32)
    rest = (small.astype(np.float32) - plane) * share[..., None]
    spread = 0.02 * max(known.shape)
    weight = cv2.GaussianBlur(share, (0, 0), spread)
    blurred = cv2.GaussianBlur(rest, (0, 0), spread)
    return np.asarray(plane + blurred / (weight + 0.02)[..., None], dtype=np.float32)


def _joined_to(paper: Mask, band: Mask) -> Mask:
    """Return the paper that is joined to the band along the edge."""
    count, labels = cv2.connectedComponents(paper, connectivity=4)
    joined = np.zeros(count, np.uint8)
    joined[np.unique(labels[(band > 0) & (paper > 0)])] = 255
    joined[0] = 0
    return np.asarray(joined[labels], dtype=np.uint8)


def _divided(canvas: Canvas, field: Floats) -> Canvas:
    size = (canvas.width, canvas.height)
    paper = cv2.resize(np.clip(field, 40, 255).astype(np.uint8), size, interpolation=cv2.INTER_LINEAR)
    rgb = np.asarray(cv2.divide(canvas.rgb, paper, scale=WHITE), dtype=np.uint8)
    grey = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    return replace(canvas, rgb=rgb, grey=grey, smooth=np.asarray(cv2.blur(rgb, (3, 3)), dtype=np.uint8))
