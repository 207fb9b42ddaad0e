"""Typing French words in the inspector changes the language file after saving."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from comicremix.edit.texts import set_translation
from comicremix.gui.window import MainWindow
from tests.gui.shell.small_book import SECOND


def test_typed_words_are_in_the_po_file_after_saving(with_book: MainWindow, book_folder: Path, qtbot: QtBot) -> None:
    view, opened = with_book.view, with_book.opened
    assert view is not None
    assert opened is not None
    with_book.set_edition("fr")
    view.show_item(SECOND)
    qtbot.keyClicks(view.inspector.balloon_form.editor.field, "Qui es-tu ?")
    assert opened.session.history == ("Type words",)
    assert opened.session.dirty
    assert with_book.isWindowModified()
    before = (book_folder / "languages" / "fr.po").read_text(encoding="utf-8")
    qtbot.keyClick(with_book, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not opened.session.dirty)
    after = (book_folder / "languages" / "fr.po").read_text(encoding="utf-8")
    assert "Qui es-tu ?" not in before
    assert 'msgstr "Qui es-tu ?"' in after
    assert not with_book.isWindowModified()


def test_no_break_spaces_stay(with_book: MainWindow, qtbot: QtBot) -> None:
    view, opened = with_book.view, with_book.opened
    assert view is not None
    assert opened is not None
    book = set_translation(opened.session.book, "fr", f"balloon:{SECOND}", "Qui\u202f? Oui\u00a0! a\nb")
    opened.desk.commit(book, "Set")
    with_book.set_edition("fr")
    view.show_item(SECOND)
    for desk in ("remix", "translate", "notes"):
        with_book.show_desk(desk)
    assert opened.session.book is book
    with_book.show_desk("remix")
    field = view.inspector.balloon_form.editor.field
    field.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(field, "c")
    assert opened.session.book.language("fr").translations[f"balloon:{SECOND}"].text == "Qui\u202f? Oui\u00a0! a\nbc"


def test_saving_writes_no_other_file(with_book: MainWindow, book_folder: Path, qtbot: QtBot) -> None:
    view, opened = with_book.view, with_book.opened
    assert view is not None
    assert opened is not None
    with_book.set_edition("fr")
    view.show_item(SECOND)
    before = contents(book_folder)
    qtbot.keyClicks(view.inspector.balloon_form.editor.field, "Toi")
    with_book.save()
    qtbot.waitUntil(lambda: not opened.session.dirty)
    after = contents(book_folder)
    assert {name for name in after if after[name] != before.get(name)} == {"languages/fr.po"}


def contents(folder: Path) -> dict[str, bytes]:
    files = (
        path for path in folder.rglob("*") if path.is_file() and ".cache" not in path.parts and path.name != ".lock"
    )
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
