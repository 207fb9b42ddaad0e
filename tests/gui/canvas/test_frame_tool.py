"""The frame tool draws frames that snap, wait for a panel, and are filled by a drop."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.edit.panels import remove_panel
from comicremix.geometry import bounds
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.model.ids import PageId, PanelId
from tests.gui.canvas.workshop import Hand, box_of


@pytest.fixture
def waiting(canvas: PageCanvas, desk: Desk, hand: Hand, qtbot: QtBot) -> str:
    """Draw a frame where the wide panel was."""
    desk.commit(remove_panel(desk.book, PanelId("p-wide")), "Remove")
    qtbot.keyClick(canvas, Qt.Key.Key_F)
    hand.drag((43, 362), (288, 600))
    return desk.book.pages[0].places[0].id


def test_it_snaps_to_the_neighbours(waiting: str, canvas: PageCanvas, desk: Desk) -> None:
    box = bounds(desk.book.pages[0].places[0].outline)
    assert box[:3] == pytest.approx((40, 360, 250), abs=0.01)
    assert box.height == pytest.approx(240, abs=2)
    assert canvas.tool == "select"
    assert desk.selection == (waiting,)
    assert desk.session.undo_name == "Draw frame"


def test_a_panel_dropped_on_it_fills_it(waiting: str, desk: Desk, hand: Hand) -> None:
    box = bounds(desk.book.pages[0].places[0].outline)
    hand.drag((450, 250), (170, 480))
    assert desk.book.pages[0].places == ()
    assert box_of(desk.book, "p-two") == pytest.approx(box, abs=0.1)
    assert desk.session.undo_name == "Fill frame"


def test_it_is_moved_resized_and_deleted_like_a_panel(
    waiting: str, canvas: PageCanvas, desk: Desk, hand: Hand, qtbot: QtBot
) -> None:
    hand.held = Qt.KeyboardModifier.ControlModifier
    hand.drag((170, 480), (200, 490))
    assert bounds(desk.book.pages[0].places[0].outline)[:2] == pytest.approx((70, 370), abs=1)
    hand.drag((320, 490), (350, 490))
    assert bounds(desk.book.pages[0].places[0].outline).width == pytest.approx(280, abs=2)
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert desk.book.pages[0].places == ()


def test_a_click_draws_nothing(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    canvas.use_tool("frame")
    hand.click((300, 780))
    assert not desk.session.can_undo
    assert canvas.tool == "frame"


def test_shift_draws_a_square(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    desk.go_to_page(PageId("pg-3"))
    canvas.use_tool("frame")
    hand.held = Qt.KeyboardModifier.ShiftModifier
    hand.drag((101, 101), (251, 211))
    box = bounds(desk.book.pages[2].places[0].outline)
    assert box.width == pytest.approx(box.height)
    assert box.width == pytest.approx(150, abs=2)
