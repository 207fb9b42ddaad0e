"""From what carries a mark the canvas's menu leads to the note, and the note leads to each of its places."""

from __future__ import annotations

from pathlib import Path

from comicremix.edit.notes import mark_note
from comicremix.gui.canvas.menu import context_menu
from comicremix.gui.desk import Desk
from comicremix.gui.notes.panel import NotesPanel
from comicremix.gui.window import MainWindow
from comicremix.model.ids import NoteId
from tests.gui.shell.conftest import OpenIt
from tests.gui.shell.small_book import PANEL
from tests.samples import HELLO, LEFT


def test_the_menu_of_a_panel_leads_to_its_note(window: MainWindow, open_it: OpenIt, book_folder: Path) -> None:
    open_it(book_folder)
    assert window.view is not None
    window.view.canvas.desk.select((PANEL,))
    menu = context_menu(window.view.canvas, None)
    (entry,) = (action for action in menu.actions() if action.text() == "Go to note 1: Blue is a colour.")
    entry.trigger()
    assert (window.view.desk_name, window.view.notes.current) == ("notes", "n-blue2222")


def test_asked_again_the_next_place_is_shown(notes: NotesPanel, desk: Desk) -> None:
    note = NoteId("n-2")
    desk.commit(mark_note(desk.book, note, HELLO), "Mark again")
    notes.show_note(note)
    assert notes.place.text() == "Page 1, panel 1 +1"
    shown = []
    for _ in range(3):
        notes.go.click()
        shown.append(desk.selection)
    assert shown == [(HELLO,), (LEFT,), (HELLO,)]
