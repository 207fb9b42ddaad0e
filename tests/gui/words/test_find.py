"""Find and replace in all texts, beside the work."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from comicremix.edit.texts import set_translation
from comicremix.gui.window import MainWindow
from comicremix.gui.words.dictionaries import Dictionaries
from comicremix.gui.words.find_dialog import FindDialog
from tests.gui.panels.test_accessible import nameless
from tests.gui.shell.small_book import FIRST, SECOND


@pytest.fixture
def dialog(with_book: MainWindow, known: Dictionaries, qtbot: QtBot) -> FindDialog:
    opened = with_book.opened
    assert opened is not None
    book = set_translation(opened.session.book, "fr", f"balloon:{SECOND}", "Bonsoir, qui es-tu ? Bonsoir ?")
    opened.desk.commit(book, "Say")
    with_book.set_edition("fr")
    qtbot.keyClick(with_book, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    view = with_book.view
    assert view is not None
    found = view.findChild(FindDialog)
    assert isinstance(found, FindDialog)
    qtbot.waitExposed(found)
    return found


def look(dialog: FindDialog, what: str, put: str = "") -> list[str]:
    dialog.what.setText(what)
    dialog.put.setText(put)
    dialog.look()
    return [str(dialog.model.index(row).data()) for row in range(dialog.model.rowCount())]


def french(window: MainWindow, balloon: str) -> str:
    assert window.opened is not None
    return window.opened.session.book.language("fr").translations[f"balloon:{balloon}"].text


def test_places_are_listed_as_one_types(dialog: FindDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.what, "bonsoir")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 3)
    assert dialog.told.text() == "3 place(s) found"
    assert look(dialog, "bonsoir")[0] == "Page 1, panel 1 · Speech: Bonsoir."
    assert look(dialog, "evening") == ["Page 1, panel 1 · Speech: Good evening."]
    dialog.parts["source"].setChecked(False)
    assert look(dialog, "evening") == []
    dialog.case.setChecked(True)
    assert look(dialog, "bonsoir") == []
    dialog.kind.setCurrentIndex(2)
    assert look(dialog, "Bonsoir") == []
    assert not dialog.replace_every.isEnabled()


def test_a_place_is_shown_in_its_text(dialog: FindDialog, with_book: MainWindow, qtbot: QtBot) -> None:
    look(dialog, "bonsoir")
    qtbot.keyClick(dialog.what, Qt.Key.Key_Return)
    view = with_book.view
    assert view is not None
    assert view.desk_name == "translate"
    assert view.opened.desk.selection == (SECOND,)
    assert view.texts.editor.key == f"balloon:{SECOND}"
    qtbot.keyClick(dialog.what, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert view.opened.desk.selection == (FIRST,)


def test_a_text_that_is_filtered_out_is_shown_all_the_same(dialog: FindDialog, with_book: MainWindow) -> None:
    view = with_book.view
    assert view is not None
    (search,) = (x for x in view.texts.findChildren(QLineEdit) if x.accessibleName() == "Find in texts")
    search.setText("nothing like this")
    with_book.handlers.words.show_text("book:title", "fr")
    assert view.texts.editor.key == "book:title"


def test_all_are_replaced_as_one_step(dialog: FindDialog, with_book: MainWindow) -> None:
    opened = with_book.opened
    assert opened is not None
    look(dialog, "bonsoir", "Salut")
    dialog.replace_every.click()
    assert french(with_book, FIRST) == "Salut."
    assert french(with_book, SECOND) == "Salut, qui es-tu ? Salut ?"
    assert dialog.told.text() == "3 place(s) replaced"
    assert dialog.model.rowCount() == 0
    opened.desk.undo()
    assert french(with_book, SECOND) == "Bonsoir, qui es-tu ? Bonsoir ?"
    assert french(with_book, FIRST) == "Bonsoir."


def test_one_is_replaced_and_the_next_is_chosen(dialog: FindDialog, with_book: MainWindow) -> None:
    look(dialog, "bonsoir", "Salut")
    dialog.list.setCurrentIndex(dialog.model.index(2))
    dialog.replace_one.click()
    assert french(with_book, SECOND) == "Bonsoir, qui es-tu ? Salut ?"
    assert dialog.model.rowCount() == 2
    assert dialog.list.currentIndex().row() == 1


def test_groups_of_an_expression_are_shown_before_they_are_put(dialog: FindDialog, with_book: MainWindow) -> None:
    dialog.regex.setChecked(True)
    look(dialog, r"qui (\w+)-tu", r"\1-tu qui")
    assert dialog.model.put is not None
    place = dialog.model.place(0)
    assert place is not None
    assert dialog.model.put(*place) == "es-tu qui"
    dialog.list.viewport().grab()  # draws it
    dialog.replace_every.click()
    assert french(with_book, SECOND) == "Bonsoir, es-tu qui ? Bonsoir ?"


def test_a_wrong_expression_is_told(dialog: FindDialog) -> None:
    dialog.regex.setChecked(True)
    look(dialog, "(")
    assert "this is no regular expression" in dialog.told.text()
    assert not dialog.replace_every.isEnabled()
    look(dialog, "(b)onsoir", r"\7")
    assert "group" in dialog.told.text()
    assert not dialog.replace_every.isEnabled()


def test_what_is_selected_is_sought(with_book: MainWindow, known: Dictionaries, qtbot: QtBot) -> None:
    field = QLineEdit("evening")
    view = with_book.view
    assert view is not None
    field.setParent(view)
    field.show()
    field.setFocus()
    field.selectAll()
    qtbot.waitUntil(field.hasFocus)
    with_book.actions_by_name["replace"].trigger()
    dialog = view.findChild(FindDialog)
    assert isinstance(dialog, FindDialog)
    assert dialog.what.text() == "evening"
    assert dialog.model.rowCount() == 1


def test_names_are_there_to_be_read_aloud(dialog: FindDialog) -> None:
    assert nameless(dialog) == []
