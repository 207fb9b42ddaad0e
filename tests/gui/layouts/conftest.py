"""A desk with the small book of the canvas, a canvas on it, the gallery, and settings that nobody else reads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.pixmaps import BackgroundPixmaps
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.gui.layouts.gallery import LayoutsPanel
from comicremix.gui.settings import Settings
from tests.gui.canvas.workshop import Hand, make_desk


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def desk(qapp: object) -> Desk:
    return make_desk()


@pytest.fixture
def canvas(desk: Desk, qtbot: QtBot) -> Iterator[PageCanvas]:
    widget = PageCanvas(desk)
    qtbot.addWidget(widget)
    widget.resize(1000, 700)
    widget.show()
    qtbot.waitExposed(widget)
    widget.setFocus()
    widget.grab()
    qtbot.waitUntil(lambda: not widget.pixmaps.busy)
    yield widget
    widget.close_canvas()


@pytest.fixture
def hand(canvas: PageCanvas) -> Hand:
    return Hand(canvas)


@pytest.fixture
def gallery(desk: Desk, settings: Settings, qtbot: QtBot) -> Iterator[LayoutsPanel]:
    pixmaps = BackgroundPixmaps(desk.press.pictures)
    widget = LayoutsPanel(desk, settings, pixmaps)
    qtbot.addWidget(widget)
    widget.resize(340, 900)
    widget.show()
    qtbot.waitExposed(widget)
    widget.refresh()
    yield widget
    pixmaps.close()
