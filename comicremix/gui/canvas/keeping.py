"""Nothing is lost beyond the page's edge: a strip of what is moved stays on it. Page pixels, free of Qt."""

from __future__ import annotations

from comicremix.geometry import Point, Rect, bounds
from comicremix.gui.canvas.targets import Target

STRIP = 0.02
"""The part of the page's longer side that stays in sight."""


def kept_on_page(page: Rect, box: Rect, offset: Point) -> Point:
    """Return ``offset`` cut short so that a strip of ``box`` stays on ``page``. What lies off the page already may
    come nearer, not go further."""
    return (
        _held(page.x, page.right, box.x, box.right, offset[0], _strip(page, box.width)),
        _held(page.y, page.bottom, box.y, box.bottom, offset[1], _strip(page, box.height)),
    )


def is_off_page(page: Rect, box: Rect) -> bool:
    """Tell whether nothing, or hardly anything, of ``box`` is on the page."""
    least = STRIP * max(page.width, page.height) / 4
    wide = min(box.right, page.right) - max(box.x, page.x)
    high = min(box.bottom, page.bottom) - max(box.y, page.y)
    return wide < min(least, box.width) or high < min(least, box.height)


def way_back(page: Rect, box: Rect) -> Point:
    """Return the offset that brings ``box`` wholly onto the page, or against its top left where it is larger."""
    x = max(page.x, min(box.x, page.right - box.width))
    y = max(page.y, min(box.y, page.bottom - box.height))
    return (x - box.x, y - box.y)


def box_of_all(targets: tuple[Target, ...], chosen: tuple[str, ...]) -> Rect | None:
    """Return the bounds of some targets; None when none of them is there."""
    boxes = [target.box for target in targets if target.id in chosen]
    return bounds(point for box in boxes for point in box.outline()) if boxes else None


def _strip(page: Rect, length: float) -> float:
    return min(STRIP * max(page.width, page.height), length)


def _held(low: float, high: float, start: float, end: float, by: float, strip: float) -> float:
    least, most = low + strip - end, high - strip - start
    if by < 0:
        return max(by, min(least, 0.0))
    return min(by, max(most, 0.0))
