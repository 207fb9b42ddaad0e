"""Dragging a panel moves it and its balloons, in one step of undo."""

from __future__ import annotations

import pytest

from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from tests.gui.canvas.workshop import Hand, HandPress, box_of


def test_the_panel_and_its_balloon_move_in_one_step(desk: Desk, hand: Hand) -> None:
    before = desk.book
    hand.drag((165, 250), (205, 330))
    moved, balloon = box_of(desk.book, "p-one"), box_of(desk.book, "b-one")
    assert moved.x - 40 == pytest.approx(balloon.x - 60)
    assert (moved.x, moved.y) == pytest.approx((80, 120), abs=9)
    assert desk.session.history == ("Move panel",)
    desk.session.undo()
    assert desk.book is before


def test_other_things_stay(desk: Desk, hand: Hand) -> None:
    hand.drag((165, 250), (205, 330))
    assert box_of(desk.book, "p-two") == (310, 40, 250, 300)
    assert box_of(desk.book, "b-two") == (340, 60, 120, 80)


def test_moving_lays_out_once_while_the_hand_goes(canvas: PageCanvas, press: HandPress, hand: Hand) -> None:
    hand.press((165, 250))
    hand.move((175, 260))
    laid_out = press.laid_out
    for step in range(30):
        hand.move((175 + step, 260 + step))
        canvas.repaint()
    assert press.laid_out == laid_out


def test_the_page_is_seen_to_change(canvas: PageCanvas, hand: Hand) -> None:
    before = canvas.grab().toImage()
    hand.drag((165, 250), (205, 330))
    assert canvas.grab().toImage() != before


def test_a_click_selects_and_makes_no_step(desk: Desk, hand: Hand) -> None:
    hand.click((165, 250))
    assert desk.selection == ("p-one",)
    assert not desk.session.can_undo
