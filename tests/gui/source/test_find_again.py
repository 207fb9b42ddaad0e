"""Finding again replaces what was found by the program and keeps what a hand has made."""

from __future__ import annotations

import pytest
from PIL.Image import Image

from comicremix.app import importing
from comicremix.geometry import bounds
from comicremix.imaging.reading_order import Reading
from tests.gui.source.conftest import Room


def test_a_hand_s_work_is_kept(room: Room) -> None:
    room.hand.click((400, 300))
    room.hand.drag((580, 300), (450, 300))
    mine = room.source.panels[0]
    room.view.find_again()
    room.wait_for_jobs()
    assert mine in room.source.panels
    assert len(room.source.panels) == 2
    assert not room.source.panels[1].by_hand
    assert bounds(room.page.panels[0].outline) == bounds(mine.outline)


def test_panels_are_found_as_the_book_is_read(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    found = importing.found_again

    def noted(image: Image, reading: Reading) -> importing.Records:
        asked.append(reading)
        return found(image, reading)

    monkeypatch.setattr(importing, "found_again", noted)
    room.view.find_again()
    room.wait_for_jobs()
    room.read_from_right()
    room.view.find_again()
    room.wait_for_jobs()
    assert asked == ["ltr", "rtl"]
