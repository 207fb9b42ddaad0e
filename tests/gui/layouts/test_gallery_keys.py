"""The gallery without a mouse: arrows show layouts on the page, Enter applies, Escape goes back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.desk import Desk
from comicremix.gui.layouts.gallery import LayoutsPanel


def test_arrows_show_and_enter_applies(gallery: LayoutsPanel, desk: Desk, qtbot: QtBot) -> None:
    before = desk.book
    gallery.list.setFocus()
    qtbot.keyClick(gallery.list, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: desk.book is not before)
    assert not desk.session.can_undo
    qtbot.keyClick(gallery.list, Qt.Key.Key_Return)
    assert desk.session.history == ("Layout: Grid 2 × 3",)


def test_escape_goes_back(gallery: LayoutsPanel, desk: Desk, qtbot: QtBot) -> None:
    before = desk.book
    gallery.list.setFocus()
    qtbot.keyClick(gallery.list, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: desk.book is not before)
    with qtbot.waitSignal(gallery.closed):
        qtbot.keyClick(gallery.list, Qt.Key.Key_Escape)
    assert desk.book is before
