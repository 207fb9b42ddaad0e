"""The Translate desk's panel on the small imported book, and settings of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from comicremix.app.press import Press
from comicremix.gui.desk import Desk
from comicremix.gui.settings import Settings
from comicremix.gui.texts.panel import TextsPanel
from comicremix.session import Session
from tests.gui.canvas.workshop import HandPress
from tests.gui.shell.conftest import book_folder, open_it, window, with_book
from tests.samples import imported_book

__all__ = ("book_folder", "desk", "open_it", "press", "settings", "table", "window", "with_book")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def press() -> HandPress:
    return HandPress()


@pytest.fixture
def desk(qapp: object, press: HandPress) -> Desk:
    return Desk(cast(Press, press), Session(imported_book()))


@pytest.fixture
def table(desk: Desk, settings: Settings, qtbot: QtBot) -> Iterator[TextsPanel]:
    """The panel, shown."""
    panel = TextsPanel(desk, settings)
    qtbot.addWidget(panel)
    panel.resize(620, 900)
    panel.show()
    qtbot.waitExposed(panel)
    yield panel
    panel.close_panel()
