"""Zooming keeps the point under the cursor; fit shows the whole page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.view import PageCanvas


def turn_wheel(canvas: PageCanvas, at: QPointF, notches: int, held: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        at, QPointF(canvas.mapToGlobal(at)), QPoint(0, 0), QPoint(0, 120 * notches), Qt.MouseButton.NoButton, held,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, event)


@pytest.mark.parametrize("notches", [1, 4, -3])
def test_the_wheel_zooms_to_the_cursor(canvas: PageCanvas, notches: int) -> None:
    at = QPointF(222, 333)
    before, scale = canvas.camera.to_page((222, 333)), canvas.camera.scale
    turn_wheel(canvas, at, notches, Qt.KeyboardModifier.ControlModifier)
    assert canvas.camera.to_page((222, 333)) == pytest.approx(before)
    assert (canvas.camera.scale > scale) is (notches > 0)


def test_the_wheel_alone_scrolls(canvas: PageCanvas) -> None:
    canvas.set_zoom(2.0)
    y, scale = canvas.camera.y, canvas.camera.scale
    turn_wheel(canvas, QPointF(100, 100), -1, Qt.KeyboardModifier.NoModifier)
    assert canvas.camera.y < y
    assert canvas.camera.scale == scale


def test_fit_shows_the_whole_page_and_keeps_to_it(canvas: PageCanvas, qtbot: QtBot) -> None:
    canvas.set_zoom(3.0)
    qtbot.keyClick(canvas, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    canvas.resize(400, 500)
    left, top = canvas.camera.to_view((0, 0))
    right, bottom = canvas.camera.to_view((600, 800))
    assert 0 < left < right < 400
    assert 0 < top < bottom < 500


def test_the_new_zoom_is_told(canvas: PageCanvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.zoom_changed) as told:
        canvas.actual_size()
    assert told.args == [1.0]


def test_the_page_never_leaves_the_canvas(canvas: PageCanvas) -> None:
    canvas.navigator.pan(50_000, -50_000)
    left, bottom = canvas.camera.to_view((0, 800))
    assert left < canvas.width()
    assert bottom > 0


def test_space_and_drag_pan(canvas: PageCanvas, qtbot: QtBot) -> None:
    x = canvas.camera.x
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 300))
    qtbot.mouseMove(canvas, QPoint(240, 300))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(240, 300))
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.camera.x == pytest.approx(x + 40)
