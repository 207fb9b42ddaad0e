"""A small live picture of a page setup: trim, bleed, margins, and a few panels with their gutter."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from comicremix.edit.layouts import LAYOUTS, outlines_of
from comicremix.geometry import Rect
from comicremix.gui.theme import tones
from comicremix.model.setup import PageSetup

EDGE = 14.0
TRIED = next(layout for layout in LAYOUTS if layout.name == "tiers-2-1-2")
BLEED, MARGIN, PAPER, PANEL = "#d6336c", "#1c7ed6", "#ffffff", "#e4e1db"


class SetupPicture(QWidget):
    """Paints the setup that was last given; nothing before that."""

    def __init__(self) -> None:
        super().__init__()
        self._setup: PageSetup | None = None
        self.setMinimumSize(210, 280)

    def show_setup(self, setup: PageSetup) -> None:
        self._setup = setup
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(230, 310)

    def paintEvent(self, event: QPaintEvent) -> None:
        setup = self._setup
        if setup is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = setup.bled
        scale = min((self.width() - 2 * EDGE) / whole.width, (self.height() - 2 * EDGE) / whole.height)
        x = (self.width() - whole.width * scale) / 2 - whole.x * scale
        y = (self.height() - whole.height * scale) / 2 - whole.y * scale

        def seen(box: Rect) -> QRectF:
            return QRectF(box.x * scale + x, box.y * scale + y, box.width * scale, box.height * scale)

        painter.fillRect(seen(setup.trim), QColor(PAPER))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(PANEL))
        for outline in outlines_of(TRIED, setup):
            painter.drawPolygon(QPolygonF([QPointF(px * scale + x, py * scale + y) for px, py in outline]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        lines = [(setup.live, MARGIN, Qt.PenStyle.DashLine), (setup.trim, tones().muted, Qt.PenStyle.SolidLine)]
        if setup.bleed:
            lines.append((setup.bled, BLEED, Qt.PenStyle.SolidLine))
        for box, colour, style in lines:
            painter.setPen(QPen(QColor(colour), 1.0, style))
            painter.drawRect(seen(box))
        painter.end()
