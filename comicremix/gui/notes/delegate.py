"""Draws a note in the list: its number, the panel that it is about, the first words, beneath them its place and what
is wrong with it, and the state of its text."""

from __future__ import annotations

from unicodedata import bidirectional

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from comicremix.gui.notes.thumbs import SIDE
from comicremix.gui.states import SYMBOLS, TONES, Look
from comicremix.gui.theme import tones

NUMBER, PLACE, STATE, THUMB, FAULT = (int(Qt.ItemDataRole.UserRole) + n for n in (1, 2, 3, 4, 5))
MARGIN, GAP = 8, 2
SIGN = 24
"""Widget pixels for the sign of the state."""
RIGHT_MARK = "\u200f"
"""Keeps an ellipsis at the end of words from the right."""
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class NoteDelegate(QStyledItemDelegate):
    """Two lines an item, in the tones of the theme."""

    def __init__(self, parent: QListWidget, *, pictures: bool) -> None:
        """``pictures``: there is room for them in every row."""
        super().__init__(parent)
        self.pictures = pictures
        self.widest = ""
        """The number that needs the most room."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = option.fontMetrics.lineSpacing()
        return QSize(160, max(2 * line + GAP, SIDE.height()) + 2 * MARGIN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tones().tint))
        inner = rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        bold = QFont(option.font)
        bold.setBold(True)
        edge = QFontMetrics(bold).horizontalAdvance(max(self.widest, "00", key=len)) + MARGIN
        self._paint_number(painter, inner, bold, index)
        thumb: QPixmap | None = index.data(THUMB)
        if thumb is not None:
            painter.drawPixmap(inner.topLeft() + QPoint(edge, 0), thumb)
        words = inner.adjusted(edge + (SIDE.width() + MARGIN if self.pictures else 0), 0, -SIGN, 0)
        self._paint_words(painter, words, option, index)
        painter.restore()

    def _paint_number(
        self, painter: QPainter, inner: QRect, bold: QFont, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look: Look = index.data(STATE)
        painter.setFont(bold)
        painter.setPen(QColor(tones().text))
        painter.drawText(inner, LEFT, index.data(NUMBER))
        painter.setPen(QColor(getattr(tones(), TONES[look])))
        painter.drawText(inner, RIGHT, SYMBOLS[look])

    def _paint_words(
        self,
        painter: QPainter,
        words: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        metrics, line = option.fontMetrics, option.fontMetrics.lineSpacing()
        upper, lower = QRect(words.topLeft(), QSize(words.width(), line)), words.adjusted(0, line + GAP, 0, 0)
        text = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, upper.width())
        painter.setFont(option.font)
        painter.setPen(QColor(tones().text))
        right = direction_right(text)
        painter.drawText(upper, RIGHT if right else LEFT, f"{text}{RIGHT_MARK}" if right else text)
        fault = str(index.data(FAULT) or "")
        painter.setPen(QColor(tones().warning if fault else tones().muted))
        below = f"! {fault}" if fault else index.data(PLACE)
        below = metrics.elidedText(below, Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, LEFT | Qt.TextFlag.TextSingleLine, below)


def direction_right(text: str) -> bool:
    """Tell whether the first letter with a direction is written from right to left."""
    strong = (bidirectional(char) for char in text)
    return next((kind in ("R", "AL") for kind in strong if kind in ("L", "R", "AL")), False)
