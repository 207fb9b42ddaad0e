"""Form, folder and the options of each preset are there again the next time."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from comicremix.gui.publishing.dialog import ExportRequest
from comicremix.gui.publishing.remembered import Remembered
from comicremix.model.publishing import BOOKLET, PRINT
from tests.gui.publishing.conftest import Open


def test_form_and_folder_are_remembered(opened: Open, tmp_path: Path) -> None:
    dialog = opened()
    dialog.cards.choose("other")
    dialog.others.setCurrentIndex(dialog.others.findData("png"))
    dialog.folder.setText(str(tmp_path / "elsewhere"))
    dialog.accept()
    again = opened()
    assert again.request() == ExportRequest(("en",), "png", tmp_path / "elsewhere")
    assert again.files.text() == "Writes test-en-001.png and so on."


def test_options_of_each_preset_are_remembered(opened: Open) -> None:
    dialog = opened()
    dialog.cards.choose("print")
    dialog.more.setChecked(True)
    dialog.rows.rows["colour_bar"].editor.click()
    dialog.cards.choose("booklet")
    fold = dialog.rows.rows["booklet.fold"].editor
    fold.setCurrentIndex(fold.findData("zine"))
    fold.activated.emit(fold.currentIndex())
    dialog.accept()
    again = opened()
    booklet = again.request().options.booklet
    assert booklet is not None
    assert booklet.fold == "zine"
    again.cards.choose("print")
    assert PRINT.colour_bar
    assert not again.request().options.colour_bar


def test_a_cancelled_dialog_remembers_nothing(opened: Open) -> None:
    dialog = opened()
    dialog.cards.choose("print")
    dialog.reject()
    assert opened().request().options.preset == "screen"


@pytest.mark.parametrize("words", ["no json", "[]", '{"quality": 400}', '{"booklet": {"sheet": "A99"}}', '{"new": 1}'])
def test_options_that_cannot_be_read_are_the_usual_ones(words: str, store: QSettings, tmp_path: Path) -> None:
    remembered = Remembered(store, tmp_path)
    remembered.set_options(BOOKLET)
    (key,) = [name for name in store.allKeys() if name.endswith("/booklet")]
    store.setValue(key, words)
    assert remembered.options("booklet") == BOOKLET
