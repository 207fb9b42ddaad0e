"""Panels of a page: regions between gutters, judged, given their true outline, and put in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from comicremix.geometry import Outline, Rect, area, bounds, contains
from comicremix.imaging.canvas import Canvas, Mask, labels_type
from comicremix.imaging.even_paper import WHITE
from comicremix.imaging.ground import TOLERANCE, Ground, GroundColour, ground_of, inner_colour, open_ground
from comicremix.imaging.halves import halved
from comicremix.imaging.panels.bands import Marks, Measures
from comicremix.imaging.panels.covered import parted
from comicremix.imaging.panels.cuts import cut_regions
from comicremix.imaging.panels.drawn import Drawn
from comicremix.imaging.panels.insets import find_insets
from comicremix.imaging.panels.panel_confidence import panel_confidences
from comicremix.imaging.panels.rejoined import rejoined
from comicremix.imaging.panels.rim import without_rim
from comicremix.imaging.panels.rows import with_hidden_edges
from comicremix.imaging.panels.ruled import DRIFT
from comicremix.imaging.panels.skew import find_skew, turn_matrix, turned, turned_outline
from comicremix.imaging.panels.slants import find_slants
from comicremix.imaging.reading_order import Reading, in_reading_order

LEAST_PANEL_SHARE = 0.008
"""A panel smaller than this share of the page is a stray mark or a line of text."""
LEAST_DENSITY = 0.12
"""Share of a panel that differs from the gutters; lines of text on bare ground stay below it."""
FULL = 0.75
"""What is drawn on so far is a drawing: its marks touch each other."""
LEAST_SPAN = 0.15
"""Share of a panel that its largest connected mark spans; letters span far less."""
ABSORBED_SHARE = 0.5
"""A region that balloons cover so far is no panel of its own."""
BORDERED_SHARE, BORDERED_AREA, SURE_BORDER = 0.85, 0.05, 0.9
"""One of this share of the page and more whose outline is so surely a border may be covered so far."""
SURE_RING = 0.6
PLAIN, PLAIN_TOLERANCE = ((255, 255, 255), (0, 0, 0)), 14
LEAST_OPEN = 0.002
"""Share of the page that a guessed ground must have at least, joined to the page's edge."""
NEAR_SHARE = 0.03
MOST_ROUNDS = 2
LEAST_CONFIDENCE = 0.46
"""Mean confidence of several panels below which they are figures that stand free on a splash page."""
LEAST_COVERED = 0.65
"""Share of a page that panels parted by a guessed ground must cover."""
WITHIN, SAME = 0.9, 0.75
PARTS_SHARE = 0.7
"""Figures that stand apart on bare ground are one borderless panel; parts that fill a region so far are panels."""
LEAST_BARE = 0.004
"""Share of a region that must be bare for a crooked gutter to run through it."""
FULL_SHARE = 0.9
"""A region that its content fills so far is taken as it is; else the content's own outline is taken."""


def find_panels(canvas: Canvas, ground: Ground | None, reading: Reading) -> tuple[Outline, ...]:
    """Return the panels' outlines in working pixels, in reading order.

    A page without gutters is one panel; a blank page is one panel of the whole page.
    """
    page = Rect(0, 0, canvas.width, canvas.height).outline()
    if ground and ground.even:
        canvas, ground = ground.even, replace(ground, colour=(WHITE, WHITE, WHITE), even=None)
    grounds = _grounds(canvas, ground)
    drawn = Drawn(canvas)
    tried = [_panels_on(drawn, one, page) for one in grounds]
    if ground and len(tried) == 1 and len(tried[0]) < 2 and (within := _inner_ground(canvas, ground)):
        tried.append(_panels_on(drawn, within, page))
        grounds.append(within)
    # A ground that is only guessed must explain the page: on a splash page white clouds part nothing.
    likely = [
        panels
        for one, panels in zip(grounds, tried, strict=True)
        if one is ground or _covered(panels) >= LEAST_COVERED * area(page)
    ]
    found = max(likely, key=len, default=[page])
    if len(found) > 1 and _mean_confidence(canvas, found) < LEAST_CONFIDENCE:
        found = [page]
    return in_reading_order(found, reading)


def _mean_confidence(canvas: Canvas, panels: Sequence[Outline]) -> float:
    weights = [area(panel) for panel in panels]
    sure = panel_confidences(canvas, panels)
    return sum(weight * one for weight, one in zip(weights, sure, strict=True)) / max(1.0, sum(weights))


def _covered(panels: Sequence[Outline]) -> float:
    return sum(area(panel) for panel in panels)


