"""What the window does with notes, each one step of undo."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from comicremix.edit.notes import add_note, add_note_to_text, remove_note
from comicremix.gui.desk import Desk
from comicremix.model.ids import NoteId, PanelId, new_note_id
from comicremix.model.note import Note, Pin
from comicremix.model.reading import NoteMark, note_marks

translate = QCoreApplication.translate


def add_note_here(desk: Desk) -> NoteId | None:
    """Add a note: marked in the chosen balloon, pinned to the chosen panel, else to the page's corner. None without a page."""
    page = desk.page
    if page is None:
        return None
    note_id = new_note_id()
    chosen = desk.selection[0] if len(desk.selection) == 1 else ""
    balloon = next((b for b in page.balloons if b.id == chosen), None)
    if balloon is not None:
        book = add_note_to_text(desk.book, Note(note_id), balloon.id)
    elif any(panel.id == chosen for panel in page.panels):
        book = add_note(desk.book, Note(note_id, pin=Pin(panel=PanelId(chosen))))
    else:
        book = add_note(desk.book, Note(note_id, pin=Pin(page=page.id, point=(page.width * 0.95, page.height * 0.03))))
    desk.commit(book, translate("Notes", "Add note"))
    return note_id


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
