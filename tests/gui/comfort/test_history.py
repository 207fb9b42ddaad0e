"""The history lists the steps, marks the present, and a click goes there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.history.panel import HistoryPanel
from comicremix.gui.window import MainWindow
from tests.gui.shell.small_book import FIRST, PANEL, SECOND


def shown(window: MainWindow) -> HistoryPanel:
    """Show the list and make two edits."""
    opened, view = window.opened, window.view
    assert opened is not None
    assert view is not None
    window.actions_by_name["history"].trigger()
    opened.desk.select((SECOND,))
    window.handlers.delete()
    opened.desk.select((FIRST,))
    window.handlers.comfort.duplicate()
    return view.lists.history


def words(panel: HistoryPanel) -> list[str]:
    return [panel.list.item(row).text().split("   ")[0] for row in range(panel.list.count())]


def present(panel: HistoryPanel) -> list[int]:
    return [row for row in range(panel.list.count()) if panel.list.item(row).font().bold()]


def test_steps_stand_in_order_and_the_present_is_marked(with_book: MainWindow) -> None:
    panel = shown(with_book)
    assert words(panel) == ["Opened", "Delete", "Duplicate"]
    assert present(panel) == [2]
    with_book.handlers.undo()
    assert present(panel) == [1]
    assert panel.list.item(2).font().italic()


def test_a_click_goes_there_and_back(with_book: MainWindow, qtbot: QtBot) -> None:
    panel, opened = shown(with_book), with_book.opened
    assert opened is not None
    last = opened.session.book
    place = panel.list.visualItemRect(panel.list.item(0)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not opened.session.can_undo
    assert present(panel) == [0]
    place = panel.list.visualItemRect(panel.list.item(2)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.session.book is last


def test_another_edit_takes_the_place_of_what_was_undone(with_book: MainWindow) -> None:
    panel, opened = shown(with_book), with_book.opened
    assert opened is not None
    opened.session.go_to(1)
    opened.desk.select((PANEL,))
    with_book.handlers.comfort.cut()
    assert words(panel) == ["Opened", "Delete", "Cut"]
    assert not panel.list.item(2).font().italic()


def test_it_is_shown_again_in_the_next_book(with_book: MainWindow) -> None:
    shown(with_book)
    assert with_book.settings.shown("history")
    assert with_book.actions_by_name["history"].isChecked()
    view = with_book.view
    assert view is not None
    view.lists.closed.emit("history")
    assert not with_book.settings.shown("history")
    assert not view.lists.isVisible()
