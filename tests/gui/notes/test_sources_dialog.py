"""All works of the book in one list, with what is wrong with each."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from comicremix.gui.desk import Desk
from comicremix.gui.notes.panel import NotesPanel
from comicremix.gui.notes.sources_dialog import SourcesDialog


def shown(desk: Desk, qtbot: QtBot) -> SourcesDialog:
    dialog = SourcesDialog(desk)
    qtbot.addWidget(dialog)
    return dialog


def lines(dialog: SourcesDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_findings_stand_beneath_the_work(works: NotesPanel, desk: Desk, qtbot: QtBot) -> None:
    first, second = lines(shown(desk, qtbot))
    assert first == "Lovelace 1843 · Notes on the Engine\n! Book · No note cites it"
    assert "Its address is wrong" in second


def test_works_are_found_while_typing(works: NotesPanel, desk: Desk, qtbot: QtBot) -> None:
    dialog = shown(desk, qtbot)
    qtbot.keyClicks(dialog.search, "passa")
    assert [line.partition("\n")[0] for line in lines(dialog)] == ["Passages"]


def test_a_removed_work_is_cited_no_more(works: NotesPanel, desk: Desk, qtbot: QtBot) -> None:
    works.works.cite("ada")
    dialog = shown(desk, qtbot)
    dialog.list.setCurrentRow(0)
    dialog.remove.click()
    assert [work.id for work in desk.book.references] == ["babbage"]
    assert all(not note.citations for note in desk.book.notes)


def test_a_book_without_works_teaches_how_to_get_some(notes: NotesPanel, desk: Desk, qtbot: QtBot) -> None:
    dialog = shown(desk, qtbot)
    dialog.show()
    assert dialog.empty.isVisible()
    QApplication.clipboard().setText("TY  - BOOK\nTI  - Engines\nPY  - 1900\nER  - \n")
    dialog.paste_button.click()
    assert dialog.news.text() == "Sources: 1 new."
    assert not dialog.empty.isVisible()


def test_a_clipboard_without_works_is_said(notes: NotesPanel, desk: Desk, qtbot: QtBot) -> None:
    dialog = shown(desk, qtbot)
    QApplication.clipboard().setText("nothing of the kind")
    dialog.paste_button.click()
    assert "no list of sources" in dialog.news.text()
    assert desk.session.history == ()
