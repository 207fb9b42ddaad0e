"""Misspelt words have a wave, and their menu what may have been meant."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from comicremix.edit.glossary import know_word, set_term
from comicremix.gui.desk import Desk
from comicremix.gui.inspector.text_editor import TextEditor
from comicremix.gui.words.dictionaries import Dictionaries
from comicremix.gui.words.spelling import attach_spelling
from comicremix.model.glossary import Term
from tests.gui.words.conftest import KEY, say


def waved(editor: QPlainTextEdit) -> list[str]:
    marks = editor.extraSelections()
    wave = QTextCharFormat.UnderlineStyle.WaveUnderline
    assert all(mark.format.underlineStyle() == wave for mark in marks)
    return [mark.cursor.selectedText() for mark in marks]


def test_unknown_words_have_a_wave(editor: TextEditor, desk: Desk) -> None:
    say(desk, editor, "Bonjour 😀 chatt et *chienn*[^n-1]")
    editor.spelling.look()
    assert waved(editor.field) == ["chatt", "chienn"]


def test_the_wave_goes_with_the_fault(editor: TextEditor, desk: Desk, qtbot: QtBot) -> None:
    say(desk, editor, "un chatt")
    qtbot.waitUntil(lambda: waved(editor.field) == ["chatt"])
    say(desk, editor, "un chat")
    qtbot.waitUntil(lambda: waved(editor.field) == [])


def test_a_word_is_not_judged_while_it_is_typed(editor: TextEditor, qtbot: QtBot) -> None:
    editor.field.setFocus()
    qtbot.waitUntil(editor.field.hasFocus)
    qtbot.keyClicks(editor.field, "un chatt")
    editor.spelling.look()
    assert waved(editor.field) == []
    qtbot.keyClicks(editor.field, " et")
    editor.spelling.look()
    assert waved(editor.field) == ["chatt"]


def test_the_menu_offers_what_was_meant(editor: TextEditor, desk: Desk) -> None:
    say(desk, editor, "chatt et")
    menu = editor.spelling.menu_at(QPoint(8, 10))
    offered = [action.text() for action in menu.actions()]
    assert offered[0] == "chat"
    menu.actions()[0].trigger()
    assert desk.book.language("fr").translations[KEY].text == "chat et"
    assert waved(editor.field) == []
    at_right = editor.spelling.menu_at(QPoint(8, 10))
    assert "chat" not in [action.text() for action in at_right.actions()]


def test_a_word_that_is_right_is_kept_with_the_book(editor: TextEditor, desk: Desk) -> None:
    say(desk, editor, "chatt et")
    menu = editor.spelling.menu_at(QPoint(8, 10))
    (add,) = (action for action in menu.actions() if "chatt" in action.text())
    add.trigger()
    assert desk.book.language("fr").known_words == ("chatt",)
    assert waved(editor.field) == []
    desk.undo()
    editor.spelling.look()
    assert waved(editor.field) == ["chatt"]


def test_a_word_that_was_added_by_mistake_is_taken_out_again(editor: TextEditor, desk: Desk, qtbot: QtBot) -> None:
    desk.commit(know_word(desk.book, "fr", "Chatt"), "Add")
    say(desk, editor, "chatt et")
    (forget,) = (action for action in editor.spelling.menu_at(QPoint(8, 10)).actions() if "Chatt" in action.text())
    forget.trigger()
    assert desk.book.language("fr").known_words == ()
    qtbot.waitUntil(lambda: waved(editor.field) == ["chatt"])


def test_words_of_the_glossary_are_right(editor: TextEditor, desk: Desk) -> None:
    say(desk, editor, "Zorblax")
    editor.spelling.look()
    assert waved(editor.field) == ["Zorblax"]
    desk.commit(set_term(desk.book, "fr", Term("x", "zorblax")), "Term")
    editor.spelling.look()
    assert waved(editor.field) == []


def test_other_editors_can_be_marked(known: Dictionaries, qtbot: QtBot) -> None:
    field = QPlainTextEdit("chatt")
    qtbot.addWidget(field)
    field.show()
    language = ["fr"]
    marks = attach_spelling(field, lambda: language[0])
    qtbot.waitUntil(lambda: waved(field) == ["chatt"])
    assert all("chatt" not in action.text() for action in marks.menu_at(QPoint(5, 8)).actions())
    language[0] = ""
    marks.look()
    assert waved(field) == []


def test_a_language_without_a_dictionary_is_left_alone(editor: TextEditor, desk: Desk, known: Dictionaries) -> None:
    desk.set_language("ar")
    editor.show_text(KEY, "Hello!")
    editor.field.insertPlainText("مرحبا")
    editor.spelling.look()
    assert known.wait()
    assert waved(editor.field) == []
