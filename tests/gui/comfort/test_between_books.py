"""What is copied from one book is pasted into another: picture, rights and words come along."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from comicremix.gui.clipboard import CLIP, settle
from comicremix.gui.window import MainWindow
from comicremix.model.book import Book
from comicremix.model.ids import PageId
from comicremix.model.language import Language
from comicremix.model.page import Page
from comicremix.model.source import Rights
from comicremix.store.folder import create_book, open_book
from tests.gui.shell.conftest import OpenIt
from tests.gui.shell.small_book import PANEL, page_picture

RIGHTS = Rights("An artist", "CC BY 4.0", "https://example.org")


def other_book(folder: Path) -> Path:
    with create_book(folder, Book()) as opened:
        page = Page(PageId("pg-other222"), 600, 800, dpi=100.0)
        opened.save(Book(title="Other", pages=(page,), languages=(Language("en"), Language("de"))))
    return folder


def copy_first(window: MainWindow) -> None:
    opened = window.opened
    assert opened is not None
    book = opened.session.book
    opened.desk.commit(replace(book, sources=(replace(book.sources[0], rights=RIGHTS),)), "Rights")
    opened.desk.select((PANEL,))
    window.handlers.comfort.copy()
    settle()
    opened.session.mark_saved(opened.session.committed)


def test_the_picture_and_its_rights_come_along(with_book: MainWindow, open_it: OpenIt, tmp_path: Path) -> None:
    copy_first(with_book)
    open_it(other_book(tmp_path / "other"))
    opened = with_book.opened
    assert opened is not None
    before = opened.session.book
    with_book.handlers.comfort.paste()
    book = opened.session.book
    assert book.sources[0].rights == RIGHTS
    assert opened.open_book.asset_bytes(book.sources[0].asset) == page_picture()
    assert [balloon.text for balloon in book.pages[0].balloons] == ["Good evening."]
    opened.open_book.save(book)
    with open_book(opened.folder, write=False) as again:
        assert again.book.sources == book.sources
    with_book.handlers.undo()
    assert opened.session.book is before
    opened.session.mark_saved(before)


def test_what_is_torn_says_so(with_book: MainWindow) -> None:
    opened = with_book.opened
    assert opened is not None
    before = opened.session.book
    data = QMimeData()
    data.setData(CLIP, b'{"format":1,"clip":')
    QGuiApplication.clipboard().setMimeData(data)
    with_book.handlers.comfort.paste()
    assert opened.session.book is before
    assert with_book.messages.messages[-1].tone == "error"
    assert with_book.messages.messages[-1].detail
