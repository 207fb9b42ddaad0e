"""The real window with a small drawn comic: imported once, and opened as a copy by each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from comicremix.app.importing import new_book
from comicremix.gui.main import dress
from comicremix.gui.new_book_dialog import NewBookDialog
from comicremix.gui.publishing.dialog import ExportDialog
from comicremix.gui.settings import Settings
from comicremix.gui.window import MainWindow
from tests.gui.story.comic import write_comic
from tests.gui.story.studio import Studio


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the imported comic's book."""
    folder = tmp_path_factory.mktemp("story")
    opened, _ = new_book(folder / "book", write_comic(folder / "comic"), title="Story")
    opened.close()
    return folder / "book"


@pytest.fixture
def empty_studio(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Studio]:
    """A window without a book; questions are answered with what stands in them."""
    monkeypatch.setattr(NewBookDialog, "exec", lambda _: 1)
    monkeypatch.setattr(ExportDialog, "exec", lambda _: 1)
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    settings.books_folder = tmp_path / "books"
    dress(qapp, settings)
    window = MainWindow(settings)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    yield Studio(window, qtbot)
    if window.opened is not None:
        window.opened.session.mark_saved(window.opened.session.committed)
    window.close()
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=60_000)
    window.deleteLater()


@pytest.fixture
def studio(empty_studio: Studio, imported: Path, tmp_path: Path) -> Studio:
    """The window with the imported comic."""
    shutil.copytree(imported, tmp_path / "book")
    empty_studio.window.open_path(tmp_path / "book")
    empty_studio.qtbot.waitUntil(lambda: empty_studio.window.opened is not None, timeout=60_000)
    empty_studio.rest()
    return empty_studio
