"""A note cites works: found while typing, placed within the work, taken out again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from comicremix.gui.desk import Desk
from comicremix.gui.notes.panel import NotesPanel
from comicremix.model.ids import NoteId
from comicremix.model.note import Citation

INDEED = NoteId("n-1")


def test_a_work_is_found_by_a_part_of_its_author_and_cited(works: NotesPanel, desk: Desk, qtbot: QtBot) -> None:
    works.show_note(INDEED)
    finder = works.works.search
    qtbot.keyClicks(finder, "ovela")
    assert finder.matches() == ["ada"]
    qtbot.keyClick(finder, Qt.Key.Key_Return)
    assert desk.book.note(INDEED).citations == (Citation("ada"),)
    qtbot.waitUntil(lambda: finder.text() == "")


def test_a_work_is_cited_once(works: NotesPanel, desk: Desk) -> None:
    works.show_note(INDEED)
    works.works.cite("ada")
    works.works.cite("ada")
    assert desk.book.note(INDEED).citations == (Citation("ada"),)


def test_the_place_in_a_work_is_one_step(works: NotesPanel, desk: Desk, qtbot: QtBot) -> None:
    works.show_note(INDEED)
    works.works.cite("ada")
    steps = len(desk.session.history)
    qtbot.keyClicks(works.works.locator, "p. 12")
    assert desk.book.note(INDEED).citations == (Citation("ada", "p. 12"),)
    assert works.works.list.item(0).text() == "Lovelace 1843 · Notes on the Engine, p. 12"
    assert len(desk.session.history) == steps + 1


def test_a_work_is_taken_out(works: NotesPanel, desk: Desk) -> None:
    works.show_note(INDEED)
    works.works.cite("ada")
    works.works.uncite.click()
    assert desk.book.note(INDEED).citations == ()


def test_pasted_bibtex_is_taken_in_and_cited(works: NotesPanel, desk: Desk, qtbot: QtBot) -> None:
    works.show_note(INDEED)
    QApplication.clipboard().setText("@book{zuboff, title={The Age}, author={Zuboff, Shoshana}, year={2019}}")
    qtbot.keyClick(works.works.search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert desk.book.reference("zuboff").csl["title"] == "The Age"
    assert desk.book.note(INDEED).citations == (Citation("zuboff"),)
    desk.undo()
    assert desk.book.note(INDEED).citations == ()
    assert "zuboff" not in {work.id for work in desk.book.references}


def test_a_pasted_work_is_chosen_so_that_its_place_can_be_written(works: NotesPanel, qtbot: QtBot) -> None:
    works.show_note(INDEED)
    works.works.cite("ada")
    QApplication.clipboard().setText("@book{zuboff, title={The Age}, author={Zuboff, Shoshana}, year={2019}}")
    qtbot.keyClick(works.works.search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert works.works.list.currentRow() == 1


def test_words_that_are_no_list_are_pasted_as_words(works: NotesPanel, qtbot: QtBot) -> None:
    works.show_note(INDEED)
    QApplication.clipboard().setText("Love")
    qtbot.keyClick(works.works.search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert works.works.search.text() == "Love"


def test_what_is_wrong_with_a_work_is_said_where_it_is_cited(works: NotesPanel) -> None:
    works.show_note(INDEED)
    works.works.cite("babbage")
    assert works.works.list.item(0).text().startswith("! ")
    assert "Its address is wrong" in works.works.finding.text()
    assert "A date is missing" in works.works.finding.text()
