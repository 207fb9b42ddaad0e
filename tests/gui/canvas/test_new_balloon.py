"""The balloon tool draws a balloon, which is then typed into."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from tests.gui.canvas.workshop import Hand


def test_drag_a_box_and_type(canvas: PageCanvas, desk: Desk, hand: Hand, qtbot: QtBot) -> None:
    qtbot.keyClick(canvas, Qt.Key.Key_B)
    assert canvas.tool == "balloon"
    hand.drag((330, 180), (530, 300))
    balloon = desk.book.pages[0].balloons[-1]
    assert balloon.shape.box == pytest.approx((330, 180, 200, 120), abs=2)
    assert balloon.panel == "p-two"
    qtbot.keyClicks(canvas.findChild(QTextEdit), "Oh!")
    assert desk.book.balloon(balloon.id).text == "Oh!"
    assert canvas.tool == "select"
    assert desk.session.history == ("New balloon", "Type words")


def test_a_click_gives_one_of_the_usual_size(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    canvas.use_tool("balloon")
    hand.click((300, 500))
    assert desk.book.pages[0].balloons[-1].shape.box == pytest.approx((180, 425, 240, 150), abs=2)


def test_escape_gives_the_select_tool_back(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    canvas.use_tool("balloon")
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.tool == "select"
    assert not desk.session.can_undo
