"""The brush marks the plate's recipe; undo takes a stroke back; the page itself never changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from comicremix.geometry import bounds
from comicremix.model.source import MarkKind
from tests.gui.source.conftest import Room


@pytest.mark.parametrize("kind", list(MarkKind))
def test_a_stroke_is_a_mark(room: Room, kind: MarkKind) -> None:
    room.use("brush")
    room.view.brush_bar.kinds[kind].click()
    room.hand.drag((100, 500), (300, 500))
    (mark,) = room.source.plate
    assert mark.kind is kind
    assert bounds(mark.outline) == pytest.approx((82, 482, 236, 36), abs=3)
    room.desk.session.undo()
    assert room.source.plate == ()


def test_brackets_change_its_size(room: Room) -> None:
    room.use("brush")
    before = room.view.brush.radius
    room.qtbot.keyClicks(room.view.canvas, "]]")
    assert room.view.brush.radius > before
    room.qtbot.keyClicks(room.view.canvas, "[[")
    assert room.view.brush.radius == pytest.approx(before)


def test_a_colour_is_taken_from_the_page(room: Room) -> None:
    room.use("brush")
    room.hand.held = Qt.KeyboardModifier.AltModifier
    room.hand.click((300, 600))
    room.wait_for_jobs()
    assert room.view.brush.colour == "#a07850"
    assert room.view.brush.kind is MarkKind.FILL


def test_the_plate_is_shown_while_it_is_mended(room: Room) -> None:
    room.use("brush")
    assert room.view.canvas.showing == "lettering"
    assert room.view.show_buttons["lettering"].isChecked()
