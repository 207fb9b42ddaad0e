"""Panels of a page: regions between gutters, judged, given their true outline, and put in reading order."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline, Rect, area, bounds
from comicremix.imaging.canvas import Canvas, Mask
from comicremix.imaging.cuts import Measures, cut_regions
from comicremix.imaging.ground import Ground
from comicremix.imaging.reading_order import Reading, in_reading_order

LEAST_PANEL_SHARE = 0.008
"""A panel smaller than this share of the page is a stray mark or a line of text."""
LEAST_DENSITY = 0.12
"""Share of a panel that differs from the gutters; lines of text on bare ground stay below it."""
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
    return in_reading_order(found, reading) or (_content(mask, page),)


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
    if area(region) < LEAST_PANEL_SHARE * page_area:
        return []
    box = _int_box(region, mask)
    x, y, width, height = box
    inside = np.zeros((height, width), np.uint8)
    cv2.fillConvexPoly(inside, np.round(np.array(region) - (x, y)).astype(np.int32), 255)
    content = _content_mask(mask[y : y + height, x : x + width], inside, canvas)
    if cv2.countNonZero(content) >= FULL_SHARE * cv2.countNonZero(inside):
        return [region]
    return _component_panels(content, (x, y), region, mask, canvas)


def _content_mask(ground: Mask, inside: Mask, canvas: Canvas) -> Mask:
    """Return the region less the ground that is open to its border; gaps thinner than a gutter do not let the ground in."""
    open_ground = cv2.morphologyEx(ground & inside, cv2.MORPH_OPEN, _square(max(3, round(4 * canvas.unit))))
    framed = cv2.copyMakeBorder(open_ground | (255 - inside), 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=255)
    cv2.floodFill(framed, None, (0, 0), 128)
    outside = (framed[1:-1, 1:-1] == 128) & (inside > 0)
    return np.where(outside, 0, inside).astype(np.uint8)


def _component_panels(
    content: Mask, origin: tuple[int, int], region: Outline, mask: Mask, canvas: Canvas
) -> list[Outline]:
    page_area = canvas.width * canvas.height
    _, labels, stats, _ = cv2.connectedComponentsWithStats(content, connectivity=8)
    large = [i for i in range(1, len(stats)) if stats[i, cv2.CC_STAT_AREA] >= LEAST_PANEL_SHARE * page_area]
    if not large:
        return [region] if _density(region, mask) >= LEAST_DENSITY else []
    if len(large) == 1:
        return [_single(labels == large[0], origin, region, mask)]
    outlines = [_hull_outline(labels == i, origin) for i in large]
    return [outline for outline in outlines if _density(outline, mask) >= LEAST_DENSITY]


def _single(component: NDArray[np.bool_], origin: tuple[int, int], region: Outline, mask: Mask) -> Outline:
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


def _density(outline: Outline, mask: Mask) -> float:
    """Return the share of ``outline``'s box that is not ground, after lines and letters are thinned away no further."""
    x, y, width, height = _int_box(outline, mask)
    return 1 - float(mask[y : y + height, x : x + width].mean()) / 255


def _content(mask: Mask, page: Outline) -> Outline:
    """Return the box of all that is not ground, or the page when it is blank."""
    points = cv2.findNonZero(255 - mask)
    if points is None:
        return page
    return Rect(*(float(v) for v in cv2.boundingRect(points))).outline()


def _int_box(outline: Outline, mask: Mask) -> tuple[int, int, int, int]:
    box = bounds(outline)
    x, y = max(0, int(box.x)), max(0, int(box.y))
    return x, y, min(mask.shape[1], round(box.right)) - x, min(mask.shape[0], round(box.bottom)) - y


def _square(side: int) -> Mask:
    return np.ones((side, side), np.uint8)
