"""A field for the words of a text: grows with them, leaves undo to the book, shows note marks as chips."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QToolTip, QWidget

from comicremix.gui.inspector.note_chips import Chip, Mark, NoteChips
from comicremix.gui.raw_text import from_utf16, raw_words, to_utf16
from comicremix.model.language import Direction

Keys = QKeySequence.StandardKey
LINES = (3, 14)


class WordsField(QPlainTextEdit):
    """Tab leaves it; undo and redo are the book's, not its own. Note marks are one to the cursor and to the eye."""

    typed = Signal(str)
    next_wanted = Signal()
    note_wanted = Signal(str)
    """The id of a note whose chip was clicked."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._words = ""
        self._at = 0
        """Where the cursor stood last."""
        self._pressed: Mark | None = None
        self._pointing = False
        """The mouse moves the cursor."""
        self.chips = NoteChips(self)
        self.viewport().setMouseTracking(True)
        self.cursorPositionChanged.connect(self._keep_out_of_marks)
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

    @property
    def written(self) -> int:
        """The cursor's position among the characters that are written."""
        return from_utf16(self._words, self.textCursor().position())

    def set_written(self, position: int) -> None:
        """Put the cursor before a character, or at the end."""
        cursor = self.textCursor()
        cursor.setPosition(to_utf16(self._words, min(position, len(self._words))))
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
            self.viewport().update()
        elif event.type() == QEvent.Type.FontChange:
            self.chips.rehighlight()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_wanted.emit()
        elif not self._takes_mark(event):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self.chips.leave_composed()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = self.chips.mark_at(event.position()) if plain else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._point_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        mark, self._pressed = self._pressed, None
        clicked = mark is not None and mark == self.chips.mark_at(event.position())
        if mark is not None and clicked and not self.textCursor().hasSelection() and self.chips.chip(mark.note).known:
            self.note_wanted.emit(mark.note)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.chips.mark_at(QPointF(event.pos()))
            tip = self.chips.chip(mark.note).tip if mark is not None else ""
            box = self.chips.box_of(mark).toAlignedRect() if mark is not None else self.rect()
            QToolTip.showText(event.globalPos(), tip, self.viewport(), box)
            return True
        if event.type() == QEvent.Type.Leave:
            self._heat(None)
        self._pointing = isinstance(event, QMouseEvent)
        done = super().viewportEvent(event)
        self._pointing = False
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self.chips.paint(painter)
        painter.end()

    def show_notes(self, chips: Mapping[str, Chip], unknown: Chip) -> None:
        """Say what stands for the marks of each note, and for those of notes that are not there."""
        self.chips.show_chips(chips, unknown)

    def _point_at(self, place: QPointF) -> None:
        """Let the mark under the pointer look as if it could be clicked."""
        mark = self.chips.mark_at(place)
        self._heat(mark if mark is not None and self.chips.chip(mark.note).known else None)

    def _heat(self, mark: Mark | None) -> None:
        if mark != self.chips.hot:
            self.chips.hot = mark
            shape = Qt.CursorShape.IBeamCursor if mark is None else Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def _takes_mark(self, event: QKeyEvent) -> bool:
        """Take a whole mark away where a key would take its last or first character; tell whether there was one."""
        cursor = self.textCursor()
        if self.isReadOnly() or cursor.hasSelection():
            return False
        at, before, after = cursor.position(), _erases_before(event), _erases_after(event)
        for mark in self.chips.marks() if before or after else ():
            if (before and mark.end == at) or (after and mark.start == at):
                cursor.setPosition(mark.start)
                cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
                cursor.removeSelectedText()
                return True
        return False

    def _keep_out_of_marks(self) -> None:
        """Let the cursor step over marks, and take the whole of those that a selection begins or ends in."""
        cursor = self.textCursor()
        at, anchor, came = cursor.position(), cursor.anchor(), self._at
        self._at = at
        for mark in self.chips.marks():
            if mark.holds(at):
                after = at > mark.shown if self._pointing else at > came
                self._at = mark.end if after else mark.start
            if mark.holds(anchor):
                anchor = self._at if cursor.anchor() == at else mark.start if anchor < at else mark.end
        if (anchor, self._at) != (cursor.anchor(), at):
            cursor.setPosition(anchor)
            cursor.setPosition(self._at, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def _changed(self) -> None:
        words = raw_words(self.document())
        if words != self._words:  # a change of colours comes here too
            self._words = words
            self.typed.emit(words)


def _erases_before(event: QKeyEvent) -> bool:
    """Tell whether a key takes away what stands before the cursor."""
    plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return (event.key() == Qt.Key.Key_Backspace and plain) or event.matches(Keys.DeleteStartOfWord)


def _erases_after(event: QKeyEvent) -> bool:
    return event.matches(Keys.Delete) or event.matches(Keys.DeleteEndOfWord)
