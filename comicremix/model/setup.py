"""How pages are made: their size on paper, margins, gutter and bleed. Lengths are page pixels; millimetres and inches
exist only where they are typed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Literal

from comicremix.geometry import Rect, bounds
from comicremix.model.page import Page

Unit = Literal["mm", "in", "px"]
UNITS: dict[Unit, float] = {"mm": 25.4, "in": 1.0}
"""How many of each make an inch; pixels depend on the dpi."""


@dataclass(frozen=True, slots=True)
class PageSetup:
    """Size of the trimmed page, dpi, and the lengths that panels keep to, all in page pixels.

    ``left``, ``top``, ``right`` and ``bottom`` are margins, measured inwards from the trim; ``gutter`` is the gap
    between panels; ``bleed`` is how far art that reaches the edge goes on outside the trim.
    """

    width: float
    height: float
    dpi: float = 300.0
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    gutter: float = 0.0
    bleed: float = 0.0

    def __post_init__(self) -> None:
        lengths = {field.name: getattr(self, field.name) for field in fields(self)}
        wrong = [name for name, value in lengths.items() if not math.isfinite(value) or value < 0]
        wrong += [name for name in ("width", "height", "dpi") if lengths[name] <= 0]
        if wrong:
            raise ValueError(f"a page setup with {wrong[0]} {lengths[wrong[0]]} cannot be")
        if self.left + self.right >= self.width or self.top + self.bottom >= self.height:
            raise ValueError("the margins of the page setup leave no room between them")

    @property
    def trim(self) -> Rect:
        """The page as it is cut."""
        return Rect(0.0, 0.0, self.width, self.height)

    @property
    def live(self) -> Rect:
        """The room between the margins."""
        width, height = self.width - self.left - self.right, self.height - self.top - self.bottom
        return Rect(self.left, self.top, width, height)

    @property
    def bled(self) -> Rect:
        """The page with the bleed around it."""
        return self.trim.inset(-self.bleed)


A4 = PageSetup(2480.0, 3508.0, 300.0, *(148.0,) * 4, gutter=47.0, bleed=35.0)
"""What a book without pages begins with: 12.5 mm of margin, 4 mm of gutter, 3 mm of bleed."""


def per_unit(unit: Unit, dpi: float) -> float:
    """Return how many page pixels one ``unit`` is."""
    return 1.0 if unit == "px" else dpi / UNITS[unit]


def resized(setup: PageSetup, width: float, height: float, dpi: float) -> PageSetup:
    """Return ``setup`` for a page of another size in pixels, its other lengths in proportion."""
    if (width, height, dpi) == (setup.width, setup.height, setup.dpi):
        return setup
    # By the size and not by the dpi: imported pictures often do not know how large they were on paper.
    by = min(width / setup.width, height / setup.height)
    lengths = {name: getattr(setup, name) * by for name in ("left", "top", "right", "bottom", "gutter", "bleed")}
    return replace(setup, width=width, height=height, dpi=dpi, **lengths)


def derived_setup(page: Page) -> PageSetup:
    """Return the setup that a page's panels tell: without bleed, one margin all around."""
    boxes = [bounds(panel.outline) for panel in page.panels]
    return setup_of_boxes(page.box, boxes, page.dpi)


def setup_of_boxes(page: Rect, boxes: Sequence[Rect], dpi: float = 300.0) -> PageSetup:
    """Return the setup that panels with these boxes tell."""
    margin = min(page_margin(page, boxes), page.height / 6)
    return PageSetup(
        page.width, page.height, dpi, margin, margin, margin, margin, gutter=usual_gutter(boxes, page), bleed=0.0
    )


def page_margin(page: Rect, boxes: Sequence[Rect]) -> float:
    """Return the page's margin: that of its outermost panel, or 1/20 of the page's width."""
    usual = page.width / 20
    inner = [min(b.x, b.y, page.right - b.right, page.bottom - b.bottom) for b in boxes]
    positive = [gap for gap in inner if 0 < gap < page.width / 6]
    return min(positive, default=usual)


def usual_gutter(boxes: Sequence[Rect], page: Rect) -> float:
    """Return the commonest gap between neighbouring panels, or 1/60 of the page's width."""
    gaps: list[float] = []
    for a in boxes:
        across = [b.x - a.right for b in boxes if b.x >= a.right and _overlap(a.y, a.bottom, b.y, b.bottom)]
        down = [b.y - a.bottom for b in boxes if b.y >= a.bottom and _overlap(a.x, a.right, b.x, b.right)]
        gaps += [min(found) for found in (across, down) if found]
    near = sorted(round(gap, 1) for gap in gaps if 0 < gap < page.width / 12)
    return max(near, key=near.count) if near else page.width / 60


@dataclass(frozen=True, slots=True)
class Preset:
    """A usual paper. ``width`` and ``height`` in ``unit``; margin, gutter and bleed in the same."""

    name: str
    unit: Unit
    width: float
    height: float
    margin: float
    gutter: float
    bleed: float
    dpi: float = 300.0

    def setup(self, dpi: float | None = None) -> PageSetup:
        """Return the setup in whole page pixels at ``dpi`` (default: the preset's own)."""
        dpi = dpi or self.dpi
        px = per_unit(self.unit, dpi)
        margin = float(round(self.margin * px))
        return PageSetup(
            float(round(self.width * px)), float(round(self.height * px)), dpi, margin, margin, margin, margin,
            gutter=float(round(self.gutter * px)), bleed=float(round(self.bleed * px)),
        )  # fmt: skip


PRESETS: tuple[Preset, ...] = (
    Preset("A4", "mm", 210, 297, 12.5, 4, 3),
    Preset("A5", "mm", 148, 210, 10, 3.5, 3),
    Preset("US comic", "in", 6.625, 10.25, 0.375, 0.125, 0.125),
    Preset("US Letter", "in", 8.5, 11, 0.5, 0.15, 0.125),
    Preset("B5 manga", "mm", 182, 257, 15, 4, 3),
    Preset("Square", "mm", 210, 210, 12, 4, 3),
    Preset("Webtoon", "px", 800, 1280, 40, 40, 0, 96),
)


def _overlap(a1: float, a2: float, b1: float, b2: float) -> bool:
    return min(a2, b2) - max(a1, b1) > 0
