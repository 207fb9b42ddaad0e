"""Ctrl+C ends the program and loses nothing."""

from __future__ import annotations

import os
import signal

from pytestqt.qtbot import QtBot

from comicremix.gui.interrupts import Interrupts
from comicremix.gui.main import end_at_once
from comicremix.gui.window import MainWindow
from tests.gui.shell.small_book import FIRST


class Application:
    """Stands in for the one that must not end here."""

    def __init__(self) -> None:
        self.code = 0

    def exit(self, code: int) -> None:
        self.code = code


def test_an_idle_window_hears_the_signal(qtbot: QtBot) -> None:
    heard: list[int] = []
    before = signal.getsignal(signal.SIGINT)
    interrupts = Interrupts(heard.append)
    try:
        os.kill(os.getpid(), signal.SIGINT)
        qtbot.waitUntil(lambda: heard == [signal.SIGINT])
    finally:
        interrupts.close()
    assert signal.getsignal(signal.SIGINT) is before


def test_unsaved_work_is_kept_safe(with_book: MainWindow) -> None:
    opened = with_book.opened
    assert opened is not None
    opened.desk.select((FIRST,))
    with_book.handlers.delete()
    application = Application()
    end_at_once(application, with_book, signal.SIGTERM)  # type: ignore[arg-type]
    assert application.code == 128 + signal.SIGTERM
    assert opened.open_book.recovered() == opened.session.committed
