"""For how long the window stands still while the sample opens, while a style changes on a full page, and while the
edition changes: the longest time between two turns of its event loop, off screen.

Target: 50 ms.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from comicremix.app.demo import write_sample
from comicremix.edit.styles import change_style
from comicremix.geometry import Rect
from comicremix.gui.settings import Settings
from comicremix.gui.window import MainWindow
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId
from comicremix.model.page import Balloon, Shape, ShapeKind
from comicremix.model.source import BalloonKind

TARGET_MS = 50.0
BALLOONS = 40


class Stall(NamedTuple):
    """The longest time between two turns, and the most that the window's thread worked in one; milliseconds. They
    differ where other threads or programs have the machine."""

    longest: float
    work: float


class Watch:
    """Notes the longest time between two turns of the event loop while something happens."""

    def __init__(self) -> None:
        self._beat = QTimer(interval=1)
        self._beat.timeout.connect(self._note)
        self._last = self.longest = 0.0
        self._worked = self.most_work = 0.0

    def during(self, act: Callable[[], object], done: Callable[[], bool], *, least: float = 1.0) -> Stall:
        """Watch ``act`` until ``done``, for ``least`` seconds at least."""
        loop = QEventLoop()
        self._beat.start()
        QTimer.singleShot(50, loop.quit)
        loop.exec()
        begun = self._last = time.perf_counter()
        self._worked = time.thread_time()
        self.longest = self.most_work = 0.0
        QTimer.singleShot(0, act)
        while time.perf_counter() - begun < least or not done():
            QTimer.singleShot(20, loop.quit)
            loop.exec()
        self._beat.stop()
        return Stall(self.longest, self.most_work)

    def _note(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now
        worked = time.thread_time()
        self.most_work = max(self.most_work, (worked - self._worked) * 1000)
        self._worked = worked


def full_page(book: Book) -> Book:
    """Return the book with a first page of as many balloons as a full page has."""
    page = book.pages[0]
    words = [balloon.text for found in book.pages for balloon in found.balloons if len(balloon.text) > 12]
    wide, high = page.width / 5, page.height / 8
    balloons = tuple(
        Balloon(
            BalloonId(f"b-full-{number}"),
            BalloonKind.SPEECH,
            Shape(ShapeKind.ELLIPSE, Rect(number % 5 * wide, number // 5 * high, wide * 0.95, high * 0.95)),
            f"{words[number % len(words)]} {number}",
        )
        for number in range(BALLOONS)
    )
    return replace(book, pages=(replace(page, balloons=balloons), *book.pages[1:]))


def tell(name: str, stall: Stall) -> float:
    print(f"{name}: {stall.longest:.0f} ms, {stall.work:.0f} ms of it at work")
    return stall.longest


def main() -> int:
    app = cast(QApplication, QApplication.instance() or QApplication([]))
    watch = Watch()
    found: list[float] = []
    with tempfile.TemporaryDirectory() as scratch:
        settings = Settings(QSettings(str(Path(scratch) / "settings.ini"), QSettings.Format.IniFormat))
        window = MainWindow(settings)
        window.resize(1400, 900)
        window.show()
        app.processEvents()
        sample = write_sample(Path(scratch))
        found.append(
            tell(
                "opening the sample", watch.during(lambda: window.open_path(sample), lambda: window.opened is not None)
            )
        )
        opened = window.opened
        assert opened is not None
        desk = opened.desk
        watch.during(lambda: desk.commit(full_page(desk.book), "Fill"), lambda: True)
        style = desk.book.style(desk.book.pages[0].balloons[0]).name
        for size in (41.0, 37.0, 33.0):
            book = change_style(desk.book, style, size=size)
            found.append(tell("changing a style", watch.during(partial(desk.commit, book, "Size"), lambda: True)))
        found += [
            tell(f"showing {tag}", watch.during(partial(window.set_edition, tag), lambda: True))
            for tag in opened.editions[1:3]
        ]
        opened.session.mark_saved(opened.session.committed)
        window.close()
        window.runner.wait()
    met = max(found) <= TARGET_MS
    print(f"target: at most {TARGET_MS:.0f} ms: {'met' if met else 'MISSED'}")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
