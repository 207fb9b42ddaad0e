"""The words of the drawing are read in the background, as one step, and what is doubtful is listed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from comicremix.app import tesseract
from comicremix.app.read_text import Seen, SeenWord
from comicremix.gui.message_bar import Message
from comicremix.gui.teamwork.report_dialog import ReportDialog
from comicremix.gui.window import MainWindow
from comicremix.layout.frame import Group
from comicremix.lettering.run import Glyphs
from tests.gui.teamwork.conftest import OpenIt
from tests.unit.app.test_reading_words import EMPTY, ONE, TWO, write_lettered_book


class Fake:
    """Is sure of what is long."""

    def read(self, picture: Image.Image) -> Seen:
        long = picture.width > 250
        return Seen([[SeenWord("Long" if long else "Short", 0.9 if long else 0.2)]])

    def close(self) -> None:
        pass


@pytest.fixture
def lettered(window: MainWindow, open_it: OpenIt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr(tesseract, "load_reader", lambda book: Fake())
    open_it(write_lettered_book(tmp_path / "lettered"))
    return window


@pytest.fixture
def read(qtbot: QtBot) -> Callable[[MainWindow, str], Message]:
    """Give a command, wait for what comes of it, and return what the window says."""

    def done(window: MainWindow, command: str) -> Message:
        window.actions_by_name[command].trigger()
        qtbot.waitUntil(lambda: not window.runner.busy and bool(window.messages.messages), timeout=20_000)
        return window.messages.messages[0]

    return done


def words(window: MainWindow) -> list[str]:
    assert window.opened is not None
    return [window.opened.session.book.balloon(name).text for name in (ONE, TWO, EMPTY)]


def test_all_balloons_are_read_as_one_step(lettered: MainWindow, read: Callable[[MainWindow, str], Message]) -> None:
    message = read(lettered, "texts-read")
    assert words(lettered) == ["Long", "Short", ""]
    assert message.text == "2 text(s) read, 1 to look at, 1 balloon(s) could not be read."
    assert lettered.opened is not None
    before = lettered.opened.desk.frame()
    assert before is not None
    (runs,) = (item.items for item in before.items if isinstance(item, Group) and item.id == ONE)
    assert all(isinstance(run, Glyphs) and run.hidden for run in runs), "the drawing stays"
    message.actions[-1][1]()
    assert words(lettered) == ["", "", ""]


def test_the_doubtful_ones_are_listed_first_and_shown(
    lettered: MainWindow, read: Callable[[MainWindow, str], Message], qtbot: QtBot
) -> None:
    read(lettered, "texts-read").actions[0][1]()
    dialog = lettered.findChild(ReportDialog)
    top = dialog.tree.topLevelItem(0)
    assert top is not None
    assert (top.text(0), top.child(0).text(1)) == ("To look at (1)", "Short")
    dialog.tree.setCurrentItem(top.child(0))
    dialog.show_it.click()
    assert lettered.opened is not None
    assert lettered.opened.desk.selection == (TWO,)
    dialog.reject()


def test_only_the_selection_is_read(lettered: MainWindow, read: Callable[[MainWindow, str], Message]) -> None:
    assert lettered.opened is not None
    lettered.opened.desk.select((TWO,))
    read(lettered, "texts-read-here")
    assert words(lettered) == ["", "Short", ""]


def test_what_is_typed_meanwhile_stays(lettered: MainWindow, read: Callable[[MainWindow, str], Message]) -> None:
    from comicremix.edit.balloons import set_text

    assert lettered.opened is not None
    desk = lettered.opened.desk
    lettered.actions_by_name["texts-read"].trigger()
    desk.commit(set_text(desk.book, ONE, "Mine"), "Type words")
    read(lettered, "texts-read-here")
    assert words(lettered) == ["Mine", "Short", ""]


def test_nothing_is_left_to_read(with_book: MainWindow, read: Callable[[MainWindow, str], Message]) -> None:
    assert read(with_book, "texts-read").text == "All balloons of the drawing have a text here."


def test_without_tesseract_it_says_what_to_install(
    window: MainWindow,
    open_it: OpenIt,
    tmp_path: Path,
    read: Callable[[MainWindow, str], Message],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    open_it(write_lettered_book(tmp_path / "lettered"))
    message = read(window, "texts-read")
    assert "Tesseract" in message.text
    assert 'pip install "comicremix[ocr]"' in message.detail
    assert words(window) == ["", "", ""]
