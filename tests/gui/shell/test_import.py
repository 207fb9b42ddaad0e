"""Dropped files become a book, or pages of the open one; what cannot be read is told and the rest is used."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from comicremix.gui.new_book_dialog import NewBook, NewBookDialog
from comicremix.gui.window import MainWindow
from comicremix.store.folder import open_book
from tests.gui.shell.small_book import write_pages


@pytest.fixture(autouse=True)
def answered(monkeypatch: pytest.MonkeyPatch) -> None:
    """The dialog is answered with what stands in it."""
    monkeypatch.setattr(NewBookDialog, "exec", lambda _: 1)


def drop(window: MainWindow, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place = QPointF(window.rect().center())
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, buttons, keys))


def wait(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.opened is not None or bool(window.messages.messages), timeout=30_000)
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=30_000)


def test_dropped_pictures_become_a_saved_book(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    drop(window, write_pages(tmp_path / "album", 3))
    wait(window, qtbot)
    assert window.opened is not None
    assert window.opened.title == "Album"
    assert window.opened.folder == tmp_path / "books" / "Album"
    assert len(window.opened.session.book.pages) == 3
    assert not window.opened.session.dirty
    assert window.opened.session.history == ("Import pages",)
    folder = window.opened.folder
    window.leave_book()
    with open_book(folder, write=False) as found:
        assert len(found.book.pages) == 3


def test_a_dropped_book_is_opened(window: MainWindow, book_folder: Path, qtbot: QtBot) -> None:
    drop(window, [book_folder])
    wait(window, qtbot)
    assert window.opened is not None
    assert window.opened.folder == book_folder


def test_pages_dropped_on_a_book_are_added(with_book: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    opened = with_book.opened
    assert opened is not None
    drop(with_book, write_pages(tmp_path / "more", 2))
    qtbot.waitUntil(lambda: len(opened.session.book.pages) == 4, timeout=30_000)
    qtbot.waitUntil(lambda: not with_book.runner.busy, timeout=30_000)
    assert opened.session.dirty
    with_book.handlers.undo()
    assert len(opened.session.book.pages) == 2


def test_what_cannot_be_read_is_told_and_the_rest_is_used(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    files = write_pages(tmp_path / "album", 2)
    files[1].write_bytes(files[1].read_bytes()[:200])
    drop(window, files)
    wait(window, qtbot)
    assert window.opened is not None
    assert len(window.opened.session.book.pages) == 1
    faults = next(message for message in window.messages.messages if message.key == "faults")
    assert "page-2.png" in faults.detail


def test_nothing_stays_when_nothing_can_be_read(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    bad = tmp_path / "text.jpg"
    bad.write_text("this is no picture", encoding="utf-8")
    drop(window, [bad])
    wait(window, qtbot)
    assert window.opened is None
    (bar,) = window.messages.bars
    assert bar.message.tone == "error"
    assert "text.jpg" in bar.message.text
    assert bar.message.detail
    assert not (tmp_path / "books" / "Text").exists()


def test_a_stopped_import_keeps_what_came(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    files = write_pages(tmp_path / "album", 6)
    job = window.jobs.make(NewBook(tmp_path / "made", "Made", "en", "ltr"), files)
    job.delivered.connect(lambda _: job.cancel())
    wait(window, qtbot)
    qtbot.waitUntil(lambda: window.jobs.importing is None)
    assert window.opened is not None
    assert 1 <= len(window.opened.session.book.pages) <= 6
    qtbot.waitUntil(lambda: window.opened is not None and not window.opened.session.dirty, timeout=20_000)


def test_leaving_stops_the_import(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    files = write_pages(tmp_path / "album", 8)
    window.jobs.make(NewBook(tmp_path / "made", "Made", "en", "ltr"), files)
    qtbot.waitUntil(lambda: window.opened is not None, timeout=30_000)
    left: list[bool] = []
    window.leave_book(then=lambda: left.append(True))
    qtbot.waitUntil(lambda: left == [True], timeout=30_000)
    assert window.opened is None
    with open_book(tmp_path / "made") as found:
        assert 1 <= len(found.book.pages) <= 8
        assert found.recovered() is None


def test_the_dialog_will_not_write_over_a_book(book_folder: Path, qtbot: QtBot) -> None:
    dialog = NewBookDialog([Path("my_comic.cbz")], book_folder.parent)
    qtbot.addWidget(dialog)
    assert dialog.answers == NewBook(book_folder.parent / "My comic", "My comic", "en", "ltr")
    dialog.folder.setText(str(book_folder))
    assert dialog.fault.text()
