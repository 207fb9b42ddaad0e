"""The nodes of a balloon are dragged like those of a frame."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.edit.locks import set_locked
from comicremix.gui.canvas.balloon_commands import add_tail, fit_to_words, lift, redraw
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.model.ids import BalloonId
from comicremix.model.page import ShapeKind
from tests.gui.canvas.workshop import Hand

FREE = BalloonId("b-free")


def test_a_node_is_dragged(canvas: PageCanvas, desk: Desk, hand: Hand, qtbot: QtBot) -> None:
    qtbot.keyClick(canvas, Qt.Key.Key_A)
    hand.click((280, 665))
    assert desk.selection == (FREE,)
    hand.drag((280, 710), (300, 740))
    shape = desk.book.balloon(FREE).shape
    assert shape.kind is ShapeKind.PATH
    assert shape.box.bottom == pytest.approx(740, abs=4)
    assert shape.box.y == pytest.approx(620, abs=1)
    assert desk.session.history == ("Move node",)


def test_a_new_node_keeps_the_balloon_round(canvas: PageCanvas, desk: Desk, hand: Hand, qtbot: QtBot) -> None:
    before = desk.book.balloon(FREE).shape.box
    qtbot.keyClick(canvas, Qt.Key.Key_A)
    hand.click((280, 665))
    hand.double_click((320, 687))
    shape = desk.book.balloon(FREE).shape
    assert [kind for kind, _ in shape.path].count("C") == 5
    assert tuple(shape.box) == pytest.approx(tuple(before), abs=12)


def test_locked_balloons_are_left_alone(canvas: PageCanvas, desk: Desk) -> None:
    desk.commit(set_locked(desk.book, desk.book.pages[0].id, (FREE,), True), "Lock")
    desk.select((FREE,))
    for do in (lift, redraw, fit_to_words, add_tail):
        assert not do(desk)
    assert desk.session.history == ("Lock",)
