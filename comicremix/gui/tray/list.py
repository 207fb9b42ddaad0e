"""The tray's list: arrows walk over the panels, Enter places them, Delete takes them back, several can be dragged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QDrag, QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from comicremix.gui.theme import tones
from comicremix.gui.tray.crops import Crops
from comicremix.gui.tray.delegate import TrayDelegate, fitted
from comicremix.gui.tray.model import TrayModel
from comicremix.gui.tray.rows import Cell
from comicremix.model.uses import FoundKey

GHOST = 96
FAN = 10
"""How far each further panel of a ghost is moved, in widget pixels."""
MOST_FANNED = 3


class TrayList(QListView):
    """Panels flow in rows beneath the line of their source page."""

    place_wanted = Signal()
    back_wanted = Signal()
    drag_begins = Signal()
    use_wanted = Signal()
    """Show where the current panel is used."""
    menu_wanted = Signal(QPoint)
    """At this point of the screen."""

    def __init__(self, model: TrayModel, crops: Crops, parent: QWidget) -> None:
        super().__init__(parent)
        self._tray_model, self._crops = model, crops
        self._delegate = TrayDelegate(self, model, crops)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Panels of the source pages"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else rows and bar chase each other
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self._kept: tuple[tuple[FoundKey, ...], Cell | None, int, int] = ((), None, -1, 0)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        crops.came.connect(lambda _: self.viewport().update())

    @property
    def chosen(self) -> tuple[FoundKey, ...]:
        """The chosen panels, in the order of the tray."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        cells = (self._tray_model.cell(self._tray_model.index(row)) for row in rows)
        return tuple(cell.key for cell in cells if cell is not None)

    @property
    def current(self) -> Cell | None:
        return self._tray_model.cell(self.currentIndex())

    def choose(self, key: FoundKey) -> bool:
        """Select a panel alone and scroll to it; tell whether it is listed."""
        index = self._tray_model.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        return index.isValid()

    def choose_first(self) -> None:
        """Select the first panel."""
        self.setCurrentIndex(QModelIndex())
        self._step(1)

    def fit_width(self) -> None:
        """Let as many columns stand side by side as there is room for."""
        if self._delegate.fit(self.viewport().width() - 1, self.fontMetrics().height(), self.devicePixelRatioF()):
            self.scheduleDelayedItemsLayout()

    def ghost(self) -> QPixmap:
        """Return the picture that follows the pointer while the chosen panels are dragged."""
        cells = [self._tray_model.cell(self._tray_model.index_of(key)) for key in self.chosen]
        pictures = [self._crops.picture(cell.source, cell.found) for cell in cells if cell is not None]
        return fan(pictures, self.devicePixelRatioF())

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Drag the chosen panels out of the tray."""
        indexes = [index for index in self.selectedIndexes() if self._tray_model.cell(index) is not None]
        if not indexes:
            return
        drag = QDrag(self)
        drag.setMimeData(self._tray_model.mimeData(indexes))
        ghost = self.ghost()
        drag.setPixmap(ghost)
        size = ghost.deviceIndependentSize()
        drag.setHotSpot(QPoint(round(size.width() / 2), round(size.height() / 2)))
        self.drag_begins.emit()
        drag.exec(Qt.DropAction.CopyAction)

    def event(self, event: QEvent) -> bool:
        """Keep the page keys to the list, though they turn pages elsewhere."""
        keys = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in keys:
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.place_wanted.emit()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.back_wanted.emit()
            case Qt.Key.Key_Space if not event.modifiers():
                self.use_wanted.emit()
            case Qt.Key.Key_Left | Qt.Key.Key_Right if not event.modifiers():
                self._step(1 if event.key() == Qt.Key.Key_Right else -1)
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).center()
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))
        elif self.indexAt(event.pos()).isValid():
            self.menu_wanted.emit(event.globalPos())

    def _keep(self) -> None:
        """Remember what is chosen and seen while rows come and go."""
        self._kept = (self.chosen, self.current, self.currentIndex().row(), self.verticalScrollBar().value())

    def _restore(self) -> None:
        """Choose the same panels again; for a current one that is gone, what lies in its place now."""
        keys, current, row, place = self._kept
        selection = self.selectionModel()
        flag = QItemSelectionModel.SelectionFlag
        index = self._tray_model.index_of(current.key) if current is not None else QModelIndex()
        if current is not None and not index.isValid():
            rows = range(min(row, self._tray_model.rowCount() - 1), -1, -1)
            index = next((i for i in map(self._tray_model.index, rows) if self._tray_model.cell(i)), QModelIndex())
        selection.setCurrentIndex(index, flag.ClearAndSelect if index.isValid() else flag.Clear)
        for key in keys:
            selection.select(self._tray_model.index_of(key), flag.Select)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)

    def _step(self, by: int) -> None:
        """Go to the next panel in reading order, over the lines between."""
        row = self.currentIndex().row() + by
        while 0 <= row < self._tray_model.rowCount():
            index: QModelIndex = self._tray_model.index(row)
            if self._tray_model.cell(index) is not None:
                self.setCurrentIndex(index)
                return
            row += by


def fan(pictures: list[QPixmap | None], ratio: float) -> QPixmap:
    """Return pictures laid over each other like cards, with their number when they are several."""
    shown = pictures[:MOST_FANNED]
    side = GHOST + FAN * (len(shown) - 1)
    whole = QPixmap(round(side * ratio), round(side * ratio))
    whole.setDevicePixelRatio(ratio)
    whole.fill(Qt.GlobalColor.transparent)
    painter = QPainter(whole)
    painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
    painter.setOpacity(0.9)
    for place, picture in reversed(list(enumerate(shown))):
        room = QRectF(place * FAN, place * FAN, GHOST, GHOST)
        if picture is None:
            painter.fillRect(room.adjusted(8, 16, -8, -16), QColor(tones().hover))
        else:
            painter.drawPixmap(fitted(picture, room), picture, QRectF(picture.rect()))
    if len(pictures) > 1:
        badge = QRectF(side - 26, side - 26, 24, 24)
        painter.setOpacity(1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tones().fill))
        painter.drawEllipse(badge)
        painter.setPen(QColor(tones().on_fill))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(len(pictures)))
    painter.end()
    return whole
