"""Keys are changed by pressing them; conflicts are said, changes kept, and letters stay letters in fields."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from comicremix.gui.actions import all_commands
from comicremix.gui.shortcuts.dialog import ShortcutsDialog
from comicremix.gui.shortcuts.keymap import given, reset, same
from comicremix.gui.window import MainWindow
from tests.gui.shell.small_book import FIRST

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(with_book: MainWindow, qtbot: QtBot) -> ShortcutsDialog:
    found = ShortcutsDialog(
        with_book.actions_by_name, with_book.settings.shortcuts, with_book.handlers.comfort.use_keys, with_book
    )
    qtbot.addWidget(found)
    found.show()
    return found


def change(dialog: ShortcutsDialog, name: str, keys: str, qtbot: QtBot) -> None:
    dialog.choose(name)
    dialog.field.setKeySequence(QKeySequence(keys))
    qtbot.mouseClick(dialog.set_button, Qt.MouseButton.LeftButton)


def test_the_table_gives_no_keys_twice() -> None:
    held = [same(key) for command in all_commands() for key in command.keys]
    assert sorted(held) == sorted(set(held))
    assert all(held)


def test_new_keys_count_at_once_and_are_kept(with_book: MainWindow, dialog: ShortcutsDialog, qtbot: QtBot) -> None:
    view = with_book.view
    assert view is not None
    change(dialog, "tool-balloon", "X", qtbot)
    dialog.close()
    with_book.activateWindow()
    qtbot.waitUntil(with_book.isActiveWindow)
    view.canvas.setFocus()
    qtbot.keyClick(view.canvas, Qt.Key.Key_B)
    assert view.canvas.tool == "select"
    qtbot.keyClick(view.canvas, Qt.Key.Key_X)
    assert view.canvas.tool == "balloon"
    assert with_book.settings.shortcuts == {"tool-balloon": ("X",)}
    assert "(X)" in with_book.actions_by_name["tool-balloon"].toolTip()


def test_keys_are_pressed_into_the_field(dialog: ShortcutsDialog, qtbot: QtBot) -> None:
    dialog.choose("duplicate")
    dialog.field.clear()
    dialog.field.setFocus()
    qtbot.keyClick(dialog.field, Qt.Key.Key_U, CONTROL)
    assert dialog.field.keySequence() == QKeySequence("Ctrl+U")
    assert "free" in dialog.told.text()


def test_a_conflict_is_said_and_the_other_loses_its_keys(
    with_book: MainWindow, dialog: ShortcutsDialog, qtbot: QtBot
) -> None:
    dialog.choose("duplicate")
    dialog.field.setKeySequence(QKeySequence("Ctrl+S"))
    assert dialog.told.text() == "“Save” has these keys and would lose them."
    qtbot.mouseClick(dialog.set_button, Qt.MouseButton.LeftButton)
    assert with_book.actions_by_name["save"].shortcuts() == []
    assert with_book.actions_by_name["duplicate"].shortcut() == QKeySequence("Ctrl+S")


def test_all_keys_come_back(with_book: MainWindow, dialog: ShortcutsDialog, qtbot: QtBot) -> None:
    change(dialog, "duplicate", "Ctrl+S", qtbot)
    qtbot.mouseClick(dialog.all_button, Qt.MouseButton.LeftButton)
    assert with_book.actions_by_name["save"].shortcut() == QKeySequence("Ctrl+S")
    assert with_book.settings.shortcuts == {}


def test_one_command_comes_back_and_takes_its_keys() -> None:
    commands = {command.name: command for command in all_commands()}
    own = given({}, commands["duplicate"], "Ctrl+S", commands.values())
    assert own == {"duplicate": ("Ctrl+S",), "save": ()}
    assert reset(own, commands["save"], commands.values()) == {"duplicate": ()}


def test_commands_are_found_by_words_and_by_keys(dialog: ShortcutsDialog) -> None:
    dialog.search.setText("ctrl+d")
    assert dialog.command is not None
    assert dialog.command.name == "duplicate"
    dialog.search.setText("full scr")
    assert dialog.command is not None
    assert dialog.command.name == "full-screen"


def test_a_letter_given_to_a_command_is_still_a_letter(
    with_book: MainWindow, dialog: ShortcutsDialog, qtbot: QtBot
) -> None:
    view, opened = with_book.view, with_book.opened
    assert view is not None
    assert opened is not None
    change(dialog, "delete", "D", qtbot)
    dialog.close()
    with_book.activateWindow()
    qtbot.waitUntil(with_book.isActiveWindow)
    view.show_item(FIRST)
    field = view.inspector.balloon_form.editor.field
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "d")
    assert field.toPlainText() == "dGood evening."
    assert opened.session.book.balloon(FIRST).text == "dGood evening."
