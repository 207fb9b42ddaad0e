"""The ways into a book, each a background job: open a folder, make one of pages, add pages, copy the sample."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from comicremix.app.demo import write_sample
from comicremix.app.fonts import book_catalogue
from comicremix.app.languages import language_name
from comicremix.app.press import Press
from comicremix.errors import ComicRemixError, DamagedBook
from comicremix.gui.new_book_dialog import NewBook
from comicremix.gui.runner import Job
from comicremix.imaging.files.page_choice import ALL, Taking
from comicremix.imaging.reading_order import Reading
from comicremix.layout.frame import Group, Item
from comicremix.lettering.faces import Catalogue, bundled_catalogue
from comicremix.lettering.run import Glyphs
from comicremix.model.book import Book
from comicremix.model.language import Language
from comicremix.model.page import Page
from comicremix.model.scripts import direction_of
from comicremix.model.source import SourcePage
from comicremix.store.folder import OpenBook, create_book, open_book

if TYPE_CHECKING:
    from comicremix.app.importing import ImportReport


@dataclass(frozen=True, slots=True)
class Found:
    """An opened book and the unsaved work of a run that ended badly; ``fault``: there is some, it cannot be used."""

    open_book: OpenBook
    recovered: Book | None = None
    fault: DamagedBook | None = None
    press: Press | None = None
    """Has laid out the page that is seen first."""


@dataclass(frozen=True, slots=True)
class NewPage:
    """A page that an import has just read."""

    source: SourcePage
    page: Page


def opening(folder: Path, edition: str = "") -> Callable[[Job], Found]:
    """Return the work that opens the book in ``folder``. ``edition``: the language that will be in view, if the book
    has it."""

    def work(_: Job) -> Found:
        found = open_book(folder)
        press = _get_ready(found, edition)
        try:
            return Found(found, found.recovered(), press=press)
        except DamagedBook as fault:
            return Found(found, None, fault, press)

    return work


def _get_ready(found: OpenBook, edition: str) -> Press:
    """Set the words of the page that is seen first, and get at hand what naming and drawing it takes: half a second
    that the window need not stand still for."""
    press, book = Press(found, book_catalogue(found)), found.book
    tags = [language.tag for language in book.languages]
    for tag in tags:
        language_name(tag)
    with suppress(ComicRemixError):  # the canvas says what is wrong
        for page in book.pages[:1]:
            frame = press.frame(book, page.id, edition if edition in tags else book.source_language)
            _remember_outlines(frame.items, press.catalogue)
    return press


def _remember_outlines(items: Iterable[Item], catalogue: Catalogue) -> None:
    for item in items:
        if isinstance(item, Group):
            _remember_outlines(item.items, catalogue)
        elif isinstance(item, Glyphs):
            face = catalogue.face(item.face)
            for glyph in item.glyphs:
                face.outline(glyph.gid)


def copying_sample(parent: Path, editions: Mapping[str, str]) -> Callable[[Job], Found]:
    """Return the work that copies the sample into ``parent``, unless it is there, and opens the copy. ``editions``:
    the language last in view, by folder."""

    def work(job: Job) -> Found:
        folder = write_sample(parent)
        return opening(folder, editions.get(str(folder), ""))(job)

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
            from comicremix.app.importing import import_into  # with OpenCV, which the window need not wait for

            return import_into(made, made.book, files, reading=new.reading, taking=new.taking, progress=job, each=each)[
                1
            ]
        finally:
            if not shown:
                made.close()
                if not was_there:
                    shutil.rmtree(new.folder, ignore_errors=True)

    return work


def adding(
    book_folder: OpenBook, book: Book, files: Sequence[Path], reading: Reading, taking: Taking = ALL
) -> Callable[[Job], ImportReport]:
    """Return the work that reads more pages; it delivers every page as it comes."""

    def work(job: Job) -> ImportReport:
        def each(source: SourcePage, page: Page) -> None:
            job.deliver(NewPage(source, page))

        from comicremix.app.importing import import_into

        return import_into(book_folder, book, files, reading=reading, taking=taking, progress=job, each=each)[1]

    return work


def book_folder_of(path: Path) -> Path | None:
    """Return the folder of the book that ``path`` names, itself or its ``book.json``; None: it names no book."""
    folder = path.parent if path.name == "book.json" else path
    return folder if (folder / "book.json").is_file() else None
