"""Unsaved work is kept safe every two seconds, and offered after a run that ended badly."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.edit.texts import set_translation
from comicremix.gui import saving
from comicremix.gui.window import MainWindow
from comicremix.model.book import Book
from comicremix.store.folder import open_book
from tests.gui.shell.conftest import OpenIt
from tests.gui.shell.small_book import SECOND

KEY = f"balloon:{SECOND}"


def with_words(book: Book) -> Book:
    return set_translation(book, "fr", KEY, "Qui es-tu ?")


@pytest.fixture
def unsaved(book_folder: Path) -> Path:
    """A book whose last run ended badly."""
    with open_book(book_folder) as opened:
        opened.autosave(with_words(opened.book))
    return book_folder


def press(window: MainWindow, which: int, qtbot: QtBot) -> None:
    (bar,) = window.messages.bars
    qtbot.mouseClick(bar.buttons()[which], Qt.MouseButton.LeftButton)


def french(window: MainWindow) -> str:
    assert window.opened is not None
    found = window.opened.session.book.language("fr").translations.get(KEY)
    return found.text if found else ""


def test_edits_are_autosaved(
    window: MainWindow, open_it: OpenIt, book_folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "AUTOSAVE_MS", 20)
    open_it(book_folder)
    opened = window.opened
    assert opened is not None
    opened.desk.commit(with_words(opened.session.book), "Type words")
    qtbot.waitUntil(lambda: bool(list((book_folder / ".recovery").glob("*"))))
    recovered = opened.open_book.recovered()
    assert recovered is not None
    assert recovered.language("fr").translations[KEY].text == "Qui es-tu ?"


def test_restored_work_is_an_edit_that_can_be_undone(
    window: MainWindow, open_it: OpenIt, unsaved: Path, qtbot: QtBot
) -> None:
    open_it(unsaved)
    assert window.view is not None
    assert not window.view.isEnabled()
    press(window, 0, qtbot)
    assert window.view.isEnabled()
    assert french(window) == "Qui es-tu ?"
    assert window.isWindowModified()
    window.handlers.undo()
    assert french(window) == ""


def test_discarded_work_is_gone(window: MainWindow, open_it: OpenIt, unsaved: Path, qtbot: QtBot) -> None:
    open_it(unsaved)
    press(window, 1, qtbot)
    assert french(window) == ""
    assert window.leave_book()
    open_it(unsaved)
    assert window.messages.messages == ()


def test_leaving_without_an_answer_keeps_the_work(window: MainWindow, open_it: OpenIt, unsaved: Path) -> None:
    open_it(unsaved)
    assert window.leave_book()
    open_it(unsaved)
    assert [message.key for message in window.messages.messages] == ["recovery"]


def test_saved_work_is_not_offered_again(
    window: MainWindow, open_it: OpenIt, unsaved: Path, qtbot: QtBot, wait_saved: Callable[[], None]
) -> None:
    open_it(unsaved)
    press(window, 0, qtbot)
    wait_saved()
    assert window.leave_book()
    open_it(unsaved)
    assert window.messages.messages == ()
    assert french(window) == "Qui es-tu ?"


@pytest.fixture
def wait_saved(window: MainWindow, qtbot: QtBot) -> Callable[[], None]:
    def saved() -> None:
        opened = window.opened
        assert opened is not None
        window.save()
        qtbot.waitUntil(lambda: not opened.session.dirty and not window.runner.busy)

    return saved
