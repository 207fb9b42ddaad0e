"""Choosing: clicks, Shift, the rubber band, Tab in reading order, Ctrl+A, Escape."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from tests.gui.canvas.workshop import Hand


def test_shift_adds_and_takes_away(desk: Desk, hand: Hand) -> None:
    hand.click((165, 250))
    hand.held = Qt.KeyboardModifier.ShiftModifier
    hand.click((435, 250))
    assert desk.selection == ("p-one", "p-two")
    hand.click((165, 250))
    assert desk.selection == ("p-two",)


def test_a_click_beside_everything_chooses_nothing(desk: Desk, hand: Hand) -> None:
    hand.click((165, 250))
    hand.click((10, 10))
    assert desk.selection == ()


def test_a_click_on_one_of_several_chooses_it_alone(desk: Desk, hand: Hand) -> None:
    desk.select(("p-one", "p-two"))
    hand.click((165, 250))
    assert desk.selection == ("p-one",)


def test_tab_goes_in_reading_order(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    seen = []
    for _ in range(7):
        qtbot.keyClick(canvas, Qt.Key.Key_Tab)
        seen += desk.selection
    assert seen == ["p-one", "b-one", "p-two", "b-two", "p-wide", "b-free", "p-one"]
    qtbot.keyClick(canvas, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert desk.selection == ("b-free",)


def test_the_band_takes_what_it_holds(desk: Desk, hand: Hand) -> None:
    hand.drag((10, 10), (300, 350))
    assert set(desk.selection) == {"p-one", "b-one"}


def test_all_and_none(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(canvas, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.selection) == 6
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert desk.selection == ()


def test_delete_removes_in_one_step(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    desk.select(("p-one", "b-free"))
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert [panel.id for panel in desk.book.pages[0].panels] == ["p-two", "p-wide"]
    assert [balloon.id for balloon in desk.book.pages[0].balloons] == ["b-two"]
    assert desk.session.history == ("Delete",)


def test_page_keys_turn_the_page(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(canvas, Qt.Key.Key_PageDown)
    assert desk.page_index == 1
    qtbot.keyClick(canvas, Qt.Key.Key_PageUp)
    qtbot.keyClick(canvas, Qt.Key.Key_PageUp)
    assert desk.page_index == 0


def test_the_cursor_tells_what_a_drag_will_do(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    shapes = []
    desk.select(("p-one",))
    for place in ((165, 250), (40, 40), (290, 190), (10, 10)):
        hand.hover(place)
        shapes.append(canvas.cursor().shape())
    assert shapes == [
        Qt.CursorShape.SizeAllCursor,
        Qt.CursorShape.SizeFDiagCursor,
        Qt.CursorShape.SizeHorCursor,
        Qt.CursorShape.ArrowCursor,
    ]


def test_the_choice_is_told_to_assistive_programs(canvas: PageCanvas, desk: Desk) -> None:
    desk.select(("p-one", "p-two"))
    assert canvas.accessibleName() == "Page"
    assert canvas.accessibleDescription() == "Page 1 of 3. Selected: 2"
