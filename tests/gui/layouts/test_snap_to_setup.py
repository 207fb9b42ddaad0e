"""Panels snap to the margins, the bleed and the gutter of the book's page setup."""

from __future__ import annotations

import pytest

from comicremix.edit.setup import set_setup
from comicremix.gui.desk import Desk
from comicremix.model.setup import PageSetup
from tests.gui.canvas.workshop import Hand, box_of

SETUP = PageSetup(600, 800, 150, 70, 60, 50, 80, gutter=33, bleed=25)


@pytest.mark.parametrize(
    ("by", "corner"),
    [((32, 0), 70), ((-63, 0), -25), ((-38, 0), 0)],
)
def test_a_dragged_panel_meets_a_line(desk: Desk, hand: Hand, by: tuple[int, int], corner: float) -> None:
    desk.commit(set_setup(desk.book, SETUP), "Page setup")
    hand.drag((60, 300), (60 + by[0], 300 + by[1]))
    assert box_of(desk.book, "p-one").x == pytest.approx(corner)


def test_a_gutter_away_from_its_neighbour(desk: Desk, hand: Hand) -> None:
    desk.commit(set_setup(desk.book, SETUP), "Page setup")
    hand.drag((60, 300), (45, 300))
    assert 310 - box_of(desk.book, "p-one").right == pytest.approx(33)
