"""Side panels on the small imported book, and settings of their own."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar, cast

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from comicremix.app.press import Press
from comicremix.gui.desk import Desk
from comicremix.gui.inspector.panel import Inspector
from comicremix.gui.notes.panel import NotesPanel
from comicremix.gui.settings import Settings
from comicremix.gui.texts.panel import TextsPanel
from comicremix.session import Session
from tests.gui.canvas.workshop import HandPress
from tests.samples import imported_book

W = TypeVar("W", bound=QWidget)


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
def inspector(desk: Desk, settings: Settings, qtbot: QtBot) -> Inspector:
    return shown(Inspector(desk, settings), qtbot)


@pytest.fixture
def notes(desk: Desk, settings: Settings, qtbot: QtBot) -> NotesPanel:
    return shown(NotesPanel(desk, settings), qtbot)


@pytest.fixture
def table(desk: Desk, settings: Settings, qtbot: QtBot) -> TextsPanel:
    return shown(TextsPanel(desk, settings), qtbot)


def shown(widget: W, qtbot: QtBot) -> W:
    qtbot.addWidget(widget)
    widget.resize(380, 800)
    widget.show()
    qtbot.waitExposed(widget)
    return widget
