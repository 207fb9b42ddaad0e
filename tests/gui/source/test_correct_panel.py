"""A wrong panel is put right with two moves of the hand: choose it, drag its edge."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from comicremix.geometry import bounds
from tests.gui.source.conftest import OUTLINES, UPPER, Room


def test_an_edge_is_dragged(room: Room) -> None:
    room.hand.click((400, 300))
    room.hand.drag((580, 300), (500, 320))
    box = bounds(room.source.panels[0].outline)
    assert box.right == pytest.approx(500, abs=2)
    assert (box.x, box.y, box.bottom) == pytest.approx((20, 20, 390)), "the edge moves across itself only"
    assert room.source.panels[0].by_hand
    assert bounds(room.page.panels[0].outline) == box, "the page follows"


def test_a_corner_is_dragged_and_taken_back(room: Room) -> None:
    room.hand.click((400, 300))
    room.hand.drag((20, 20), (60, 90))
    assert room.source.panels[0].outline[0] == pytest.approx((60, 90), abs=2)
    room.desk.session.undo()
    assert room.source.panels[0].outline == OUTLINES[UPPER]


def test_nothing_leaves_the_page(room: Room) -> None:
    room.hand.click((400, 300))
    room.hand.drag((400, 300), (-900, 300))
    box = bounds(room.source.panels[0].outline)
    assert box.x == 0
    assert box.right <= 600


def test_a_double_click_adds_a_corner_and_delete_takes_it(room: Room) -> None:
    room.hand.click((400, 300))
    room.hand.double_click((580, 200))
    assert len(room.source.panels[0].outline) == 5
    room.hand.hover((580, 200))
    room.qtbot.keyClick(room.view.canvas, Qt.Key.Key_Delete)
    assert len(room.source.panels[0].outline) == 4
    assert len(room.source.panels) == 2


def test_escape_takes_a_drag_back(room: Room) -> None:
    room.hand.click((400, 300))
    room.hand.press((580, 300))
    room.hand.move((500, 300))
    room.qtbot.keyClick(room.view.canvas, Qt.Key.Key_Escape)
    room.hand.release((500, 300))
    assert room.source.panels[0].outline == OUTLINES[UPPER]


def test_arrows_nudge(room: Room) -> None:
    room.hand.click((400, 300))
    room.qtbot.keyClick(room.view.canvas, Qt.Key.Key_Right)
    room.qtbot.keyClick(room.view.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert bounds(room.source.panels[0].outline)[:2] == (21, 30)
