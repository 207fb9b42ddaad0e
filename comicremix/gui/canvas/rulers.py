"""Rulers above and beside the canvas: millimetres, pixels or inches of the page, and a mark where the pointer is."""

from __future__ import annotations

import math
from collections.abc import Iterator
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QGridLayout, QMenu, QSizePolicy, QToolButton, QWidget

from comicremix.gui.canvas.view import PageCanvas

Unit = Literal["mm", "px", "in"]
UNITS: tuple[Unit, ...] = ("mm", "px", "in")
THICK = 22
"""Widget pixels, at the usual size of letters."""
LEAST_GAP = 56.0
"""Widget pixels between two numbers."""
STEPS: MappingProxyType[Unit, tuple[tuple[float, int], ...]] = MappingProxyType({
    "mm": ((1, 2), (5, 5), (10, 10), (20, 4), (50, 5), (100, 10), (200, 4), (500, 5), (1000, 10)),
    "px": ((1, 1), (5, 5), (10, 10), (50, 5), (100, 10), (200, 4), (500, 5), (1000, 10), (2000, 4), (5000, 5)),
    "in": ((0.125, 2), (0.25, 2), (0.5, 4), (1, 8), (2, 4), (5, 5), (10, 10), (20, 4), (50, 5)),
})  # fmt: skip
"""From number to number, and into how many parts that is divided."""


def unit_in_pixels(unit: Unit, dpi: float) -> float:
    """Return how many page pixels one unit is."""
    return {"mm": dpi / 25.4, "px": 1.0, "in": dpi}[unit]


def step_for(unit: Unit, widget_pixels: float) -> tuple[float, int]:
    """Return the step from number to number, and its parts, when one unit is ``widget_pixels`` long."""
    steps = STEPS[unit]
    return next((step for step in steps if step[0] * widget_pixels >= LEAST_GAP), steps[-1])


def ticks(start: float, end: float, step: float, parts: int) -> Iterator[tuple[float, bool]]:
    """Yield the marks between ``start`` and ``end`` (units), and whether a number stands there."""
    small = step / parts
    first, last = math.floor(start / small), math.ceil(end / small)
    for number in range(first, last + 1):
        yield number * small, number % parts == 0


class Ruler(QWidget):
    """One ruler; the page's corner is its zero."""

    def __init__(self, canvas: PageCanvas, *, along_x: bool) -> None:
        super().__init__()
        self._canvas, self._along_x = canvas, along_x
        self.unit: Unit = "mm"
        self.pointer: float | None = None
        self.setAccessibleName(
            QCoreApplication.translate("Canvas", "Horizontal ruler")
            if along_x
            else QCoreApplication.translate("Canvas", "Vertical ruler")
        )
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored
        self.setSizePolicy(free if along_x else fixed, fixed if along_x else free)

    def thick(self) -> int:
        return max(THICK, self.fontMetrics().height() + 6)

    def sizeHint(self) -> QSize:
        return QSize(self.thick(), self.thick())

    def point_at(self, place: float | None) -> None:
        """Mark where the pointer is, in widget pixels."""
        if place != self.pointer:
            self.pointer = place
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.palette()
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Window))
        page = self._canvas.desk.page
        if page is not None:
            self._paint_scale(painter, page.dpi, page.width if self._along_x else page.height)
        if self.pointer is not None:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 1.5))
            self._line(painter, self.pointer, 0, self.thick())
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        if self._along_x:
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        else:
            painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()

    def _paint_scale(self, painter: QPainter, dpi: float, page_length: float) -> None:
        camera = self._canvas.camera
        zero = camera.x if self._along_x else camera.y
        long = unit_in_pixels(self.unit, dpi) * camera.scale
        length = self.width() if self._along_x else self.height()
        self._paint_page(painter, zero, page_length * camera.scale)
        step, parts = step_for(self.unit, long)
        text = self.palette().color(QPalette.ColorRole.WindowText)
        faint = QColor(text)
        faint.setAlpha(150)
        for value, numbered in ticks(-zero / long, (length - zero) / long, step, parts):
            place = round(zero + value * long) + 0.5
            painter.setPen(faint)
            self._line(painter, place, self.thick() - (self.thick() if numbered else 5), self.thick())
            if numbered:
                painter.setPen(text)
                self._number(painter, place, f"{value:g}".replace("-", "−"))

    def _paint_page(self, painter: QPainter, zero: float, length: float) -> None:
        base = self.palette().color(QPalette.ColorRole.Base)
        room = QRectF(zero, 0, length, self.thick()) if self._along_x else QRectF(0, zero, self.thick(), length)
        painter.fillRect(room, base)

    def _line(self, painter: QPainter, place: float, start: float, end: float) -> None:
        if self._along_x:
            painter.drawLine(QPointF(place, start), QPointF(place, end))
        else:
            painter.drawLine(QPointF(start, place), QPointF(end, place))

    def _number(self, painter: QPainter, place: float, words: str) -> None:
        font = painter.font()
        small = self.font()
        small.setPointSizeF(max(6.0, small.pointSizeF() * 0.8))
        painter.setFont(small)
        if self._along_x:
            painter.drawText(QPointF(place + 3, painter.fontMetrics().ascent() + 1), words)
        else:
            painter.save()
            painter.translate(painter.fontMetrics().ascent() + 1, place - 3)
            painter.rotate(-90)
            painter.drawText(QPointF(0, 0), words)
            painter.restore()
        painter.setFont(font)


