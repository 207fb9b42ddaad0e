"""A book that another program has changed is not written over unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.window import MainWindow
from tests.gui.shell.small_book import FIRST, SECOND


@pytest.fixture
def conflict(with_book: MainWindow, book_folder: Path, qtbot: QtBot) -> MainWindow:
    page = book_folder / "pages" / "pg-one22222.json"
    page.write_text(page.read_text(encoding="utf-8").replace("Who are you?", "Who is it?"), encoding="utf-8")
    opened = with_book.opened
    assert opened is not None
    opened.desk.select((FIRST,))
    with_book.handlers.delete()
    with_book.save()
    qtbot.waitUntil(lambda: [message.key for message in with_book.messages.messages] == ["conflict"])
    assert "Who is it?" in page.read_text(encoding="utf-8")
    return with_book


def test_save_anyway(conflict: MainWindow, qtbot: QtBot) -> None:
    opened = conflict.opened
    assert opened is not None
    qtbot.mouseClick(conflict.messages.bars[0].buttons()[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not opened.session.dirty)
    assert conflict.messages.messages == ()


def test_reload_takes_the_change_in_and_offers_the_unsaved_work(conflict: MainWindow, qtbot: QtBot) -> None:
    before = conflict.opened
    qtbot.mouseClick(conflict.messages.bars[0].buttons()[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: conflict.opened not in (None, before), timeout=20_000)
    assert conflict.opened is not None
    assert conflict.opened.session.book.balloon(SECOND).text == "Who is it?"
    assert [message.key for message in conflict.messages.messages] == ["recovery"]
