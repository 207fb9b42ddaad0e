"""A window of its own for every test, with settings that nobody else reads, and a small book on disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from comicremix.gui.main import dress
from comicremix.gui.settings import Settings
from comicremix.gui.window import MainWindow
from tests.gui.shell.small_book import write_small_book

OpenIt = Callable[[Path], None]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    found = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    found.books_folder = tmp_path / "books"
    return found


@pytest.fixture
def book_folder(tmp_path: Path) -> Path:
    return write_small_book(tmp_path / "small-book")


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, settings: Settings) -> Iterator[MainWindow]:
    dress(qapp, settings)
    window = MainWindow(settings)
    window.resize(1200, 800)
    window.show()
    qtbot.waitExposed(window)
    yield window
    if window.opened is not None:
        window.opened.session.mark_saved(window.opened.session.committed)
    window.close()
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=20_000)
    window.deleteLater()


@pytest.fixture
def open_it(window: MainWindow, qtbot: QtBot) -> OpenIt:
    """Open a book's folder and wait until it is shown."""

    def opened(folder: Path) -> None:
        window.open_path(folder)
        qtbot.waitUntil(lambda: window.opened is not None, timeout=20_000)
        qtbot.waitUntil(lambda: not window.runner.busy, timeout=20_000)

    return opened


@pytest.fixture
def with_book(window: MainWindow, open_it: OpenIt, book_folder: Path) -> MainWindow:
    open_it(book_folder)
    return window
