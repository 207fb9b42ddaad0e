"""A drag from empty ground selects what it surrounds; Shift and Ctrl add, and take single things in and out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from comicremix.gui.desk import Desk
from tests.gui.canvas.workshop import Hand, box_of

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
GROUND = (20.0, 20.0)


def test_what_is_surrounded_is_selected(desk: Desk, hand: Hand) -> None:
    hand.drag(GROUND, (300, 350))
    assert desk.selection == ("p-one", "b-one")


@pytest.mark.parametrize("key", [SHIFT, CONTROL])
def test_a_key_adds_to_the_selection(desk: Desk, hand: Hand, key: Qt.KeyboardModifier) -> None:
    desk.select(("p-wide",))
    hand.held = key
    hand.drag(GROUND, (300, 350))
    assert desk.selection == ("p-wide", "p-one", "b-one")


@pytest.mark.parametrize("key", [SHIFT, CONTROL])
def test_a_click_with_a_key_takes_in_and_out(desk: Desk, hand: Hand, key: Qt.KeyboardModifier) -> None:
    desk.select(("p-one",))
    hand.held = key
    hand.click((450, 250))
    assert desk.selection == ("p-one", "p-two")
    hand.click((150, 250))
    assert desk.selection == ("p-two",)
    hand.click(GROUND)
    assert desk.selection == ("p-two",)


def test_what_is_selected_moves_as_one_step(desk: Desk, hand: Hand) -> None:
    before = desk.book
    desk.select(("p-one", "p-two", "b-free"))
    hand.held = CONTROL  # no snapping
    hand.drag((450, 250), (455, 262))
    assert desk.selection == ("p-one", "p-two", "b-free")
    assert box_of(desk.book, "p-one")[:2] == pytest.approx((45, 52), abs=1)
    assert box_of(desk.book, "b-one")[:2] == pytest.approx((65, 72), abs=1)
    assert box_of(desk.book, "b-free")[:2] == pytest.approx((205, 632), abs=1)
    desk.session.undo()
    assert desk.book is before
