"""The slide tool: the picture moves behind the frame of one panel, and its rest is seen dimmed around it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from comicremix.geometry import Rect, bounds, transform_points
from comicremix.gui.canvas.overlay import Overlay
from comicremix.gui.canvas.sliding import Slide, scale_picture, shift_picture
from comicremix.gui.canvas.tools.base import ARROWS, Easel, Pointer, Tool
from comicremix.model.page import Panel


class SlideTool(Tool):
    """Works on the panel that was selected when it was taken; then the select tool is back."""

    name = "slide"

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._panel = ""

    @property
    def hint(self) -> str:
        return QCoreApplication.translate(
            "Canvas", "Drag the picture behind its frame · wheel: larger or smaller · Esc: done"
        )

    def activate(self) -> None:
        chosen = [t for t in self.easel.targets if t.id in self.easel.desk.selection]
        usable = len(chosen) == 1 and chosen[0].kind == "panel" and not chosen[0].locked
        self._panel = chosen[0].id if usable else ""
        self.easel.set_pointer_shape(Qt.CursorShape.OpenHandCursor if usable else Qt.CursorShape.ArrowCursor)

    def deactivate(self) -> None:
        self._panel = ""

    def mouse_press(self, pointer: Pointer) -> None:
        panel, scene = self._now(), self.easel.scene()
        if panel is None or scene is None or not self._picture(panel).contains(pointer.touch.point):
            self.easel.use_tool("select")
            return
        self.easel.begin(Slide(scene, panel.id, pointer.touch.point))
        self.easel.set_pointer_shape(Qt.CursorShape.ClosedHandCursor)

    def mouse_move(self, pointer: Pointer) -> None:
        if self.easel.gesture is not None:
            self.easel.drag(pointer)
        else:
            panel = self._now()
            over = panel is not None and self._picture(panel).contains(pointer.touch.point)
            self.easel.set_pointer_shape(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouse_release(self, pointer: Pointer) -> None:
        if self.easel.gesture is not None:
            self.easel.finish(pointer)
        self.easel.set_pointer_shape(Qt.CursorShape.OpenHandCursor)

    def wheel(self, pointer: Pointer, turned: float) -> bool:
        panel = self._now()
        if panel is None:
            return False
        scale_picture(self.easel.desk, panel.id, pointer.touch.point, turned)
        return True

    def key_press(self, event: QKeyEvent) -> bool:
        panel, key = self._now(), Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.easel.gesture is not None:
            self.easel.cancel()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter) or panel is None:
            self.easel.use_tool("select")
        elif key in ARROWS:
            step = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            shift_picture(self.easel.desk, panel.id, ARROWS[key][0] * step, ARROWS[key][1] * step)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = 120.0 if key == Qt.Key.Key_Plus else -120.0
            scale_picture(self.easel.desk, panel.id, bounds(panel.outline).centre, turned)
        else:
            return False
        return True

    def paint(self, overlay: Overlay) -> None:
        panel = self._now()
        if panel is None or self.easel.gesture is not None:
            return
        self.easel.paint_rest(overlay, self.easel.desk.book, panel)
        overlay.outline(panel.outline, overlay.accent, width=2.0)

    def _now(self) -> Panel | None:
        page = self.easel.desk.page
        return next((p for p in page.panels if p.id == self._panel), None) if page is not None else None

    def _picture(self, panel: Panel) -> Rect:
        source = self.easel.desk.book.source(panel.art.source)
        whole = Rect(0.0, 0.0, float(source.width), float(source.height)).outline()
        return bounds(transform_points(whole, panel.art.placement.affine))
