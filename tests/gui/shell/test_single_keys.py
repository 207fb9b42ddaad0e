"""Single letters are commands, but never while words are typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.window import MainWindow
from tests.gui.shell.small_book import FIRST


def test_letters_are_commands_on_the_page(with_book: MainWindow, qtbot: QtBot) -> None:
    view = with_book.view
    assert view is not None
    view.canvas.setFocus()
    qtbot.keyClick(view.canvas, Qt.Key.Key_B)
    assert view.canvas.tool == "balloon"
    qtbot.keyClick(view.canvas, Qt.Key.Key_V)
    assert view.canvas.tool == "select"


def test_letters_are_words_in_a_field(with_book: MainWindow, qtbot: QtBot) -> None:
    view, opened = with_book.view, with_book.opened
    assert view is not None
    assert opened is not None
    view.show_item(FIRST)
    field = view.inspector.balloon_form.editor.field
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "bnv")
    assert field.toPlainText() == "bnvGood evening."
    assert view.canvas.tool == "select"
    assert len(opened.session.book.notes) == 1


def test_letters_are_words_on_the_page(with_book: MainWindow, qtbot: QtBot) -> None:
    view, opened = with_book.view, with_book.opened
    assert view is not None
    assert opened is not None
    opened.desk.select((FIRST,))
    with_book.handlers.edit_words()
    field = view.canvas.focusProxy() or with_book.focusWidget()
    assert view.canvas.typing
    assert field is not None
    qtbot.keyClicks(field, "nb")
    assert opened.session.book.balloon(FIRST).text == "nb"
    assert len(opened.session.book.notes) == 1


def test_n_writes_a_note_on_the_selection(with_book: MainWindow, qtbot: QtBot) -> None:
    view, opened = with_book.view, with_book.opened
    assert view is not None
    assert opened is not None
    opened.desk.select((FIRST,))
    view.canvas.setFocus()
    qtbot.keyClick(view.canvas, Qt.Key.Key_N)
    assert len(opened.session.book.notes) == 2
    assert view.desk_name == "notes"
    assert f"[^{opened.session.book.notes[1].id}]" in opened.session.book.balloon(FIRST).text


def test_control_and_a_digit_chooses_the_desk(with_book: MainWindow, qtbot: QtBot) -> None:
    view, opened = with_book.view, with_book.opened
    assert view is not None
    assert opened is not None
    opened.desk.select((FIRST,))
    zoom = view.canvas.zoom
    for key, name in ((Qt.Key.Key_2, "translate"), (Qt.Key.Key_3, "notes"), (Qt.Key.Key_1, "remix")):
        qtbot.keyClick(with_book, key, Qt.KeyboardModifier.ControlModifier)
        assert view.desk_name == name
    assert opened.desk.selection == (FIRST,)
    assert view.canvas.zoom == zoom
