"""The field in which a balloon's words are typed. It is never seen: what is seen is the lettering, and the caret of
``in_place`` between its letters.

Qt's editor holds the words, takes keys, clipboard and input methods, and tells assistive programs; where the caret goes
is decided by the lettering.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any, Literal

from PySide6.QtCore import QElapsedTimer, QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from comicremix.edit.marked import excerpt, is_manner, replace_words, set_manner
from comicremix.geometry import Affine
from comicremix.gui.canvas.moves import Arrow, Step, moved, step_of
from comicremix.gui.characters import character_name, characters_for, shown_character
from comicremix.gui.raw_text import raw_words
from comicremix.layout.typed import TypedText
from comicremix.lettering.carets import Carets, Place
from comicremix.model.markup import parse

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


class TypingField(QTextEdit):
    """Holds the words as they are written; ``typed`` and ``carets`` say how they are lettered."""

    ended = Signal()
    next_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    caret_moved = Signal()
    """The caret or the selection is elsewhere."""
    composed = Signal()
    """An input method shows other words before they are typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.language = ""
        """The tag of the language that is typed: its special characters are in the context menu."""
        self.typed = TypedText("", ())
        self.carets: Carets | None = None
        self.to_field = Affine()
        """Maps page pixels, as the galley has them, to this widget's."""
        self.preedit = ""
        """What an input method shows at the caret; it is not written yet."""
        self._upstream: Place | None = None
        self._goal: float | None = None
        self._preedit_caret = 0
        self._clicks = QElapsedTimer()
        self._restrain()

    # -- what is written

    def words(self) -> str:
        return raw_words(self.document())

    def set_words(self, words: str) -> None:
        """Show other words and keep the caret where it is."""
        if words != self.words():
            at = self.written
            self.setPlainText(words)
            self.set_written(min(at, len(words)))

    def shown_words(self) -> str:
        """Return the words with those that an input method shows."""
        words, at = self.words(), self.written
        return words[:at] + self.preedit + words[at:]

    @property
    def written(self) -> int:
        """The caret's position among the characters that are written."""
        return _from_utf16(self.words(), self.textCursor().position())

    @property
    def chosen(self) -> tuple[int, int]:
        """Start and end of the selection among the characters that are written."""
        cursor, words = self.textCursor(), self.words()
        return _from_utf16(words, cursor.selectionStart()), _from_utf16(words, cursor.selectionEnd())

    def set_written(self, position: int, *, anchor: int | None = None) -> None:
        """Put the caret at a written position; ``anchor``: the other end of the selection."""
        words, cursor = self.words(), self.textCursor()
        cursor.setPosition(_to_utf16(words, position if anchor is None else anchor))
        cursor.setPosition(_to_utf16(words, position), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._tell_moved()

    # -- where that is seen

    def place(self) -> Place:
        """Return where the caret is in the lettering."""
        at = self.typed.to_lettered(self.written + self._preedit_caret)
        upstream = self._upstream
        return upstream if upstream is not None and upstream.position == at else Place(at)

    def marked(self) -> tuple[int, int]:
        """Return the lettered start and end of the selection."""
        start, end = self.chosen
        return self.typed.to_lettered(start), self.typed.to_lettered(end)

    def composing(self) -> tuple[int, int]:
        """Return the lettered start and end of what an input method shows."""
        at = self.written
        return self.typed.to_lettered(at), self.typed.to_lettered(at + len(self.preedit))

    def caret_line(self) -> tuple[QPointF, QPointF] | None:
        """Return the ends of the caret in this widget's pixels, None when nothing is lettered."""
        if self.carets is None:
            return None
        top, bottom = self.carets.segment(self.place())
        return QPointF(*self.to_field.apply(top)), QPointF(*self.to_field.apply(bottom))

    # -- edits

    def insert(self, words: str) -> None:
        """Put words in the place of the selection."""
        start, end = self.chosen
        if start == end:
            self.insertPlainText(words)
        else:
            self._rewrite(*replace_words(self.words(), start, end, words))

    def cut(self) -> None:
        self.copy()
        self._erase(*self.marked())

    def paste(self) -> None:
        words = QGuiApplication.clipboard().text()
        if words:
            self.insert(words)

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(excerpt(self.words(), *self.chosen))
        return data

    def selectAll(self) -> None:
        self.set_written(len(self.words()), anchor=0)

    def _erase(self, start: int, end: int) -> None:
        """Take the lettered ``start`` to ``end`` away."""
        if start != end:
            first, last = self.typed.selected(min(start, end), max(start, end))
            self._rewrite(*replace_words(self.words(), first, last, ""))

    def _erase_to(self, step: Step) -> None:
        start, end = self.marked()
        if start == end:
            end = moved(self.typed, self.carets, self.place(), step)[0].position
        self._erase(start, end)

    def _restyle(self, name: Literal["bold", "italic"]) -> None:
        """Make what is selected bold or italic, or no longer so."""
        if self.textCursor().hasSelection():
            first, last = self.typed.selected(*self.marked())
            on = not is_manner(self.words(), first, last, name)
            words, first, last = set_manner(self.words(), first, last, name, on=on)
            self._rewrite(words, last, anchor=first)

    def _rewrite(self, words: str, position: int, *, anchor: int | None = None) -> None:
        """Change the words to ``words``, touching only what differs, and put the caret at ``position``."""
        before = self.words()
        start = next((at for at, (a, b) in enumerate(zip(before, words, strict=False)) if a != b), None)
        start = min(len(before), len(words)) if start is None else start
        most = min(len(before), len(words)) - start
        kept = next((n for n in range(most) if before[-1 - n] != words[-1 - n]), most)
        cursor = self.textCursor()
        cursor.setPosition(_to_utf16(before, start))
        cursor.setPosition(_to_utf16(before, len(before) - kept), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.insertPlainText(words[start : len(words) - kept])
        self.set_written(position, anchor=anchor)

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
            self._erase(*self.marked())
        super().keyPressEvent(event)
        self._tell_moved()

    def _meaning(self, event: QKeyEvent) -> Callable[[], None] | None:
        """Return what a key does that types nothing."""
        if event.key() == Qt.Key.Key_Escape:
            return self.ended.emit
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            return self.next_wanted.emit if control else lambda: self.insert("\n")
        if event.key() == Qt.Key.Key_Backspace and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return lambda: self._erase_to("previous")
        orders = (
            (Keys.Undo, self.undo_wanted.emit), (Keys.Redo, self.redo_wanted.emit), (Keys.Cut, self.cut),
            (Keys.Copy, self.copy), (Keys.Paste, self.paste), (Keys.SelectAll, self.selectAll),
            (Keys.Bold, lambda: self._restyle("bold")), (Keys.Italic, lambda: self._restyle("italic")),
        )  # fmt: skip
        for key, order in orders:
            if event.matches(key):
                return order
        for key, eraser in _ERASERS.items():
            if event.matches(key):
                return lambda: self._erase_to(eraser)
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
        self._put(place, select=select)
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

    def _put(self, place: Place, *, select: bool) -> None:
        """Move the caret to a place in the lettering."""
        anchor = _from_utf16(self.words(), self.textCursor().anchor()) if select else None
        self.set_written(self.typed.to_written(place.position), anchor=anchor)
        self._upstream = place if place.upstream else None

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
            self._put(self.carets.place_at(self._to_page(place)), select=select)

    def _to_page(self, place: QPointF) -> tuple[float, float]:
        return self.to_field.inverse().apply((place.x(), place.y()))

    # -- input methods

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self.textCursor().hasSelection() and (event.preeditString() or event.commitString()):
            self._erase(*self.marked())
        before = self.preedit
        self.preedit, self._preedit_caret = "", 0
        super().inputMethodEvent(event)
        self.preedit = event.preeditString()
        cursors = [item.start for item in event.attributes() if item.type == QInputMethodEvent.AttributeType.Cursor]
        self._preedit_caret = cursors[0] if cursors else len(self.preedit)
        if self.preedit != before:
            self.composed.emit()
        self._tell_moved()

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
            ("edit-cut", self.cut), ("edit-paste", self.paste), ("edit-delete", lambda: self._erase(*self.marked())),
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

    # -- inside

    def _restrain(self) -> None:
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)  # the book's own undo serves
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setAcceptDrops(False)

    def _tell_moved(self) -> None:
        self._upstream = self._goal = None
        self.caret_moved.emit()
        self.updateMicroFocus()


def plain_parts(words: str) -> tuple[str, ...]:
    """Return the parts of a text that is not lettered."""
    return tuple(span.text or "*" for span in parse(words))


def _to_utf16(words: str, position: int) -> int:
    """Return a position as Qt counts: characters beyond the first plane are two."""
    return position if words.isascii() else len(words[:position].encode("utf-16-le", "surrogatepass")) // 2


def _from_utf16(words: str, position: int) -> int:
    if words.isascii():
        return position
    return len(words.encode("utf-16-le", "surrogatepass")[: 2 * position].decode("utf-16-le", "replace"))


def _is_history(event: QKeyEvent) -> bool:
    return event.matches(Keys.Undo) or event.matches(Keys.Redo)
