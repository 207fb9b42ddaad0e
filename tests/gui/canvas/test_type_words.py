"""Words are typed straight into a balloon, in the language in view, one step for each pause."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from comicremix.edit.drawn_words import set_as_drawn
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.model.ids import BalloonId
from tests.gui.canvas.workshop import Hand


def field(canvas: PageCanvas) -> QTextEdit:
    found = [child for child in canvas.findChildren(QTextEdit) if child.isVisible()]
    assert len(found) == 1
    return found[0]


def french(desk: Desk, balloon: str) -> str:
    return desk.book.language("fr").translations[f"balloon:{balloon}"].text


def test_a_double_click_opens_the_balloon(canvas: PageCanvas, desk: Desk, hand: Hand, qtbot: QtBot) -> None:
    desk.set_language("fr")
    hand.double_click((280, 665))
    qtbot.keyClicks(field(canvas), "La fin.")
    assert french(desk, "b-free") == "La fin."
    assert desk.book.balloon(BalloonId("b-free")).text == "The end."


def test_one_step_for_each_pause(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    desk.set_language("fr")
    canvas.edit_words("b-free")
    qtbot.keyClicks(field(canvas), "La")
    desk.session.end_merge()  # the pause
    qtbot.keyClicks(field(canvas), " fin.")
    assert desk.session.history == ("Type words", "Type words")
    desk.session.undo()
    assert french(desk, "b-free") == "La"
    assert field(canvas).toPlainText() == "La"


def test_source_words_are_typed_in_the_source_language(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    desk.select(("b-one",))
    qtbot.keyClick(canvas, Qt.Key.Key_F2)
    qtbot.keyClicks(field(canvas), "Hi!")  # what stands there is selected
    assert desk.book.balloon(BalloonId("b-one")).text == "Hi!"


def test_control_enter_goes_to_the_next_balloon(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    desk.set_language("fr")
    canvas.edit_words("b-one")
    qtbot.keyClicks(field(canvas), "Salut.")
    qtbot.keyClick(field(canvas), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field(canvas), "Bonjour.")
    assert (french(desk, "b-one"), french(desk, "b-two")) == ("Salut.", "Bonjour.")
    assert desk.selection == ("b-two",)


def test_escape_ends_typing_and_keeps_the_words(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    canvas.edit_words("b-one")
    qtbot.keyClicks(field(canvas), "Hi")
    qtbot.keyClick(field(canvas), Qt.Key.Key_Escape)
    assert not canvas.typing
    assert desk.book.balloon(BalloonId("b-one")).text == "Hi"
    assert desk.selection == ("b-one",)


def test_letters_are_no_shortcuts_while_typing(canvas: PageCanvas, qtbot: QtBot) -> None:
    canvas.edit_words("b-one")
    qtbot.keyClicks(field(canvas), "vb")
    assert canvas.tool == "select"
    assert field(canvas).toPlainText() == "vb"


def test_arabic_is_typed_from_the_right(canvas: PageCanvas, desk: Desk) -> None:
    desk.set_language("ar")
    canvas.edit_words("b-one")
    assert field(canvas).layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert field(canvas).accessibleDescription() == "Hello."


def test_words_that_are_typed_on_the_page_are_lettered(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    desk.commit(set_as_drawn(desk.book, (BalloonId("b-one"),), wanted=True), "Keep the drawn lettering")
    desk.set_language("fr")
    canvas.edit_words("b-one")
    qtbot.keyClicks(field(canvas), "Salut !")
    assert desk.book.balloon(BalloonId("b-one")).as_drawn
    desk.set_language("en")
    canvas.edit_words("b-one")
    qtbot.keyClicks(field(canvas), "Hi!")
    assert not desk.book.balloon(BalloonId("b-one")).as_drawn
