"""A panel's corner scales it and keeps its proportions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from comicremix.gui.desk import Desk
from tests.gui.canvas.workshop import Hand, box_of


def test_the_opposite_corner_stays(desk: Desk, hand: Hand) -> None:
    hand.click((165, 250))
    hand.held = Qt.KeyboardModifier.ControlModifier
    hand.drag((290, 340), (165, 190))
    box = box_of(desk.book, "p-one")
    assert (box.x, box.y) == pytest.approx((40, 40))
    assert box.width / box.height == pytest.approx(250 / 300)
    assert box.width == pytest.approx(125, abs=4)
    assert desk.session.history == ("Scale panel",)


def test_its_balloon_shrinks_along(desk: Desk, hand: Hand) -> None:
    hand.click((165, 250))
    hand.drag((290, 340), (165, 190))
    assert box_of(desk.book, "b-one").width == pytest.approx(60, abs=4)


def test_a_panel_never_turns_inside_out(desk: Desk, hand: Hand) -> None:
    hand.click((165, 250))
    hand.drag((290, 340), (-200, -200))
    box = box_of(desk.book, "p-one")
    assert box.width >= 24 - 1e-6
    assert box.x == pytest.approx(40)
