"""Panels of a page: regions between gutters, judged, given their true outline, and put in reading order."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline, Rect, area, bounds
from comicremix.imaging.canvas import Canvas, Mask
from comicremix.imaging.cuts import Measures, cut_regions
from comicremix.imaging.ground import Ground
from comicremix.imaging.reading_order import Reading, in_reading_order
from comicremix.imaging.rows import with_hidden_edges

LEAST_PANEL_SHARE = 0.008
"""A panel smaller than this share of the page is a stray mark or a line of text."""
LEAST_DENSITY = 0.12
"""Share of a panel that differs from the gutters; lines of text on bare ground stay below it."""
LEAST_SPAN = 0.15
"""Share of a panel that its largest connected mark spans; letters span far less."""
ABSORBED_SHARE = 0.5
"""A region that balloons cover so far is no panel of its own."""
NEAR_SHARE = 0.03
FULL_SHARE = 0.9
"""A region that its content fills so far is taken as it is; else the content's own outline is taken."""


def find_panels(canvas: Canvas, ground: Ground | None, reading: Reading) -> tuple[Outline, ...]:
    """Return the panels' outlines in working pixels, in reading order.

    A page without gutters is one panel; a blank page is one panel of the whole page.
    """
    page = Rect(0, 0, canvas.width, canvas.height).outline()
    if ground is None:
        return (page,)
    mask = _without_specks(ground.mask, canvas)
    regions = cut_regions(mask, _measures(canvas))
    found = [panel for region in regions for panel in _panels_of(region, mask, canvas)]
    found = with_hidden_edges(found, mask)
    return in_reading_order(found, reading) or (_content(mask, page),)


def without_balloons(panels: Sequence[Outline], balloons: Sequence[Outline], canvas: Canvas) -> tuple[Outline, ...]:
    """Join regions that are little else than a balloon to the borderless panel above or below them.

    Captions between rows, which stand over no panel of their own width, are dropped. Order is kept.
    """
    kept = [panel for panel in panels if _cover(panel, balloons) < ABSORBED_SHARE]
    for panel in panels:
        if panel in kept:
            continue
        near = next((i for i, other in enumerate(kept) if _continues(bounds(panel), bounds(other), canvas)), None)
        if near is not None:
            kept[near] = bounds(panel).union(bounds(kept[near])).outline()
    return tuple(kept) or tuple(panels)


def _cover(panel: Outline, balloons: Sequence[Outline]) -> float:
    box = bounds(panel)
    shared = (box.intersection(bounds(balloon)) for balloon in balloons)
    return sum(part.width * part.height for part in shared) / max(1.0, area(panel))


def _continues(box: Rect, other: Rect, canvas: Canvas) -> bool:
    gap = max(box.y, other.y) - min(box.bottom, other.bottom)
    common = box.intersection(Rect(other.x, box.y, other.width, box.height)).width
    return gap <= NEAR_SHARE * canvas.height and common >= 0.6 * max(box.width, other.width)


def _measures(canvas: Canvas) -> Measures:
    unit = canvas.unit
    return Measures(max(2.0, 2.5 * unit), max(8.0, 40 * unit), max(3, round(5 * unit)))


