"""The tray shows all panels, the unused or the used ones."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.tray.bench import Bench, key


def test_the_filter_counts_what_it_shows(bench: Bench) -> None:
    filters = bench.tray.filter
    assert [filters.itemText(n) for n in range(3)] == ["All · 9", "○ Unused · 6", "● Used · 3"]


def test_unused_panels_alone(bench: Bench) -> None:
    bench.tray.filter.setCurrentIndex(1)
    assert len(bench.names()) == 2 + 6
    assert not any("used on" in name for name in bench.names())


def test_used_panels_alone(bench: Bench) -> None:
    bench.tray.filter.setCurrentIndex(2)
    assert bench.names()[0].startswith("scan-001.png:")
    assert len(bench.names()) == 1 + 3


def test_what_is_chosen_stays_chosen(bench: Bench) -> None:
    bench.choose(key(2, 1), key(3, 2))
    bench.tray.filter.setCurrentIndex(1)
    assert bench.tray.list.chosen == (key(2, 1), key(3, 2))


def test_a_placed_panel_leaves_the_unused_and_the_one_before_is_current(bench: Bench, qtbot: QtBot) -> None:
    bench.tray.filter.setCurrentIndex(1)
    bench.choose(key(2, 2))
    qtbot.keyClick(bench.tray.list, Qt.Key.Key_Return)
    bench.tray.refresh()
    current = bench.tray.list.current
    assert current is not None
    assert current.key == key(2, 3)
