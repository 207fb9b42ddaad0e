"""Leaving a book with unsaved changes asks once: save, do not, or stay."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from comicremix.gui import window as window_module
from comicremix.gui.window import MainWindow
from comicremix.store.folder import open_book
from tests.gui.shell.small_book import FIRST

Answer = QMessageBox.StandardButton


@pytest.fixture
def changed(with_book: MainWindow) -> MainWindow:
    assert with_book.opened is not None
    with_book.opened.desk.select((FIRST,))
    with_book.handlers.delete()
    return with_book


def answer(given: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window_module, "ask_about_changes", lambda *_: given)


def balloons(folder: Path) -> int:
    with open_book(folder, write=False) as found:
        return len(found.book.pages[0].balloons)


def test_stay(changed: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(Answer.Cancel, monkeypatch)
    assert not changed.leave_book()
    assert changed.opened is not None
    assert changed.opened.session.dirty


def test_do_not_save(changed: MainWindow, book_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(Answer.Discard, monkeypatch)
    assert changed.leave_book()
    assert changed.stack.currentWidget() is changed.start_page
    assert balloons(book_folder) == 2
    with open_book(book_folder) as found:
        assert found.recovered() is None


def test_save_then_close(changed: MainWindow, book_folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(Answer.Save, monkeypatch)
    changed.close()
    qtbot.waitUntil(lambda: not changed.isVisible(), timeout=10_000)
    assert changed.opened is None
    assert balloons(book_folder) == 1


def test_nothing_is_asked_without_changes(with_book: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window_module, "ask_about_changes", lambda *_: pytest.fail("asked"))
    assert with_book.leave_book()
