"""How quick and how large the window is with a long book: 200 pages, 2,000 balloons, 300 source pages, two languages;
layers and history shown, off screen.

Prints how long opening takes, from the start of the program and from opening the book, until the first page is painted;
turning to full pages, of twelve panels and forty balloons; undo and redo there; dragging a panel; and the memory of the
process. Each with the time that the window's thread worked, for machines that have other things to do.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, QTimer

from comicremix.edit.balloons import move_balloon
from comicremix.edit.panels import mirror_panel, move_panel
from comicremix.edit.swapping import swap_panels
from comicremix.edit.texts import set_translation
from comicremix.gui.main import dress, make_application
from comicremix.gui.settings import Settings
from comicremix.gui.window import MainWindow
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId, PanelId
from tests.bench.drag_bench import drag
from tests.bench.long_book import FULL_EVERY, PAGES, write_long_book

OPEN_S, OPEN_MB = 1.5, 400.0
TURN_MS, UNDO_MS = 120.0, 20.0
DRAG_MS, DRAG_99_MS = 8.0, 16.0
BEAT_MS = 2
"""How often it is looked whether something is done, at least."""
PATIENCE = 60.0
"""Seconds that anything may take before it is given up."""


class Times(NamedTuple):
    """How long something took, and how long the window's thread worked on it; milliseconds."""

    wall: float
    work: float


class Painted(QObject):
    """Notes when a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


class Desk:
    """The window with the book, and what is done there."""

    def __init__(self, scratch: Path) -> None:
        self.settings = Settings(QSettings(str(scratch / "settings.ini"), QSettings.Format.IniFormat))
        for name in ("history", "layers"):
            self.settings.set_shown(name, shown=True)
        self.app = make_application()
        dress(self.app, self.settings)
        self.window = MainWindow(self.settings)
        self.window.resize(1600, 1000)
        self.window.show()
        self.painted = Painted()
        self._beat = QTimer(interval=BEAT_MS)

    def open(self, book: Path) -> None:
        """Open the book and return once its first page is painted."""
        self.window.open_path(book)
        self.wait(lambda: self.window.view is not None)
        assert self.window.view is not None
        self.canvas = self.window.view.canvas
        self.canvas.installEventFilter(self.painted)
        self.wait(lambda: self.painted.count > 0 and self.canvas.stage.frame is not None)

    def wait(self, done: Callable[[], bool]) -> None:
        """Let the window live until something is done."""
        end = time.monotonic() + PATIENCE
        self._beat.start()
        while not done():
            assert time.monotonic() < end, "the window is not done"
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._beat.stop()

    def rest(self, seconds: float = 0.6) -> None:
        """Let everything be done that the window does later."""
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()
        self.wait(lambda: not self.canvas.pixmaps.busy)

    def until_painted(self, act: Callable[[], object]) -> Times:
        """Act and return how long it takes until the page is painted as it is then."""
        seen, begun, worked = self.painted.count, time.perf_counter(), time.thread_time()
        act()
        self.wait(lambda: self.painted.count > seen and self._is_current())
        return Times((time.perf_counter() - begun) * 1000, (time.thread_time() - worked) * 1000)

    def _is_current(self) -> bool:
        desk, page = self.canvas.desk, self.canvas.desk.page
        assert page is not None
        return self.canvas.stage.frame is desk.press.kept_frame(desk.book, page.id, desk.language)


def memory(what: str) -> float:
    """Return a figure of the process in MB: ``VmRSS``, what it holds, or ``VmHWM``, the most that it held."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(what))


def tell(name: str, times: list[Times], most: float, most_99: float | None = None) -> bool:
    """Print a line of figures; tell whether the work of the window's thread is within bounds: its median, or, with
    ``most_99``, the 99th percentile too."""
    walls, works = [found.wall for found in times], [found.work for found in times]
    last = quantiles(works, n=100)[98]
    met = median(works) <= most and last <= (most_99 or last)
    print(
        f"{name}: median {median(walls):.1f} ms, longest {max(walls):.1f} ms; at work {median(works):.1f} ms, "
        f"99 % {last:.1f} ms (at most {most:.0f} wanted): {'met' if met else 'MISSED'}"
    )
    return met


