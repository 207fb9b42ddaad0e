"""The words that are typed into a balloon, held by an editor of Qt's that is never seen, and how they are lettered."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from comicremix.edit.marked import excerpt, is_manner, replace_words, set_manner
from comicremix.geometry import Affine
from comicremix.gui.canvas.moves import Step, moved
from comicremix.gui.raw_text import from_utf16, raw_words, to_utf16
from comicremix.layout.typed import TypedText
from comicremix.lettering.carets import Carets, Place
from comicremix.model.markup import parse


class TypedWords(QTextEdit):
    """Holds the words as they are written; ``typed`` and ``carets`` say how they are lettered."""

    caret_moved = Signal()
    """The caret or the selection is elsewhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.typed = TypedText("", ())
        self.carets: Carets | None = None
        self.to_field = Affine()
        """Maps page pixels, as the galley has them, to this widget's."""
        self.preedit = ""
        """What an input method shows at the caret; it is not written yet."""
        self._preedit_caret = 0
        self._upstream: Place | None = None
        self._goal: float | None = None
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
        return from_utf16(self.words(), self.textCursor().position())

    @property
    def chosen(self) -> tuple[int, int]:
        """Start and end of the selection among the characters that are written."""
        cursor, words = self.textCursor(), self.words()
        return from_utf16(words, cursor.selectionStart()), from_utf16(words, cursor.selectionEnd())

    def set_written(self, position: int, *, anchor: int | None = None) -> None:
        """Put the caret at a written position; ``anchor``: the other end of the selection."""
        words, cursor = self.words(), self.textCursor()
        cursor.setPosition(to_utf16(words, position if anchor is None else anchor))
        cursor.setPosition(to_utf16(words, position), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.tell_moved()

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

    def put(self, place: Place, *, select: bool) -> None:
        """Move the caret to a place in the lettering."""
        anchor = from_utf16(self.words(), self.textCursor().anchor()) if select else None
        self.set_written(self.typed.to_written(place.position), anchor=anchor)
        self._upstream = place if place.upstream else None

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
        self.erase(*self.marked())

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

    def erase(self, start: int, end: int) -> None:
        """Take the lettered ``start`` to ``end`` away."""
        if start != end:
            first, last = self.typed.selected(min(start, end), max(start, end))
            self._rewrite(*replace_words(self.words(), first, last, ""))

    def erase_to(self, step: Step) -> None:
        start, end = self.marked()
        if start == end:
            end = moved(self.typed, self.carets, self.place(), step)[0].position
        self.erase(start, end)

    def restyle(self, name: Literal["bold", "italic"]) -> None:
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
        cursor.setPosition(to_utf16(before, start))
        cursor.setPosition(to_utf16(before, len(before) - kept), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.insertPlainText(words[start : len(words) - kept])
        self.set_written(position, anchor=anchor)

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
        self.setTabChangesFocus(True)

    def tell_moved(self) -> None:
        self._upstream = self._goal = None
        self.caret_moved.emit()
        self.updateMicroFocus()


def plain_parts(words: str) -> tuple[str, ...]:
    """Return the parts of a text that is not lettered."""
    return tuple(span.text or "*" for span in parse(words))
