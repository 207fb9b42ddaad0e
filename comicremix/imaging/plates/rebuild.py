"""The art behind balloons made up again, each panel's from that panel alone; gutters and frames go on under them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline, area
from comicremix.imaging.canvas import Mask, Pixels
from comicremix.imaging.ground import GroundColour, colour_distance
from comicremix.imaging.masks import draw_outline, mask_of
from comicremix.imaging.plates.frames import panel_edges
from comicremix.imaging.plates.gutters import gutters_near
from comicremix.imaging.plates.membrane import membrane
from comicremix.imaging.plates.reduced import factor_for, laid, larger, smaller
from comicremix.imaging.plates.seams import joined
from comicremix.imaging.plates.synthesis import synthesise

Flags = NDArray[np.bool_]

LEAST_SHARE = 0.05
"""A panel gets art under a balloon when this share of the balloon lies on it."""
MOST_GUESSED = 60_000
"""Pixels of a crop at the size at which it is filled smoothly."""
MOST_REBUILT = 2_400_000
"""Pixels of a crop beyond which it is rebuilt at a smaller size altogether."""
MOST_SEARCHED = 400_000
"""Pixels of a crop at the size at which pieces are looked for."""
GUTTER_SHARE = 0.3
"""Share of the gutters' colour around a balloon that lies on no panel from which on it lies on the gutter."""
SOFT = 2
"""Pixels along a panel's edge that are no art to take: the edge's own softness."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of a crop of a page: its panels in the crop's pixels, and the gutters' colour."""

    panels: tuple[Outline, ...]
    ground: GroundColour | None


def rebuild(part: Pixels, hole: Mask, others: Mask, scene: Scene) -> Pixels:
    """Return ``part`` with ``hole`` filled.

    Args:
        part: a crop of the page.
        hole: 255 on the balloons that are taken out.
        others: 255 on other balloons, which lend nothing.
        scene: panels and gutters.
    """
    factor = factor_for(hole.size, MOST_REBUILT)
    if factor > 1:
        outlines = tuple(tuple((x / factor, y / factor) for x, y in panel) for panel in scene.panels)
        less, beside = (mask_of(smaller(mask, factor) > 0) for mask in (hole, others))
        made = rebuild(smaller(part, factor), less, beside, Scene(outlines, scene.ground))
        return laid(larger(made, factor, part.shape), hole > 0, part)
    result = part
    inside = hole > 0
    unknown = np.asarray(hole | others, dtype=np.uint8)
    left = inside.copy()
    for panel, own in _owners(inside, scene):
        edges = panel_edges(part, unknown, panel, own, scene.ground.colour if scene.ground else None)
        wanted = left & edges.art
        if wanted.any():
            result = laid(_made_up(part, wanted, unknown, own, max(SOFT, edges.depth + 1)), wanted, result)
        framed = left & edges.painted & ~wanted
        result = laid(edges.colours, framed, result)
        left &= ~(wanted | framed)
    if not left.any():
        return result
    if scene.ground is not None and (not left[inside].all() or _is_gutter(part, unknown, inside, scene)):
        result = result.copy()
        result[left] = scene.ground.colour
        return result
    return _without_panels(result, left, unknown, scene.ground)


def _is_gutter(part: Pixels, unknown: Mask, inside: Flags, scene: Scene) -> bool:
    """Tell whether what lies on no panel lies between panels: words on the gutter itself, not on a panel unfound."""
    if not scene.panels or scene.ground is None:
        return False
    if (inside[:, 0].any() and inside[:, -1].any()) or (inside[0].any() and inside[-1].any()):
        return True
    ring = (cv2.dilate(inside.astype(np.uint8), np.ones((13, 13), np.uint8)) > 0) & (unknown == 0)
    like = colour_distance(part, np.array(scene.ground.colour)) <= scene.ground.tolerance
    return bool(ring.any()) and float(like[ring].mean()) >= GUTTER_SHARE


def _without_panels(part: Pixels, left: Flags, unknown: Mask, ground: GroundColour | None) -> Pixels:
    """Fill ``left`` where no panel is known: gutters that can be seen beside it go on under it."""
    art = np.ones_like(left)
    if ground is not None:
        gutters, beyond = gutters_near(part, mask_of(left), unknown, ground)
        covered = left & (gutters > 0)
        if covered.any():
            part = part.copy()
            part[covered] = ground.colour
        left, art = left & (gutters == 0), (gutters == 0) & (beyond == 0)
    return laid(_made_up(part, left, unknown, art, SOFT), left, part) if left.any() else part


