"""Frames of any shape, node by node."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.tools.nodes import NodesTool
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.model.ids import PanelId
from tests.gui.canvas.workshop import Hand

ONE = PanelId("p-one")


@pytest.fixture
def nodes(canvas: PageCanvas, hand: Hand, qtbot: QtBot) -> NodesTool:
    hand.click((165, 250))
    qtbot.keyClick(canvas, Qt.Key.Key_A)
    tool = canvas._tools["nodes"]
    assert isinstance(tool, NodesTool)
    return tool


def outline(desk: Desk) -> list[tuple[int, int]]:
    return [(round(x), round(y)) for x, y in desk.book.panel(ONE).outline]


def test_a_node_is_dragged_and_the_picture_stays(nodes: NodesTool, desk: Desk, hand: Hand) -> None:
    placement = desk.book.panel(ONE).art.placement
    hand.drag((40, 40), (90, 70))
    assert outline(desk)[0] == pytest.approx((90, 70), abs=1)
    assert outline(desk)[1:] == [(290, 40), (290, 340), (40, 340)]
    assert desk.book.panel(ONE).art.placement == placement
    assert desk.session.history == ("Move node",)


def test_it_snaps_level_with_the_others(nodes: NodesTool, desk: Desk, hand: Hand) -> None:
    hand.drag((40, 40), (100, 43))
    assert outline(desk)[0][1] == 40


def test_an_edge_moves_with_both_its_ends(nodes: NodesTool, desk: Desk, hand: Hand) -> None:
    hand.held = Qt.KeyboardModifier.ControlModifier
    hand.drag((290, 190), (250, 200))
    assert outline(desk)[1] == pytest.approx((250, 50), abs=1)
    assert outline(desk)[2] == pytest.approx((250, 350), abs=1)


def test_a_double_click_on_an_edge_adds_a_node_and_delete_takes_it_off(
    nodes: NodesTool, canvas: PageCanvas, desk: Desk, hand: Hand, qtbot: QtBot
) -> None:
    hand.click((165, 340))
    hand.double_click((165, 340))
    assert len(outline(desk)) == 5
    hand.drag((165, 340), (165, 300))
    assert pytest.approx(outline(desk)[3], abs=1) == (165, 300)
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert outline(desk) == [(40, 40), (290, 40), (290, 340), (40, 340)]
    assert desk.session.history == ("Add node", "Move node", "Remove node")


def test_a_frame_keeps_three_nodes(nodes: NodesTool, canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Tab)
        qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert len(outline(desk)) == 3
    assert desk.book.pages[0].panels[0].id == ONE


def test_arrows_nudge_the_chosen_node(nodes: NodesTool, canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert outline(desk)[0] == (50, 41)
    assert desk.session.history == ("Move node",)


def test_escape_leaves_by_steps(nodes: NodesTool, canvas: PageCanvas, hand: Hand, qtbot: QtBot) -> None:
    hand.click((40, 40))
    assert nodes.node == 0
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert nodes.node is None
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.tool == "select"
