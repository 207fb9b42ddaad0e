"""The Translate desk's panel on the small imported book, and settings of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from comicremix.gui.desk import Desk
from comicremix.gui.settings import Settings
from comicremix.gui.texts.panel import TextsPanel
from tests.gui.panels.conftest import desk, press, settings
from tests.gui.shell.conftest import book_folder, open_it, window, with_book

__all__ = ("book_folder", "desk", "open_it", "press", "settings", "table", "window", "with_book")


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
