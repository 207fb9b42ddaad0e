"""The surface that the canvas is made on: it looks around with a camera and hands mouse and keys to a tool."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QSizePolicy, QWidget

from comicremix.gui.canvas.camera import Camera
from comicremix.gui.canvas.gestures import Touch
from comicremix.gui.canvas.navigation import Navigator
from comicremix.gui.canvas.tools.base import Pointer, Tool


class Surface(QWidget):
    """A widget with a camera and tools. What it shows, and what keys mean to no tool, is its heirs' business."""

    zoom_changed = Signal(float)
    """The new zoom; 1.0 is one page pixel on one pixel of the screen."""
    tool_changed = Signal(str)
    looked_around = Signal()
    """The page lies elsewhere in the widget, or is another one."""
    pointed = Signal(float, float)
    """Where the pointer is, in widget pixels."""
    note_wanted = Signal(str)
    """Show this note at the Notes desk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.navigator = Navigator(self._camera_changed)
        self._tools: dict[str, Tool] = {}
        self._tool: Tool | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(240, 200)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # -- what heirs say

    def view_changed(self) -> None:
        """The camera or the size has changed."""

    def let_go(self) -> None:
        """Drop the drag under way, and end typing: another tool comes, or the pointer goes elsewhere."""

    def end_editing(self) -> None:
        """End typing."""

    def other_key(self, event: QKeyEvent) -> bool:
        """Do what a key means that the tool does not want; tell whether it means anything."""
        return False

    # -- for the window

    @property
    def zoom(self) -> float:
        return self.camera.scale * self.devicePixelRatioF()

    @property
    def tool(self) -> str:
        """The name of the tool in hand."""
        return self._tool.name if self._tool is not None else ""

    @property
    def tool_names(self) -> tuple[str, ...]:
        return tuple(self._tools)

    def add_tool(self, tool: Tool) -> None:
        self._tools[tool.name] = tool

    def use_tool(self, name: str) -> None:
        """Take another tool. Raises KeyError for one that was never added."""
        wanted = self._tools[name]
        if wanted is not self._tool:
            self.let_go()
            if self._tool is not None:
                self._tool.deactivate()
            self._tool = wanted
            wanted.activate()
            self.tool_changed.emit(name)
            self.update()

    def fit(self) -> None:
        self.navigator.fit()

    def fit_width(self) -> None:
        self.navigator.fit_width()

    def actual_size(self) -> None:
        self.set_zoom(1.0)

    def set_zoom(self, zoom: float) -> None:
        """Zoom about the middle; 1.0 is 100 %."""
        self.navigator.zoom_to(zoom / self.devicePixelRatioF(), None)

    def zoom_in(self) -> None:
        self.navigator.step(larger=True)

    def zoom_out(self) -> None:
        self.navigator.step(larger=False)

    @property
    def camera(self) -> Camera:
        return self.navigator.camera

    # -- for the tools

    def set_pointer_shape(self, shape: Qt.CursorShape | QCursor) -> None:
        wanted = QCursor(shape)
        if not self.navigator.space_held and not self.navigator.panning and self.cursor() != wanted:
            self.setCursor(wanted)

    def set_tip(self, words: str) -> None:
        if self.toolTip() != words:
            self.setToolTip(words)

    # -- events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        pointer = self._pointer(event)
        middle = event.button() == Qt.MouseButton.MiddleButton
        if middle or (self.navigator.space_held and event.button() == Qt.MouseButton.LeftButton):
            self.navigator.begin_pan(pointer.view)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._tool is not None and event.button() == Qt.MouseButton.LeftButton:
            self.end_editing()
            self._tool.mouse_press(pointer)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pointer = self._pointer(event)
        self.pointed.emit(*pointer.view)
        if self.navigator.panning:
            self.navigator.pan_to(pointer.view)
        elif self._tool is not None:
            self._tool.mouse_move(pointer)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.navigator.panning:
            self.navigator.end_pan()
            self.setCursor(Qt.CursorShape.OpenHandCursor if self.navigator.space_held else Qt.CursorShape.ArrowCursor)
        elif self._tool is not None and event.button() == Qt.MouseButton.LeftButton:
            self._tool.mouse_release(self._pointer(event))
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._tool is not None and event.button() == Qt.MouseButton.LeftButton:
            self._tool.double_click(self._pointer(event))

    def wheelEvent(self, event: QWheelEvent) -> None:
        angle = event.angleDelta()
        zooms = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        # Some desktops turn the wheel sideways while Alt is held.
        if zooms or self._tool is None or not self._tool.wheel(self._pointer(event), angle.y() or angle.x()):
            self.navigator.wheel(event)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            if not event.isAutoRepeat():
                self.navigator.space_held = True
                self.setCursor(Qt.CursorShape.OpenHandCursor)
            return
        if (self._tool is not None and self._tool.key_press(event)) or self.other_key(event):
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._end_space()
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end_space()
        super().focusOutEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        return False  # Tab goes through the page; Ctrl+Tab leaves it

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and self.navigator.pinch(event):
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                place = self.mapFromGlobal(pinch.hotSpot())
                self.navigator.pinched(pinch.scaleFactor(), (place.x(), place.y()))
                event.accept(pinch)
                return True
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self._tool is not None:
            self._tool.leave()
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.navigator.set_view((float(self.width()), float(self.height())))
        self.view_changed()
        self.looked_around.emit()
        super().resizeEvent(event)

    # -- inside

    def _camera_changed(self, zoomed: bool) -> None:
        self.view_changed()
        self.looked_around.emit()
        self.update()
        if zoomed:
            self.zoom_changed.emit(self.zoom)

    def _end_space(self) -> None:
        if self.navigator.space_held:
            self.navigator.space_held = False
            self.setCursor(Qt.CursorShape.ArrowCursor)

    def _pointer(self, event: QMouseEvent | QWheelEvent) -> Pointer:
        place = event.position()
        held = event.modifiers()
        touch = Touch(
            self.camera.to_page((place.x(), place.y())),
            free=bool(held & Qt.KeyboardModifier.ControlModifier),
            alt=bool(held & Qt.KeyboardModifier.AltModifier),
            shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
        )
        pressed = bool(event.buttons() & Qt.MouseButton.LeftButton)
        return Pointer(touch, (place.x(), place.y()), event.globalPosition().toPoint(), pressed)
