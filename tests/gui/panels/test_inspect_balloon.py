"""The inspector of a balloon edits its words in the edition in view, their state, and its looks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QSyntaxHighlighter
from pytestqt.qtbot import QtBot

from comicremix.edit.balloons import set_text
from comicremix.edit.texts import set_translation
from comicremix.gui.desk import Desk
from comicremix.gui.inspector.panel import Inspector
from comicremix.gui.settings import Settings
from comicremix.model.language import State, Translation
from comicremix.model.source import BalloonKind
from tests.gui.canvas.workshop import HandPress
from tests.samples import HELLO, OUCH, RIGHT

KEY = f"balloon:{HELLO}"


@pytest.fixture(autouse=True)
def _selected(inspector: Inspector, desk: Desk) -> None:
    desk.select((HELLO,))
    assert inspector.currentWidget() is inspector.balloon_form


def french(desk: Desk) -> Translation:
    return desk.book.language("fr").translations[KEY]


def in_french(desk: Desk, words: str) -> None:
    desk.commit(set_translation(desk.book, "fr", KEY, words), "Translate")
    desk.set_language("fr")


def test_typing_is_one_step_until_a_pause(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.set_language("fr")
    editor = inspector.balloon_form.editor
    assert editor.source.text() == "Hello!"
    assert editor.sign.text() == "○ missing"
    qtbot.keyClicks(editor.field, "Salut !")
    assert french(desk).text == "Salut !"
    assert editor.sign.text() == "● translated"
    assert desk.session.history == ("Type words",)


def test_the_source_words_are_edited_in_the_source_language(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    editor = inspector.balloon_form.editor
    assert not editor.source.isVisible()
    editor.field.selectAll()
    qtbot.keyClicks(editor.field, "Hi!")
    assert desk.book.balloon(HELLO).text == "Hi!"


def test_arabic_is_written_from_the_right(inspector: Inspector, desk: Desk) -> None:
    desk.set_language("ar")
    option = inspector.balloon_form.editor.field.document().defaultTextOption()
    assert option.textDirection() is Qt.LayoutDirection.RightToLeft


def test_a_review_is_signed(inspector: Inspector, desk: Desk, settings: Settings) -> None:
    in_french(desk, "Salut !")
    settings.reviewer = "Ada"
    inspector.balloon_form.editor.state_buttons["reviewed"].click()
    assert (french(desk).state, french(desk).reviewer) == (State.REVIEWED, "Ada")
    assert inspector.balloon_form.editor.sign.text() == "✓ reviewed"


def test_a_stale_text_says_from_what_it_was_made_and_is_confirmed(inspector: Inspector, desk: Desk) -> None:
    in_french(desk, "Salut !")
    desk.commit(set_text(desk.book, HELLO, "Hello there!"), "Type words")
    editor = inspector.balloon_form.editor
    assert editor.sign.text() == "↻ source has changed"
    assert "Hello!" in editor.source.accessibleDescription()
    editor.confirm.click()
    assert french(desk).source == "Hello there!"
    assert not editor.confirm.isVisible()


def test_too_many_words_are_reported(inspector: Inspector, desk: Desk, press: HandPress, qtbot: QtBot) -> None:
    press.too_long.add(HELLO)
    in_french(desk, "Salut !")
    editor = inspector.balloon_form.editor
    qtbot.waitUntil(lambda: editor.sign.text() == "! too long")
    assert "12 character" in editor.fit.words.text()
    assert editor.fit.gauge.share == 1.0 + 0.4


def test_a_change_of_colours_edits_nothing(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    in_french(desk, "Salut !")
    before = desk.book
    highlighter = inspector.balloon_form.editor.field.document().findChild(QSyntaxHighlighter)
    assert highlighter is not None
    highlighter.rehighlight()
    assert desk.book is before


def test_kind_and_panel_are_chosen(inspector: Inspector, desk: Desk) -> None:
    form = inspector.balloon_form
    for box, value in ((form.kind, BalloonKind.SHOUT.value), (form.panel, RIGHT), (form.style_box, "caption")):
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())
    balloon = desk.book.balloon(HELLO)
    assert (balloon.kind, balloon.panel, balloon.style) == (BalloonKind.SHOUT, RIGHT, "caption")


def test_a_note_is_marked_at_the_cursor_and_makes_nothing_stale(inspector: Inspector, desk: Desk) -> None:
    in_french(desk, "Salut !")
    desk.set_language("en")
    form = inspector.balloon_form
    cursor = form.editor.field.textCursor()
    cursor.setPosition(5)
    form.editor.field.setTextCursor(cursor)
    form.note.click()
    note = desk.book.notes[-1].id
    assert desk.book.balloon(HELLO).text == f"Hello[^{note}]!"
    assert (french(desk).text, french(desk).source) == (f"Salut ![^{note}]", f"Hello[^{note}]!")


def test_control_enter_goes_to_the_next_balloon(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    field = inspector.balloon_form.editor.field
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.selection == (OUCH,)
    assert field.toPlainText().startswith("Ouch")


def test_a_balloon_is_locked_and_unlocked(inspector: Inspector, desk: Desk) -> None:
    desk.select((OUCH,))
    form = inspector.balloon_form
    form.locked.click()
    assert desk.book.balloon(OUCH).locked
    assert not form.remove.isEnabled()
    form.locked.click()
    assert not desk.book.balloon(OUCH).locked
    assert desk.session.history == ("Lock", "Unlock")
