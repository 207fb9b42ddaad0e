"""The brush of the plate: it adds to what is rebuilt, spares, brings the page back, or fills with a colour."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPen, QPolygonF

from comicremix.edit import plates
from comicremix.geometry import Outline, Point
from comicremix.gui.canvas.overlay import Overlay
from comicremix.gui.canvas.tools.base import Pointer
from comicremix.gui.source.canvas import MARKS
from comicremix.gui.source.tools import DragTool, paint_disc
from comicremix.model.source import MarkKind

if TYPE_CHECKING:
    from comicremix.gui.source.canvas import SourceCanvas
    from comicremix.model.book import Book
    from comicremix.model.ids import SourceId

translate = QCoreApplication.translate
LEAST_RADIUS, MOST_RADIUS = 2.0, 400.0
STEP = 1.2


class BrushTool(DragTool):
    """Paints marks on the plate. ``radius`` is in source pixels; [ and ] change it,
    Alt+click takes a colour from the page."""

    name = "brush"

    def __init__(self, canvas: SourceCanvas, pick: Callable[[Point], object]) -> None:
        super().__init__(canvas)
        self.kind = MarkKind.ADD
        self.radius = 18.0
        self.colour = "#ffffff"
        self._pick = pick
        self._pointer: Point | None = None

    def activate(self) -> None:
        super().activate()
        if self.canvas.showing == "page":
            self.canvas.show_as("lettering")

    def resize(self, factor: float) -> None:
        """Make the brush larger or smaller."""
        self.radius = min(MOST_RADIUS, max(LEAST_RADIUS, self.radius * factor))
        self.canvas.update()

    def mouse_press(self, pointer: Pointer) -> None:
        if pointer.touch.alt:
            self._pick(pointer.touch.point)
        else:
            super().mouse_press(pointer)

    def mouse_move(self, pointer: Pointer) -> None:
        self._pointer = pointer.view
        super().mouse_move(pointer)
        self.canvas.update()

    def leave(self) -> None:
        self._pointer = None
        self.canvas.update()

    def key_press(self, event: QKeyEvent) -> bool:
        if event.text() in ("[", "]"):
            self.resize(STEP if event.text() == "]" else 1 / STEP)
            return True
        return super().key_press(event)

    def drawn(self, way: list[Point], pointer: Pointer) -> None:
        # OpenCV loads in a tenth of a second; only who paints waits for it.
        from comicremix.imaging.strokes import stroke_outline

        outline = self.on_page(stroke_outline(way, self.radius))
        self.canvas.change(self._name(), partial(self._marked, outline))

    def paint(self, overlay: Overlay) -> None:
        radius = self.radius * self.canvas.camera.scale
        if self.way:
            colour = QColor(self._tint())
            pen = QPen(colour, 2 * radius, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
            overlay.painter.setPen(pen)
            overlay.painter.setBrush(Qt.BrushStyle.NoBrush)
            line = [QPointF(*self.canvas.camera.to_view(point)) for point in self.way]
            overlay.painter.drawPolyline(QPolygonF(line if len(line) > 1 else line * 2))
        elif self._pointer is not None:
            paint_disc(overlay, self._pointer, radius, QColor(self._tint()))

    def _marked(self, outline: Outline, book: Book, source: SourceId) -> Book:
        if self.kind is MarkKind.FILL:
            return plates.fill_with_colour(book, source, outline, self.colour)
        mark = {
            MarkKind.ADD: plates.add_to_mask,
            MarkKind.SPARE: plates.take_from_mask,
            MarkKind.RESTORE: plates.restore_original,
        }[self.kind]
        return mark(book, source, outline)

    def _tint(self) -> QColor:
        return MARKS.get(self.kind) or QColor(self.colour)

    def _name(self) -> str:
        return {
            MarkKind.ADD: translate("Source", "Rebuild the art"),
            MarkKind.SPARE: translate("Source", "Spare the art"),
            MarkKind.RESTORE: translate("Source", "Restore the page"),
            MarkKind.FILL: translate("Source", "Fill with a colour"),
        }[self.kind]
