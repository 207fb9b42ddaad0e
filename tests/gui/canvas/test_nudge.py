"""Arrow keys nudge the selection; without one they pan."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from tests.gui.canvas.workshop import box_of


def test_one_pixel_and_ten_with_shift(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    desk.select(("p-one",))
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert box_of(desk.book, "p-one")[:2] == (41, 50)
    assert box_of(desk.book, "b-one")[:2] == (61, 70)


def test_nudges_in_a_row_are_one_step(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    before = desk.book
    desk.select(("p-one", "b-one", "b-free"))
    for _ in range(5):
        qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert box_of(desk.book, "b-one").x == 55
    assert box_of(desk.book, "b-free").x == 195
    desk.session.undo()
    assert desk.book is before


def test_without_a_selection_the_page_pans(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    before, x = desk.book, canvas.camera.x
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.camera.x < x
    assert desk.book is before
