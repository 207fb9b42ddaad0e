"""The book and files of other tools go into the translation memory by a command."""

from __future__ import annotations

from pathlib import Path

from comicremix.app.texts import export_texts
from comicremix.gui.window import MainWindow
from comicremix.gui.words.dictionaries import Dictionaries
from comicremix.gui.words.memory import memory_folder


def said(window: MainWindow) -> str:
    return " ".join(message.text for message in window.messages.messages)


def test_the_book_is_remembered(with_book: MainWindow, known: Dictionaries) -> None:
    with_book.show_desk("translate")
    with_book.actions_by_name["memory-book"].trigger()
    assert (memory_folder() / "Small-book.fr.tmx").is_file()
    assert "1 sentence(s) added" in said(with_book)


def test_files_are_remembered_or_refused(with_book: MainWindow, known: Dictionaries, tmp_path: Path) -> None:
    assert with_book.opened is not None
    export_texts(with_book.opened.session.book, "fr", tmp_path / "other.tmx")
    with_book.handlers.words.take_files([tmp_path / "other.tmx"])
    assert (memory_folder() / "other.tmx").is_file()
    (tmp_path / "bad.tmx").write_bytes(b"<x/>")
    with_book.handlers.words.take_files([tmp_path / "bad.tmx"])
    assert "no translation memory" in said(with_book)
