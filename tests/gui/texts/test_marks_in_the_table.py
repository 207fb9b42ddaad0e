"""The table of texts shows the marks of notes as raised numbers; who types in a row gets them as they are written."""

from __future__ import annotations

from PySide6.QtCore import Qt

from comicremix.gui.names import Places
from comicremix.gui.texts.model import SOURCE
from comicremix.gui.texts.panel import TextsPanel
from tests.samples import OUCH, imported_book


def test_numbers_stand_for_marks(table: TextsPanel) -> None:
    index = table.model.index(table.model.row_of(f"balloon:{OUCH}"), SOURCE)
    assert str(index.data()) == "Ouch, *that* hurt.²"
    assert index.data(Qt.ItemDataRole.EditRole) == "Ouch, *that* hurt.[^n-1]"


def test_a_note_that_is_not_there_is_told() -> None:
    assert Places(imported_book()).with_numbers("So.[^n-gone]") == "So.[?]"
