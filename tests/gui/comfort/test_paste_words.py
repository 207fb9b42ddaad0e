"""Words that another program copied go into the one selected balloon, in the edition in view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from comicremix.gui.window import MainWindow
from tests.gui.shell.small_book import FIRST, SECOND


def test_they_are_the_balloons_words(with_book: MainWindow) -> None:
    opened = with_book.opened
    assert opened is not None
    QGuiApplication.clipboard().setText("  From elsewhere.\n")
    opened.desk.select((SECOND,))
    with_book.handlers.comfort.paste()
    assert opened.session.book.balloon(SECOND).text == "From elsewhere."
    assert opened.session.undo_name == "Paste words"


def test_in_another_edition_they_are_a_translation(with_book: MainWindow) -> None:
    opened = with_book.opened
    assert opened is not None
    QGuiApplication.clipboard().setText("D’ailleurs.")
    with_book.set_edition("fr")
    opened.desk.select((SECOND,))
    with_book.handlers.comfort.paste()
    assert opened.session.book.language("fr").translations[f"balloon:{SECOND}"].text == "D’ailleurs."
    assert opened.session.book.balloon(SECOND).text == "Who are you?"


def test_without_one_balloon_a_sentence_says_what_to_do(with_book: MainWindow) -> None:
    opened = with_book.opened
    assert opened is not None
    before = opened.session.book
    QGuiApplication.clipboard().setText("Words.")
    opened.desk.select((FIRST, SECOND))
    with_book.handlers.comfort.paste()
    assert opened.session.book is before
    assert "Select one balloon" in with_book.messages.messages[-1].text


def test_in_a_field_the_keys_copy_words(with_book: MainWindow, qtbot: QtBot) -> None:
    view, opened = with_book.view, with_book.opened
    assert view is not None
    assert opened is not None
    view.show_item(SECOND)
    field = view.inspector.balloon_form.editor.field
    field.setFocus()
    field.selectAll()
    for key in (Qt.Key.Key_C, Qt.Key.Key_End, Qt.Key.Key_V):
        held = Qt.KeyboardModifier.NoModifier if key == Qt.Key.Key_End else Qt.KeyboardModifier.ControlModifier
        qtbot.keyClick(field, key, held)
    assert field.toPlainText() == "Who are you?Who are you?"
    assert len(opened.session.book.pages[0].balloons) == 2


def test_an_empty_clipboard_is_said(with_book: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comicremix.gui.clipboard.held", lambda: None)
    monkeypatch.setattr("comicremix.gui.comfort.held", lambda: None)
    with_book.handlers.comfort.paste()
    assert with_book.messages.messages[-1].text == "There is nothing on the clipboard that a page can take."
