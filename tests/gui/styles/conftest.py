"""Style editor on a book with real fonts."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from comicremix.app.press import Press
from comicremix.gui.desk import Desk
from comicremix.gui.inspector.panel import Inspector
from comicremix.gui.settings import Settings
from comicremix.gui.styles.panel import StylesPanel
from comicremix.lettering.faces import bundled_catalogue
from comicremix.session import Session
from comicremix.store.folder import OpenBook
from tests.samples import imported_book


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def desk(qapp: object) -> Desk:
    press = Press(cast(OpenBook, None), bundled_catalogue())  # no picture of the book is asked for
    return Desk(press, Session(imported_book()))


@pytest.fixture
def inspector(desk: Desk, settings: Settings, qtbot: QtBot) -> Inspector:
    made = Inspector(desk, settings)
    qtbot.addWidget(made)
    made.resize(340, 900)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def styles(inspector: Inspector) -> StylesPanel:
    inspector.show_styles("shout")
    return inspector.styles
