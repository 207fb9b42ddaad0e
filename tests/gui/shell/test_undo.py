"""Undo and redo name what they take back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.window import MainWindow
from tests.gui.shell.small_book import FIRST

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_undo_and_redo_name_the_edit(with_book: MainWindow, qtbot: QtBot) -> None:
    opened = with_book.opened
    assert opened is not None
    undo, redo = with_book.actions_by_name["undo"], with_book.actions_by_name["redo"]
    assert not undo.isEnabled()
    before = opened.session.book
    opened.desk.select((FIRST,))
    with_book.handlers.delete()
    assert undo.text() == "&Undo: Delete"
    undo.trigger()
    assert opened.session.book is before
    assert redo.text() == "&Redo: Delete"
    assert not with_book.isWindowModified()
    redo.trigger()
    assert [balloon.id for balloon in opened.session.book.pages[0].balloons] != [FIRST]


def test_keys_undo_what_was_typed(with_book: MainWindow, qtbot: QtBot) -> None:
    view, opened = with_book.view, with_book.opened
    assert view is not None
    assert opened is not None
    view.show_item(FIRST)
    field = view.inspector.balloon_form.editor.field
    field.setFocus()
    qtbot.keyClicks(field, "Oh! ")
    assert field.toPlainText() == "Oh! Good evening."
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert field.toPlainText() == "Good evening."
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert field.toPlainText() == "Oh! Good evening."


def test_taking_back_a_new_page_leaves_its_neighbour_in_view(with_book: MainWindow) -> None:
    opened = with_book.opened
    assert opened is not None
    desk = opened.desk
    desk.go_to_page(desk.book.pages[-1].id)
    with_book.actions_by_name["page-add"].trigger()
    assert desk.page_index == len(desk.book.pages) - 1
    with_book.actions_by_name["undo"].trigger()
    assert desk.page_index == len(desk.book.pages) - 1
