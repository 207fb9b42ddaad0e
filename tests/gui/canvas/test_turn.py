"""The handle above a thing turns it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from comicremix.edit.panels import turn_panel
from comicremix.geometry import bounds
from comicremix.gui.canvas.handles import TURN_OUT, handles_of
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.model.ids import BalloonId, PanelId
from tests.gui.canvas.workshop import Hand, box_of

WIDE = PanelId("p-wide")


def turn_handle(canvas: PageCanvas, item: str) -> tuple[float, float]:
    target = next(target for target in canvas.targets if target.id == item)
    handle = next(handle for handle in handles_of(target, canvas.camera) if handle.turns)
    return canvas.camera.to_page(handle.place)


def test_a_panel_turns_about_its_middle(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    hand.click((300, 500))
    start = turn_handle(canvas, WIDE)
    assert start == pytest.approx((300, 360 - TURN_OUT / canvas.camera.scale))
    hand.drag(start, (540, 560))
    assert desk.book.panel(WIDE).art.placement.rotation == pytest.approx(90, abs=0.5)
    assert bounds(desk.book.panel(WIDE).outline).centre == pytest.approx((300, 560), abs=0.1)
    assert desk.session.history == ("Turn panel",)


def test_shift_turns_by_fifteen_degrees(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    hand.click((300, 500))
    hand.held = Qt.KeyboardModifier.ShiftModifier
    hand.drag(turn_handle(canvas, WIDE), (390, 350))
    assert desk.book.panel(WIDE).art.placement.rotation == pytest.approx(30)


def test_a_balloon_turns_and_its_tail_stays(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    hand.click((280, 665))
    hand.held = Qt.KeyboardModifier.ShiftModifier
    hand.drag(turn_handle(canvas, "b-free"), (340, 600))
    balloon = desk.book.balloon(BalloonId("b-free"))
    assert balloon.rotation == pytest.approx(45)
    assert balloon.shape.box == (200, 620, 160, 90)
    assert desk.session.history == ("Turn balloon",)


def test_a_turned_panel_is_cropped_along_its_own_side(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    desk.commit(turn_panel(desk.book, PanelId("p-two"), 90), "Turn")  # upright again: 300 wide, 250 high
    desk.commit(turn_panel(desk.book, PanelId("p-two"), -60), "Turn")
    before = desk.book.panel(PanelId("p-two"))
    hand.click((435, 190))
    target = next(target for target in canvas.targets if target.id == "p-two")
    east = next(handle for handle in handles_of(target, canvas.camera) if handle.grip == "e")
    x, y = canvas.camera.to_page(east.place)
    dx, dy = x - target.box.centre[0], y - target.box.centre[1]
    hand.drag((x, y), (x - dx / 2, y - dy / 2))
    after = desk.book.panel(PanelId("p-two"))
    assert after.art.placement == before.art.placement
    old, new = bounds(before.art.outline), bounds(after.art.outline)
    assert new.width == pytest.approx(old.width * 0.75, abs=2)
    assert new.height == pytest.approx(old.height, abs=0.01)
    assert len(after.outline) == 4


def test_alt_crops_both_sides(desk: Desk, hand: Hand) -> None:
    hand.click((165, 250))
    hand.held = Qt.KeyboardModifier.AltModifier
    hand.drag((290, 190), (260, 190))
    assert box_of(desk.book, "p-one") == pytest.approx((70, 40, 190, 300), abs=2)
