"""Messages over the canvas: one line, its remedy as a button. Never a stack of boxes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from comicremix.errors import ComicRemixError
from comicremix.gui.icons import Sign, icon
from comicremix.gui.sentences import said

translate = QCoreApplication.translate
Tone = Literal["info", "good", "warning", "error"]
ICONS: dict[Tone, tuple[str, str]] = {
    "info": ("info", "accent"),
    "good": ("circle-check", "success"),
    "warning": ("triangle-alert", "warning"),
    "error": ("circle-x", "danger"),
}
QUIET_MS = 8000
SHOWN_AT_ONCE = 2
MOST_WIDTH = 760


@dataclass(frozen=True, slots=True)
class Message:
    """``key`` names what it is about: a new message of the same key takes the old one's place.
    ``stays``: until it is answered."""

    text: str
    tone: Tone = "info"
    detail: str = ""
    actions: tuple[tuple[str, Callable[[], None]], ...] = ()
    key: str = ""
    stays: bool = False


def message_of(error: ComicRemixError, *actions: tuple[str, Callable[[], None]]) -> Message:
    """Say an error: what and where in the first line, the remedy in the second."""
    key = f"{error.where}{error.what}"
    return Message(said(error.line), "error", said(error.remedy), tuple(actions), key=key, stays=True)


class MessageBar(QFrame):
    """One message with its buttons."""

    closed = Signal()

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = message
        self.setObjectName("messageBar")
        self.setProperty("tone", message.tone)
        self.setAutoFillBackground(True)
        self.setAccessibleName(f"{message.text} {message.detail}")
        name, tone = ICONS[message.tone]
        sign = Sign(name, 20, tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words(), 1)
        for label, action in message.actions:
            row.addWidget(self._button(label, action), 0, Qt.AlignmentFlag.AlignVCenter)
        if not (message.stays and message.actions and message.tone != "error"):
            row.addWidget(self._close_button(), 0, Qt.AlignmentFlag.AlignVCenter)
        if not message.stays:
            QTimer.singleShot(QUIET_MS, self, self.closed.emit)

    def buttons(self) -> list[QPushButton]:
        return self.findChildren(QPushButton)

    def _words(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        for text, role in ((self.message.text, "text"), (self.message.detail, "hint")):
            if text:
                label = QLabel(text)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setProperty("role", role)
                label.setWordWrap(True)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                words.addWidget(label)
        return words

    def _button(self, label: str, action: Callable[[], None]) -> QPushButton:
        button = QPushButton(label)
        button.clicked.connect(self.closed)
        button.clicked.connect(lambda _checked=False: action())
        return button

    def _close_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("x", "muted"))
        button.setToolTip(translate("MessageBar", "Close this message"))
        button.setAccessibleName(button.toolTip())
        button.clicked.connect(self.closed)
        return button


class MessageStack(QWidget):
    """The messages at hand, floating over the top of ``over``: the latest two, the others wait."""

    emptied = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._room: Callable[[], QRect] = over.rect
        self._bars: list[MessageBar] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 0)
        self._column.setSpacing(8)
        over.installEventFilter(self)
        self.hide()

    @property
    def messages(self) -> tuple[Message, ...]:
        return tuple(bar.message for bar in self._bars)

    @property
    def bars(self) -> tuple[MessageBar, ...]:
        return tuple(self._bars)

    def keep_within(self, room: Callable[[], QRect]) -> None:
        """Let the messages stand at the top of ``room()``, in pixels of the widget that they float over."""
        self._room = room
        self._arrange()

    def show_message(self, message: Message) -> None:
        for bar in [bar for bar in self._bars if message.key and bar.message.key == message.key]:
            self._drop(bar)
        bar = MessageBar(message, self)
        bar.closed.connect(lambda: self._drop(bar))
        self._bars.insert(0, bar)
        self._column.insertWidget(0, bar)
        self._arrange()

    def take_away(self, key: str) -> None:
        """Withdraw the message of ``key``."""
        for bar in [bar for bar in self._bars if bar.message.key == key]:
            self._drop(bar)

    def clear_errors(self) -> None:
        """Withdraw what went wrong, but for the notice of a crash."""
        for bar in [bar for bar in self._bars if bar.message.tone == "error" and bar.message.key != "crash"]:
            self._drop(bar)

    def clear(self) -> None:
        for bar in tuple(self._bars):
            self._drop(bar)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        return False

    def _drop(self, bar: MessageBar) -> None:
        if bar in self._bars:
            self._bars.remove(bar)
            self._column.removeWidget(bar)
            bar.hide()
            bar.deleteLater()
            self._arrange()

    def _arrange(self) -> None:
        for index, bar in enumerate(self._bars):
            bar.setVisible(index < SHOWN_AT_ONCE)
        self.setVisible(bool(self._bars))
        if not self._bars:
            self.emptied.emit()
            return
        room = self._room()
        width = min(room.width(), MOST_WIDTH)
        self._column.activate()
        height = self._column.heightForWidth(width) if self._column.hasHeightForWidth() else self.sizeHint().height()
        self.setGeometry(room.x() + (room.width() - width) // 2, room.y(), width, height)
        self.raise_()
