"""A desk on the small imported book, and a dictionary of six words: the machine may have none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from comicremix.edit.texts import set_translation
from comicremix.gui.desk import Desk
from comicremix.gui.inspector.text_editor import TextEditor
from comicremix.gui.settings import Settings
from comicremix.gui.words.dictionaries import Dictionaries, dictionaries
from comicremix.gui.words.help_panel import WordsHelp
from comicremix.gui.words.memory import MemoryShelf
from tests.gui.canvas.workshop import HandPress
from tests.gui.panels.conftest import desk, press
from tests.gui.shell.conftest import book_folder, open_it, settings, window, with_book
from tests.samples import HELLO

__all__ = ["HandPress", "book_folder", "desk", "open_it", "press", "settings", "window", "with_book"]

KEY = f"balloon:{HELLO}"
AFF = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwzé'\nSFX S Y 1\nSFX S 0 s .\n"
DIC = "6\nchien/S\nchat/S\nun\nbonjour\net\nété\n"


@pytest.fixture
def dictionary(tmp_path: Path) -> Path:
    folder = tmp_path / "hunspell"
    folder.mkdir()
    (folder / "fr_FR.aff").write_text(AFF, encoding="utf-8")
    (folder / "fr_FR.dic").write_text(DIC, encoding="utf-8")
    return folder / "fr_FR.aff"


@pytest.fixture
def known(qapp: object, dictionary: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dictionaries]:
    """The dictionaries of this machine: French alone."""
    dictionaries.cache_clear()
    found = Dictionaries(lambda tag: dictionary if tag == "fr" else None)
    monkeypatch.setattr("comicremix.gui.words.spelling.dictionaries", lambda: found)
    monkeypatch.setattr("comicremix.gui.words.help_panel.dictionaries", lambda: found)
    yield found
    assert found.wait()


@pytest.fixture
def shelf(desk: Desk, tmp_path: Path) -> MemoryShelf:
    return MemoryShelf(desk, tmp_path / "memory")


@pytest.fixture
def editor(desk: Desk, known: Dictionaries, tmp_path: Path, qtbot: QtBot) -> TextEditor:
    """The editor of the greeting in French."""
    desk.set_language("fr")
    made = TextEditor(desk, Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    qtbot.waitExposed(made)
    made.show_text(KEY, "Hello!")
    qtbot.waitUntil(lambda: known.speller("fr") is not None)
    return made


@pytest.fixture
def helps(desk: Desk, editor: TextEditor, shelf: MemoryShelf, known: Dictionaries, qtbot: QtBot) -> WordsHelp:
    made = WordsHelp(desk, shelf, known)
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    qtbot.waitExposed(made)
    made.follow(editor)
    return made


def say(desk: Desk, editor: TextEditor, words: str) -> None:
    """Let the greeting be other words in French."""
    desk.commit(set_translation(desk.book, "fr", KEY, words), "Say")
    editor.show_text(KEY, "Hello!")
