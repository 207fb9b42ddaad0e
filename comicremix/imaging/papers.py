"""Candidates for balloons: pieces of even, light paper, pooled from several ways of seeing them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from comicremix.geometry import Outline
from comicremix.imaging.canvas import Canvas, Mask
from comicremix.imaging.ground import Ground

WHITENESS = (248, 236, 216)
"""The darkest channel of white paper is at least this, from the strictest view to the widest."""
LEAST_SHARE, MOST_SHARE = 0.0007, 0.3
"""Limits of a balloon's share of the page."""
FLAT_STEP = 7
"""Neighbouring pixels of flat paper differ by no more."""
LIGHT = 105
LETTER_NOTCH = 18
"""Width of a letter at a panel's edge, thousandths of the page's side."""


@dataclass(frozen=True, slots=True, eq=False)
class Paper:
    """A piece of paper with its holes filled, on a crop whose top left is (``x``, ``y``) on the page."""

    x: int
    y: int
    filled: Mask
    paper: float
    """Grey level of the paper."""
    view: int
    """Which way of seeing found it; lower follows the drawing more closely."""
    open_edge: float
    """Share of the outline that is no edge of the paper but where panel or page end."""

    @property
    def box(self) -> tuple[int, int, int, int]:
        return self.x, self.y, self.filled.shape[1], self.filled.shape[0]


def find_papers(canvas: Canvas, ground: Ground | None, panels: Sequence[Outline]) -> list[Paper]:
    """Return every piece of paper that is large enough to be a balloon, several for one balloon where views differ."""
    walls = _walls(canvas, panels)
    found: list[Paper] = []
    for view, mask in enumerate(_views(canvas, ground, walls)):
        found.extend(_components(canvas, mask, walls, view))
    return found


def _walls(canvas: Canvas, panels: Sequence[Outline]) -> Mask:
    """Return the panels' outlines as thin lines that part white balloons from a white gutter."""
    walls = np.zeros(canvas.grey.shape, np.uint8)
    for panel in panels:
        cv2.polylines(walls, [np.round(np.array(panel)).astype(np.int32)], True, 255, 2)
    return walls


def _views(canvas: Canvas, ground: Ground | None, walls: Mask) -> Iterator[Mask]:
    darkest = canvas.rgb.min(axis=2)
    outside = _open_ground(ground, canvas)
    for threshold in WHITENESS:
        light = np.where(darkest >= threshold, 255, 0).astype(np.uint8)
        yield light & ~outside
        yield light & ~walls
    radius = max(3, round(5 * canvas.unit))
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (radius, radius))
    yield np.asarray(cv2.morphologyEx(light & ~walls, cv2.MORPH_OPEN, disc), dtype=np.uint8)
    flat = _flat(canvas)
    yield flat & ~outside
    yield flat & ~walls


def _flat(canvas: Canvas) -> Mask:
    """Return light pixels whose neighbourhood has one colour: paper of any tint."""
    kernel = np.ones((3, 3), np.uint8)
    spread = cv2.subtract(cv2.dilate(canvas.rgb, kernel), cv2.erode(canvas.rgb, kernel)).max(axis=2)
    return np.where((spread <= FLAT_STEP) & (canvas.grey >= LIGHT), 255, 0).astype(np.uint8)


def _open_ground(ground: Ground | None, canvas: Canvas) -> Mask:
    """Return the ground that is joined to the page's edge."""
    if ground is None:
        return np.zeros(canvas.grey.shape, np.uint8)
    framed = cv2.copyMakeBorder(ground.mask, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=255)
    cv2.floodFill(framed, None, (0, 0), 128)
    return np.where(framed[1:-1, 1:-1] == 128, 255, 0).astype(np.uint8)


def _components(canvas: Canvas, mask: Mask, walls: Mask, view: int) -> Iterator[Paper]:
    page = canvas.width * canvas.height
    near = np.asarray(cv2.dilate(walls, np.ones((5, 5), np.uint8)), dtype=np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=4)
    for index in range(1, len(stats)):
        x, y, width, height, size = (int(v) for v in stats[index])
        if (
            size < 0.5 * LEAST_SHARE * page
            or width * height > MOST_SHARE * page * 1.5
            or min(width, height) < 10 * canvas.unit
        ):
            continue
        crop = np.s_[y : y + height, x : x + width]
        component = (labels[crop] == index).astype(np.uint8) * 255
        filled = _without_notches(_filled(component), near[crop], canvas)
        if LEAST_SHARE * page <= cv2.countNonZero(filled) <= MOST_SHARE * page:
            level = float(np.median(canvas.grey[crop][component > 0]))
            yield Paper(x, y, filled, level, view, _open_edge(filled, near[crop]))


def _filled(component: Mask) -> Mask:
    contours, _ = cv2.findContours(component, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    filled = np.zeros_like(component)
    cv2.drawContours(filled, contours, -1, 255, cv2.FILLED)
    return filled


def _without_notches(filled: Mask, near: Mask, canvas: Canvas) -> Mask:
    """Fill the notches that letters leave in a balloon which ends at its panel's edge."""
    if not cv2.countNonZero(cv2.bitwise_and(filled, near)):
        return filled
    size = round(LETTER_NOTCH * canvas.unit) | 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    framed = cv2.copyMakeBorder(filled, size, size, size, size, cv2.BORDER_REPLICATE)
    closed = cv2.morphologyEx(framed, cv2.MORPH_CLOSE, disc)
    added = cv2.subtract(closed[size:-size, size:-size], filled)
    _, labels = cv2.connectedComponents(added, connectivity=8)
    touching = np.unique(labels[(near > 0) & (labels > 0)])
    return np.where(np.isin(labels, touching) & (labels > 0), 255, filled).astype(np.uint8)


def _open_edge(filled: Mask, near: Mask) -> float:
    edge = cv2.morphologyEx(
        filled, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8), borderType=cv2.BORDER_CONSTANT, borderValue=0
    )
    return cv2.countNonZero(cv2.bitwise_and(edge, near)) / max(1, cv2.countNonZero(edge))
