"""The set-up of notes is one column of fields, and no list in it scrolls by itself."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from comicremix.gui.desk import Desk
from comicremix.gui.notes.setup_dialog import NoteSetupDialog


def test_fields_are_aligned_and_all_editions_are_seen(desk: Desk, qtbot: QtBot) -> None:
    dialog = NoteSetupDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.numbering.x() == dialog.columns.x()
    assert dialog.editions.x() + dialog.editions.width() == dialog.columns.x() + dialog.columns.width()
    assert dialog.editions.count() > 1
    assert dialog.editions.verticalScrollBar().maximum() == 0
