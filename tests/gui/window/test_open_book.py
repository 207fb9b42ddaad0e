"""Opening a book shows its first page, its title and what can be done."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from comicremix.gui.window import MainWindow


def test_start_page_stands_without_a_book(window: MainWindow) -> None:
    assert window.stack.currentWidget() is window.start_page
    assert not window.actions_by_name["save"].isEnabled()
    assert window.actions_by_name["open"].isEnabled()
    assert window.start_page.place.sample.isVisible()


def test_open_book_is_shown(open_window: MainWindow) -> None:
    opened = open_window.opened
    assert opened is not None
    assert open_window.stack.currentWidget() is open_window.view
    assert "Small" in open_window.windowTitle()
    assert opened.desk.page is opened.session.book.pages[0]
    assert "1" in open_window.status_line.page.text()
    assert open_window.actions_by_name["export"].isEnabled()


def test_closed_book_is_remembered_with_its_cover(open_window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    view = open_window.view
    assert view is not None
    qtbot.waitUntil(lambda: view.cover() is not None, timeout=10_000)
    open_window.leave_book()
    (known,) = open_window.settings.recent
    assert (known.title, known.pages) == ("Small", 3)
    assert known.cover.is_file()
    assert [card.book.folder for card in open_window.start_page.cards] == [str(folder)]


def test_book_that_is_gone_is_forgotten(open_window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    open_window.leave_book()
    (folder / "book.json").unlink()
    open_window.open_path(folder)
    qtbot.waitUntil(lambda: bool(open_window.messages.messages))
    assert open_window.opened is None
    assert open_window.settings.recent == ()
