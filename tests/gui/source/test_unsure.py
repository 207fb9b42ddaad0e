"""What the program is not sure of is told from what it is sure of."""

from __future__ import annotations

from dataclasses import replace

from comicremix.gui.source.outlines import SURE_PANEL, things_on
from tests.gui.source.conftest import Room


def test_a_panel_without_an_edge_is_not_sure(room: Room) -> None:
    upper, lower = room.source.panels
    source = replace(room.source, panels=(replace(upper, confidence=SURE_PANEL - 0.1), lower))
    sure = {thing.id: thing.sure for thing in things_on(source) if thing.kind == "panel"}
    assert sure == {upper.id: False, lower.id: True}
