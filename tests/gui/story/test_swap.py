"""A panel dropped on another one changes places with it."""

from __future__ import annotations

import pytest

from tests.gui.story.studio import Studio


def test_two_panels_change_places(studio: Studio) -> None:
    studio.add_page_of_four()
    studio.fill(0)
    first, last = studio.panels[0], studio.panels[3]
    here, there = studio.box(first), studio.box(last)
    studio.swap(first, last)
    assert studio.box(first).centre == pytest.approx(there.centre, abs=0.01)
    assert studio.box(last).centre == pytest.approx(here.centre, abs=0.01)
    for balloon in studio.balloons_of(first):
        assert studio.box(first).inset(-30).contains(balloon.shape.box.centre)
    assert studio.desk.session.history[-1] == "Swap panels"
