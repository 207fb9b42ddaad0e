"""Escape leaves step by step: the tool, what is chosen, the source page. Page keys turn source pages."""

from __future__ import annotations

from PySide6.QtCore import Qt

from comicremix.model.ids import SourceId
from tests.gui.source.conftest import Room


def test_escape_goes_back_to_the_pages(room: Room) -> None:
    room.hand.click((400, 300))
    room.qtbot.keyClick(room.view.canvas, Qt.Key.Key_Escape)
    assert room.view.canvas.selection == ()
    with room.qtbot.waitSignal(room.view.left):
        room.qtbot.keyClick(room.view.canvas, Qt.Key.Key_Escape)


def test_source_pages_are_turned(room: Room) -> None:
    room.view.turn(1)
    assert room.view.canvas.source is not None
    assert room.view.canvas.source.id == SourceId("s-2")
    assert room.view.pages.currentText().endswith("other.png")
    room.view.turn(1)
    assert room.view.canvas.source.id == SourceId("s-2")
