"""Whatever is dropped, the window stays alive, says what happened and loses nothing."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from comicremix.gui.intake.dialog import ImportDialog
from comicremix.gui.window import MainWindow
from tests.gui.shell.conftest import OpenIt
from tests.gui.shell.small_book import PANEL, page_picture

LEAST_BEATS = 10
"""How often the window must at least have had its turn; it has hundreds where nothing holds it up."""


@pytest.fixture(autouse=True)
def answered(monkeypatch: pytest.MonkeyPatch) -> None:
    """The dialog is answered with what stands in it."""
    monkeypatch.setattr(ImportDialog, "exec", lambda _: 1)


class Pulse:
    """Counts how often the window has its turn."""

    def __init__(self) -> None:
        self.beats = 0
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        self.beats += 1

    def stop(self) -> int:
        self._timer.stop()
        return self.beats


def drop(window: MainWindow, qtbot: QtBot, path: Path) -> int:
    """Drop a file or folder and wait until it is in; return how often the window had its turn meanwhile."""
    pulse = Pulse()
    window.receive([path])
    qtbot.waitUntil(lambda: not window.runner.busy and window.jobs.importing is None, timeout=120_000)
    return pulse.stop()


def test_a_folder_of_mixed_files(with_book: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    (folder / "more").mkdir(parents=True)
    (folder / "a.png").write_bytes(page_picture(1))
    (folder / "more" / "b.png").write_bytes(page_picture(2))
    for name, data in {
        "torn.jpg": b"\xff\xd8\xff\xe0",
        "old.cbr": b"Rar!\x1a\x07\0",
        "a.txt": b"x",
        "a.mp3": b"ID3",
    }.items():
        (folder / name).write_bytes(data)
    drop(with_book, qtbot, folder)
    opened = with_book.opened
    assert opened is not None
    assert len(opened.session.book.pages) == 4
    report = next(message for message in with_book.messages.messages if message.key == "faults")
    assert report.text == "2 file(s) could not be read"
    assert "old.cbr: There are no pictures in this archive." in report.detail
    with_book.handlers.undo()
    assert len(opened.session.book.pages) == 2


def test_a_comic_of_three_hundred_pages(with_book: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    comic = tmp_path / "many.cbz"
    with zipfile.ZipFile(comic, "w") as archive:
        for number in range(300):
            page = io.BytesIO()
            Image.open(io.BytesIO(page_picture(number))).resize((150, 200)).save(page, "PNG")
            archive.writestr(f"{number:03}.png", page.getvalue())
    beats = drop(with_book, qtbot, comic)
    opened = with_book.opened
    assert opened is not None
    assert len(opened.session.book.pages) == 302
    assert opened.session.history == ("Import pages",)
    assert beats >= LEAST_BEATS


def test_a_picture_beyond_all_measure(with_book: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """400 megapixels, of which a PNG says so before it is unpacked."""
    huge = tmp_path / "huge.png"
    Image.new("1", (20_000, 20_000)).save(huge)
    drop(with_book, qtbot, huge)
    opened = with_book.opened
    assert opened is not None
    assert len(opened.session.book.pages) == 2
    assert with_book.messages.messages[-1].tone == "error"
    assert with_book.messages.messages[-1].detail


def test_a_source_file_that_is_missing(with_book: MainWindow, open_it: OpenIt, qtbot: QtBot) -> None:
    assert with_book.opened is not None
    folder = with_book.opened.folder
    with_book.leave_book()
    shutil.rmtree(folder / "assets")
    open_it(folder)
    view, opened = with_book.view, with_book.opened
    assert view is not None
    assert opened is not None
    assert any("The picture of “scan.png” is missing." in message.text for message in with_book.messages.messages)
    before = opened.session.book
    opened.desk.select((PANEL,))
    with_book.handlers.comfort.copy()
    with_book.handlers.comfort.paste()
    with_book.handlers.comfort.compare()
    view.canvas.grab()
    view.canvas.compare.end()
    assert len(opened.session.book.pages[0].panels) == 2
    with_book.handlers.undo()
    assert opened.session.book is before
