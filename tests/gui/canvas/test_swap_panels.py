"""Dropping a panel on the middle of another one lets them change places."""

from __future__ import annotations

from PySide6.QtCore import Qt

from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from tests.gui.canvas.workshop import Hand, box_of


def test_two_panels_change_places(desk: Desk, hand: Hand) -> None:
    hand.drag((165, 250), (435, 190))
    assert box_of(desk.book, "p-one") == (310, 40, 250, 300)
    assert box_of(desk.book, "p-two") == (40, 40, 250, 300)
    assert box_of(desk.book, "b-one").x > 310
    assert desk.session.history == ("Swap panels",)


def test_the_badge_shows_before_the_drop(canvas: PageCanvas, hand: Hand) -> None:
    hand.press((165, 250))
    hand.move((300, 190))
    assert canvas.drag_under_way.swap_with == ""
    hand.move((435, 190))
    assert canvas.drag_under_way.swap_with == "p-two"


def test_control_lays_it_down_freely(desk: Desk, hand: Hand) -> None:
    hand.held = Qt.KeyboardModifier.ControlModifier
    hand.drag((165, 250), (435, 190))
    assert box_of(desk.book, "p-two") == (310, 40, 250, 300)
    assert desk.session.history == ("Move panel",)


def test_alt_swaps_anywhere_on_the_other(desk: Desk, hand: Hand) -> None:
    hand.press((165, 250))
    hand.move((185, 270))
    hand.held = Qt.KeyboardModifier.AltModifier
    hand.move((320, 330))
    hand.release((320, 330))
    assert desk.session.history == ("Swap panels",)
