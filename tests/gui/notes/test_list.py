"""The list shows notes by number with their places, jumps to their marks, and adds and removes notes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.desk import Desk
from comicremix.gui.notes.delegate import NUMBER, PLACE
from comicremix.gui.notes.panel import NotesPanel
from comicremix.gui.notes.setup_dialog import NoteSetupDialog
from comicremix.model.ids import NoteId
from comicremix.model.note import Pin
from tests.samples import HELLO, LEFT, ONE, OUCH, TWO

INDEED, PINNED = NoteId("n-1"), NoteId("n-2")


def rows(notes: NotesPanel) -> list[tuple[str, str, str]]:
    items = (notes.list.item(row) for row in range(notes.list.count()))
    return [(item.data(NUMBER), item.text(), item.data(PLACE)) for item in items]


def test_notes_stand_in_the_order_of_their_numbers(notes: NotesPanel) -> None:
    assert rows(notes) == [("1", "A pin.", "Page 1, panel 1"), ("2", "Indeed.", "Page 1, panel 3")]


def test_symbols_stand_for_numbers_where_the_book_has_them(notes: NotesPanel, desk: Desk, qtbot: QtBot) -> None:
    dialog = NoteSetupDialog(desk)
    qtbot.addWidget(dialog)
    dialog.signs.setCurrentIndex(1)
    dialog.signs.activated.emit(1)
    assert [row[0] for row in rows(notes)] == ["*", "†"]


def test_choosing_a_note_shows_what_carries_its_mark(notes: NotesPanel, desk: Desk) -> None:
    desk.go_to_page(TWO)
    notes.list.setCurrentRow(1)
    assert desk.page is not None
    assert (desk.page.id, desk.selection) == (ONE, (OUCH,))
    notes.list.setCurrentRow(0)
    assert desk.selection == (LEFT,)


def test_choosing_what_carries_a_mark_shows_its_note(notes: NotesPanel, desk: Desk) -> None:
    desk.select((OUCH,))
    assert notes.current == INDEED
    desk.select((LEFT,))
    assert notes.current == PINNED


def test_a_body_is_translated(notes: NotesPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.set_language("fr")
    notes.show_note(INDEED)
    assert notes.editor.source.text() == "Indeed."
    qtbot.keyClicks(notes.editor.field, "En effet.")
    assert desk.book.language("fr").translations["note:n-1"].text == "En effet."
    assert rows(notes)[1][1] == "En effet."


@pytest.mark.parametrize("chosen", [HELLO, LEFT, ""])
def test_a_note_is_added_where_the_selection_is(notes: NotesPanel, desk: Desk, chosen: str) -> None:
    desk.select((chosen,) if chosen else ())
    notes.add_note()
    note = desk.book.notes[-1]
    if chosen == HELLO:
        assert desk.book.balloon(HELLO).text == f"Hello![^{note.id}]"
    elif chosen == LEFT:
        assert note.pin == Pin(panel=LEFT)
    else:
        assert note.pin == Pin(page=ONE, point=(500, 700))
    assert notes.current == note.id


def test_a_removed_note_takes_its_mark_with_it(notes: NotesPanel, desk: Desk) -> None:
    notes.show_note(INDEED)
    notes.remove.click()
    assert INDEED not in {note.id for note in desk.book.notes}
    assert desk.book.balloon(OUCH).text == "Ouch, *that* hurt."
    assert notes.current == PINNED


def test_words_typed_into_a_note_are_one_step(notes: NotesPanel, desk: Desk, qtbot: QtBot) -> None:
    notes.show_note(PINNED)
    qtbot.keyClick(notes.editor.field, Qt.Key.Key_End)
    qtbot.keyClicks(notes.editor.field, " Sharp.")
    assert desk.book.note(PINNED).body == "A pin. Sharp."
    assert len(desk.session.history) == 1
