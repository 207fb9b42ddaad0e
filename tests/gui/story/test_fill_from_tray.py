"""Panels dragged out of the tray fill the frames, whole balloons and all, and are read where the frames lie."""

from __future__ import annotations

import pytest

from comicremix.geometry import bounds
from comicremix.model.uses import origin
from tests.gui.story.studio import PLACED, Studio


def test_eight_panels_of_four_pages(studio: Studio) -> None:
    for number in (0, 1):
        studio.add_page_of_four()
        places = [bounds(place.outline) for place in studio.page.places]
        studio.fill(number)
        assert studio.page.places == ()
        assert [origin(studio.book, panel.id) for panel in studio.panels] == [
            studio.found(*each) for each in PLACED[4 * number : 4 * number + 4]
        ]
        for panel, place in zip(studio.panels, places, strict=True):
            assert tuple(studio.box(panel)) == pytest.approx(tuple(place), abs=0.01)
    assert len({panel.art.source for page in studio.book.pages[1:3] for panel in page.panels}) == 4


def test_balloons_are_not_cut_by_the_frames(studio: Studio) -> None:
    studio.add_page_of_four()
    studio.fill(0)
    assert len(studio.page.balloons) == 3
    for panel in studio.panels:
        cell = studio.box(panel).inset(-1.5)
        for balloon in studio.balloons_of(panel):
            assert balloon.shape.box.intersection(cell) == balloon.shape.box


def test_the_tray_counts_the_uses(studio: Studio) -> None:
    studio.add_page_of_four()
    studio.fill(0)
    tray = studio.view.corner.tray
    tray.refresh()
    assert len(tray.model.uses[studio.found(0, 0)].places) == 2
    assert len(tray.model.uses[studio.found(3, 0)].places) == 1
