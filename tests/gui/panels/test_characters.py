"""Characters that the keyboard lacks are one click away, those of the language first."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from comicremix.edit.texts import add_language
from comicremix.gui.characters import NARROW, RUBY, CharactersButton, characters_for
from comicremix.gui.desk import Desk
from comicremix.gui.inspector.panel import Inspector
from tests.samples import HELLO


def test_each_language_has_its_own() -> None:
    assert characters_for("fr-CA")[:2] == ("«", "»")
    assert characters_for("es")[:2] == ("¿", "¡")
    assert "♪" in characters_for("xx")
    assert len(set(characters_for("de"))) == len(characters_for("de"))


def test_a_click_writes_at_the_cursor(inspector: Inspector, desk: Desk) -> None:
    desk.select((HELLO,))
    desk.set_language("fr")
    editor = inspector.balloon_form.editor
    editor.characters.buttons["«"].click()
    editor.characters.buttons[NARROW].click()
    assert desk.book.language("fr").translations[f"balloon:{HELLO}"].text == f"«{NARROW}"


def test_japanese_is_told_how_readings_are_written(inspector: Inspector, desk: Desk) -> None:
    desk.select((HELLO,))
    editor = inspector.balloon_form.editor
    assert not editor.ruby.isVisible()
    desk.commit(add_language(desk.book, "ja"), "Language")
    desk.set_language("ja")
    assert RUBY in editor.ruby.text()
    assert editor.ruby.isVisible()
    editor.field.insertPlainText("漢字")
    editor.field.selectAll()
    editor.characters.board.actions()[-1].trigger()
    assert editor.field.toPlainText() == "{漢字|}"
    editor.field.insertPlainText("かんじ")
    assert desk.book.language("ja").translations[f"balloon:{HELLO}"].text == RUBY


def test_what_cannot_be_seen_has_a_sign_and_a_name(qtbot: QtBot) -> None:
    button = CharactersButton()
    qtbot.addWidget(button)
    button.show_language("fr")
    narrow = button.buttons[NARROW]
    assert narrow.text().strip() == narrow.text() != ""
    assert "keeps a mark with its word" in narrow.accessibleName()
