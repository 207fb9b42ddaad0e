"""The knife: press, drag a line over a panel, let go. Until then both parts are seen with the gutter between them."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPen

from comicremix.edit.knife import cut_outline, split_panels
from comicremix.geometry import Point
from comicremix.gui.canvas.cursors import icon_cursor
from comicremix.gui.canvas.cutting import Cut, Lines, aim, crossed, knife_lines
from comicremix.gui.canvas.overlay import Overlay
from comicremix.gui.canvas.targets import Target, hit
from comicremix.gui.canvas.tools.base import Easel, Pointer, Tool
from comicremix.gui.fields import NumberField
from comicremix.model.book_setup import setup_for
from comicremix.model.ids import PanelId
from comicremix.model.page import Page

LEAST = 8.0
"""A line shorter than this, in widget pixels, cuts nothing."""
WIDEST = 400.0
NOTCH = 120.0
"""What a wheel turns by a notch, in eighths of a degree."""
MEMORY = "knife-gutter"
"""The gutter's width is remembered in page pixels at 300 dpi."""


class KnifeTool(Tool):
    """Cuts every selected panel that the line crosses, else the one under it. Alt and the wheel change the gutter."""

    name = "knife"

    def __init__(self, easel: Easel) -> None:
        super().__init__(easel)
        self._start: Point | None = None
        self._cut: Cut | None = None
        self._lines = Lines((), ())
        self._hover = ""
        self._field: NumberField | None = None

    @property
    def hint(self) -> str:
        return QCoreApplication.translate("Canvas", "Drag a line over a panel to cut it · Shift: 0°, 45°, 90°")

    @property
    def gutter(self) -> float:
        """The width of the gap between the parts, page pixels: the last one used, at first the page's usual one."""
        page = self.easel.desk.page
        if page is None:
            return 0.0
        kept = self.easel.memory.number(MEMORY, -1.0)
        return round(kept * page.dpi / 300, 1) if kept >= 0 else round(self._usual(page))

    def set_gutter(self, width: float) -> None:
        """Set and remember the gutter's width, page pixels."""
        page = self.easel.desk.page
        if page is not None:
            self.easel.memory.set_number(MEMORY, max(0.0, min(WIDEST, width)) * 300 / page.dpi)
            self._show_gutter()
            self.easel.repaint_overlay()

    def options(self) -> NumberField:
        if self._field is None:
            name = QCoreApplication.translate("Canvas", "Gutter")
            self._field = NumberField(name, " px", least=0, most=WIDEST, decimals=1)
            self._field.setToolTip(
                QCoreApplication.translate("Canvas", "How wide the gap between the parts is (Alt and the wheel)")
            )
            self._field.finished.connect(self.set_gutter)
        self._show_gutter()
        return self._field

    def activate(self) -> None:
        self.easel.set_pointer_shape(icon_cursor("slice", (3, 21)))
        self._show_gutter()

    def deactivate(self) -> None:
        self._start = self._cut = None
        self._hover = ""

    def mouse_press(self, pointer: Pointer) -> None:
        page = self.easel.desk.page
        if page is None:
            return
        boxes = [target.box for target in self.easel.targets if target.kind == "panel"]
        self._lines = knife_lines(page.box, boxes, self.gutter)
        self._start, self._cut = pointer.touch.point, None

    def mouse_move(self, pointer: Pointer) -> None:
        scene = self.easel.scene()
        if self._start is None or scene is None:
            under = hit(tuple(t for t in self.easel.targets if t.kind == "panel"), pointer.touch.point)
            self._hover = under.id if under is not None else ""
        else:
            self._cut = aim(self._start, pointer.touch, self._lines, scene.reach)
        self.easel.repaint_overlay()

    def mouse_release(self, pointer: Pointer) -> None:
        if self._start is None:
            return
        self.mouse_move(pointer)
        cut, self._start, self._cut = self._cut, None, None
        if cut is not None and self._length(cut) >= LEAST:
            self._make(cut)
        self.easel.repaint_overlay()

    def wheel(self, pointer: Pointer, turned: float) -> bool:
        if not pointer.touch.alt:
            return False
        self.set_gutter(self.gutter + round(turned / NOTCH))
        return True

    def key_press(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape:
            return False
        if self._start is None:
            self.easel.use_tool("select")
        self._start = self._cut = None
        self.easel.repaint_overlay()
        return True

    def leave(self) -> None:
        self._hover = ""
        self.easel.repaint_overlay()

    def hovered(self) -> str:
        return self._hover if self._start is None else ""

    def paint(self, overlay: Overlay) -> None:
        cut, page = self._cut, self.easel.desk.page
        if cut is None or page is None:
            return
        for panel in self._crossed(cut):
            pieces, strips = cut_outline(panel.outline, (cut.start, cut.end), self.gutter)
            if len(pieces) < 2:
                continue
            overlay.painter.setPen(Qt.PenStyle.NoPen)
            overlay.painter.setBrush(QColor(page.ground))
            for strip in strips:
                overlay.painter.drawPolygon(overlay.polygon(strip))
            for piece in pieces:
                overlay.outline(piece, overlay.accent)
        overlay.guides(cut.guides)
        a, b = (QPointF(*overlay.camera.to_view(end)) for end in (cut.start, cut.end))
        overlay.painter.setPen(QPen(QColor(255, 255, 255, 180), 3.0))
        overlay.painter.drawLine(a, b)
        overlay.painter.setPen(QPen(overlay.accent, 1.5, Qt.PenStyle.DashLine))
        overlay.painter.drawLine(a, b)
        overlay.angle(cut.end, cut.degrees)

    def _make(self, cut: Cut) -> None:
        book = self.easel.desk.book
        panels = tuple(PanelId(panel.id) for panel in self._crossed(cut))
        from_right = any(x.tag == book.source_language and x.direction == "rtl" for x in book.languages)
        done = split_panels(book, panels, cut.start, cut.end, gutter=self.gutter, from_right=from_right)
        if done is book:
            return
        page = self.easel.desk.page
        before = {panel.id for panel in page.panels} if page is not None else set()
        self.easel.commit(done, QCoreApplication.translate("Canvas", "Cut panel"))
        page = self.easel.desk.page
        new = [panel.id for panel in page.panels if panel.id not in before] if page is not None else []
        self.easel.desk.select((*panels, *new))

    def _crossed(self, cut: Cut) -> tuple[Target, ...]:
        return crossed(self.easel.targets, self.easel.desk.selection, cut)

    def _length(self, cut: Cut) -> float:
        return math.dist(cut.start, cut.end) * self.easel.camera.scale

    def _usual(self, page: Page) -> float:
        return setup_for(self.easel.desk.book, page).gutter

    def _show_gutter(self) -> None:
        if self._field is not None:
            self._field.show_value(self.gutter)
