"""What the window does with notes, each one step of undo."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from comicremix.edit.notes import remove_note
from comicremix.gui.desk import Desk
from comicremix.model.ids import NoteId
from comicremix.model.reading import NoteMark, note_marks

translate = QCoreApplication.translate


def remove_this_note(desk: Desk, note_id: NoteId) -> None:
    desk.commit(remove_note(desk.book, note_id), translate("Notes", "Remove note"))


def mark_of(desk: Desk, note_id: NoteId) -> NoteMark | None:
    """Return the first place where a note is marked."""
    return next((mark for mark in note_marks(desk.book) if mark.note == note_id), None)


def show_mark(desk: Desk, note_id: NoteId) -> str:
    """Show the page where a note is marked, select what carries the mark and return its id."""
    mark = mark_of(desk, note_id)
    if mark is None:
        return ""
    desk.go_to_page(mark.page)
    item = mark.balloon or mark.panel or ""
    desk.select((item,) if item else ())
    return item
