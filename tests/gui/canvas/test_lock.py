"""What is locked stays where it is, whatever the hand does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.arranging import toggle_lock
from comicremix.gui.canvas.handles import handles_of
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.model.ids import PanelId
from tests.gui.canvas.workshop import Hand


def lock(desk: Desk, *items: str) -> None:
    desk.select(items)
    toggle_lock(desk)


def test_a_locked_panel_cannot_be_dragged_nudged_or_deleted(
    canvas: PageCanvas, desk: Desk, hand: Hand, qtbot: QtBot
) -> None:
    lock(desk, "p-one")
    book = desk.book
    hand.drag((165, 250), (200, 500))
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    hand.double_click((165, 250))
    assert desk.book is book
    assert canvas.tool == "select"
    assert handles_of(next(t for t in canvas.targets if t.id == "p-one"), canvas.camera) == ()


def test_others_of_the_selection_move_without_it(desk: Desk, hand: Hand) -> None:
    lock(desk, "p-one")
    desk.select(("p-one", "p-two"))
    placement = desk.book.panel(PanelId("p-one")).art.placement
    hand.held = Qt.KeyboardModifier.ControlModifier
    hand.drag((450, 250), (470, 280))
    assert desk.book.panel(PanelId("p-one")).art.placement == placement
    assert desk.book.panel(PanelId("p-two")).art.placement.x > 260


def test_nothing_changes_places_with_it(desk: Desk, hand: Hand) -> None:
    lock(desk, "p-one")
    hand.drag((450, 250), (165, 190))
    assert desk.session.undo_name == "Move panel"


def test_a_small_lock_is_seen_on_it(canvas: PageCanvas, desk: Desk) -> None:
    desk.select(("p-one",))
    free = canvas.grab().toImage()
    toggle_lock(desk)
    x, y = canvas.camera.to_view((290, 40))
    place = (round(x - 24), round(y + 16))
    assert canvas.grab().toImage().pixelColor(*place) != free.pixelColor(*place)


def test_it_is_unlocked_again(desk: Desk) -> None:
    before = desk.book
    lock(desk, "p-one", "b-free")
    assert desk.book.panel(PanelId("p-one")).locked
    toggle_lock(desk)
    assert desk.book == before
    assert desk.session.history == ("Lock", "Unlock")
