"""The list of the page strip: several pages can be selected and dragged together,
and a line shows where they would go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import (
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from comicremix.gui.strip.model import PAGE_MIME, dropped_pages

if TYPE_CHECKING:
    from comicremix.gui.strip.strip import PageStrip

MARK = 3.0
"""The thickness of the line that shows where pages would go; knobs at its ends are three times as high."""


class PageList(QListView):
    """Keys beside those of every list: Alt with arrows moves the page, Delete, Insert, Ctrl+D."""

    def __init__(self, strip: PageStrip) -> None:
        super().__init__(strip)
        self._strip = strip
        self.insertion = -1
        """The row before which dragged pages would go, -1 while none are dragged."""
        self.setAccessibleName(self.tr("Pages"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)

    def row_before(self, place: QPoint) -> int:
        """Return before which row something dropped at ``place`` (of the viewport) would go."""
        index = self.indexAt(place)
        if not index.isValid():
            return self.model().rowCount()
        return index.row() + (place.y() > self.visualRect(index).center().y())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._strip.fit_width()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.insertion >= 0:
            self._paint_insertion()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._mark(self.row_before(event.position().toPoint()) if event.mimeData().hasFormat(PAGE_MIME) else -1)
        if self.insertion >= 0:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._mark(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(-1)
        if not event.mimeData().hasFormat(PAGE_MIME):
            super().dropEvent(event)
            return
        before = self.row_before(event.position().toPoint())
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self._strip.model.move(dropped_pages(event.mimeData()), before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down if alt:
                self._strip.shift_page(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Delete:
                self._strip.remove_page()
            case Qt.Key.Key_Insert:
                self._strip.add_page()
            case Qt.Key.Key_D if control:
                self._strip.duplicate_page()
            case _:
                super().keyPressEvent(event)

    def _mark(self, row: int) -> None:
        if row != self.insertion:
            self.insertion = row
            self.viewport().update()

    def _paint_insertion(self) -> None:
        model = self.model()
        if self.insertion < model.rowCount():
            y = float(self.visualRect(model.index(self.insertion, 0)).top())
        else:
            y = float(self.visualRect(model.index(model.rowCount() - 1, 0)).bottom())
        room = self.viewport().rect()
        y = min(max(y, 2 * MARK), room.height() - 2 * MARK)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
        painter.drawRoundedRect(QRectF(8, y - MARK / 2, room.width() - 16, MARK), MARK / 2, MARK / 2)
        for x in (8.0, room.width() - 8.0):
            painter.drawEllipse(QRectF(x - 1.5 * MARK, y - 1.5 * MARK, 3 * MARK, 3 * MARK))
        painter.end()