def _grounds(canvas: Canvas, ground: Ground | None) -> list[Ground]:
    """Return the edge's colour; white and black too where the edge is mostly drawn on, as on pages that bleed off.

    A plain colour that is nearly the edge's own, or of which next to nothing is joined to the edge, adds nothing.
    """
    if ground and ground.share >= SURE_RING:
        return [ground]
    known = [ground] if ground else []
    plain = [GroundColour(colour, PLAIN_TOLERANCE, 0.0) for colour in PLAIN]
    guessed = [ground_of(canvas, one) for one in plain if not ground or one.differs_from(ground.colour)]
    least = LEAST_OPEN * canvas.width * canvas.height
    return [*known, *(one for one in guessed if cv2.countNonZero(one.open) >= least)] or guessed[:1]


def _inner_ground(canvas: Canvas, ground: Ground) -> Ground | None:
    """Return the ground further in, where it is another: the paper on a scanner's bed."""
    within = inner_colour(canvas)
    differs = within and within.share >= SURE_RING and within.differs_from(ground.colour)
    return ground_of(canvas, within) if within and differs else None


def _panels_on(drawn: Drawn, ground: Ground, page: Outline) -> list[Outline]:
    canvas = drawn.canvas
    skew = find_skew(ground.open)
    if skew:
        canvas = turned(canvas, skew)
        drawn = Drawn(canvas)
        colour = GroundColour(ground.colour, ground.tolerance, ground.share)
        ground = ground_of(canvas, colour, printed=ground.printed)
    found = _upright_panels(drawn, ground, page)
    if skew:
        back = turn_matrix(canvas, -skew)
        found = [turned_outline(panel, back, canvas) for panel in found]
    return found


def _upright_panels(drawn: Drawn, ground: Ground, page: Outline) -> list[Outline]:
    canvas = drawn.canvas
    noisy = ground.tolerance > TOLERANCE[0]
    mask = without_rim(_without_specks(ground.mask, canvas) if noisy else ground.mask, canvas.smooth)
    gutter = ground.open if mask is ground.mask else open_ground(mask)
    marks = Marks(gutter, tuple(find_slants(gutter)), drawn)
    found = list(_panels_in(marks, canvas, MOST_ROUNDS))
    panels = with_hidden_edges(_outermost(found), gutter) or [_content(mask, page)]
    return [*panels, *find_insets(canvas, mask, panels)]


def _outermost(panels: Sequence[Outline]) -> list[Outline]:
    """Leave out what lies within another panel: a figure that stands free on the bare ground of its panel."""
    boxes = [bounds(panel) for panel in panels]
    return [
        panel
        for index, panel in enumerate(panels)
        if not any(
            other != index
            and area(panels[other]) > 1.5 * area(panel)
            and contains(panels[other], boxes[index].centre)
            and _within(boxes[index], boxes[other]) >= WITHIN
            for other in range(len(panels))
        )
    ]


def _within(box: Rect, other: Rect) -> float:
    shared = box.intersection(other)
    return shared.width * shared.height / max(1.0, box.width * box.height)


def with_covered_gutters(
    panels: Sequence[Outline], balloons: Sequence[Outline], canvas: Canvas, ground: Ground, reading: Reading
) -> tuple[Outline, ...]:
    """Part panels between which balloons lie over the gutter, once it is known where those are; in reading order."""
    measures = _measures(canvas)
    boxes = [(bounds(balloon), balloon) for balloon in balloons]
    found = [
        parted(panel, ground.mask, [one for box, one in boxes if _reaches(bounds(panel), box)], measures)
        for panel in panels
    ]
    parts = [part for some in found if len(some) > 1 for part in some]
    # what was taken for an inset may be one of the parts
    whole = [some[0] for some in found if len(some) == 1 and not any(_is_same(some[0], part) for part in parts)]
    joined = rejoined(whole, parts, balloons, canvas, ground.mask)
    return in_reading_order(joined, reading) if parts or len(joined) < len(panels) else tuple(panels)


def _reaches(box: Rect, other: Rect) -> bool:
    shared = box.intersection(other)
    return shared.width > 0 and shared.height > 0


def _is_same(panel: Outline, other: Outline) -> bool:
    return min(_within(bounds(panel), bounds(other)), _within(bounds(other), bounds(panel))) >= SAME


def without_balloons(panels: Sequence[Outline], balloons: Sequence[Outline], canvas: Canvas) -> tuple[Outline, ...]:
    """Join regions that are little else than a balloon to the borderless panel above or below them.

    Captions between rows, which stand over no panel of their own width, are dropped. Order is kept.
    """
    kept = [panel for panel in panels if not _is_absorbed(panel, balloons, canvas)]
    for panel in panels:
        if panel in kept:
            continue
        near = next((i for i, other in enumerate(kept) if _continues(bounds(panel), bounds(other), canvas)), None)
        if near is not None:
            kept[near] = bounds(panel).union(bounds(kept[near])).outline()
    return tuple(kept) or tuple(panels)


