"""Escape in the middle of a drag leaves everything as it was."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.drag import REST_MS
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from tests.gui.canvas.workshop import Hand


def test_escape_drops_the_drag(canvas: PageCanvas, desk: Desk, hand: Hand, qtbot: QtBot) -> None:
    before = desk.book
    hand.press((165, 250))
    hand.move((300, 400))
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    hand.move((320, 420))
    hand.release((320, 420))
    assert desk.book is before
    assert not desk.session.can_undo


def test_escape_ends_the_preview_of_a_resting_hand(canvas: PageCanvas, desk: Desk, hand: Hand, qtbot: QtBot) -> None:
    before = desk.book
    hand.press((165, 250))
    hand.move((300, 400))
    qtbot.waitUntil(lambda: desk.book is not before, timeout=20 * REST_MS)
    assert desk.session.committed is before
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert desk.book is before


def test_the_page_looks_as_before(canvas: PageCanvas, hand: Hand, qtbot: QtBot) -> None:
    hand.click((165, 250))
    before = canvas.grab().toImage()
    hand.press((165, 250))
    hand.move((300, 400))
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.grab().toImage() == before
