"""How notes are numbered, marked and printed is changed in a dialog, one step of undo for each change."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.desk import Desk
from comicremix.gui.notes.setup_dialog import NoteSetupDialog


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> NoteSetupDialog:
    made = NoteSetupDialog(desk)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("name", "value"), [("numbering", "page"), ("signs", "symbols"), ("badge", "bare"), ("columns", 2)]
)
def test_a_choice_is_a_step(dialog: NoteSetupDialog, desk: Desk, name: str, value: object) -> None:
    box = getattr(dialog, name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    assert getattr(desk.book.note_setup, name) == value
    assert desk.session.history == ("Change setup of notes",)


@pytest.mark.parametrize("name", ["places", "thumbnails", "qr_codes", "bibliography", "running_heads"])
def test_a_switch_is_a_step_and_follows_undo(dialog: NoteSetupDialog, desk: Desk, name: str) -> None:
    switch, before = getattr(dialog, name), getattr(desk.book.note_setup, name)
    switch.click()
    assert getattr(desk.book.note_setup, name) is not before
    desk.undo()
    assert switch.isChecked() is before
    assert desk.session.history == ()


def test_an_edition_is_left_without_notes(dialog: NoteSetupDialog, desk: Desk) -> None:
    french = next(
        item
        for item in (dialog.editions.item(row) for row in range(dialog.editions.count()))
        if item.text() == "Français"
    )
    french.setCheckState(Qt.CheckState.Unchecked)
    assert desk.book.note_setup.silent == ("fr",)
    french.setCheckState(Qt.CheckState.Checked)
    assert desk.book.note_setup.silent == ()
