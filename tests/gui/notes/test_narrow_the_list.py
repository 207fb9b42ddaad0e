"""The list can be narrowed to the page in view, or to notes that need work; where nothing is left, it says why."""

from __future__ import annotations

from comicremix.edit.texts import set_translation
from comicremix.gui.desk import Desk
from comicremix.gui.notes.panel import NotesPanel
from comicremix.model.ids import NoteId
from tests.samples import ONE, TWO


def listed(notes: NotesPanel) -> list[str]:
    return [notes.list.item(row).text() for row in range(notes.list.count())]


def test_only_notes_of_the_page_in_view_are_listed(notes: NotesPanel, desk: Desk) -> None:
    assert notes.here.text() == "On this page (2)"
    notes.here.click()
    assert listed(notes) == ["A pin.", "Indeed."]
    desk.go_to_page(TWO)
    assert listed(notes) == []
    assert notes.here.text() == "On this page (0)"
    assert "press N" in notes.empty.text()
    desk.go_to_page(ONE)
    assert listed(notes) == ["A pin.", "Indeed."]


def test_only_notes_that_need_work_are_listed(notes: NotesPanel, desk: Desk) -> None:
    desk.commit(set_translation(desk.book, "fr", "note:n-1", "En effet."), "Translate")
    desk.set_language("fr")
    notes.open.click()
    assert listed(notes) == ["A pin."]


def test_a_note_that_is_asked_for_is_listed_again(notes: NotesPanel, desk: Desk) -> None:
    desk.go_to_page(TWO)
    notes.here.click()
    notes.show_note(NoteId("n-1"))
    assert notes.current == "n-1"
    assert not notes.here.isChecked()
