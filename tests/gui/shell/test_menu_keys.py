"""Every command can be found: by its key in the menu, its shortcut, and its name in the palette."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from comicremix.gui.actions import all_commands, commands, plain_words
from comicremix.gui.palette import CommandPalette
from comicremix.gui.window import MainWindow
from comicremix.resources import translations_folder

AS_THEY_LIKE = {"recent"}
"""A menu of its own."""


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    translator = QTranslator()
    if request.param != "en":
        assert translator.load(f"comicremix_{request.param}", str(translations_folder()))
    QCoreApplication.installTranslator(translator)
    yield request.param
    QCoreApplication.removeTranslator(translator)


def letter(words: str) -> str:
    """Return the letter after the mark of a menu key, "" without one."""
    _, mark, after = words.replace("&&", "").partition("&")
    return after[:1].casefold() if mark else ""


def test_no_two_entries_of_a_menu_have_the_same_key(language: str, with_book: MainWindow) -> None:
    twice = {}
    for menu in with_book.menuBar().actions():
        found = Counter(letter(action.text()) for action in menu.menu().actions())  # type: ignore[attr-defined]
        twice[menu.text()] = sorted(key for key, count in found.items() if key and count > 1)
    assert {title: keys for title, keys in twice.items() if keys} == {}


def test_every_entry_of_a_menu_has_a_key(language: str) -> None:
    without = [
        (title, command.words)
        for title, entries in commands().items()
        for command in entries
        if command.name and not letter(command.words)
    ]
    assert without == []


def test_no_two_menus_have_the_same_key(language: str) -> None:
    found = Counter(letter(title) for title in commands())
    assert [key for key, count in found.items() if count > 1 or not key] == []


def test_no_two_commands_have_the_same_shortcut() -> None:
    found = Counter(QKeySequence(key).toString() for command in all_commands() for key in command.keys)
    assert [key for key, count in found.items() if count > 1] == []


def test_the_palette_has_every_command_by_its_words(with_book: MainWindow) -> None:
    actions = tuple(a for name, a in with_book.actions_by_name.items() if name not in AS_THEY_LIKE)
    palette = CommandPalette(actions, with_book)
    for action in actions:
        words = plain_words(action)
        assert words.strip()
        palette.search.setText(words)
        listed = [palette.list.topLevelItem(row).text(0) for row in range(palette.list.topLevelItemCount())]  # type: ignore[union-attr]
        assert words in listed or not action.isEnabled()
