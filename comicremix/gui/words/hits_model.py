"""What was found, one row a place, drawn with its surroundings and with what would stand there instead."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from comicremix.edit.finding import Hit
from comicremix.gui.names import Places, native_name
from comicremix.gui.raw_text import to_utf16
from comicremix.gui.theme import tones
from comicremix.model.book import Book
from comicremix.model.scripts import direction_of

Index = QModelIndex | QPersistentModelIndex
PLACE = Qt.ItemDataRole.UserRole
Put = Callable[[Hit, int], str]
BEFORE, AFTER = 28, 70
"""How many characters of the surroundings are shown."""
NOWHERE = QModelIndex()


class HitsModel(QAbstractListModel):
    """Rows are places, in reading order; ``put`` is shown behind what would go."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()
        self._rows: list[tuple[int, int]] = []
        self._places = Places(Book())
        self._many = False
        self.put: Put | None = None

    def show_hits(self, book: Book, hits: tuple[Hit, ...], *, many_languages: bool) -> None:
        """Show other places; with ``many_languages`` each says its language."""
        self.beginResetModel()
        self._hits, self._places, self._many = hits, Places(book), many_languages
        self._rows = [(number, at) for number, hit in enumerate(hits) for at in range(len(hit.spans))]
        self.endResetModel()

    def show_put(self, put: Put | None) -> None:
        """Show what would stand there instead: ``put`` says it of a hit and one of its places;
        None: nothing is replaced."""
        self.put = put
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def place(self, row: int) -> tuple[Hit, int] | None:
        """Return the hit of a row and which of its places it is."""
        if not 0 <= row < len(self._rows):
            return None
        number, at = self._rows[row]
        return self._hits[number], at

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.place(index.row())
        if found is None:
            return None
        hit, at = found
        if role == PLACE:
            name = f" · {native_name(hit.language)}" if self._many else ""
            return f"{self._places.of_text(hit.key)}{name}"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            start, end = hit.spans[at]
            before, after = hit.text[max(0, start - BEFORE) : start], hit.text[end : end + AFTER]
            return f"{self.data(index, PLACE)}: {_line(before)}{_line(hit.text[start:end])}{_line(after)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return hit.text
        return None


class HitDelegate(QStyledItemDelegate):
    """Draws where a place is, and below it the words with the place marked."""

    def __init__(self, model: HitsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 2 * option.fontMetrics.height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = self._model.place(index.row())
        if found is None:
            return
        hit, at = found
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(option.rect, QColor(tones().tint))
        room = QRectF(option.rect).adjusted(10, 5, -10, -5)
        painter.setFont(_smaller(option.font))
        painter.setPen(QColor(tones().muted))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(room, int(left), str(index.data(PLACE)))
        line = QRectF(room.x(), room.y() + option.fontMetrics.height(), room.width(), option.fontMetrics.height() + 4)
        painter.setClipRect(line)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        self._paint_words(painter, line, option.font, hit, at)
        painter.restore()

    def _paint_words(self, painter: QPainter, line: QRectF, font: QFont, hit: Hit, at: int) -> None:
        start, end = hit.spans[at]
        before = _line(hit.text[max(0, start - BEFORE) : start])
        before = f"…{before}" if start > BEFORE else before
        gone, after = _line(hit.text[start:end]), _line(hit.text[end : end + AFTER])
        come = _line(self._model.put(hit, at)) if self._model.put is not None else ""
        words = f"{before}{gone}{come}{after}"
        layout = QTextLayout(words, font)
        rtl = direction_of(hit.language) == "rtl"
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        first = to_utf16(words, len(before))
        second = to_utf16(words, len(before) + len(gone))
        third = to_utf16(words, len(before) + len(gone) + len(come))
        layout.setFormats(
            [_format(first, second - first, gone=self._model.put is not None), _came(second, third - second)]
        )
        layout.beginLayout()
        placed = layout.createLine()
        placed.setLineWidth(line.width())
        layout.endLayout()
        shift = line.width() - placed.naturalTextWidth() if rtl else 0
        layout.draw(painter, QPointF(line.x() + shift, line.y()))


def _format(start: int, length: int, *, gone: bool) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    if gone:
        look.setFontStrikeOut(True)
        look.setForeground(QColor(tones().danger))
    else:
        look.setFontWeight(QFont.Weight.Bold)
        look.setForeground(QColor(tones().accent))
    return _range(start, length, look)


def _came(start: int, length: int) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    look.setForeground(QColor(tones().success))
    return _range(start, length, look)


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, look
    return found


def _line(words: str) -> str:
    return words.replace("\n", " ⏎ ")


def _smaller(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.88)
    return small
