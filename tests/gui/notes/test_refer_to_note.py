"""F6 in the words of a note sets the mark of another note, never its own."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QInputDialog

from comicremix.edit.notes import add_note
from comicremix.gui.window import MainWindow
from comicremix.model.ids import NoteId
from comicremix.model.note import Note, Pin
from tests.gui.shell.conftest import OpenIt


def test_the_key_refers_to_another_note(
    window: MainWindow, open_it: OpenIt, book_folder: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_it(book_folder)  # type: ignore[arg-type]
    assert window.opened is not None
    assert window.view is not None
    desk = window.opened.desk
    book, page = desk.book, desk.book.pages[0].id
    for name in ("n-first222", "n-second22"):
        book = add_note(book, Note(NoteId(name), "Proof.", Pin(page=page)))
    desk.commit(book, "Add notes")
    window.show_desk("notes")
    window.view.notes.show_note(NoteId("n-first222"))
    cursor: QTextCursor = window.view.notes.editor.field.textCursor()
    cursor.setPosition(5)
    window.view.notes.editor.field.setTextCursor(cursor)
    offered: list[list[str]] = []

    def ask(*asked: object) -> tuple[str, bool]:
        choices = asked[3]
        assert isinstance(choices, list)
        offered.append(choices)
        return choices[-1], True

    monkeypatch.setattr(QInputDialog, "getItem", ask)
    window.handlers.notes.mark()
    assert desk.book.note(NoteId("n-first222")).body == "Proof[^n-second22]."
    assert len(offered[0]) == len(desk.book.notes) - 1
    assert window.view.desk_name == "notes"
