"""F6 sets a mark at the cursor: a lost one in a translation, else one of a new note."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from comicremix.edit.notes import add_note, mark_note
from comicremix.edit.texts import set_translation
from comicremix.gui.window import MainWindow
from comicremix.model.ids import NoteId
from comicremix.model.note import Note
from tests.gui.shell.conftest import OpenIt
from tests.gui.shell.small_book import FIRST

KEY = f"balloon:{FIRST}"


def write_at(window: MainWindow, language: str, at: int) -> None:
    assert window.view is not None
    assert window.opened is not None
    window.show_desk("translate")
    window.opened.desk.set_language(language)
    window.view.texts.show_text(KEY)
    field = window.view.texts.editor.field
    field.setFocus()
    cursor: QTextCursor = field.textCursor()
    cursor.setPosition(at)
    field.setTextCursor(cursor)
    assert QApplication.focusWidget() is field


def test_in_a_translation_the_lost_mark_comes_back(
    window: MainWindow, open_it: OpenIt, book_folder: object, qtbot: QtBot
) -> None:
    open_it(book_folder)  # type: ignore[arg-type]
    assert window.opened is not None
    desk = window.opened.desk
    note = NoteId("n-lost2222")
    book = mark_note(add_note(desk.book, Note(note, "Proof.")), note, FIRST)
    desk.commit(set_translation(book, "fr", KEY, "Bonjour."), "Lose it")
    write_at(window, "fr", 3)
    window.handlers.notes.mark()
    assert desk.book.language("fr").translations[KEY].text == f"Bon[^{note}]jour."
    assert window.view is not None
    assert window.view.desk_name == "translate"


def test_elsewhere_a_new_note_is_marked_and_written(window: MainWindow, open_it: OpenIt, book_folder: object) -> None:
    open_it(book_folder)  # type: ignore[arg-type]
    assert window.opened is not None
    assert window.view is not None
    desk = window.opened.desk
    words = desk.book.balloon(FIRST).text
    write_at(window, desk.book.source_language, 2)
    window.handlers.notes.mark()
    note = desk.book.notes[-1]
    assert desk.book.balloon(FIRST).text == f"{words[:2]}[^{note.id}]{words[2:]}"
    assert (window.view.desk_name, window.view.notes.current) == ("notes", note.id)


def test_the_key_works_while_typing_in_the_balloon(
    window: MainWindow, open_it: OpenIt, book_folder: object, qtbot: QtBot
) -> None:
    open_it(book_folder)  # type: ignore[arg-type]
    assert window.opened is not None
    assert window.view is not None
    words = window.opened.desk.book.balloon(FIRST).text
    assert window.view.canvas.edit_words(FIRST)
    qtbot.keyClick(window.view.canvas.typing_desk.editor.field, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    window.handlers.notes.mark()
    note = window.opened.desk.book.notes[-1]
    assert window.opened.desk.book.balloon(FIRST).text == f"[^{note.id}]{words}"
