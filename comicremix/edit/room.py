"""Free places on a page: the empty boxes between what lies there already. Page pixels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from comicremix.geometry import Rect, bounds
from comicremix.model.page import Page

GUTTER = 0.02
"""Between two panels and at the page's edge, as a share of the page's shorter side."""


def gutter_of(page: Page) -> float:
    """Return the usual distance between panels."""
    return GUTTER * min(page.width, page.height)


def taken_on(page: Page) -> tuple[Rect, ...]:
    """Return the boxes of all that lies on a page: panels, and balloons that follow none."""
    panels = (bounds(panel.outline) for panel in page.panels)
    return (*panels, *(balloon.shape.box for balloon in page.balloons if balloon.panel is None))


def free_boxes(page: Page, taken: Iterable[Rect]) -> list[Rect]:
    """Return the largest boxes inside the page's margins that meet nothing that is taken, a gutter apart from it.

    Every box that meets an obstacle gives way to up to four that lie beside it (Jylänki 2010, maximal rectangles).
    """
    gap = gutter_of(page)
    free = [page.box.inset(gap)]
    for box in taken:
        grown = box.inset(-gap)
        kept = [room for room in free if not room.meets(grown)]
        parts = [part for room in free if room.meets(grown) for part in _beside(room, grown)]
        free = _largest([*kept, *parts])
    return free


def best_box(free: Sequence[Rect], width: float, height: float) -> tuple[Rect, float] | None:
    """Return the free box in which a thing of this size can stay largest, at most as large as it is, with its scale;
    of several the uppermost, then the leftmost. None: there is no free box."""
    fits = [(min(1.0, room.width / width, room.height / height), room) for room in free]
    if not fits:
        return None
    scale, room = min(fits, key=lambda fit: (-fit[0], fit[1].y, fit[1].x))
    return room, scale


def _beside(room: Rect, box: Rect) -> list[Rect]:
    """Return the parts of ``room`` above, below, left and right of ``box``, each as large as can be."""
    parts = (
        Rect(room.x, room.y, room.width, box.y - room.y),
        Rect(room.x, box.bottom, room.width, room.bottom - box.bottom),
        Rect(room.x, room.y, box.x - room.x, room.height),
        Rect(box.right, room.y, room.right - box.right, room.height),
    )
    return [part for part in parts if part.width > 0 and part.height > 0]


def _largest(rooms: list[Rect]) -> list[Rect]:
    """Leave out what lies inside another."""
    rooms = sorted(set(rooms), key=lambda room: -room.width * room.height)
    kept: list[Rect] = []
    for room in rooms:
        if not any(_holds(other, room) for other in kept):
            kept.append(room)
    return kept


def _holds(outer: Rect, inner: Rect) -> bool:
    return outer.x <= inner.x and outer.y <= inner.y and inner.right <= outer.right and inner.bottom <= outer.bottom
