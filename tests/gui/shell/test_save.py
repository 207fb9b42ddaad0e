"""Saving goes on in the background; the window says what is on disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from comicremix.gui.opened import Opened
from comicremix.gui.window import MainWindow
from comicremix.store.folder import open_book


def test_saving_clears_the_mark(with_book: MainWindow, book_folder: Path, qtbot: QtBot) -> None:
    opened = rename(with_book, "Other")
    assert with_book.isWindowModified()
    assert "●" in with_book.top_bar.title.text()
    with_book.actions_by_name["save"].trigger()
    qtbot.waitUntil(lambda: not opened.session.dirty)
    assert open_book(book_folder, write=False).book.title == "Other"
    assert not with_book.isWindowModified()
    assert "●" not in with_book.top_bar.title.text()


def test_an_edit_during_a_save_is_not_said_to_be_saved(with_book: MainWindow, book_folder: Path, qtbot: QtBot) -> None:
    opened = rename(with_book, "Other")
    with_book.save()
    rename(with_book, "Third")
    qtbot.waitUntil(lambda: opened.saver.saved_at is not None and not with_book.runner.busy)
    assert opened.session.dirty
    assert open_book(book_folder, write=False).book.title == "Other"


def test_a_book_that_another_window_has_is_not_opened(window: MainWindow, book_folder: Path, qtbot: QtBot) -> None:
    with open_book(book_folder):
        window.open_path(book_folder)
        qtbot.waitUntil(lambda: bool(window.messages.messages))
    (message,) = window.messages.messages
    assert message.tone == "error"
    assert str(book_folder) in message.text
    assert message.detail
    assert window.opened is None


def rename(window: MainWindow, title: str) -> Opened:
    opened = window.opened
    assert opened is not None
    opened.desk.commit(replace(opened.session.book, title=title), "Rename")
    return opened
