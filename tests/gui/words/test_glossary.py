"""The glossary is edited in a window of its own; its terms are underlined in the source words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.edit.glossary import set_term
from comicremix.gui.desk import Desk
from comicremix.gui.inspector.text_editor import TextEditor
from comicremix.gui.window import MainWindow
from comicremix.gui.words.dictionaries import Dictionaries
from comicremix.gui.words.glossary_dialog import GlossaryDialog
from comicremix.gui.words.terms_model import ALSO, FORBIDDEN, TERM, TRANSLATION
from comicremix.model.glossary import Term
from tests.gui.panels.test_accessible import nameless
from tests.gui.words.conftest import KEY


@pytest.fixture
def dialog(desk: Desk, known: Dictionaries, qtbot: QtBot) -> GlossaryDialog:
    desk.set_language("fr")
    made = GlossaryDialog(desk)
    qtbot.addWidget(made)
    made.show_term()
    qtbot.waitExposed(made)
    return made


def glossary(desk: Desk) -> tuple[Term, ...]:
    return desk.book.language("fr").glossary


def put(dialog: GlossaryDialog, row: int, column: int, words: str) -> None:
    dialog.model.setData(dialog.model.index(row, column), words)


def test_terms_are_written_changed_and_removed(dialog: GlossaryDialog, desk: Desk) -> None:
    put(dialog, 0, TERM, " hello ")
    put(dialog, 0, TRANSLATION, "bonjour")
    put(dialog, 0, ALSO, "salut | coucou ")
    put(dialog, 0, FORBIDDEN, "allô")
    assert glossary(desk) == (Term("hello", "bonjour", ("salut", "coucou"), ("allô",)),)
    put(dialog, 0, TERM, "hi")
    assert [term.term for term in glossary(desk)] == ["hi"]
    put(dialog, 0, TERM, "")
    assert [term.term for term in glossary(desk)] == ["hi"]
    dialog.table.selectRow(0)
    dialog.remove()
    assert glossary(desk) == ()
    desk.undo()
    assert [term.term for term in glossary(desk)] == ["hi"]


def test_the_window_follows_the_book_and_the_edition(dialog: GlossaryDialog, desk: Desk) -> None:
    desk.commit(set_term(desk.book, "fr", Term("hello", "bonjour")), "Term")
    assert dialog.model.rowCount() == 2
    desk.set_language("en")
    assert not dialog.table.isEnabled()
    assert dialog.none.isVisible()
    desk.set_language("ar")
    assert dialog.table.isEnabled()
    assert dialog.model.rowCount() == 1


def test_a_term_is_looked_for_or_begun(dialog: GlossaryDialog, desk: Desk) -> None:
    desk.commit(set_term(desk.book, "fr", Term("hello", "bonjour", note="x")), "Term")
    dialog.search.setText("BONJ")
    assert dialog.model.rowCount() == 2
    dialog.search.setText("other")
    assert dialog.model.rowCount() == 1
    dialog.show_term("lamp")
    assert [term.term for term in glossary(desk)] == ["hello", "lamp"]
    assert dialog.table.currentIndex().row() == 1
    assert dialog.table.currentIndex().column() == TRANSLATION


def test_glossaries_go_out_and_come_in(dialog: GlossaryDialog, desk: Desk, tmp_path: Path) -> None:
    desk.commit(set_term(desk.book, "fr", Term("hello", "bonjour")), "Term")
    dialog.write_file(tmp_path / "g.csv")
    desk.undo()
    dialog.take_file(tmp_path / "g.csv")
    assert glossary(desk) == (Term("hello", "bonjour"),)
    assert "1 term(s) taken from g.csv" in dialog.told.text()
    (tmp_path / "bad.csv").write_bytes(b"a,b\n")
    dialog.take_file(tmp_path / "bad.csv")
    assert "there must be one column “term”" in dialog.told.text()
    dialog.write_file(tmp_path / "none" / "g.csv")
    assert "The folder does not exist" in dialog.told.text()


def test_names_are_there_to_be_read_aloud(dialog: GlossaryDialog) -> None:
    assert nameless(dialog) == []


def test_terms_are_underlined_in_the_source_words(editor: TextEditor, desk: Desk) -> None:
    assert editor.source.textFormat() == Qt.TextFormat.PlainText
    desk.commit(set_term(desk.book, "fr", Term("hello", "bonjour", note="<b>")), "Term")
    editor.show_text(KEY, "Hello!")
    assert 'href="term:0"' in editor.source.text()
    assert ">Hello</a>!" in editor.source.text()
    editor.source.linkActivated.emit("term:0")
    assert desk.book.language("fr").translations[KEY].text == "bonjour"
    editor.source.linkHovered.emit("term:0")
    editor.source.linkHovered.emit("")
    desk.undo()
    desk.undo()
    editor.show_text(KEY, "Hello!")
    assert editor.source.text() == "Hello!"
    assert editor.source.textFormat() == Qt.TextFormat.PlainText


def test_the_command_opens_one_window(with_book: MainWindow) -> None:
    with_book.set_edition("fr")
    for _ in range(2):
        with_book.actions_by_name["glossary"].trigger()
    view = with_book.view
    assert view is not None
    (dialog,) = view.findChildren(GlossaryDialog)
    assert dialog.isVisible()
    with_book.show_desk("translate")
    view.glossary_wanted.emit("evening")
    assert [term.term for term in view.opened.session.book.language("fr").glossary] == ["evening"]
