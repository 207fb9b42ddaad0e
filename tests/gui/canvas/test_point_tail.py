"""A tail is drawn out of a balloon by its handle and points where it is let go."""

from __future__ import annotations

import pytest

from comicremix.gui.canvas.handles import TAIL_OUT
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.model.ids import BalloonId
from tests.gui.canvas.workshop import Hand


def test_a_first_tail_is_drawn_out_and_then_moved(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    hand.click((280, 665))
    hand.drag((280, 710 + TAIL_OUT / canvas.camera.scale), (330, 740))
    hand.drag((330, 740), (250, 750))
    (tail,) = desk.book.balloon(BalloonId("b-free")).tails
    assert tail.tip == pytest.approx((250, 750), abs=2)
    assert desk.session.history == ("Point tail", "Point tail")
