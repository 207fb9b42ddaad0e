"""Finding again replaces what was found by the program and keeps what a hand has made."""

from __future__ import annotations

from comicremix.geometry import bounds
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
