"""The frame tool: drag a box on the page. Over an imported page it takes the picture that lies there; elsewhere it
waits for a panel."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from comicremix.edit.places import draw_frame
from comicremix.geometry import Point, Rect
from comicremix.gui.canvas.gestures import Touch
from comicremix.gui.canvas.overlay import Overlay
from comicremix.gui.canvas.points import snap_point
from comicremix.gui.canvas.snapping import Grid, Guide, gaps, make_grid
from comicremix.gui.canvas.targets import boxes_but
from comicremix.gui.canvas.tools.base import Easel, Pointer, Tool

LEAST = 12.0
"""A box narrower or lower than this, in widget pixels, is no frame."""


class FrameTool(Tool):
    """Draws one frame that snaps like a panel; then the select tool is back and the frame selected. Shift draws a
    square, Alt from the middle, Ctrl without snapping."""

    name = "frame"

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._start: Point | None = None
        self._box: Rect | None = None
        self._grid: Grid | None = None
        self._guides: tuple[Guide, ...] = ()

    @property
    def hint(self) -> str:
        return QCoreApplication.translate("Canvas", "Drag a frame, then drop a panel into it · Shift: square")

    def activate(self) -> None:
        self.easel.set_pointer_shape(Qt.CursorShape.CrossCursor)

    def deactivate(self) -> None:
        self._forget()

    def mouse_press(self, pointer: Pointer) -> None:
        scene = self.easel.scene()
        if scene is None:
            return
        self._forget()
        self._grid = make_grid(scene.page.box, boxes_but(scene.targets, frozenset()))
        self._start = self._snapped(pointer.touch, scene.reach)

    def mouse_move(self, pointer: Pointer) -> None:
        scene = self.easel.scene()
        if self._start is None or scene is None or self._grid is None:
            return
        self._box = _dragged(self._start, self._snapped(pointer.touch, scene.reach), pointer.touch)
        self._guides += tuple(gaps(self._box, self._grid.boxes))
        self.easel.repaint_overlay()

    def mouse_release(self, pointer: Pointer) -> None:
        self.mouse_move(pointer)
        box, page = self._box, self.easel.desk.page
        self._forget()
        self.easel.repaint_overlay()
        if box is None or page is None or min(box.width, box.height) * self.easel.camera.scale < LEAST:
            return
        book, new = draw_frame(self.easel.desk.book, page.id, box.intersection(page.box).outline())
        self.easel.commit(book, QCoreApplication.translate("Canvas", "Draw frame"))
        self.easel.use_tool("select")
        self.easel.desk.select((new,))

    def key_press(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape:
            return False
        if self._start is None:
            self.easel.use_tool("select")
        self._forget()
        self.easel.repaint_overlay()
        return True

    def paint(self, overlay: Overlay) -> None:
        if self._box is not None:
            overlay.band(overlay.camera.rect_to_view(self._box))
            overlay.guides(self._guides)
            x, y, width, height = overlay.camera.rect_to_view(self._box)
            overlay.size(Rect(x, y, width, height), self._box)

    def _forget(self) -> None:
        self._start = self._box = self._grid = None
        self._guides = ()

    def _snapped(self, touch: Touch, reach: float) -> Point:
        if touch.free or self._grid is None:
            self._guides = ()
            return touch.point
        snap = snap_point(touch.point, self._grid, reach)
        self._guides = snap.guides
        return snap.point


def _dragged(start: Point, end: Point, touch: Touch) -> Rect:
    dx, dy = end[0] - start[0], end[1] - start[1]
    if touch.shift:
        side = max(abs(dx), abs(dy))
        dx, dy = side if dx >= 0 else -side, side if dy >= 0 else -side
    x, y = (start[0] - dx, start[1] - dy) if touch.alt else start
    width, height = (2 * dx, 2 * dy) if touch.alt else (dx, dy)
    return Rect(min(x, x + width), min(y, y + height), abs(width), abs(height))
