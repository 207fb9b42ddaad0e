"""A panel's edge crops it: the picture stays where it lies."""

from __future__ import annotations

import pytest

from comicremix.gui.desk import Desk
from comicremix.model.ids import PanelId
from tests.gui.canvas.workshop import Hand, box_of


def test_the_dragged_edge_moves_alone(desk: Desk, hand: Hand) -> None:
    placement = desk.book.panel(PanelId("p-one")).art.placement
    hand.click((165, 250))
    hand.drag((290, 190), (240, 190))
    box = box_of(desk.book, "p-one")
    assert (box.x, box.y, box.height) == pytest.approx((40, 40, 300), abs=0.01)
    assert box.width == pytest.approx(200, abs=2)
    assert desk.book.panel(PanelId("p-one")).art.placement == placement
    assert desk.session.history == ("Crop panel",)


def test_no_panel_is_larger_than_its_picture(desk: Desk, hand: Hand) -> None:
    hand.click((165, 250))
    hand.drag((40, 190), (-100, 190))
    assert box_of(desk.book, "p-one").x == pytest.approx(-10, abs=0.01)  # the source page begins 50 px left of the cut


def test_an_edge_snaps_to_a_gutter(desk: Desk, hand: Hand) -> None:
    hand.click((300, 500))
    hand.drag((300, 360), (300, 346))
    before = desk.book
    assert box_of(before, "p-wide").y == pytest.approx(340, abs=0.01)
