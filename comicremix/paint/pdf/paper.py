"""How a Frame lies on its paper: trim, bleed and the room for marks around it, in points (y up)."""

from __future__ import annotations

from dataclasses import dataclass

import pikepdf
from pikepdf import Array

from comicremix.geometry import Affine, Rect
from comicremix.layout.frame import Frame

POINTS_PER_INCH = 72.0
LARGEST_PAGE = 14400.0
"""Points a side that every reader takes (ISO 32000-1, annex C)."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What lies around the cut page, in points; the trim keeps its place in the middle."""

    bleed: float = 0.0
    around: float = 0.0
    """From the trim to the edge of the paper; at least ``bleed``."""

    @property
    def plain(self) -> bool:
        return not self.around

    def size(self, frame: Frame) -> tuple[float, float]:
        """Return the paper's width and height in its default user space units:
        points, or ``user_unit`` times as much."""
        trim, edge = self.trim(frame), self.around / user_unit(frame)
        return trim.width + 2 * edge, trim.height + 2 * edge

    def trim(self, frame: Frame) -> Rect:
        """Return the cut page on the paper."""
        unit = user_unit(frame)
        scale, edge = POINTS_PER_INCH / frame.dpi / unit, self.around / unit
        return Rect(edge, edge, frame.width * scale, frame.height * scale)

    def bled(self, frame: Frame) -> Rect:
        """Return the cut page with its bleed."""
        return self.trim(frame).inset(-self.bleed / user_unit(frame))

    def from_frame(self, frame: Frame) -> Affine:
        """Return the map from the Frame's pixels to the paper, whose y points up."""
        trim = self.trim(frame)
        return Affine(trim.width / frame.width, 0.0, 0.0, -trim.height / frame.height, trim.x, trim.bottom)


SCREEN_PAPER = Paper()


def user_unit(frame: Frame) -> float:
    """Return how many points a unit of the page is: 1, or more on pages too long for that, such as webtoon strips."""
    points = max(frame.width, frame.height) * POINTS_PER_INCH / frame.dpi
    return max(1.0, float(-(-points // LARGEST_PAGE)))


def box_array(box: Rect) -> Array:
    """Return a box as PDF's rectangle."""
    return Array([round(value, 3) for value in (box.x, box.y, box.right, box.bottom)])


def set_boxes(page: pikepdf.Object, trim: Rect, bled: Rect) -> None:
    """Say where the page is cut and how far its art goes (ISO 32000-1, 14.11.2)."""
    page.TrimBox, page.BleedBox = box_array(trim), box_array(bled)
