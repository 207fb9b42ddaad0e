"""Words that nobody has typed are translated from the drawing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.edit.balloons import set_text
from comicremix.gui.desk import Desk
from comicremix.gui.texts.model import SOURCE
from comicremix.gui.texts.panel import TextsPanel
from tests.samples import HELLO

ROW = 1


def test_a_balloon_without_typed_words_has_a_row(table: TextsPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.commit(set_text(desk.book, HELLO, ""), "Remove words")
    desk.set_language("fr")
    assert table.model.index(ROW, SOURCE).data() == "in the drawing"
    assert table.model.index(ROW, SOURCE).data(Qt.ItemDataRole.EditRole) == ""
    table.table.setCurrentIndex(table.model.index(ROW, SOURCE))
    assert table.editor.source.text() == "The words stand in the drawing."
    assert not table.editor.field.isReadOnly()
    qtbot.keyClicks(table.editor.field, "Salut !")
    assert desk.book.language("fr").translations[f"balloon:{HELLO}"].text == "Salut !"
