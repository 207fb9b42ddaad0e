"""Nothing is dragged wholly off the page; what lies there all the same is listed and comes back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.edit.panels import move_panel
from comicremix.gui.canvas.commands import bring_back
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.gui.layers.panel import LayersPanel
from comicremix.model.ids import PanelId
from tests.gui.canvas.workshop import HEIGHT, WIDTH, Hand, box_of


def test_a_strip_of_a_dragged_panel_stays(desk: Desk, hand: Hand) -> None:
    hand.held = Qt.KeyboardModifier.ControlModifier
    hand.drag((150, 250), (-900, -1200))
    box = box_of(desk.book, "p-one")
    assert 10 <= box.right < 30
    assert 10 <= box.bottom < 30


def test_a_strip_of_a_nudged_panel_stays(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    desk.select(("p-two",))
    for _ in range(40):
        qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert WIDTH - 30 < box_of(desk.book, "p-two").x < WIDTH
    assert desk.session.history == ("Nudge",)


def test_what_lies_off_the_page_is_listed_and_comes_back(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    layers = LayersPanel(canvas)
    qtbot.addWidget(layers)
    layers.show()
    assert not layers.back.isVisible()
    desk.commit(move_panel(desk.book, PanelId("p-one"), 3000, 4000), "Move")
    assert layers.back.isVisible()
    qtbot.mouseClick(layers.back, Qt.MouseButton.LeftButton)
    box, balloon = box_of(desk.book, "p-one"), box_of(desk.book, "b-one")
    assert (box.right, box.bottom) == (WIDTH, HEIGHT)
    assert (balloon.x - box.x, balloon.y - box.y) == (20, 20)
    assert set(desk.selection) == {"p-one", "b-one"}
    assert desk.session.history == ("Move", "Bring back")
    assert not layers.back.isVisible()
    desk.select(())
    assert not bring_back(desk)
