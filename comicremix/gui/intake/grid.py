"""Pages as pictures in rows, each with a tick: a click turns it, Shift takes all between, a drag paints over many."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from comicremix.gui.icons import icon
from comicremix.gui.intake.pages import PageModel
from comicremix.gui.theme import tones

translate = QCoreApplication.translate
PICTURE = QSize(132, 168)
"""Room for a page's picture, in widget pixels."""
PADDING, LABEL, TICK = 10, 22, 22
FADED = 0.3
"""How much is seen of a page that is left out."""


class PageGrid(QListView):
    """Shows a ``PageModel``."""

    def __init__(self, model: PageModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = model
        self._anchor: int | None = None
        self._painting: bool | None = None
        self.setModel(model)
        self.setItemDelegate(_Delegate(model, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("ImportPages", "Pages to import"))
        self.setAccessibleDescription(
            translate("ImportPages", "Space chooses a page or leaves it out, Shift with arrow keys all between.")
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        row = index.row()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._anchor is not None:
            self._range_to(row)
        else:
            self._painting = not self._pages.is_chosen(row)
            self._pages.choose(range(row, row + 1), on=self._painting)
            self._anchor = row
        self.setCurrentIndex(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._painting is not None and event.buttons() & Qt.MouseButton.LeftButton:
            index = self.indexAt(event.position().toPoint())
            if index.isValid():
                self._pages.choose(range(index.row(), index.row() + 1), on=self._painting)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._painting = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._pages.choose_all(on=True)
        elif event.key() == Qt.Key.Key_Space and row >= 0:
            self._pages.choose(range(row, row + 1), on=not self._pages.is_chosen(row))
            self._anchor = row
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the dialog's button answers
        else:
            super().keyPressEvent(event)
            moved = self.currentIndex().row()
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and moved != row and moved >= 0:
                self._anchor = max(row, 0) if self._anchor is None else self._anchor
                self._range_to(moved)

    def viewportSizeHint(self) -> QSize:
        return QSize(3, 2) * 200

    def centre_of(self, row: int) -> QPoint:
        """Return the middle of a page's room, in the viewport."""
        return self.visualRect(self._pages.index(row)).center()

    def _range_to(self, row: int) -> None:
        """Give all pages between the one that was turned last and this one its state."""
        anchor = row if self._anchor is None else self._anchor
        first, last = sorted((anchor, row))
        self._pages.choose(range(first, last + 1), on=self._pages.is_chosen(anchor))


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: PageModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        label = max(LABEL, option.fontMetrics.height() + 4)
        return PICTURE + QSize(2 * PADDING, 2 * PADDING + label)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        room, row = QRectF(option.rect), index.row()
        state: QStyle.StateFlag = option.state
        palette: QPalette = option.palette
        accent = palette.color(QPalette.ColorRole.Highlight)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver:
            wash = QColor(accent)
            wash.setAlpha(28)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(wash)
            painter.drawRoundedRect(room.adjusted(2, 2, -2, -2), 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tones().accent), 1.5))
            painter.drawRoundedRect(room.adjusted(2, 2, -2, -2), 6, 6)
        place = QRectF(room.x() + PADDING, room.y() + PADDING, PICTURE.width(), PICTURE.height())
        picture = self._paint_page(painter, place, row)
        self._paint_tick(painter, picture, row)
        chosen = self._pages.is_chosen(row)
        painter.setPen(QColor(tones().text if chosen else tones().muted))
        below = QRectF(room.x(), place.bottom(), room.width(), room.bottom() - place.bottom())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        painter.restore()

    def _paint_page(self, painter: QPainter, place: QRectF, row: int) -> QRectF:
        """Paint a page's picture, or what stands for it; return where."""
        page = self._pages.row(row)
        if page.pixmap is None:
            painter.setBrush(QColor(tones().hover))
            painter.setPen(QPen(QColor(tones().border), 1))
            empty = place.adjusted(12, 0, -12, 0)
            painter.drawRoundedRect(empty, 4, 4)
            if page.fault:
                sign = QRectF(0, 0, 32, 32)
                sign.moveCenter(empty.center())
                icon("triangle-alert", "warning").paint(painter, sign.toRect())
            return empty
        size = page.pixmap.deviceIndependentSize()
        picture = QRectF(0, 0, size.width(), size.height())
        picture.moveCenter(place.center())
        picture.moveBottom(place.bottom())
        if self._pages.is_chosen(row):
            painter.fillRect(picture.adjusted(1, 2, 2, 2), QColor(0, 0, 0, 60))
        else:
            painter.setOpacity(FADED)
        painter.drawPixmap(picture, page.pixmap, QRectF(page.pixmap.rect()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(0, 0, 0, 80), 1))
        painter.drawRect(picture)
        painter.setOpacity(1.0)
        return picture

    def _paint_tick(self, painter: QPainter, picture: QRectF, row: int) -> None:
        if self._pages.row(row).fault:
            return
        disc = QRectF(0, 0, TICK, TICK)
        disc.moveCenter(picture.topRight())
        disc.translate(-TICK * 0.35, TICK * 0.35)
        chosen = self._pages.is_chosen(row)
        painter.setPen(QPen(QColor(tones().on_fill if chosen else tones().muted), 1.5))
        painter.setBrush(QColor(tones().fill if chosen else tones().base))
        painter.drawEllipse(disc)
        if chosen:
            icon("check", "on_fill").paint(painter, disc.adjusted(4, 4, -4, -4).toRect())
