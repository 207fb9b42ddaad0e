"""A balloon dragged onto another panel is cut out of the drawing, follows that panel, and leaves the art whole."""

from __future__ import annotations

import pytest

from comicremix.model.page import Body
from tests.gui.story.studio import Studio


@pytest.fixture
def filled(studio: Studio) -> Studio:
    studio.add_page_of_four()
    studio.fill(0)
    return studio


def test_it_keeps_its_pixels_and_follows_the_other_panel(filled: Studio) -> None:
    speaker = filled.panels[1]
    (balloon,) = filled.balloons_of(speaker)
    silent = next(panel for panel in filled.panels if not filled.balloons_of(panel))
    filled.carry_balloon(balloon.id, silent)
    lifted = filled.book.balloon(balloon.id)
    assert lifted.body is Body.PIECE
    assert lifted.panel == silent.id
    assert lifted.text == ""
    assert filled.box(silent).contains(lifted.shape.box.centre)
    assert balloon.art is not None
    assert balloon.art.outline in filled.book.panel(speaker.id).art.removed
    filled.rest()


def test_it_moves_with_that_panel_from_then_on(filled: Studio) -> None:
    (balloon,) = filled.balloons_of(filled.panels[1])
    silent = next(panel for panel in filled.panels if not filled.balloons_of(panel))
    filled.carry_balloon(balloon.id, silent)
    before = filled.book.balloon(balloon.id).shape.box
    box = filled.box(silent)
    grip = (box.x + 30, box.y + 30)
    filled.hand.drag(grip, (grip[0], grip[1] + 12))
    moved = filled.box(silent).y - box.y
    assert moved > 0
    assert filled.book.balloon(balloon.id).shape.box.y - before.y == pytest.approx(moved)


def test_a_balloon_that_stays_on_its_panel_follows_it_still(filled: Studio) -> None:
    speaker = filled.panels[1]
    (balloon,) = filled.balloons_of(speaker)
    start = balloon.shape.box.centre
    filled.hand.click(start)
    filled.hand.drag(start, (start[0], start[1] + 40))
    assert filled.book.balloon(balloon.id).panel == speaker.id
