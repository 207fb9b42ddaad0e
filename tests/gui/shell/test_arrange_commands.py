"""The Arrange menu and its keys work on the selection, and are silent while words are typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel
from pytestqt.qtbot import QtBot

from comicremix.geometry import bounds
from comicremix.gui.settings import Settings
from comicremix.gui.window import MainWindow
from comicremix.model.page import Panel
from tests.gui.shell.small_book import FIRST, PANEL

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def chosen(with_book: MainWindow) -> MainWindow:
    """The window with the panel selected."""
    assert with_book.view is not None
    with_book.view.show_item(PANEL)
    with_book.view.canvas.setFocus()
    return with_book


def panels(window: MainWindow) -> tuple[Panel, ...]:
    assert window.opened is not None
    return window.opened.session.book.pages[0].panels


def test_a_copy_with_its_balloon(chosen: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(chosen, Qt.Key.Key_D, CTRL)
    assert len(panels(chosen)) == 2
    assert chosen.opened is not None
    assert len(chosen.opened.session.book.pages[0].balloons) == 3


def test_shift_h_mirrors_the_panel_but_is_a_letter_in_a_field(chosen: MainWindow, qtbot: QtBot) -> None:
    assert chosen.view is not None
    qtbot.keyClick(chosen.view.canvas, Qt.Key.Key_H, SHIFT)
    assert panels(chosen)[0].art.placement.mirrored
    chosen.view.show_item(FIRST)
    field = chosen.view.inspector.balloon_form.editor.field
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "HVKFA")
    assert field.toPlainText().startswith("HVKFA")
    assert chosen.view.canvas.tool == "select"
    assert panels(chosen)[0].art.placement.mirrored


def test_ctrl_shift_k_locks_and_the_inspector_shows_it(chosen: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(chosen, Qt.Key.Key_K, CTRL | SHIFT)
    assert panels(chosen)[0].locked
    assert chosen.view is not None
    form = chosen.view.inspector.panel_form
    assert form.locked.isChecked()
    assert not form.left.isEnabled()
    form.locked.click()
    assert not panels(chosen)[0].locked
    assert form.left.isEnabled()


def test_the_inspector_turns_by_degrees(chosen: MainWindow) -> None:
    assert chosen.view is not None
    chosen.view.inspector.panel_form.turn.finished.emit(30.0)
    assert panels(chosen)[0].art.placement.rotation == pytest.approx(30)
    assert bounds(panels(chosen)[0].outline).centre == pytest.approx((155, 205))
    assert chosen.view.inspector.panel_form.turn.value() == pytest.approx(30)


def test_a_tool_says_what_it_does(chosen: MainWindow, qtbot: QtBot) -> None:
    assert chosen.view is not None
    bar = chosen.view.findChild(QFrame, "toolHint")
    assert isinstance(bar, QFrame)
    words = bar.findChild(QLabel)
    assert isinstance(words, QLabel)
    qtbot.keyClick(chosen.view.canvas, Qt.Key.Key_K)
    assert words.text() == "Drag a line over a panel to cut it · Shift: 0°, 45°, 90°"
    assert not chosen.view.canvas.isAncestorOf(bar)  # or it would hide a part of the page
    qtbot.keyClick(chosen.view.canvas, Qt.Key.Key_V)
    assert words.text().startswith("Drag to move")


def test_settings_remember_a_tool_s_number(settings: Settings) -> None:
    assert settings.number("knife-gutter", -1.0) == -1.0
    settings.set_number("knife-gutter", 12.5)
    assert settings.number("knife-gutter", -1.0) == 12.5