def _is_absorbed(panel: Outline, balloons: Sequence[Outline], canvas: Canvas) -> bool:
    """Tell whether balloons cover a region so far that it is no panel; a drawn border around more speaks for one."""
    covered = _cover(panel, balloons)
    if covered < ABSORBED_SHARE:
        return False
    large = area(panel) >= BORDERED_AREA * canvas.width * canvas.height
    if covered >= BORDERED_SHARE or not large:
        return True
    # a balloon's own edge may run along the border, or its inside may hide it
    sure = (panel_confidences(canvas, [panel], beneath=beneath)[0] for beneath in ((), balloons))
    return max(sure) < SURE_BORDER


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
    return Measures(max(2.0, 2.5 * unit), max(8.0, 52 * unit), max(3, round(5 * unit)), DRIFT + max(2.0, 1.6 * unit))


def _without_specks(mask: Mask, canvas: Canvas) -> Mask:
    """Fill pinholes that noise leaves in the ground, without closing thin lines."""
    art = 255 - mask
    count, labels, stats, _ = cv2.connectedComponentsWithStats(art, connectivity=8, ltype=labels_type(art))
    small = stats[:, cv2.CC_STAT_AREA] <= max(3, (2 * canvas.unit) ** 2)
    small[0] = False
    if count > 1 and small.any():
        mask = mask | (small[labels].astype(np.uint8) * 255)
    return mask


def _panels_in(marks: Marks, canvas: Canvas, rounds: int) -> Iterator[Outline]:
    """Cut along straight gutters, then tell apart what crooked ones part, and cut each part again."""
    for region in cut_regions(marks, _measures(canvas)):
        if area(region) < LEAST_PANEL_SHARE * canvas.width * canvas.height or not _is_drawn(region, marks.gutter):
            continue
        x, y, width, height = _int_box(region, marks.gutter)
        inside = np.zeros((height, width), np.uint8)
        cv2.fillConvexPoly(inside, np.round(np.array(region) - (x, y)).astype(np.int32), 255)
        ground = np.asarray(marks.gutter[y : y + height, x : x + width] & inside, dtype=np.uint8)
        if cv2.countNonZero(ground) < LEAST_BARE * area(region):
            yield region
            continue
        content = _content_mask(ground, inside, canvas)
        yield from _parts_of(content, (x, y), region, marks, canvas, rounds)


def _parts_of(
    content: Mask, origin: tuple[int, int], region: Outline, marks: Marks, canvas: Canvas, rounds: int
) -> Iterator[Outline]:
    _, labels, stats, _ = cv2.connectedComponentsWithStats(content, connectivity=4, ltype=labels_type(content))
    least = LEAST_PANEL_SHARE * canvas.width * canvas.height
    large = [i for i in range(1, len(stats)) if stats[i, cv2.CC_STAT_AREA] >= least]
    together = sum(int(stats[i, cv2.CC_STAT_AREA]) for i in large)
    if len(large) < 2 or together < PARTS_SHARE * area(region):
        full = cv2.countNonZero(content) >= FULL_SHARE * area(region)
        yield region if full or len(large) != 1 else _single(labels == large[0], origin, region)
        return
    for index in large:
        if not rounds:
            yield _hull_outline(labels == index, origin)
            continue
        left, top, width, height = (int(v) for v in stats[index, :4])
        part = np.where(labels[top : top + height, left : left + width] == index, 0, 255).astype(np.uint8)
        x, y = origin[0] + left, origin[1] + top
        inner = marks.within(part, x, y)
        found = list(_panels_in(inner, canvas, rounds - 1))
        if len(found) < 2:
            yield _hull_outline(labels == index, origin)
        else:
            yield from (tuple((px + x, py + y) for px, py in panel) for panel in found)


def _content_mask(ground: Mask, inside: Mask, canvas: Canvas) -> Mask:
    """Return the region less the ground open to its border; gaps thinner than a gutter do not let the ground in."""
    open_ground = cv2.morphologyEx(ground, cv2.MORPH_OPEN, _square(max(2, round(3 * canvas.unit))))
    framed = cv2.copyMakeBorder(cv2.bitwise_or(open_ground, 255 - inside), 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=255)
    cv2.floodFill(framed, None, (0, 0), 128)
    outside = (framed[1:-1, 1:-1] == 128) & (inside > 0)
    return np.where(outside, 0, inside).astype(np.uint8)


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
    marks = cv2.bitwise_not(mask[y : y + height, x : x + width])
    drawn = cv2.countNonZero(marks)
    if not LEAST_DENSITY * marks.size <= drawn <= FULL * marks.size:
        return drawn > FULL * marks.size
    small = halved(np.asarray(marks, dtype=np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(small, connectivity=8, ltype=labels_type(small))
    spans = stats[1:, cv2.CC_STAT_WIDTH].astype(np.int64) * stats[1:, cv2.CC_STAT_HEIGHT]
    return int(spans.max(initial=0)) >= LEAST_SPAN * small.size


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
