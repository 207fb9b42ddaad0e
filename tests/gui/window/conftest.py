"""The whole window over a small book on disk, with settings of its own."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import PIL.Image
import PIL.ImageDraw
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from comicremix.gui.main import make_application
from comicremix.gui.settings import Settings
from comicremix.gui.window import MainWindow
from comicremix.model.book import Book
from comicremix.store.folder import create_book
from tests.gui.canvas.workshop import small_book

SIZE = (600, 800)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    made.books_folder = tmp_path / "Comics"
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A saved book of three pages whose only picture is there."""
    place = tmp_path / "small"
    made = create_book(place, Book(title="Small"))
    ref = made.add_asset(picture_bytes(), suffix=".png", width=SIZE[0], height=SIZE[1], dpi=None)
    book = small_book()
    made.save(replace(book, sources=tuple(replace(source, asset=ref) for source in book.sources)))
    made.close()
    return place


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, settings: Settings) -> Iterator[MainWindow]:
    """The window at its start page."""
    make_application()
    shown = MainWindow(settings)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    yield shown
    end(shown)


@pytest.fixture
def open_window(window: MainWindow, folder: Path, qtbot: QtBot) -> MainWindow:
    """The window with the small book open."""
    show(window, folder, qtbot)
    return window


def show(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    """Open a book and wait until it is there."""
    window.open_path(folder)
    qtbot.waitUntil(lambda: window.opened is not None and not window.runner.busy, timeout=10_000)


def end(window: MainWindow) -> None:
    """Leave the book without asking, as a test that has seen enough."""
    window.runner.cancel_all()
    window.runner.wait()
    if window.opened is not None:
        window.opened.saver.discard()
        window.opened.session.mark_saved(window.opened.session.committed)
        window.leave_book()


def picture_bytes(size: tuple[int, int] = SIZE) -> bytes:
    """Return a PNG of a page with two panels."""
    image = PIL.Image.new("RGB", size, "white")
    draw = PIL.ImageDraw.Draw(image)
    width, height = size
    draw.rectangle((20, 20, width - 20, height // 2 - 10), fill="#cfe3d4", outline="black", width=4)
    draw.rectangle((20, height // 2 + 10, width - 20, height - 20), fill="#f3d6c0", outline="black", width=4)
    held = io.BytesIO()
    image.save(held, "PNG")
    return held.getvalue()
