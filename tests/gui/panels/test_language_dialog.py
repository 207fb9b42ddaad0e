"""A language is found by its own name, its English name or its tag; any valid tag will do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.language_dialog import LanguageDialog
from tests.samples import imported_book


@pytest.fixture
def dialog(qtbot: QtBot) -> LanguageDialog:
    found = LanguageDialog(imported_book())
    qtbot.addWidget(found)
    found.show()
    return found


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("Deutsch", "de"), ("german", "de"), ("日本", "ja"), ("pt-br", "pt-BR"), ("zh_hant", "zh-Hant"),
        ("gsw-CH", "gsw-CH"), ("urd", "ur"),
    ],
)  # fmt: skip
def test_a_language_is_found(dialog: LanguageDialog, words: str, tag: str) -> None:
    dialog.search.setText(words)
    assert dialog.tag() == tag
    assert dialog.add.isEnabled()


@pytest.mark.parametrize("words", ["xx-YY", "no such language", "日日日"])
def test_what_is_no_language_is_refused(dialog: LanguageDialog, words: str) -> None:
    dialog.search.setText(words)
    assert dialog.tag() == ""
    assert not dialog.add.isEnabled()
    assert "BCP 47" in dialog.direction.text()


def test_languages_of_the_book_are_left_out(dialog: LanguageDialog) -> None:
    tags = {dialog.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(dialog.list.count())}
    assert "de" in tags
    assert not tags & {"en", "fr", "ar"}


def test_a_right_to_left_language_says_so(dialog: LanguageDialog) -> None:
    dialog.search.setText("Hebrew")
    assert (dialog.tag(), dialog.direction.text()) == ("he", "Written from right to left.")


def test_arrows_move_in_the_list_while_searching(dialog: LanguageDialog, qtbot: QtBot) -> None:
    dialog.search.setText("portug")
    first = dialog.tag()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.tag() not in ("", first)
