"""A field for the words of a text: grows with them, leaves undo to the book, shows note marks quietly."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from comicremix.gui.raw_text import raw_words
from comicremix.gui.theme import tones
from comicremix.model.language import Direction
from comicremix.model.reading import NOTE_MARK

LINES = (3, 14)


class WordsField(QPlainTextEdit):
    """Tab leaves it; undo and redo are the book's, not its own."""

    typed = Signal(str)
    next_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._words = ""
        self._marks = _Marks(self.document())
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.updateGeometry())

    def set_words(self, words: str) -> None:
        """Show ``words``; the cursor stays where it is as far as it can."""
        if words == self._words:
            return
        self._words = words
        at = self.textCursor().position()
        self.setPlainText(words)
        cursor = self.textCursor()
        cursor.setPosition(min(at, len(words)))
        self.setTextCursor(cursor)

    def set_direction(self, direction: Direction) -> None:
        rtl = direction == "rtl"
        option = QTextOption(self.document().defaultTextOption())
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self.document().setDefaultTextOption(option)

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().lineSpacing()
        rows = max(LINES[0], min(LINES[1], round(self.document().size().height())))
        return QSize(240, rows * line + 24)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():  # other line breaks
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
                event.ignore()
                return False
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._marks.dress()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_wanted.emit()
            return
        super().keyPressEvent(event)

    def _changed(self) -> None:
        words = raw_words(self.document())
        if words != self._words:  # a change of colours comes here too
            self._words = words
            self.typed.emit(words)


class _Marks(QSyntaxHighlighter):
    """Shows ``[^n-…]`` in the accent colour."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._format = QTextCharFormat()
        self._colour = ""
        self.dress()

    def dress(self) -> None:
        if self._colour != tones().accent:
            self._colour = tones().accent
            self._format.setForeground(QColor(self._colour))
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        for match in NOTE_MARK.finditer(text):
            self.setFormat(match.start(), len(match[0]), self._format)
