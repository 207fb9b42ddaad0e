"""Draws a note in the list: its number, the first words, beneath them its place, and the state of its text."""

from __future__ import annotations

from unicodedata import bidirectional

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from comicremix.gui.states import SYMBOLS, TONES, Look
from comicremix.gui.theme import tones

NUMBER, PLACE, STATE = (int(Qt.ItemDataRole.UserRole) + n for n in (1, 2, 3))
MARGIN, GAP = 8, 2


class NoteDelegate(QStyledItemDelegate):
    """Two lines an item, in the tones of the theme."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = option.fontMetrics.lineSpacing()
        return QSize(160, 2 * line + GAP + 2 * MARGIN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        look: Look = index.data(STATE)
        painter.save()
        if chosen:
            painter.fillRect(rect, QColor(tones().tint))
        line = option.fontMetrics.lineSpacing()
        inner = rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        edge = option.fontMetrics.horizontalAdvance("000")
        words = inner.adjusted(edge, 0, -24, 0)
        upper, lower = QRect(words.topLeft(), QSize(words.width(), line)), words.adjusted(0, line + GAP, 0, 0)
        text = option.fontMetrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, upper.width())
        side = Qt.AlignmentFlag.AlignRight if direction_right(text) else Qt.AlignmentFlag.AlignLeft
        painter.setPen(QColor(tones().text))
        painter.drawText(upper, side, text)
        painter.setPen(QColor(tones().muted))
        painter.drawText(lower, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine, index.data(PLACE))
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(tones().text))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft, index.data(NUMBER))
        painter.setPen(QColor(getattr(tones(), TONES[look])))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight, SYMBOLS[look])
        painter.restore()


def direction_right(text: str) -> bool:
    """Tell whether the first letter with a direction is written from right to left."""
    strong = (bidirectional(char) for char in text)
    return next((kind in ("R", "AL") for kind in strong if kind in ("L", "R", "AL")), False)
