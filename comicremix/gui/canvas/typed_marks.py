"""The marks of notes among words that are typed in place: what the note says, and the way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from comicremix.gui.canvas.marks import mark_at
from comicremix.gui.notes.chips import tip_of
from comicremix.model.ids import NoteId

if TYPE_CHECKING:
    from comicremix.gui.canvas.in_place import WordsEditor
    from comicremix.gui.canvas.view import PageCanvas

SLACK = 3.0
"""How far from a mark the pointer still means it, widget pixels."""


class TypedMarks(QObject):
    """Belongs to the editor. A click puts the caret beside a mark, a second one leads to the note,
    as it does on the canvas."""

    def __init__(self, canvas: PageCanvas, editor: WordsEditor) -> None:
        super().__init__(editor)
        self._canvas, self._editor = canvas, editor
        editor.field.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            note = self.note_at(QPointF(event.pos()))
            if note:
                desk = self._canvas.desk
                QToolTip.showText(event.globalPos(), tip_of(desk.book, desk.language, note), self._editor.field)
            return bool(note)
        if event.type() == QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent):
            note = self.note_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
            if note:
                self._canvas.note_wanted.emit(note)
            return bool(note)
        return False

    def note_at(self, place: QPointF) -> NoteId | None:
        """Return the note whose mark lies at a place of the field."""
        point = self._editor.to_page(place)
        slack = SLACK / self._canvas.camera.scale
        found = mark_at(self._canvas.desk, self._canvas.typing_desk.balloon, point, slack) if point else None
        return found.written.note if found is not None else None
