"""The picture slides behind its frame, which stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.model.ids import PanelId
from tests.gui.canvas.workshop import Hand, box_of

ONE = PanelId("p-one")


def wheel(canvas: PageCanvas, hand: Hand, place: tuple[float, float], held: Qt.KeyboardModifier) -> None:
    view = QPointF(hand.at(place))
    event = QWheelEvent(
        view, QPointF(canvas.mapToGlobal(view)), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, held,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


def test_after_a_double_click_a_drag_moves_the_picture_alone(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    box, balloon = box_of(desk.book, ONE), desk.book.pages[0].balloons[0]
    before = desk.book.panel(ONE).art.placement
    hand.double_click((165, 250))
    assert canvas.tool == "slide"
    hand.drag((165, 250), (135, 230))
    after = desk.book.panel(ONE).art.placement
    assert (after.x - before.x, after.y - before.y) == pytest.approx((-30, -20), abs=2)
    assert box_of(desk.book, ONE) == pytest.approx(box, abs=0.01)
    assert desk.book.pages[0].balloons[0] is balloon
    assert desk.session.history == ("Slide picture",)


def test_alt_slides_without_a_double_click(desk: Desk, hand: Hand, canvas: PageCanvas) -> None:
    hand.held = Qt.KeyboardModifier.AltModifier
    hand.drag((165, 250), (145, 250))
    assert desk.session.history == ("Slide picture",)
    assert box_of(desk.book, ONE)[:2] == pytest.approx((40, 40), abs=0.01)
    assert canvas.tool == "select"


def test_the_picture_fills_its_frame_however_far_it_is_dragged(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    hand.held = Qt.KeyboardModifier.AltModifier
    hand.drag((165, 250), (590, 790))
    assert min(x for x, _ in desk.book.panel(ONE).art.outline) == pytest.approx(0)
    assert min(y for _, y in desk.book.panel(ONE).art.outline) == pytest.approx(0)


def test_the_wheel_scales_it_about_the_pointer_in_one_step(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    for _ in range(3):
        wheel(canvas, hand, (165, 250), Qt.KeyboardModifier.AltModifier)
    assert desk.book.panel(ONE).art.placement.scale == pytest.approx(1.0005**360, abs=0.001)
    assert box_of(desk.book, ONE) == pytest.approx((40, 40, 250, 300), abs=0.01)
    assert desk.session.history == ("Scale picture",)


def test_the_rest_of_the_picture_is_seen_meanwhile(canvas: PageCanvas, hand: Hand, qtbot: QtBot) -> None:
    place = hand.at((300, 200))  # the gutter
    assert canvas.grab().toImage().pixelColor(place).name() == "#ffffff"
    hand.double_click((165, 250))
    canvas.grab()
    qtbot.waitUntil(lambda: not canvas.pixmaps.busy)
    assert canvas.grab().toImage().pixelColor(place).name() != "#ffffff"
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.tool == "select"
    assert canvas.grab().toImage().pixelColor(place).name() == "#ffffff"


def test_keys_slide_and_scale(canvas: PageCanvas, desk: Desk, hand: Hand, qtbot: QtBot) -> None:
    hand.click((165, 250))
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert canvas.tool == "slide"
    qtbot.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert desk.book.panel(ONE).art.placement.x == pytest.approx(-20)
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert desk.book.panel(ONE).art.placement.scale > 1
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert canvas.tool == "select"


def test_a_press_beside_the_picture_ends_it(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    hand.double_click((165, 250))
    hand.click((590, 795))
    assert canvas.tool == "select"
    assert not desk.session.can_undo