def _owners(inside: Flags, scene: Scene) -> Iterator[tuple[Outline, Flags]]:
    """Yield the panels under the hole with what of the crop is theirs; of nested panels the inner one owns."""
    labels = np.zeros(inside.shape, np.uint8)
    ranked = sorted(scene.panels[:254], key=lambda panel: -area(panel))
    for number, panel in enumerate(ranked, 1):
        draw_outline(labels, panel, value=number)
    total = int(inside.sum())
    for number, panel in enumerate(ranked, 1):
        own = labels == number
        if int((own & inside).sum()) >= max(1.0, LEAST_SHARE * total):
            yield panel, own


def _made_up(part: Pixels, wanted: Flags, unknown: Mask, own: Flags, soft: int) -> Pixels:
    """Fill ``wanted`` from the art in ``own``; what is no art of this panel is smoothed away before anyone looks."""
    core = cv2.erode(own.astype(np.uint8), np.ones((2 * soft + 1, 2 * soft + 1), np.uint8), borderValue=1) > 0
    known = core & (unknown == 0)
    if not known.any():
        known = unknown == 0
    if not known.any():
        return part
    factor = factor_for(known.size, MOST_SEARCHED)
    if factor > 1:
        return _made_up_small(part, wanted, known, factor)
    guess, hole = guessed(part, ~known), mask_of(wanted)
    found = synthesise(guess, hole, mask_of(~known), guess)
    return guess if found is None else joined(*found, hole, guess)


def _made_up_small(part: Pixels, wanted: Flags, known: Flags, factor: int) -> Pixels:
    """Fill ``wanted`` by looking for its pieces in a crop made smaller by ``factor``, taking them from the large."""
    hole = mask_of(wanted)
    height, width = hole.shape
    small = smaller(part, factor)
    small_known = smaller(mask_of(known), factor) == 255
    small_hole = mask_of(smaller(hole, factor) > 0)
    small_guess = guessed(small, ~small_known)
    guess = laid(part, known, larger(small_guess, factor, part.shape))
    found = synthesise(small_guess, small_hole, mask_of(~small_known), small_guess)
    if found is None:
        return guess
    places = np.flatnonzero(wanted)
    (rows, row), (columns, column) = (np.divmod(steps, factor) for steps in np.divmod(places, width))
    down, across = np.divmod(found[1].take(rows * small.shape[1] + columns), small.shape[1])
    source = np.minimum(down * factor + row, height - 1) * width + np.minimum(across * factor + column, width - 1)
    origin, filled = np.zeros((height, width), np.int64), guess.copy()
    origin.ravel()[places] = source
    filled.reshape(-1, 3)[places] = guess.reshape(-1, 3).take(source, axis=0)
    return joined(filled, origin, hole, guess)


def guessed(part: Pixels, unknown: Flags) -> Pixels:
    """Fill ``unknown`` smoothly, at a reduced size: a guess of the colours that stood there."""
    scale = max(2.0, math.sqrt(unknown.size / MOST_GUESSED))
    size = (max(1, round(part.shape[1] / scale)), max(1, round(part.shape[0] / scale)))
    known = (~unknown).astype(np.float32)
    share = cv2.resize(known, size, interpolation=cv2.INTER_AREA)
    lit = laid(part, ~unknown, np.zeros_like(part)).astype(np.float32)
    sums = cv2.resize(lit, size, interpolation=cv2.INTER_AREA)
    coarse = (sums / np.maximum(share, 1e-6)[..., None]).astype(np.float32)
    smooth = cv2.resize(membrane(coarse, share < 1e-3), part.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    return laid(part, ~unknown, np.asarray(cv2.convertScaleAbs(smooth), dtype=np.uint8))


def scene_of(panels: Sequence[Outline], origin: tuple[int, int], ground: GroundColour | None) -> Scene:
    """Move ``panels`` into the crop whose top left is ``origin``."""
    x, y = origin
    return Scene(tuple(tuple((px - x, py - y) for px, py in panel) for panel in panels if len(panel) >= 3), ground)