def _without_specks(mask: Mask, canvas: Canvas) -> Mask:
    """Fill pinholes that noise leaves in the ground, without closing thin lines."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(255 - mask, connectivity=8)
    small = stats[:, cv2.CC_STAT_AREA] <= max(3, (2 * canvas.unit) ** 2)
    small[0] = False
    if count > 1 and small.any():
        mask = mask | (small[labels].astype(np.uint8) * 255)
    return mask


def _panels_of(region: Outline, mask: Mask, canvas: Canvas) -> list[Outline]:
    page_area = canvas.width * canvas.height
    if area(region) < LEAST_PANEL_SHARE * page_area or not _is_drawn(region, mask):
        return []
    box = _int_box(region, mask)
    x, y, width, height = box
    inside = np.zeros((height, width), np.uint8)
    cv2.fillConvexPoly(inside, np.round(np.array(region) - (x, y)).astype(np.int32), 255)
    content = _content_mask(mask[y : y + height, x : x + width], inside, canvas)
    if cv2.countNonZero(content) >= FULL_SHARE * cv2.countNonZero(inside):
        return [region]
    return _component_panels(content, (x, y), region, canvas)


def _content_mask(ground: Mask, inside: Mask, canvas: Canvas) -> Mask:
    """Return the region less the ground open to its border; gaps thinner than a gutter do not let the ground in."""
    open_ground = cv2.morphologyEx(ground & inside, cv2.MORPH_OPEN, _square(max(3, round(4 * canvas.unit))))
    framed = cv2.copyMakeBorder(cv2.bitwise_or(open_ground, 255 - inside), 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=255)
    cv2.floodFill(framed, None, (0, 0), 128)
    outside = (framed[1:-1, 1:-1] == 128) & (inside > 0)
    return np.where(outside, 0, inside).astype(np.uint8)


def _component_panels(content: Mask, origin: tuple[int, int], region: Outline, canvas: Canvas) -> list[Outline]:
    page_area = canvas.width * canvas.height
    _, labels, stats, _ = cv2.connectedComponentsWithStats(content, connectivity=8)
    large = [i for i in range(1, len(stats)) if stats[i, cv2.CC_STAT_AREA] >= LEAST_PANEL_SHARE * page_area]
    if not large:
        return [region]
    if len(large) == 1:
        return [_single(labels == large[0], origin, region)]
    return [_hull_outline(labels == i, origin) for i in large]


def _single(component: NDArray[np.bool_], origin: tuple[int, int], region: Outline) -> Outline:
    """Return the component's hull where it is a plain slanted shape, else the region: balloons bite into panels."""
    hull = _hull_outline(component, origin)
    tight = float(component.sum()) / max(1.0, area(hull))
    return hull if tight >= 0.93 and area(hull) < 0.88 * area(region) and len(hull) <= 6 else region


def _hull_outline(component: NDArray[np.bool_], origin: tuple[int, int]) -> Outline:
    """Return the convex hull of a component with few corners; an upright box when it nearly is one."""
    contours, _ = cv2.findContours(component.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    points = np.concatenate(contours)
    hull = cv2.convexHull(points)
    x, y, width, height = cv2.boundingRect(points)
    if cv2.contourArea(hull) >= 0.95 * (width - 1) * (height - 1):
        return Rect(x + origin[0], y + origin[1], width, height).outline()
    corners = cv2.approxPolyDP(hull, 0.012 * cv2.arcLength(hull, True), True)[:, 0, :]
    return tuple((float(px + origin[0]), float(py + origin[1])) for px, py in corners)


def _is_drawn(region: Outline, mask: Mask) -> bool:
    """Tell a drawing from lines of text on bare ground, whose marks are all small."""
    x, y, width, height = _int_box(region, mask)
    marks = 255 - mask[y : y + height, x : x + width]
    if cv2.countNonZero(marks) < LEAST_DENSITY * marks.size:
        return False
    _, _, stats, _ = cv2.connectedComponentsWithStats(marks, connectivity=8)
    spans = stats[1:, cv2.CC_STAT_WIDTH].astype(np.int64) * stats[1:, cv2.CC_STAT_HEIGHT]
    return int(spans.max(initial=0)) >= LEAST_SPAN * width * height


def _content(mask: Mask, page: Outline) -> Outline:
    """Return the box of all that is not ground, or the page when it is blank."""
    if not (255 - mask).any():
        return page
    return Rect(*(float(v) for v in cv2.boundingRect(255 - mask))).outline()


def _int_box(outline: Outline, mask: Mask) -> tuple[int, int, int, int]:
    box = bounds(outline)
    x, y = max(0, int(box.x)), max(0, int(box.y))
    return x, y, min(mask.shape[1], round(box.right)) - x, min(mask.shape[0], round(box.bottom)) - y


def _square(side: int) -> Mask:
    return np.ones((side, side), np.uint8)
