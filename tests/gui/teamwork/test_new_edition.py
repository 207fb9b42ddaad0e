"""A language is chosen by its own name, and its edition begins with what is known."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from comicremix.app.texts import export_texts
from comicremix.edit.texts import add_language, set_translation
from comicremix.gui.language_dialog import LanguageDialog
from comicremix.gui.teamwork import new_edition
from comicremix.gui.window import MainWindow
from tests.gui.shell.small_book import FIRST

KEY = f"balloon:{FIRST}"


def choosing(monkeypatch: pytest.MonkeyPatch, words: str, memory: Path | None = None, *, left: bool = False) -> None:
    def run(dialog: LanguageDialog) -> int:
        dialog.search.setText(words)
        dialog.memories += [memory] if memory else []
        dialog.from_right.setChecked(not left)
        return 1

    monkeypatch.setattr(LanguageDialog, "exec", run)


def test_an_edition_with_a_memory(
    with_book: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    opened = with_book.opened
    assert opened is not None
    known = set_translation(add_language(opened.session.book, "de"), "de", KEY, "Guten Abend.")
    export_texts(known, "de", tmp_path / "de.tmx")
    choosing(monkeypatch, "Deutsch", tmp_path / "de.tmx")
    with_book.handlers.add_edition()
    qtbot.waitUntil(lambda: opened.desk.language == "de")
    assert opened.session.book.language("de").translations[KEY].text == "Guten Abend."
    assert "1 text" in with_book.messages.messages[0].text
    with_book.handlers.undo()
    assert "de" not in opened.editions


def test_an_edition_begins_with_the_users_own_memory(
    with_book: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    opened = with_book.opened
    assert opened is not None
    (tmp_path / "memory").mkdir()
    known = set_translation(add_language(opened.session.book, "de"), "de", KEY, "Guten Abend.")
    export_texts(known, "de", tmp_path / "memory/old-book.tmx")
    (tmp_path / "memory/broken.tmx").write_bytes(b"<tmx")
    monkeypatch.setattr(new_edition, "memory_folder", lambda: tmp_path / "memory")
    choosing(monkeypatch, "Deutsch")
    with_book.handlers.add_edition()
    qtbot.waitUntil(lambda: opened.desk.language == "de")
    assert opened.session.book.language("de").translations[KEY].text == "Guten Abend."
    assert any("broken.tmx" in message.text for message in with_book.messages.messages)


@pytest.mark.parametrize(("left", "from_right"), [(False, True), (True, False)])
def test_an_edition_from_the_right_may_keep_its_binding(
    with_book: MainWindow, monkeypatch: pytest.MonkeyPatch, left: bool, from_right: bool
) -> None:
    choosing(monkeypatch, "Arabic", left=left)
    with_book.handlers.add_edition()
    assert with_book.opened is not None
    language = with_book.opened.session.book.language("ar")
    assert (language.direction, language.from_right) == ("rtl", from_right)