class CanvasFrame(QWidget):
    """The canvas with its rulers and tools; the button in their corner changes the unit."""

    unit_chosen = Signal(str)

    def __init__(self, canvas: PageCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self.across, self.down = Ruler(canvas, along_x=True), Ruler(canvas, along_x=False)
        self.corner = QToolButton()
        self.corner.setObjectName("rulerCorner")
        self.corner.setToolTip(QCoreApplication.translate("Canvas", "Unit of the rulers: click for another"))
        self.corner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.corner.clicked.connect(lambda _: self._next_unit())
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.corner, 1, 0)
        grid.addWidget(self.across, 1, 1)
        grid.addWidget(self.down, 2, 0)
        grid.addWidget(canvas, 2, 1)
        canvas.looked_around.connect(self._follow)
        canvas.pointed.connect(self._point)
        self.show_rulers(shown=False)
        self.set_unit("mm")

    @property
    def unit(self) -> Unit:
        return self.across.unit

    def set_tools(self, row: QWidget) -> None:
        """Put a row of tools above all."""
        self._grid.addWidget(row, 0, 0, 1, 2)

    def show_rulers(self, *, shown: bool) -> None:
        for widget in (self.corner, self.across, self.down):
            widget.setVisible(shown)

    def set_unit(self, unit: str) -> None:
        """Measure in ``mm``, ``px`` or ``in``; anything else is millimetres."""
        found: Unit = next((known for known in UNITS if known == unit), "mm")
        for ruler in (self.across, self.down):
            ruler.unit = found
            ruler.update()
        self.corner.setText(found)
        self.corner.setAccessibleName(QCoreApplication.translate("Canvas", "Unit of the rulers: {0}").format(found))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        for unit in UNITS:
            action = menu.addAction(unit)
            action.triggered.connect(lambda _checked=False, unit=unit: self._choose(unit))
        menu.exec(event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        self.across.point_at(None)
        self.down.point_at(None)
        super().leaveEvent(event)

    def _next_unit(self) -> None:
        self._choose(UNITS[(UNITS.index(self.unit) + 1) % len(UNITS)])

    def _choose(self, unit: str) -> None:
        self.set_unit(unit)
        self.unit_chosen.emit(unit)

    def _follow(self) -> None:
        if self.across.isVisible():
            self.across.update()
            self.down.update()

    def _point(self, x: float, y: float) -> None:
        if self.across.isVisible():
            self.across.point_at(x)
            self.down.point_at(y)
