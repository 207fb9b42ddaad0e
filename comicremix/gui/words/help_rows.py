"""What the help for a text is made of: quiet rows with a sign, words, what to know of them, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from comicremix.model.language import Direction

SIGN_WIDTH = 16


@dataclass(frozen=True, slots=True)
class Row:
    """One row. ``sign`` stands before it in the colour ``tone``; ``put`` is what a click writes into the text."""

    sign: str
    tone: str
    words: str
    about: str = ""
    put: str = ""
    tip: str = ""
    spoken: str = ""
    """What the sign means, for those who do not see it."""
    direction: Direction = "ltr"
    button: str = ""
    asks: object = None
    """What the button gives to ``Section.asked``."""


class HelpRow(QFrame):
    """Shows a Row; clicking it, or Enter on it, gives its words."""

    chosen = Signal(str)
    asked = Signal(object)

    def __init__(self, row: Row, sign_width: int = SIGN_WIDTH) -> None:
        super().__init__()
        self.row = row
        self.setObjectName("helpRow")
        self.setProperty("clickable", bool(row.put))
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 2, 4, 2)
        line.setSpacing(8)
        sign = QLabel(row.sign)
        sign.setFixedWidth(sign_width)
        sign.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        sign.setProperty("tone", row.tone)
        line.addWidget(sign)
        column = QVBoxLayout()
        column.setSpacing(0)
        self.words = _label(row.words, row.direction)
        column.addWidget(self.words)
        if row.about:
            about = _label(row.about, "ltr")
            about.setProperty("role", "muted")
            column.addWidget(about)
        line.addLayout(column, 1)
        if row.button:
            button = QPushButton(row.button)
            button.setProperty("small", "true")
            button.setAccessibleName(f"{row.button}: {row.words}")
            button.clicked.connect(lambda _=False: self.asked.emit(row.asks))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.setToolTip(row.tip)
        self.setAccessibleName(" ".join(filter(None, (row.spoken or row.sign, row.words, row.about))))
        if row.put:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.row.put and event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.chosen.emit(self.row.put)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.row.put and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.row.put)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave) and self.row.put:
            self.update()
        return super().event(event)


class Section(QWidget):
    """A heading with rows below it; it is there only while it has some. ``wide``: the signs are percentages."""

    chosen = Signal(str)
    asked = Signal(object)

    def __init__(self, title: str, *buttons: QWidget, stays: bool = False, wide: bool = False) -> None:
        super().__init__()
        self._stays = stays
        self._sign_width = self.fontMetrics().horizontalAdvance("100 %") + 4 if wide else SIGN_WIDTH
        self.rows: tuple[Row, ...] = ()
        self.shown: list[HelpRow] = []
        heading = QLabel(title)
        heading.setProperty("role", "muted")
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(4)
        top.addWidget(heading, 1)
        for button in buttons:
            top.addWidget(button)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addLayout(top)
        whole.addLayout(self._column)
        self.setVisible(stays)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows; equal ones are left as they are."""
        if rows == self.rows:
            return
        self.rows = rows
        for old in self.shown:
            self._column.removeWidget(old)
            old.deleteLater()
        self.shown = [HelpRow(row, self._sign_width) for row in rows]
        for row in self.shown:
            row.chosen.connect(self.chosen)
            row.asked.connect(self.asked)
            self._column.addWidget(row)
        self.setVisible(bool(rows) or self._stays)


def _label(words: str, direction: Direction) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    side = Qt.AlignmentFlag.AlignRight if direction == "rtl" else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft if direction == "rtl" else Qt.LayoutDirection.LeftToRight)
    return label
