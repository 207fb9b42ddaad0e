"""The field in which a balloon's words are typed. It is never seen: what is seen is the lettering, and the caret of
``in_place`` between its letters.

Qt's editor holds the words, takes keys, clipboard and input methods, and tells assistive programs; where the caret goes
is decided by the lettering.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from comicremix.gui.canvas.moves import Arrow, Step, moved, step_of
from comicremix.gui.canvas.typed_words import TypedWords
from comicremix.gui.characters import character_name, characters_for, shown_character
from comicremix.lettering.carets import Place

Keys = QKeySequence.StandardKey
_ARROWS: MappingProxyType[Keys, tuple[Arrow | Step, bool]] = MappingProxyType({
    Keys.MoveToNextChar: ("right", False), Keys.SelectNextChar: ("right", True),
    Keys.MoveToPreviousChar: ("left", False), Keys.SelectPreviousChar: ("left", True),
    Keys.MoveToNextWord: ("word-right", False), Keys.SelectNextWord: ("word-right", True),
    Keys.MoveToPreviousWord: ("word-left", False), Keys.SelectPreviousWord: ("word-left", True),
    Keys.MoveToNextLine: ("down", False), Keys.SelectNextLine: ("down", True),
    Keys.MoveToPreviousLine: ("up", False), Keys.SelectPreviousLine: ("up", True),
    Keys.MoveToStartOfLine: ("line-start", False), Keys.SelectStartOfLine: ("line-start", True),
    Keys.MoveToEndOfLine: ("line-end", False), Keys.SelectEndOfLine: ("line-end", True),
    Keys.MoveToStartOfDocument: ("start", False), Keys.SelectStartOfDocument: ("start", True),
    Keys.MoveToEndOfDocument: ("end", False), Keys.SelectEndOfDocument: ("end", True),
})  # fmt: skip
_ERASERS: MappingProxyType[Keys, Step] = MappingProxyType({
    Keys.Delete: "next", Keys.DeleteStartOfWord: "previous-word",
    Keys.DeleteEndOfWord: "next-word", Keys.DeleteEndOfLine: "line-end",
})  # fmt: skip
_OURS = (Keys.Bold, Keys.Italic)


class TypingField(TypedWords):
    """Takes keys, the mouse and input methods."""

    ended = Signal()
    next_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    composed = Signal()
    """An input method shows other words before they are typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.language = ""
        """The tag of the language that is typed: its special characters are in the context menu."""
        self._clicks = QElapsedTimer()

    # -- keys

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _is_history(event):
                event.ignore()  # the window's undo is meant
                return False
            if any(event.matches(key) for key in _OURS):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        meaning = self._meaning(event)
        if meaning is not None:
            meaning()
            event.accept()
            return
        if self.textCursor().hasSelection() and event.text().isprintable() and event.text():
            self.erase(*self.marked())
        super().keyPressEvent(event)
        self.tell_moved()

    def _meaning(self, event: QKeyEvent) -> Callable[[], None] | None:
        """Return what a key does that types nothing."""
        if event.key() == Qt.Key.Key_Escape:
            return self.ended.emit
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            return self.next_wanted.emit if control else lambda: self.insert("\n")
        if event.key() == Qt.Key.Key_Backspace and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return lambda: self.erase_to("previous")
        orders = (
            (Keys.Undo, self.undo_wanted.emit), (Keys.Redo, self.redo_wanted.emit), (Keys.Cut, self.cut),
            (Keys.Copy, self.copy), (Keys.Paste, self.paste), (Keys.SelectAll, self.selectAll),
            (Keys.Bold, lambda: self.restyle("bold")), (Keys.Italic, lambda: self.restyle("italic")),
        )  # fmt: skip
        for key, order in orders:
            if event.matches(key):
                return order
        for key, eraser in _ERASERS.items():
            if event.matches(key):
                return lambda: self.erase_to(eraser)
        for key, (arrow, select) in _ARROWS.items():
            if event.matches(key):
                return lambda: self._go(arrow, select=select)
        return None

    def _go(self, arrow: Arrow | Step, *, select: bool) -> None:
        step = self._step(arrow)
        start, end = self.marked()
        if not select and start != end and step in ("next", "previous"):
            place, goal = Place(end if step == "next" else start), None
        else:
            place, goal = moved(self.typed, self.carets, self.place(), step, self._goal)
        self.put(place, select=select)
        self._goal = goal

    def _step(self, arrow: Arrow | Step) -> Step:
        """Return where a key leads in the direction that the words are read in."""
        galley = self.carets.galley if self.carets else None
        backwards = galley.base == 1 if galley else self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        match arrow:
            case "left" | "right" | "up" | "down" | "word-left" | "word-right":
                return step_of(arrow, backwards=backwards, vertical=galley is not None and galley.vertical)
            case _:
                return arrow

    # -- the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        soon = self._clicks.isValid() and self._clicks.elapsed() < QApplication.doubleClickInterval()
        self._clicks.invalidate()
        if soon:
            self.selectAll()
        else:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._point(event.position(), select=shift)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and not self._clicks.isValid():
            self._point(event.position(), select=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.carets is not None:
            at = self.carets.place_at(self._to_page(event.position())).position
            start, end = self.typed.selected(*self.typed.word_at(at))
            self.set_written(end, anchor=start)
            self._clicks.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _point(self, place: QPointF, *, select: bool) -> None:
        if self.carets is not None:
            self.put(self.carets.place_at(self._to_page(place)), select=select)

    def _to_page(self, place: QPointF) -> tuple[float, float]:
        return self.to_field.inverse().apply((place.x(), place.y()))

    # -- input methods

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.textCursor().hasSelection() and (event.preeditString() or event.commitString()):
            self.erase(*self.marked())
        before = self.preedit
        self.preedit, self._preedit_caret = "", 0
        super().inputMethodEvent(event)
        self.preedit = event.preeditString()
        cursors = [item.start for item in event.attributes() if item.type == QInputMethodEvent.AttributeType.Cursor]
        self._preedit_caret = cursors[0] if cursors else len(self.preedit)
        if self.preedit != before:
            self.composed.emit()
        self.tell_moved()

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: Any = None) -> Any:
        if query in (Qt.InputMethodQuery.ImCursorRectangle, Qt.InputMethodQuery.ImAnchorRectangle):
            line = self.caret_line()
            if line is not None:
                return QRectF(*line).normalized().adjusted(0, 0, 1, 1)
        return super().inputMethodQuery(query)

    # -- other events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: the lettering is seen."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        for name, order in (
            ("edit-cut", self.cut), ("edit-paste", self.paste), ("edit-delete", lambda: self.erase(*self.marked())),
            ("select-all", self.selectAll),
        ):  # fmt: skip
            for action in menu.actions():
                if action.objectName() == name:
                    action.triggered.disconnect()
                    action.triggered.connect(lambda _checked=False, order=order: order())
        more = menu.addMenu(self.tr("Special characters"))
        for character in characters_for(self.language):
            action = more.addAction(f"{shown_character(character)}\t{character_name(character)}")
            action.triggered.connect(lambda _checked=False, character=character: self.insert(character))
        menu.exec(event.globalPos())
        menu.deleteLater()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        stays = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in stays and self.isVisible():
            self.ended.emit()


def _is_history(event: QKeyEvent) -> bool:
    return event.matches(Keys.Undo) or event.matches(Keys.Redo)
