"""Trim, margins and bleed as faint lines over the page; they are never printed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRegion

from comicremix.geometry import Rect
from comicremix.gui.canvas.camera import Camera
from comicremix.model.setup import PageSetup

BLEED, MARGIN, TRIM = "#d6336c", "#1c7ed6", "#495057"


def paint_page_guides(painter: QPainter, camera: Camera, setup: PageSetup, keep_off: QRectF | None = None) -> None:
    """Paint a setup's lines in widget pixels, but not over ``keep_off``, the facing page."""
    painter.save()
    if keep_off is not None:
        painter.setClipRegion(QRegion(painter.viewport()) - QRegion(keep_off.toRect()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _box(painter, camera, setup.live, MARGIN, Qt.PenStyle.DashLine)
    _box(painter, camera, setup.trim, TRIM, Qt.PenStyle.SolidLine)
    if setup.bleed:
        _box(painter, camera, setup.bled, BLEED, Qt.PenStyle.SolidLine)
    painter.restore()


def _box(painter: QPainter, camera: Camera, box: Rect, colour: str, style: Qt.PenStyle) -> None:
    seen = camera.rect_to_view(box)
    line = QColor(colour)
    line.setAlpha(150)
    painter.setPen(QPen(line, 1.0, style))
    painter.drawRect(QRectF(seen.x, seen.y, seen.width, seen.height))
