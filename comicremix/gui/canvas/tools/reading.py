"""The tool that sets the reading order: the panels are clicked as they are to be read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent

from comicremix.edit.pages import set_reading
from comicremix.gui.canvas.overlay import Overlay
from comicremix.gui.canvas.reading_path import paint_path, stops_of
from comicremix.gui.canvas.targets import Target, hit
from comicremix.gui.canvas.tools.base import Easel, Pointer, Tool
from comicremix.model.ids import PageId
from comicremix.model.reading import reading_panels

HINT_TOP = 24.0
"""Widget pixels from the top of the canvas to the middle of the hint."""


class ReadingTool(Tool):
    """Collects clicks; the order becomes one step of undo when all panels are clicked, at Esc, or with another tool."""

    name = "reading"

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self.order: tuple[str, ...] = ()
        self._page: PageId | None = None
        self._hover = ""

    def activate(self) -> None:
        self._begin()
        self.easel.set_pointer_shape(Qt.CursorShape.PointingHandCursor)

    def deactivate(self) -> None:
        self._commit()

    def mouse_press(self, pointer: Pointer) -> None:
        page = self.easel.desk.page
        if page is None:
            return
        if page.id != self._page:
            self._commit()
            self._begin()
        panel = self._panel_under(pointer)
        if panel is None:
            return
        if panel.id in self.order:
            self.order = tuple(item for item in self.order if item != panel.id)
        else:
            self.order = (*self.order, panel.id)
        if len(self.order) == len(page.panels):
            self.easel.use_tool("select")

    def mouse_move(self, pointer: Pointer) -> None:
        panel = self._panel_under(pointer)
        hover = panel.id if panel is not None else ""
        if hover != self._hover:
            self._hover = hover
            self.easel.repaint_overlay()

    def key_press(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.easel.use_tool("select")
            return True
        if event.key() == Qt.Key.Key_Backspace and self.order:
            self.order = self.order[:-1]
            self.easel.repaint_overlay()
            return True
        return False

    def leave(self) -> None:
        self._hover = ""

    def hovered(self) -> str:
        return self._hover

    def paint(self, overlay: Overlay) -> None:
        page = self.easel.desk.page
        if page is None:
            return
        order = self.order if page.id == self._page else ()
        here = {target.id for target in self.easel.targets}
        order = tuple(item for item in order if item in here)
        paint_path(overlay, stops_of(page, self.easel.targets, order), len(order))
        words = QCoreApplication.translate("Canvas", "Click panel {0} of {1}. Esc: done").format(
            min(len(order) + 1, len(page.panels)), len(page.panels)
        )
        if not page.panels:
            words = QCoreApplication.translate("Canvas", "This page has no panels to put in order. Esc: done")
        overlay.label(QPointF(overlay.width / 2, HINT_TOP), words, QColor("#1e2023"))

    def _begin(self) -> None:
        page = self.easel.desk.page
        self.order, self._page = (), page.id if page is not None else None

    def _commit(self) -> None:
        """Write the order down, unless it is what it was."""
        order, self.order = self.order, ()
        desk = self.easel.desk
        page = next((page for page in desk.book.pages if page.id == self._page), None)
        if page is None or not order:
            return
        before = tuple(panel.id for panel in reading_panels(page))
        wanted = tuple(item for item in (*order, *(i for i in before if i not in order)) if item in before)
        if wanted != before:
            as_they_lie = wanted == tuple(panel.id for panel in page.panels)
            book = set_reading(desk.book, page.id, () if as_they_lie else wanted)
            self.easel.commit(book, QCoreApplication.translate("Canvas", "Set reading order"))

    def _panel_under(self, pointer: Pointer) -> Target | None:
        panels = tuple(target for target in self.easel.targets if target.kind == "panel")
        return hit(panels, pointer.touch.point)