def edits(book: Book) -> list[tuple[str, Book]]:
    """Return some edits of the first page, each made of the book before."""
    left, right, said = PanelId("p-0-4"), PanelId("p-0-5"), BalloonId("b-0-7")
    made: list[tuple[str, Book]] = []
    for name, edit in (
        ("Move panel", lambda book: move_panel(book, left, 40, -30)),
        ("Swap panels", lambda book: swap_panels(book, left, right)),
        ("Move balloon", lambda book: move_balloon(book, said, 25, 10)),
        ("Mirror panel", lambda book: mirror_panel(book, left)),
        ("Words", lambda book: set_translation(book, "fr", f"balloon:{said}", "Rien du tout.")),
    ):
        book = edit(book)
        made.append((name, book))
    return made


def undo_and_redo(desk: Desk) -> list[Times]:
    """Make edits on the first page, undo and redo them twice; return how long each step takes."""
    canvas_desk = desk.canvas.desk
    for name, book in edits(canvas_desk.session.committed):
        canvas_desk.commit(book, name)
        desk.rest(0.1)
    steps = len(canvas_desk.session.history)
    times: list[Times] = []
    for act in (desk.window.handlers.undo, desk.window.handlers.redo) * 2:
        for _ in range(steps):
            times.append(desk.until_painted(act))
            desk.rest(0.4)
    return times


def turn(desk: Desk) -> list[Times]:
    """Turn to full pages that nobody has seen yet; return how long each takes until it is painted."""
    times = []
    for number in range(FULL_EVERY, PAGES, FULL_EVERY):
        times.append(desk.until_painted(lambda number=number: desk.canvas.desk.go_to_page(PageId(f"pg-{number}"))))  # type: ignore[misc]
        desk.rest()
    return times


def drags(desk: Desk) -> list[Times]:
    """Drag a panel of the full page in view."""
    times = [Times(wall, wall) for wall in drag(desk.canvas, desk.app)[1:]]
    desk.rest()
    return times


def scroll_all(desk: Desk) -> None:
    """Look at every thumbnail of the strip, at all of the tray, and at pages all over the book."""
    view = desk.window.view
    assert view is not None
    for listed in (view.strip.list, view.corner.tray.list):
        bar = listed.verticalScrollBar()
        for place in range(0, bar.maximum() + 1, max(1, listed.viewport().height())):
            bar.setValue(place)
            desk.rest(0.15)
    for number in range(0, PAGES, FULL_EVERY // 2):
        desk.canvas.desk.go_to_page(PageId(f"pg-{number}"))
        desk.rest(0.3)


def visit(folder: Path, begun: float) -> bool:
    """Open the book, do everything, print all figures; tell whether all is within bounds."""
    with tempfile.TemporaryDirectory() as scratch:
        desk = Desk(Path(scratch))
        ready, cpu = time.monotonic(), time.process_time()
        desk.open(folder)
        now = time.monotonic()
        print(
            f"opening: {now - begun:.2f} s from the start ({time.process_time():.2f} s at work), "
            f"{now - ready:.2f} s from opening ({time.process_time() - cpu:.2f} s at work); at most {OPEN_S} s wanted"
        )
        met = [now - begun <= OPEN_S]
        desk.rest(2.0)
        met.append(memory("VmRSS") <= OPEN_MB)
        print(f"memory when open: {memory('VmRSS'):.0f} MB, at most {OPEN_MB:.0f} wanted; peak {memory('VmHWM'):.0f}")
        met.append(tell("undo and redo", undo_and_redo(desk), UNDO_MS))
        met.append(tell("dragging a panel", drags(desk), DRAG_MS, DRAG_99_MS))
        met.append(tell("turning to a page", turn(desk), TURN_MS))
        print(f"memory after ten pages: {memory('VmRSS'):.0f} MB; peak {memory('VmHWM'):.0f}")
        scroll_all(desk)
        print(f"memory after looking at all: {memory('VmRSS'):.0f} MB; peak {memory('VmHWM'):.0f}")
        opened = desk.window.opened
        assert opened is not None
        opened.session.mark_saved(opened.session.committed)
        desk.window.close()
        return all(met)


def main() -> int:
    """Make the book, visit it in a process of its own, say whether all was within bounds."""
    if len(sys.argv) > 2:
        return 0 if visit(Path(sys.argv[1]), float(sys.argv[2])) else 1
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(scratch) / "book"
        if not folder.exists():
            write_long_book(folder)
        command = [sys.executable, str(Path(__file__).resolve()), str(folder), str(time.monotonic())]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
