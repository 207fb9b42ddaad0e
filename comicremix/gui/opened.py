"""One open book in the window: its folder, history, press and desk, and what became of it on disk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from comicremix.app.fonts import book_catalogue
from comicremix.app.press import Press
from comicremix.gui.desk import Desk
from comicremix.gui.runner import Runner
from comicremix.gui.saving import Saver
from comicremix.gui.settings import RecentBook
from comicremix.model.texts import completeness
from comicremix.session import Session
from comicremix.store.folder import OpenBook


class Opened(QObject):
    """Everything that belongs to one open book and ends with it."""

    def __init__(
        self, open_book: OpenBook, runner: Runner, parent: QObject | None = None, press: Press | None = None
    ) -> None:
        """``press``: one that has laid out pages of the book already."""
        super().__init__(parent)
        self.open_book = open_book
        self.session = Session(open_book.book)
        self.desk = Desk(press or self.new_press(), self.session, self)
        self.saver = Saver(open_book, self.session, runner, self)

    @property
    def folder(self) -> Path:
        return self.open_book.folder

    @property
    def title(self) -> str:
        return self.session.book.title or self.folder.name

    @property
    def editions(self) -> tuple[str, ...]:
        """The tags of the book's languages, the source language first."""
        book = self.session.book
        others = [language.tag for language in book.languages if language.tag != book.source_language]
        return (book.source_language, *others)

    def new_press(self) -> Press:
        """Return a press of its own for a background job."""
        return Press(self.open_book, book_catalogue(self.open_book))

    def remembered(self) -> RecentBook:
        """Return what the start page shows of this book."""
        book = self.session.committed
        complete = {tag: round(completeness(book, tag), 3) for tag in self.editions}
        return RecentBook(str(self.folder), self.title, len(book.pages), complete)

    def close(self) -> None:
        """Stop saving, let others write the book."""
        self.saver.close()
        self.desk.close()
        self.open_book.close()
