"""The ways into a book, each a background job: open a folder, make one of pages, add pages, copy the sample."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from comicremix.app.demo import write_sample
from comicremix.app.importing import ImportReport, Reading, import_into
from comicremix.app.press import Press
from comicremix.errors import ComicRemixError, DamagedBook
from comicremix.gui.new_book_dialog import NewBook
from comicremix.gui.runner import Job
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.book import Book
from comicremix.model.language import Language
from comicremix.model.page import Page
from comicremix.model.scripts import direction_of
from comicremix.model.source import SourcePage
from comicremix.store.folder import OpenBook, create_book, open_book


@dataclass(frozen=True, slots=True)
class Found:
    """An opened book and the unsaved work of a run that ended badly; ``fault``: there is some, it cannot be used."""

    open_book: OpenBook
    recovered: Book | None = None
    fault: DamagedBook | None = None


@dataclass(frozen=True, slots=True)
class NewPage:
    """A page that an import has just read."""

    source: SourcePage
    page: Page


def opening(folder: Path) -> Callable[[Job], Found]:
    """Return the work that opens the book in ``folder``."""

    def work(_: Job) -> Found:
        found = open_book(folder)
        _get_ready(found)
        try:
            return Found(found, found.recovered())
        except DamagedBook as fault:
            return Found(found, None, fault)

    return work


def _get_ready(found: OpenBook) -> None:
    """Set the words of the page that is seen first: a third of a second that the window need not stand still for,
    because lettering is remembered."""
    press, book = Press(found, bundled_catalogue()), found.book
    with suppress(ComicRemixError):  # the canvas says what is wrong
        if book.pages:
            press.frame(book, book.pages[0].id, book.source_language)


def copying_sample(parent: Path) -> Callable[[Job], Found]:
    """Return the work that copies the sample into ``parent``, unless it is there, and opens the copy."""

    def work(job: Job) -> Found:
        return opening(write_sample(parent))(job)

    return work


def making(new: NewBook, files: Sequence[Path]) -> Callable[[Job], ImportReport]:
    """Return the work that makes a book of ``files``. It delivers the open book with the first page, then every page;
    when there is no page at all, nothing stays on the disk."""

    def work(job: Job) -> ImportReport:
        was_there = new.folder.exists()
        languages = (Language(new.language, direction_of(new.language)),)
        made = create_book(new.folder, Book(title=new.title, source_language=new.language, languages=languages))
        bundled_catalogue()
        shown = False

        def each(source: SourcePage, page: Page) -> None:
            nonlocal shown
            if not shown:
                shown = True
                job.deliver(Found(made))
            job.deliver(NewPage(source, page))

        try:
            return import_into(made, made.book, files, reading=new.reading, progress=job, each=each)[1]
        finally:
            if not shown:
                made.close()
                if not was_there:
                    shutil.rmtree(new.folder, ignore_errors=True)

    return work


def adding(book_folder: OpenBook, book: Book, files: Sequence[Path], reading: Reading) -> Callable[[Job], ImportReport]:
    """Return the work that reads more pages; it delivers every page as it comes."""

    def work(job: Job) -> ImportReport:
        def each(source: SourcePage, page: Page) -> None:
            job.deliver(NewPage(source, page))

        return import_into(book_folder, book, files, reading=reading, progress=job, each=each)[1]

    return work


def book_folder_of(path: Path) -> Path | None:
    """Return the folder of the book that ``path`` names, itself or its ``book.json``; None: it names no book."""
    folder = path.parent if path.name == "book.json" else path
    return folder if (folder / "book.json").is_file() else None
