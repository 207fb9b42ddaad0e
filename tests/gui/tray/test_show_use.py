"""From a source panel to the page that shows it, to the next page each time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.tray.bench import Bench, key


def test_the_page_is_turned_and_the_panel_selected(bench: Bench, qtbot: QtBot) -> None:
    bench.choose(key(1, 2))
    qtbot.keyClick(bench.tray.list, Qt.Key.Key_Space)
    assert bench.canvas.desk.page_index == 1
    assert bench.canvas.desk.selection == ("p-two",)


def test_several_uses_take_turns(bench: Bench) -> None:
    bench.choose(key(1, 3))
    shown = []
    for _ in range(3):
        assert bench.tray.show_use()
        shown.append(bench.canvas.desk.selection[0])
    assert shown == ["p-three", "p-again", "p-three"]


def test_an_unused_panel_is_shown_nowhere(bench: Bench) -> None:
    bench.choose(key(2, 1))
    assert not bench.tray.show_use()
    assert bench.canvas.desk.selection == ()
