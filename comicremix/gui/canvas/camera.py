"""Which part of the page the canvas shows, and how large: plain numbers, free of Qt."""

from __future__ import annotations

from dataclasses import dataclass

from comicremix.geometry import Point, Rect

LEAST, MOST = 0.02, 16.0
STEPS = (0.05, 0.1, 0.17, 0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0)
"""The zooms that the keys step through."""


@dataclass(frozen=True, slots=True)
class Camera:
    """Maps page pixels to the widget's: seen = page · scale + (x, y)."""

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def to_view(self, point: Point) -> Point:
        return (point[0] * self.scale + self.x, point[1] * self.scale + self.y)

    def to_page(self, point: Point) -> Point:
        return ((point[0] - self.x) / self.scale, (point[1] - self.y) / self.scale)

    def rect_to_view(self, rect: Rect) -> Rect:
        return Rect(*self.to_view((rect.x, rect.y)), rect.width * self.scale, rect.height * self.scale)

    def rect_to_page(self, rect: Rect) -> Rect:
        return Rect(*self.to_page((rect.x, rect.y)), rect.width / self.scale, rect.height / self.scale)

    def panned(self, dx: float, dy: float) -> Camera:
        return Camera(self.scale, self.x + dx, self.y + dy)

    def zoomed(self, scale: float, at: Point) -> Camera:
        """Return the camera at another scale; what lies under ``at`` (widget pixels) stays there."""
        scale = max(LEAST, min(MOST, scale))
        page = self.to_page(at)
        return Camera(scale, at[0] - page[0] * scale, at[1] - page[1] * scale)

    def kept_in_sight(self, page: tuple[float, float], view: tuple[float, float], least: float = 80.0) -> Camera:
        """Return the camera moved so that at least ``least`` widget pixels of the page are seen each way."""

        def held(offset: float, length: float, room: float) -> float:
            shown = min(least, length, room)
            return max(shown - length, min(room - shown, offset))

        x = held(self.x, page[0] * self.scale, view[0])
        y = held(self.y, page[1] * self.scale, view[1])
        return Camera(self.scale, x, y)


def fitted(page: tuple[float, float], view: tuple[float, float], margin: float = 32.0) -> Camera:
    """Return the camera that shows the whole page, centred, with ``margin`` widget pixels around it."""
    room = (max(1.0, view[0] - 2 * margin), max(1.0, view[1] - 2 * margin))
    scale = max(LEAST, min(MOST, room[0] / page[0], room[1] / page[1]))
    return centred(scale, page, view)


def centred(scale: float, page: tuple[float, float], view: tuple[float, float]) -> Camera:
    return Camera(scale, (view[0] - page[0] * scale) / 2, (view[1] - page[1] * scale) / 2)


def next_step(scale: float, *, larger: bool) -> float:
    """Return the next zoom of ``STEPS``."""
    if larger:
        return next((step for step in STEPS if step > scale * 1.01), STEPS[-1])
    return next((step for step in reversed(STEPS) if step < scale * 0.99), STEPS[0])
