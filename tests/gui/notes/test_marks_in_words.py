"""The fields of the desks know the notes: numbers follow the book, undo brings marks back, a click shows the note."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from comicremix.edit.notes import add_note, mark_note
from comicremix.gui.desk import Desk
from comicremix.gui.inspector.panel import Inspector
from comicremix.gui.inspector.words_field import WordsField
from comicremix.gui.notes.panel import NotesPanel
from comicremix.gui.window import MainWindow
from comicremix.model.ids import NoteId
from comicremix.model.note import Note
from tests.gui.panels.conftest import inspector
from tests.gui.shell.conftest import OpenIt
from tests.gui.shell.small_book import FIRST
from tests.samples import HELLO, OUCH

__all__ = ["inspector"]


def shown(field: WordsField) -> list[tuple[str, str]]:
    return [field.chips.chip(mark.note)[:2] for mark in field.chips.marks()]


def test_numbers_follow_the_book(inspector: Inspector, desk: Desk) -> None:
    desk.select((OUCH,))
    field = inspector.balloon_form.editor.field
    (chip,) = shown(field)
    assert chip[1] == "Indeed."
    first = NoteId("n-first")
    desk.commit(mark_note(add_note(desk.book, Note(first, "Before.")), first, HELLO), "Add note")
    (later,) = shown(field)
    assert int(later[0]) == int(chip[0]) + 1


def test_undo_brings_a_mark_back(inspector: Inspector, desk: Desk) -> None:
    desk.select((OUCH,))
    field = inspector.balloon_form.editor.field
    words = field.toPlainText()
    QTest.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert desk.book.balloon(OUCH).text == words.removesuffix("[^n-1]")
    assert not shown(field)
    desk.undo()
    assert field.toPlainText() == words
    assert [tip for _, tip in shown(field)] == ["Indeed."]
    desk.redo()
    assert not shown(field)


def test_a_mark_in_a_note_leads_to_the_other_note(notes: NotesPanel, desk: Desk) -> None:
    notes.show_note(NoteId("n-2"))
    QTest.keyClicks(notes.editor.field, " See [^n-1]")
    ((_, tip),) = shown(notes.editor.field)
    assert tip == "Indeed."
    notes.editor.field.note_wanted.emit("n-1")
    assert notes.current == "n-1"


def test_a_mark_at_the_translate_desk_leads_to_the_notes_desk(
    window: MainWindow, open_it: OpenIt, book_folder: Path
) -> None:
    open_it(book_folder)
    assert window.view is not None
    assert window.opened is not None
    desk = window.opened.desk
    note = NoteId("n-new2222")
    desk.commit(mark_note(add_note(desk.book, Note(note, "Proof.")), note, FIRST), "Add note")
    window.show_desk("translate")
    window.view.texts.show_text(f"balloon:{FIRST}")
    field = window.view.texts.editor.field
    spot = field.chips.box_of(next(field.chips.marks())).center().toPoint()
    QTest.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert (window.view.desk_name, window.view.notes.current) == ("notes", note)
