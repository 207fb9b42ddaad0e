"""Looking around on the page: wheel, space and middle button, pinch, zoom steps. It holds the canvas's camera."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent

from comicremix.geometry import Point
from comicremix.gui.canvas.camera import Camera, fitted, next_step

Size = tuple[float, float]
WHEEL_ZOOM = 1.0015
"""To the power of the wheel's angle, in eighths of a degree: a notch zooms by a fifth."""

MARGIN = 32.0
"""Widget pixels of ground above and below a page that fits in width."""


class Navigator:
    """The camera and what moves it. ``changed`` is called after every change, with True
    when the scale is another one."""

    def __init__(self, changed: Callable[[bool], None]) -> None:
        self._changed = changed
        self.camera = Camera()
        self.fits = True
        """Whether the whole page is kept in view when the canvas changes its size."""
        self.space_held = False
        self._page: Size = (1.0, 1.0)
        self._view: Size = (1.0, 1.0)
        self._beside: Size = (0.0, 0.0)
        self._pan_from: Point | None = None

    @property
    def panning(self) -> bool:
        return self._pan_from is not None

    def set_page(self, page: Size) -> None:
        if page != self._page:
            self._page = page
            self.fit() if self.fits else self._show(self.camera)

    def set_beside(self, left: float, right: float) -> None:
        """Keep that many page pixels on the left and right of the page in view with it: the facing page."""
        if (left, right) != self._beside:
            self._beside = (left, right)
            self.fit() if self.fits else self._show(self.camera)

    def set_view(self, view: Size) -> None:
        self._view = view
        self.fit() if self.fits else self._show(self.camera)

    def fit(self) -> None:
        """Show the whole page, and keep to that."""
        camera = fitted(self._whole, self._view)
        self._show(camera.panned(self._beside[0] * camera.scale, 0.0))
        self.fits = True

    def fit_width(self) -> None:
        """Show the page as wide as there is room, from its top on, or from where it was being read."""
        scale = fitted((self._page[0], 1e-6), self._view).scale
        middle = self.camera.to_page((self._view[0] / 2, self._view[1] / 2))[1]
        length = self._page[1] * scale
        y = (self._view[1] - length) / 2 if length <= self._view[1] else self._view[1] / 2 - middle * scale
        if length > self._view[1]:
            y = max(self._view[1] - length - MARGIN, min(MARGIN, y))
        self.fits = False
        self._show(Camera(scale, (self._view[0] - self._page[0] * scale) / 2, y))

    def actual_size(self) -> None:
        """Show a pixel of the page as one of the screen."""
        self.zoom_to(1.0, None)

    def zoom_to(self, scale: float, at: Point | None) -> None:
        """Zoom; what lies under ``at`` (default: the middle) stays there."""
        self.fits = False
        self._show(self.camera.zoomed(scale, at or (self._view[0] / 2, self._view[1] / 2)))

    def step(self, *, larger: bool) -> None:
        self.zoom_to(next_step(self.camera.scale, larger=larger), None)

    def pan(self, dx: float, dy: float) -> None:
        self.fits = False
        self._show(self.camera.panned(dx, dy))

    def reveal(self, place: Point) -> None:
        """Bring a page point to the middle if it is out of sight."""
        x, y = self.camera.to_view(place)
        if not (0 <= x <= self._view[0] and 0 <= y <= self._view[1]):
            self.pan(self._view[0] / 2 - x, self._view[1] / 2 - y)

    def keep_in_sight(self, view: Point, inside: float = 48.0) -> None:
        """Move no more than it takes to see a place (widget pixels) that is out of sight, ``inside`` the edge."""

        def step(at: float, room: float) -> float:
            edge = min(inside, room / 2)
            return 0.0 if 0 <= at <= room else (edge - at if at < 0 else room - edge - at)

        dx, dy = (step(at, room) for at, room in zip(view, self._view, strict=True))
        if dx or dy:
            self.pan(dx, dy)

    def begin_pan(self, view: Point) -> None:
        self._pan_from = view

    def pan_to(self, view: Point) -> None:
        if self._pan_from is not None:
            start, self._pan_from = self._pan_from, view
            self.pan(view[0] - start[0], view[1] - start[1])

    def end_pan(self) -> None:
        self._pan_from = None

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom to the cursor with Ctrl, else scroll; Shift scrolls sideways."""
        angle = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = angle.y() or angle.x()
            self.zoom_to(self.camera.scale * WHEEL_ZOOM**turned, _point(event.position()))
            return
        pixels = event.pixelDelta()
        dx, dy = (pixels.x(), pixels.y()) if not pixels.isNull() else (angle.x() * 0.6, angle.y() * 0.6)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not dx:
            dx, dy = dy, 0.0
        self.pan(dx, dy)

    def pinch(self, event: QNativeGestureEvent) -> bool:
        """Zoom by a touch pad's pinch; tell whether it was one."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.zoom_to(self.camera.scale * (1 + event.value()), _point(event.position()))
        return True

    def pinched(self, factor: float, at: Point) -> None:
        """Zoom by two fingers on a touch screen; ``factor``: since the last time."""
        self.zoom_to(self.camera.scale * factor, at)

    @property
    def _whole(self) -> Size:
        return (self._page[0] + sum(self._beside), self._page[1])

    def _show(self, camera: Camera) -> None:
        left = self._beside[0] * camera.scale
        camera = camera.panned(-left, 0.0).kept_in_sight(self._whole, self._view).panned(left, 0.0)
        if camera != self.camera:
            zoomed = camera.scale != self.camera.scale
            self.camera = camera
            self._changed(zoomed)


def _point(place: QPointF) -> Point:
    return (place.x(), place.y())
