"""How a page looks in the strip: its picture on the ground, its number beneath, a frame when it is the one in view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from comicremix.model.ids import PageId
from comicremix.model.page import Page

GAP = 8
PAPER = QColor(250, 250, 250)


class PageDelegate(QStyledItemDelegate):
    """Paints thumbnails ``width`` pixels wide. ``drop`` is the page that a drag would fall on."""

    def __init__(
        self, parent: QWidget, page_at: Callable[[int], Page], pixmap: Callable[[PageId], QPixmap | None]
    ) -> None:
        super().__init__(parent)
        self.width = 112.0
        self.drop: PageId | None = None
        self.current: PageId | None = None
        self._page_at = page_at
        self._pixmap = pixmap

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        page = self._page_at(index.row())
        return QSize(round(self.width) + 2 * GAP, round(self._height(page)) + self._label_height(option) + 2 * GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        page = self._page_at(index.row())
        palette: QPalette = option.palette
        room = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        picture = QRectF(room.center().x() - self.width / 2, room.y() + GAP, self.width, self._height(page))
        current = page.id == self.current
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = palette.color(QPalette.ColorRole.Highlight)
        chosen = current or bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            wash = QColor(accent)
            wash.setAlpha(54 if chosen else 26)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(wash)
            painter.drawRoundedRect(room.adjusted(2, 2, -2, -2), 6, 6)
        self._paint_picture(painter, picture, page)
        if page.id == self.drop:
            wash = QColor(accent)
            wash.setAlpha(90)
            painter.fillRect(picture, wash)
        if current or page.id == self.drop:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(accent, 3.0 if page.id == self.drop else 2.0))
            painter.drawRect(picture.adjusted(-1, -1, 1, 1))
        self._paint_label(painter, room, picture.bottom(), str(index.data()), palette, bold=current)
        painter.restore()

    def _paint_picture(self, painter: QPainter, place: QRectF, page: Page) -> None:
        pixmap = self._pixmap(page.id)
        painter.fillRect(place.adjusted(1, 2, 2, 2), QColor(0, 0, 0, 50))
        painter.fillRect(place, PAPER)
        if pixmap is not None:
            painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(0, 0, 0, 70), 1.0))
        painter.drawRect(place)

    def _paint_label(
        self, painter: QPainter, room: QRectF, top: float, words: str, palette: QPalette, *, bold: bool
    ) -> None:
        font = painter.font()
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(
            QRectF(room.x(), top + 2, room.width(), room.bottom() - top - 2), Qt.AlignmentFlag.AlignCenter, words
        )

    def _height(self, page: Page) -> float:
        return max(24.0, min(self.width * 3, self.width * page.height / page.width))

    def _label_height(self, option: QStyleOptionViewItem) -> int:
        return int(option.fontMetrics.height())
