"""Panels are drawn, forgotten, cut, joined and put in order on the source page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from comicremix.geometry import bounds
from tests.gui.source.conftest import LOWER, UPPER, Room


def test_a_box_is_drawn_where_it_is_read(room: Room) -> None:
    room.use("frame")
    room.hand.drag((100, 100), (300, 200))
    assert bounds(room.source.panels[1].outline) == pytest.approx((100, 100, 200, 100), abs=2)
    assert room.source.panels[1].by_hand
    assert room.view.canvas.tool == "select"
    assert len(room.page.panels) == 3


def test_any_shape_is_drawn_with_shift(room: Room) -> None:
    room.use("frame")
    room.hand.held = Qt.KeyboardModifier.ShiftModifier
    room.hand.drag((100, 100), (300, 120), (250, 300), (90, 280))
    assert len(room.source.panels[1].outline) > 5


def test_what_is_chosen_is_forgotten(room: Room) -> None:
    room.hand.click((400, 300))
    room.view.remove.click()
    assert [panel.id for panel in room.source.panels] == [LOWER]
    assert len(room.page.panels) == 1


def test_a_cut_goes_through_what_it_crosses(room: Room) -> None:
    room.use("knife")
    room.hand.drag((300, 5), (300, 795))
    assert len(room.source.panels) == 4
    assert [panel.id for panel in room.source.panels][0::2] == [UPPER, LOWER]


@pytest.mark.parametrize("from_right", [False, True])
def test_pieces_follow_each_other_as_they_are_read(room: Room, from_right: bool) -> None:
    if from_right:
        room.read_from_right()
    room.use("knife")
    room.hand.drag((300, 5), (300, 380))
    first, second, _ = (bounds(panel.outline).centre[0] for panel in room.source.panels)
    assert (first > second) is from_right


def test_two_are_joined(room: Room) -> None:
    room.hand.click((400, 300))
    room.hand.held = Qt.KeyboardModifier.ShiftModifier
    room.hand.click((400, 600))
    room.view.join.click()
    assert bounds(room.source.panels[0].outline) == (20, 20, 560, 760)


def test_the_order_is_clicked(room: Room) -> None:
    room.use("order")
    room.hand.click((400, 600))
    room.hand.click((400, 300))
    assert [panel.id for panel in room.source.panels] == [LOWER, UPPER]
    assert room.view.canvas.tool == "select"
