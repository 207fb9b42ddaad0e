"""The export dialog on a small book: on one in memory without a preview, and on one on disk with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from comicremix.app.fonts import book_catalogue
from comicremix.app.press import Press
from comicremix.edit.texts import set_translation
from comicremix.gui.desk import Desk
from comicremix.gui.publishing.dialog import ExportDialog
from comicremix.gui.runner import Runner
from comicremix.session import Session
from comicremix.store.folder import open_book
from tests.gui.shell.small_book import write_small_book
from tests.samples import HELLO, imported_book

Open = Callable[[], ExportDialog]


@pytest.fixture
def desk(qapp: object, tmp_path: Path) -> Desk:
    book = set_translation(imported_book(), "fr", f"balloon:{HELLO}", "Salut !")
    press = SimpleNamespace(open_book=SimpleNamespace(folder=tmp_path / "book"))
    return Desk(cast(Press, press), Session(book))


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def opened(desk: Desk, store: QSettings, qtbot: QtBot) -> Open:
    """Open the dialog, as often as a test likes."""

    def open_it() -> ExportDialog:
        dialog = ExportDialog(desk, store=store)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    return open_it


@pytest.fixture
def looking(qapp: object, store: QSettings, qtbot: QtBot, tmp_path: Path) -> Iterator[ExportDialog]:
    """The dialog of a real book, with a runner that makes its preview."""
    book = open_book(write_small_book(tmp_path / "small-book"))
    runner = Runner()
    desk = Desk(Press(book, book_catalogue(book)), Session(book.book))
    dialog = ExportDialog(desk, store=store, runner=runner)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    yield dialog
    dialog.reject()
    qtbot.waitUntil(lambda: not runner.busy, timeout=30_000)
    desk.close()
    book.close()
