"""The export dialog knows how complete each edition is and remembers where files went."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from comicremix.app.press import Press
from comicremix.edit.texts import set_translation
from comicremix.gui.desk import Desk
from comicremix.gui.export_dialog import ExportDialog, ExportRequest
from comicremix.session import Session
from tests.samples import HELLO, imported_book


@pytest.fixture
def desk(qapp: object, tmp_path: Path) -> Desk:
    book = set_translation(imported_book(), "fr", f"balloon:{HELLO}", "Salut !")
    press = SimpleNamespace(open_book=SimpleNamespace(folder=tmp_path / "book"))
    return Desk(cast(Press, press), Session(book))


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


def opened(desk: Desk, store: QSettings, qtbot: QtBot) -> ExportDialog:
    dialog = ExportDialog(desk, store=store)
    qtbot.addWidget(dialog)
    return dialog


def test_the_edition_in_view_is_ticked(desk: Desk, store: QSettings, qtbot: QtBot, tmp_path: Path) -> None:
    desk.set_language("fr")
    dialog = opened(desk, store, qtbot)
    assert dialog.request() == ExportRequest(("fr",), "pdf", tmp_path / "book" / "exports")
    assert dialog.files.text() == "Writes test-fr.pdf."
    assert not dialog.unfinished.isHidden()


def test_completeness_is_said(desk: Desk, store: QSettings, qtbot: QtBot) -> None:
    words = {tag: box.accessibleDescription() for tag, box in opened(desk, store, qtbot).languages.items()}
    assert words["en"] == "source language"
    assert 0 < int(words["fr"].removesuffix(" %")) < 100


def test_nothing_chosen_is_nothing_to_export(desk: Desk, store: QSettings, qtbot: QtBot) -> None:
    dialog = opened(desk, store, qtbot)
    dialog.languages["en"].setChecked(False)
    assert not dialog.export.isEnabled()
    dialog.all_of_them.click()
    assert dialog.request().languages == ("en", "fr", "ar")
    assert dialog.export.isEnabled()


def test_form_and_folder_are_remembered(desk: Desk, store: QSettings, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(desk, store, qtbot)
    dialog.kinds["png"].setChecked(True)
    dialog.folder.setText(str(tmp_path / "elsewhere"))
    dialog.accept()
    again = opened(desk, store, qtbot)
    assert again.request() == ExportRequest(("en",), "png", tmp_path / "elsewhere")
    assert again.files.text() == "Writes test-en-001.png and so on."
