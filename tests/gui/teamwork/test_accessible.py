"""Everything in the dialogs of working together that takes the keyboard has a name to be read aloud."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from comicremix.app.taking import TextReport
from comicremix.errors import Sentence
from comicremix.gui.language_dialog import LanguageDialog
from comicremix.gui.teamwork.conflict_dialog import ConflictDialog
from comicremix.gui.teamwork.export_texts_dialog import ExportTextsDialog
from comicremix.gui.teamwork.report_dialog import ReportDialog, sections_of, summary_of
from comicremix.gui.window import MainWindow
from comicremix.model.language import Translation
from comicremix.store.merging import Conflict
from tests.gui.panels.test_accessible import nameless
from tests.gui.shell.small_book import FIRST

KEY = f"balloon:{FIRST}"


def test_the_conflict_dialog_has_names_and_shows_the_balloon(with_book: MainWindow, qtbot: QtBot) -> None:
    assert with_book.view is not None
    words = [Translation(text, "Good evening.") for text in ("Bonsoir.", "Salut.", "Bonne nuit.")]
    dialog = ConflictDialog(with_book.view, {"fr": (Conflict(KEY, *words),)})
    qtbot.addWidget(dialog)
    dialog.show()
    assert nameless(dialog) == []
    (row,) = dialog.rows
    assert row.mine.accessibleName().endswith("Salut.")
    assert not dialog.take.isEnabled()
    dialog.choose_all("theirs")
    assert dialog.take.isEnabled()
    assert dialog.answers("fr") == {KEY: "theirs"}
    assert [label for label in dialog.findChildren(type(dialog.left)) if not label.pixmap().isNull()]


def test_the_other_dialogs_have_names(with_book: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    assert with_book.opened is not None
    book = with_book.opened.session.book
    told = (Sentence("{key}: {what}", key=KEY, what=Sentence("the book has no such text")), Sentence("row 3"))
    report = TextReport(1, 0, told, (), "fr", (KEY,))
    store = QSettings(str(tmp_path / "x.ini"), QSettings.Format.IniFormat)
    for dialog in (
        ReportDialog(book, "Report", summary_of(report, "fr.po"), sections_of(report, book), with_book),
        ExportTextsDialog(book, "fr", store=store),
        LanguageDialog(book),
    ):
        qtbot.addWidget(dialog)
        dialog.show()
        assert nameless(dialog) == []
