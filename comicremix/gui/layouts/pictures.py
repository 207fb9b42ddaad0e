"""Small pictures of layouts with the page's own panels in them; numbers where there are none."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from comicremix.edit.change import change_page
from comicremix.edit.layouts import Layout, apply_layout, outlines_of
from comicremix.geometry import Outline, bounds
from comicremix.gui.canvas.pixmaps import Pixmaps, WatchedPixmaps
from comicremix.gui.canvas.qt_painter import DrawingRoom, paint_drawings
from comicremix.gui.desk import Desk
from comicremix.model.book import Book
from comicremix.model.book_setup import setup_for, setup_of
from comicremix.model.page import Border, Page

SIDE = 116
"""The longer side of a picture, widget pixels."""
PAPER, INK, EMPTY = "#ffffff", "#3a3d44", "#e9e7e2"


class LayoutPictures:
    """Paints pictures of layouts for the page in view of ``desk``. ``pixmaps`` has the art; without it, or for an empty
    page, cells show their numbers."""

    def __init__(self, desk: Desk, pixmaps: Pixmaps | None) -> None:
        self._desk = desk
        self._pixmaps = pixmaps
        self._room = DrawingRoom(desk.press.catalogue)

    def picture(
        self, book: Book, page: Page, layout: Layout, *, border: Border | None, from_right: bool, ratio: float
    ) -> tuple[QPixmap, bool]:
        """Return the picture, and whether all its art was there."""
        setup = setup_for(replace(book, setup=setup_of(book)), page)
        scale = SIDE / max(page.width, page.height)
        size = QSize(round(page.width * scale), round(page.height * scale))
        pixmap = QPixmap(QSize(SIDE, SIDE) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF((SIDE - size.width()) / 2, (SIDE - size.height()) / 2, size.width(), size.height())
        painter.fillRect(place.adjusted(1, 1, 1, 1), QColor(0, 0, 0, 60))
        painter.fillRect(place, QColor(page.ground))
        painter.setClipRect(place)
        painter.translate(place.topLeft())
        painter.scale(scale, scale)
        cells = outlines_of(layout.mirrored() if from_right else layout, setup)
        count = len(page.panels) if self._pixmaps is not None else 0
        _paint_cells(painter, cells, count, scale)
        whole = not count or self._paint_panels(painter, book, page, layout, border, from_right)
        painter.resetTransform()
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(0, 0, 0, 90), 1.0))
        painter.drawRect(place)
        painter.end()
        return pixmap, whole

    def _paint_panels(
        self, painter: QPainter, book: Book, page: Page, layout: Layout, border: Border | None, from_right: bool
    ) -> bool:
        """Paint the panels as the layout would have them; tell whether all their art was there."""
        if self._pixmaps is None:
            return True
        bare = change_page(book, page.id, lambda p: replace(p, balloons=(), base=None))
        bare = apply_layout(bare, page.id, layout, border=border, from_right=from_right)
        frame, _ = self._desk.press.part(bare, page.id, self._desk.language, lambda p: p)
        watched = WatchedPixmaps(self._pixmaps)
        paint_drawings(painter, self._room.drawings(frame), watched, seen=QRectF(0, 0, page.width, page.height))
        return watched.whole


def _paint_cells(painter: QPainter, cells: tuple[Outline, ...], filled: int, scale: float) -> None:
    """Paint every cell; those for which there is no panel are empty and dashed, or all are numbered."""
    font = painter.font()
    font.setPixelSize(max(1, round(15 / scale)))
    font.setBold(True)
    painter.setFont(font)
    for number, outline in enumerate(cells, 1):
        polygon = QPolygonF([QPointF(*point) for point in outline])
        empty = filled and number > filled
        pen = QPen(QColor(INK), 1.2 / scale, Qt.PenStyle.DashLine if empty else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(QColor(PAPER if empty else EMPTY))
        painter.drawPolygon(polygon)
        if not filled:
            box = bounds(outline)
            room = QRectF(box.x, box.y, box.width, box.height)
            painter.setPen(QColor(INK))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(number))
