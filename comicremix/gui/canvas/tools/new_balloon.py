"""The balloon tool: drag a box on the page, let go, and type."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from comicremix.edit.balloons import add_balloon
from comicremix.geometry import Point, Rect
from comicremix.gui.canvas.overlay import Overlay
from comicremix.gui.canvas.targets import hit
from comicremix.gui.canvas.tools.base import Easel, Pointer, Tool
from comicremix.model.ids import PanelId, new_balloon_id
from comicremix.model.page import Balloon, Page, Shape, ShapeKind
from comicremix.model.source import BalloonKind

LEAST = 12.0
"""A drag shorter than this, in widget pixels, gives a balloon of the usual size around the pointer."""
USUAL = (480.0, 300.0)
"""Page pixels at 300 dpi."""


class NewBalloonTool(Tool):
    """Adds a speech balloon that follows the panel beneath its middle; then the select tool is back."""

    name = "balloon"

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._start: Point | None = None
        self._end: Point = (0.0, 0.0)

    def activate(self) -> None:
        self.easel.set_pointer_shape(Qt.CursorShape.CrossCursor)

    def deactivate(self) -> None:
        self._start = None

    def mouse_press(self, pointer: Pointer) -> None:
        self._start = self._end = pointer.view

    def mouse_move(self, pointer: Pointer) -> None:
        if self._start is not None:
            self._end = pointer.view
            self.easel.repaint_overlay()

    def mouse_release(self, pointer: Pointer) -> None:
        page = self.easel.desk.page
        if self._start is None or page is None:
            return
        box = self._box(page)
        self._start = None
        self._add(page, box)

    def key_press(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape:
            return False
        if self._start is None:
            self.easel.use_tool("select")
        self._start = None
        self.easel.repaint_overlay()
        return True

    def paint(self, overlay: Overlay) -> None:
        if self._start is not None:
            overlay.band(self._dragged())

    def _dragged(self) -> Rect:
        a, b = self._start or self._end, self._end
        return Rect(min(a[0], b[0]), min(a[1], b[1]), abs(a[0] - b[0]), abs(a[1] - b[1]))

    def _box(self, page: Page) -> Rect:
        dragged = self._dragged()
        if min(dragged.width, dragged.height) >= LEAST:
            return self.easel.camera.rect_to_page(dragged)
        x, y = self.easel.camera.to_page(self._end)
        width, height = (side * page.dpi / 300 for side in USUAL)
        return Rect(x - width / 2, y - height / 2, width, height)

    def _add(self, page: Page, box: Rect) -> None:
        panels = tuple(target for target in self.easel.targets if target.kind == "panel")
        under = hit(panels, box.centre)
        follows = PanelId(under.id) if under else None
        balloon = Balloon(new_balloon_id(), BalloonKind.SPEECH, Shape(ShapeKind.SUPERELLIPSE, box), panel=follows)
        book = add_balloon(self.easel.desk.book, page.id, balloon)
        self.easel.commit(book, QCoreApplication.translate("Canvas", "New balloon"))
        self.easel.use_tool("select")
        self.easel.desk.select((balloon.id,))
        self.easel.edit_words(balloon.id)
