"""Cards in a row of which one is chosen: a drawing, a name, a sentence. The arrow keys go from one to the next."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from comicremix.gui.icons import LucideEngine
from comicremix.gui.publishing.forms import Form
from comicremix.gui.theme import tones

_SIGN, _PAD, _GAP = 28, 12, 8
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Card(QAbstractButton):
    """One card: a radio button to the keyboard and to screen readers."""

    stepped = Signal(int)
    """The user wants the card so many places further on."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self.form = form
        self.setCheckable(True)
        self.setText(form.name)
        self.setAccessibleName(form.name)
        self.setAccessibleDescription(form.words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = max(150, self.fontMetrics().averageCharWidth() * 22)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, width - 2 * _PAD, 1000)
        words = self.fontMetrics().boundingRect(room, _WRAP, self.form.words).height()
        return 2 * _PAD + _SIGN + 2 * _GAP + self.fontMetrics().height() + words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the arrows; Return is for the dialog's main button."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        elif key in steps:
            mirrored = self.isRightToLeft() and key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            self.stepped.emit(-steps[key] if mirrored else steps[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = tones(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, lit = self.isChecked(), self.hasFocus() or self.isChecked()
        painter.setBrush(QColor(colours.tint if chosen else colours.hover if self.underMouse() else colours.base))
        width = 2 if chosen or self.hasFocus() else 1
        painter.setPen(QPen(QColor(colours.accent if lit else colours.border), width))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 10, 10)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(self.rect().adjusted(4, 4, -4, -4), 7, 7)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        colours = tones()
        engine = LucideEngine(self.form.icon, "accent" if self.isChecked() else "text")
        top = _PAD + _SIGN + _GAP
        room = QRect(_PAD, top, self.width() - 2 * _PAD, self.height() - top)
        engine.paint(painter, QRect(_PAD, _PAD, _SIGN, _SIGN), QIcon.Mode.Normal, QIcon.State.Off)
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        painter.drawText(room, _WRAP, self.form.name)
        painter.setFont(self.font())
        painter.setPen(QColor(colours.text if self.isChecked() else colours.muted))
        painter.drawText(room.adjusted(0, self.fontMetrics().height() + _GAP, 0, 0), _WRAP, self.form.words)


class Cards(QWidget):
    """A row of cards; ``chosen`` tells the key of the one that is picked."""

    chosen = Signal(str)

    def __init__(self, forms: Iterable[Form]) -> None:
        super().__init__()
        self.cards = {form.key: Card(form) for form in forms}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for key, card in self.cards.items():
            group.addButton(card)
            row.addWidget(card, 1)
            card.stepped.connect(self._step)
            card.toggled.connect(lambda on, key=key: self.chosen.emit(key) if on else None)

    @property
    def key(self) -> str:
        """The card that is chosen; the first one while none is."""
        return next((key for key, card in self.cards.items() if card.isChecked()), next(iter(self.cards)))

    def _step(self, by: int) -> None:
        keys = list(self.cards)
        self.choose(keys[(keys.index(self.key) + by) % len(keys)])

    def choose(self, key: str) -> None:
        """Choose a card and put the keyboard on it."""
        self.cards[key].setChecked(True)
        self.cards[key].setFocus()
