"""How the tray looks: a line for every source page, and panels as they were cut, each with its state beneath."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from comicremix.gui.icons import icon
from comicremix.gui.theme import tones
from comicremix.gui.tray.crops import Crops
from comicremix.gui.tray.model import TrayModel
from comicremix.gui.tray.rows import Cell, Header
from comicremix.gui.tray.words import SYMBOLS, TONES, state_words

LEAST_CELL, MOST_COLUMNS = 84, 12
PAD = 4
SIGN = 20
MOST_HIGH = 128
"""Widget pixels of a picture: in a low tray whole panels are to be seen."""
Index = QModelIndex | QPersistentModelIndex


class TrayDelegate(QStyledItemDelegate):
    """Paints cells of one size in rows as wide as the view."""

    def __init__(self, parent: QWidget, model: TrayModel, crops: Crops) -> None:
        super().__init__(parent)
        self._model, self._crops = model, crops
        self._header = self._cell = QSize(LEAST_CELL, LEAST_CELL)
        self._letters = 0.0
        self._room = 0

    def fit(self, room: int, letters: int, ratio: float) -> bool:
        """Share ``room`` widget pixels among columns; tell whether that changed anything.
        ``letters``: height of a line."""
        if (room, letters) == (self._room, self._letters):
            return False
        self._room, self._letters = room, letters
        columns = max(1, min(MOST_COLUMNS, room // max(LEAST_CELL, 5 * letters)))
        side = room // columns
        self._header = QSize(room, letters + 3 * PAD)
        self._cell = QSize(side, min(MOST_HIGH, round((side - 2 * PAD) * 0.8)) + letters + 4 * PAD)
        self._crops.set_side(round((side - 4 * PAD) * ratio))
        return True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._header if isinstance(self._model.row(index.row()), Header) else self._cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.row(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if isinstance(row, Header):
            self._paint_header(painter, QRectF(option.rect), row)
        else:
            self._paint_cell(painter, option, row)
        painter.restore()

    def _paint_header(self, painter: QPainter, room: QRectF, header: Header) -> None:
        """Paint a name, and at its right how many of the panels are unused."""
        line = QRectF(room.x() + PAD, room.y() + PAD, room.width() - 2 * PAD, room.height() - PAD)
        if header is not self._model.row(0):
            painter.setPen(QColor(tones().border))
            painter.drawLine(line.topLeft(), line.topRight())
        count = f"{header.unused}/{header.total} {SYMBOLS['unused']}" if header.unused else SYMBOLS["used"]
        count = count if header.total else "–"
        painter.setPen(QColor(getattr(tones(), TONES["unused"] if header.unused else "muted")))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(tones().text))
        measure = QFontMetricsF(font)
        left = line.width() - measure.horizontalAdvance(count) - 2 * PAD
        name = measure.elidedText(header.source.name, Qt.TextElideMode.ElideLeft, left)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell) -> None:
        state: QStyle.StateFlag = option.state
        room = QRectF(option.rect).adjusted(1, 1, -1, -1)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if chosen or focused or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(tones().tint if chosen else tones().hover))
            outlined = chosen or focused
            painter.setPen(QPen(QColor(tones().accent), 1.5) if outlined else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(room, 6, 6)
        foot = self._letters + PAD
        place = room.adjusted(PAD, PAD, -PAD, -PAD - foot)
        picture = self._crops.picture(cell.source, cell.found)
        if picture is not None:
            painter.drawPixmap(fitted(picture, place), picture, QRectF(picture.rect()))
        else:
            self._paint_waiting(painter, place, missing=self._crops.is_missing(cell.source))
        line = QRectF(room.x() + PAD, room.bottom() - foot - PAD / 2, room.width() - 2 * PAD, foot)
        tone = tones().text if chosen else getattr(tones(), TONES[cell.uses.state])
        painter.setPen(QColor(tone))
        words = QFontMetricsF(painter.font()).elidedText(state_words(cell), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_waiting(self, painter: QPainter, place: QRectF, *, missing: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tones().hover))
        painter.drawRoundedRect(place.adjusted(PAD, PAD, -PAD, -PAD), 4, 4)
        if missing:
            sign = QRectF(place.center().x() - SIGN / 2, place.center().y() - SIGN / 2, SIGN, SIGN)
            icon("triangle-alert", "warning").paint(painter, sign.toRect())


def fitted(picture: QPixmap, room: QRectF) -> QRectF:
    """Return where a picture lies in the middle of ``room``, as large as it can be, enlarged by half at most."""
    scale = min(room.width() / picture.width(), room.height() / picture.height(), 1.5)
    width, height = picture.width() * scale, picture.height() * scale
    return QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)
