"""Without a book the window offers ways into one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.settings import RecentBook
from comicremix.gui.window import MainWindow
from tests.gui.shell.conftest import OpenIt


def test_the_start_page_is_shown_without_a_book(window: MainWindow) -> None:
    assert window.stack.currentWidget() is window.start_page
    assert not window.actions_by_name["save"].isEnabled()
    assert window.actions_by_name["open"].isEnabled()


def test_the_sample_opens_as_a_copy(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.start_page.place.sample, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.opened is not None, timeout=20_000)
    assert window.opened is not None
    assert window.opened.folder.parent == window.settings.books_folder
    assert window.opened.session.book.title == "What Lumo Knows"
    assert not window.opened.session.dirty


def test_a_book_that_was_open_is_a_card_with_its_editions(
    window: MainWindow, open_it: OpenIt, book_folder: Path, qtbot: QtBot
) -> None:
    open_it(book_folder)
    view = window.view
    assert view is not None
    qtbot.waitUntil(lambda: view.cover() is not None)
    window.leave_book()
    (card,) = window.start_page.cards
    assert card.book.title == "Small book"
    assert card.book.complete["en"] == 1
    assert 0 < card.book.complete["fr"] < 1
    assert card.book.cover.is_file()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.opened is not None, timeout=20_000)


def test_a_book_that_is_gone_says_so_and_can_be_taken_off(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.settings.remember(RecentBook(str(tmp_path / "gone"), "Gone"))
    window.start_page.refresh()
    (card,) = window.start_page.cards
    assert card.property("gone") == "true"
    qtbot.keyClick(card, Qt.Key.Key_Delete)
    assert window.start_page.cards == []
