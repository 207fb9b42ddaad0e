"""Words typed in the balloon show the number as it is printed: it is one letter, says its note and leads to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from comicremix.edit.balloons import set_text
from comicremix.edit.notes import add_note
from comicremix.gui.canvas.in_place import WordsEditor
from comicremix.gui.window import MainWindow
from comicremix.model.ids import NoteId
from comicremix.model.note import Note
from tests.gui.shell.conftest import OpenIt
from tests.gui.shell.small_book import FIRST

NOTE = NoteId("n-proof222")
WORDS = f"So *it* is.[^{NOTE}] Yes"


@pytest.fixture
def editor(window: MainWindow, open_it: OpenIt, book_folder: Path) -> WordsEditor:
    open_it(book_folder)
    assert window.opened is not None
    assert window.view is not None
    desk = window.opened.desk
    desk.commit(set_text(add_note(desk.book, Note(NOTE, "The proof.")), FIRST, WORDS), "Write")
    assert window.view.canvas.edit_words(FIRST)
    return window.view.canvas.typing_desk.editor


def spot(editor: WordsEditor) -> QPoint:
    """Return the middle of the number in the field."""
    field = editor.field
    at = field.typed.to_lettered(WORDS.index("[^"))
    assert field.carets is not None
    (quad,) = field.carets.selection(at, at + 1)
    corners = [QPointF(*field.to_field.apply(corner)) for corner in quad]
    return ((corners[0] + corners[2]) / 2).toPoint()


def test_one_key_takes_it_away(editor: WordsEditor) -> None:
    editor.field.set_written(WORDS.index(" Yes"))
    QTest.keyClick(editor.field, Qt.Key.Key_Backspace)
    assert editor.words() == "So *it* is. Yes"


def test_the_pointer_over_it_shows_the_first_words(editor: WordsEditor) -> None:
    at = spot(editor)
    view = editor.field.viewport()
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert QToolTip.text() == "The proof."
    QToolTip.hideText()


def test_a_double_click_leads_to_the_note(editor: WordsEditor, window: MainWindow) -> None:
    QTest.mouseDClick(editor.field.viewport(), Qt.MouseButton.LeftButton, pos=spot(editor))
    assert window.view is not None
    assert (window.view.desk_name, window.view.notes.current) == ("notes", NOTE)


def test_a_new_mark_stands_at_the_caret_behind_markup(editor: WordsEditor, window: MainWindow, qtbot: QtBot) -> None:
    editor.field.set_written(WORDS.index(" is."))
    window.handlers.notes.mark()
    assert window.opened is not None
    book = window.opened.desk.book
    assert book.balloon(FIRST).text == f"So *it*[^{book.notes[-1].id}] is.[^{NOTE}] Yes"
