"""Fit width, 100 %, zoom to the cursor, pinch, space to pan, full screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.window import MainWindow
from tests.gui.canvas.workshop import WIDTH, Hand


def test_the_page_is_as_wide_as_there_is_room(canvas: PageCanvas) -> None:
    canvas.resize(900, 500)
    canvas.fit_width()
    assert WIDTH * canvas.camera.scale == pytest.approx(900 - 64)
    assert canvas.camera.x == pytest.approx(32)
    canvas.navigator.pan(0, 500)
    canvas.fit_width()
    assert canvas.camera.y == pytest.approx(32)  # no more ground than needed above the page


def test_control_and_the_wheel_zoom_to_the_cursor(canvas: PageCanvas) -> None:
    place = QPointF(200, 300)
    page = canvas.camera.to_page((200, 300))
    scale = canvas.camera.scale
    wheel = QWheelEvent(
        place, place, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas, wheel)
    assert canvas.camera.scale > scale
    assert canvas.camera.to_page((200, 300)) == pytest.approx(page)


def test_two_fingers_zoom_where_they_are(canvas: PageCanvas) -> None:
    page, scale = canvas.camera.to_page((250, 250)), canvas.camera.scale
    canvas.navigator.pinched(1.5, (250, 250))
    assert canvas.camera.scale == pytest.approx(scale * 1.5)
    assert canvas.camera.to_page((250, 250)) == pytest.approx(page)


def test_space_and_a_drag_look_around(canvas: PageCanvas, hand: Hand, qtbot: QtBot) -> None:
    before, book = canvas.camera, canvas.desk.book
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    hand.press((150, 250))
    start = hand.at((150, 250))
    hand.move((190, 250))
    end = (start.x() + 40 * before.scale, start.y())
    hand.release((190, 250))
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.camera.to_view((150, 250)) == pytest.approx(end, abs=1.5)
    assert canvas.desk.book is book


def test_f11_fills_the_screen_and_gives_it_back(with_book: MainWindow, qtbot: QtBot) -> None:
    view = with_book.view
    assert view is not None
    view.canvas.setFocus()
    qtbot.keyClick(view.canvas, Qt.Key.Key_F11)
    assert with_book.isFullScreen()
    assert with_book.actions_by_name["full-screen"].isChecked()
    qtbot.keyClick(view.canvas, Qt.Key.Key_F11)
    assert not with_book.isFullScreen()
    assert not with_book.actions_by_name["full-screen"].isChecked()
