"""What the window does with notes, each one step of undo, and the ways between notes and drawing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QWidget

from comicremix.edit.notes import remove_note
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.gui.inspector.text_editor import TextEditor
from comicremix.gui.notes.adding import Inserted, insert_mark, refer_to_note
from comicremix.gui.notes.words import note_words, shortened
from comicremix.model.ids import BalloonId, NoteId
from comicremix.model.numbering import numbering_of
from comicremix.model.reading import NoteMark, note_marks

translate = QCoreApplication.translate
MENU_WORDS = 40
"""Characters of a note in a menu."""


def remove_this_note(desk: Desk, note_id: NoteId) -> None:
    desk.commit(remove_note(desk.book, note_id), translate("Notes", "Remove note"))


def marks_of(desk: Desk, note_id: NoteId) -> list[NoteMark]:
    """Return the places where a note is marked, in reading order."""
    return [mark for mark in note_marks(desk.book) if mark.note == note_id]


def show_mark(desk: Desk, note_id: NoteId, which: int = 0) -> str:
    """Show the page where a note is marked, select what carries the mark and return its id; ``which`` of its places,
    counted around."""
    marks = marks_of(desk, note_id)
    if not marks:
        return ""
    mark = marks[which % len(marks)]
    desk.go_to_page(mark.page)
    item = mark.balloon or mark.panel or ""
    desk.select((item,) if item else (note_id,))
    return item


def notes_at(desk: Desk, items: Iterable[str]) -> list[NoteId]:
    """Return the notes that are marked on these balloons and panels, in reading order."""
    wanted = set(items)
    known = {note.id for note in desk.book.notes}
    marks = (mark for mark in note_marks(desk.book) if mark.note in known)
    return list(dict.fromkeys(mark.note for mark in marks if mark.owner in wanted or mark.note in wanted))


def add_notes_to_menu(canvas: PageCanvas, menu: QMenu) -> None:
    """Offer the notes of the selection in the canvas's menu."""
    desk = canvas.desk
    labels = numbering_of(desk.book).labels
    for note_id in notes_at(desk, desk.selection):
        words = shortened(note_words(desk.book, desk.language, note_id), MENU_WORDS)
        number = labels[note_id].text if note_id in labels else "–"
        action = menu.addAction(translate("Notes", "Go to note {0}").format(f"{number}: {words}" if words else number))
        action.triggered.connect(lambda _checked=False, note_id=note_id: canvas.note_wanted.emit(note_id))


def insert_mark_here(canvas: PageCanvas) -> Inserted | None:
    """Set a mark where the cursor stands in a balloon's words, in a field of a side panel or in the balloon itself; in
    a note's words, that of another note. None: it stands in no such words."""
    editor = _editor_of(QApplication.focusWidget())
    if editor is not None and editor.key.startswith("balloon:"):
        at = editor.field.written
        found = insert_mark(canvas.desk, BalloonId(editor.key.partition(":")[2]), at)
        editor.field.set_written(at + len(f"[^{found.note}]"))
        return found
    if editor is not None and editor.key.startswith("note:"):
        return _refer(canvas.desk, editor)
    place = canvas.typing_desk.caret
    if place is None:
        return None
    return insert_mark(canvas.desk, BalloonId(place[0]), place[1])


def _refer(desk: Desk, editor: TextEditor) -> Inserted:
    """Ask which note the words of a note refer to, and set its mark at the cursor."""
    writing, at = NoteId(editor.key.partition(":")[2]), editor.field.written
    labels = numbering_of(desk.book).labels
    choices: dict[str, NoteId] = {}
    for note_id in [note for note in labels if note != writing]:
        words = shortened(note_words(desk.book, desk.language, note_id), MENU_WORDS)
        choices[f"{labels[note_id].text}: {words}"] = note_id
    if not choices:
        return Inserted(writing, new=False)
    chosen, good = QInputDialog.getItem(
        editor, translate("Notes", "Refer to a note"), translate("Notes", "Which note?"), list(choices), 0, False
    )
    if not good or chosen not in choices:
        return Inserted(writing, new=False)
    found = refer_to_note(desk, writing, choices[chosen], at)
    editor.field.set_written(at + len(f"[^{found.note}]"))
    return found


def _editor_of(widget: QWidget | None) -> TextEditor | None:
    while widget is not None and not isinstance(widget, TextEditor):
        widget = widget.parentWidget()
    return widget
