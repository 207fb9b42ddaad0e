"""What the desks need is loaded while nobody waits."""

from __future__ import annotations

import sys

from pytestqt.qtbot import QtBot

from comicremix.gui import ahead
from comicremix.gui.window import MainWindow


def test_desks_are_loaded_once_a_book_is_shown(with_book: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: with_book.ahead.done, timeout=20_000)
    assert set(ahead.MODULES) <= sys.modules.keys()
