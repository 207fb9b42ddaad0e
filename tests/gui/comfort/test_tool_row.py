"""The row of tools shows the tool in hand, and its tool tips teach name, keys and use."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.tool_row import ToolRow
from comicremix.gui.window import MainWindow


def row_of(window: MainWindow) -> ToolRow:
    row = window.findChild(ToolRow)
    assert row is not None
    return row


def test_a_click_takes_a_tool(with_book: MainWindow, qtbot: QtBot) -> None:
    row, view = row_of(with_book), with_book.view
    assert view is not None
    assert row.buttons["select"].isChecked()
    qtbot.mouseClick(row.buttons["balloon"], Qt.MouseButton.LeftButton)
    assert view.canvas.tool == "balloon"
    assert [name for name, button in row.buttons.items() if button.isChecked()] == ["balloon"]


def test_tool_tips_teach(with_book: MainWindow) -> None:
    row = row_of(with_book)
    for button in row.buttons.values():
        first, second = button.toolTip().split("\n")
        assert first.endswith(")")
        assert second.endswith(".")
    assert row.buttons["reading"].toolTip().startswith("Set the reading order (R)")


def test_new_keys_are_taught(with_book: MainWindow) -> None:
    with_book.handlers.comfort.use_keys({"tool-reading": ("Shift+O",)})
    assert row_of(with_book).buttons["reading"].toolTip().startswith("Set the reading order (Shift+O)")
