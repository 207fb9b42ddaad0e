"""The layers list what lies on the page; a click selects, a drag restacks, the eye hides from view alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.gui.layers.panel import LayersPanel
from tests.gui.canvas.workshop import Hand


@pytest.fixture
def layers(canvas: PageCanvas, qtbot: QtBot) -> LayersPanel:
    panel = LayersPanel(canvas)
    qtbot.addWidget(panel)
    panel.resize(320, 400)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def test_the_topmost_stands_first(layers: LayersPanel) -> None:
    assert layers.list.order() == ["b-free", "b-two", "b-one", "p-wide", "p-two", "p-one"]
    first, last = layers.list.topLevelItem(0), layers.list.topLevelItem(5)
    assert first is not None
    assert last is not None
    assert first.text(0) == "Speech: The end."
    assert last.text(0) == "Panel 1"


def test_a_click_selects_and_the_selection_is_shown(layers: LayersPanel, desk: Desk, qtbot: QtBot) -> None:
    item = layers.list.topLevelItem(3)
    assert item is not None
    qtbot.mouseClick(layers.list.viewport(), Qt.MouseButton.LeftButton, pos=layers.list.visualItemRect(item).center())
    assert desk.selection == ("p-wide",)
    desk.select(("p-one", "b-one"))
    assert {layers.list.order()[layers.list.indexOfTopLevelItem(i)] for i in layers.list.selectedItems()} == {
        "p-one",
        "b-one",
    }


def test_a_drag_restacks_in_one_step(layers: LayersPanel, desk: Desk) -> None:
    before = desk.book
    layers.list.move_row("p-one", 3)
    assert [panel.id for panel in desk.book.pages[0].panels] == ["p-two", "p-wide", "p-one"]
    assert layers.list.order()[3] == "p-one"
    desk.session.undo()
    assert desk.book is before


def test_balloons_stay_above_panels(layers: LayersPanel, desk: Desk) -> None:
    layers.list.move_row("b-free", 6)
    assert [balloon.id for balloon in desk.book.pages[0].balloons] == ["b-free", "b-one", "b-two"]
    assert layers.list.order() == ["b-two", "b-one", "b-free", "p-wide", "p-two", "p-one"]


def test_the_eye_hides_from_view_and_leaves_the_book_alone(
    layers: LayersPanel, canvas: PageCanvas, desk: Desk, hand: Hand
) -> None:
    before = desk.book
    ink = canvas.grab().toImage().pixelColor(hand.at((500, 600)))
    layers.toggle_eye("p-wide")
    assert canvas.grab().toImage().pixelColor(hand.at((500, 600))).name() == "#ffffff" != ink.name()
    hand.click((500, 600))
    assert desk.selection == ()
    layers.toggle_eye("p-wide")
    assert canvas.grab().toImage().pixelColor(hand.at((500, 600))) == ink
    assert desk.book is before
