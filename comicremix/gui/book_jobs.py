"""Starts the window's long work and turns what comes of it into an open book, more pages, messages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from comicremix.app.fonts import FontReport, add_font, book_catalogue
from comicremix.edit.drawn_words import unread_balloons
from comicremix.edit.pages import add_page, add_source
from comicremix.errors import BookChangedOnDisk, ComicRemixError, NotABook
from comicremix.gui.message_bar import Message, Tone, message_of
from comicremix.gui.new_book_dialog import NewBook
from comicremix.gui.opening import Found, NewPage, adding, copying_sample, making, opening
from comicremix.gui.runner import Job
from comicremix.gui.sentences import said, said_lines
from comicremix.gui.source.drawn_words import drawn_words
from comicremix.imaging.files.page_choice import ALL, Taking
from comicremix.imaging.reading_order import Reading
from comicremix.lettering.faces import Catalogue
from comicremix.model.book import Book
from comicremix.model.publishing import SCREEN, ExportOptions

if TYPE_CHECKING:
    from comicremix.app.importing import ImportReport
    from comicremix.gui.window import MainWindow
    from comicremix.publish.edition import Wishes

translate = QCoreApplication.translate
FAULTS_SHOWN = 3
GATHER_MS = 150
"""How long pages that come are gathered before they are shown."""


class BookJobs(QObject):
    """The window's jobs. ``importing`` is the one that brings pages, if one is under way."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.importing: Job | None = None
        self._came: list[NewPage] = []
        """Pages that are not in the book yet."""
        self._gather = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._gather.timeout.connect(self._show_came)
        window.runner.failed.connect(self._failed)

    def open(self, folder: Path) -> Job:
        """Open the book in ``folder``."""
        work = opening(folder, self._window.settings.edition.get(str(folder), ""))
        job = self._window.runner.start(translate("Jobs", "Opening {0}").format(folder.name), work)
        job.done.connect(self._opened)
        job.failed.connect(lambda error: self._not_opened(folder, error))
        return job

    def open_sample(self) -> Job:
        """Open the user's copy of the sample."""
        parent = self._window.settings.books_folder
        job = self._window.runner.start(
            translate("Jobs", "Opening the sample"), copying_sample(parent, self._window.settings.edition)
        )
        job.done.connect(self._opened)
        return job

    def make(self, new: NewBook, files: Sequence[Path]) -> Job:
        """Make a book of ``files`` and show it from its first page on."""
        self._window.settings.books_folder = new.folder.parent
        job = self._window.runner.start(
            translate("Jobs", "Importing {0}").format(new.title or new.folder.name), making(new, files)
        )
        self._watch_import(job, new=True)
        return job

    def add_pages(self, files: Sequence[Path], reading: Reading = "ltr", taking: Taking = ALL) -> Job | None:
        """Add the wanted pages of ``files`` to the open book."""
        opened = self._window.opened
        if opened is None:
            return None
        work = adding(opened.open_book, opened.session.committed, files, reading, taking)
        job = self._window.runner.start(translate("Jobs", "Importing pages"), work)
        self._watch_import(job, new=False)
        return job

    def stop_import(self, then: Callable[[], object]) -> None:
        """Stop the import under way and call ``then`` once it has stopped."""
        if self.importing is not None:
            self.importing.ended.connect(lambda: QTimer.singleShot(0, self, then))
            self.importing.cancel()

    def export(
        self, languages: Sequence[str], chosen: str, folder: Path, *, draft_mark: bool = True,
        options: ExportOptions = SCREEN, wishes: Wishes | None = None, live_text: bool = False,
    ) -> Job | None:  # fmt: skip
        """Write editions in the background; editing goes on meanwhile."""
        opened = self._window.opened
        if opened is None:
            return None
        book, press = opened.session.committed, opened.new_press()

        def work(job: Job) -> tuple[Path, ...]:
            # OpenCV and the painters load in a third of a second, and the window need not wait for them.
            from comicremix.app.exporting import Format, export
            from comicremix.app.file_names import file_stem
            from comicremix.app.formats import export_as
            from comicremix.app.publishing import with_book_bleed

            if chosen not in ("pdf", "svg"):
                # a web site's pages lie in a folder of their own
                out = folder / file_stem(book, "web") if chosen == "html" else folder
                return export_as(
                    press, book, languages, chosen, out=out, wishes=wishes, draft_mark=draft_mark, progress=job
                )
            return export(
                press, book, languages, kind=cast("Format", chosen), out=folder, draft_mark=draft_mark,
                live_text=live_text, options=with_book_bleed(options, book), with_manifest=True, progress=job,
            )  # fmt: skip

        job = self._window.runner.start(translate("Jobs", "Exporting {0}").format(opened.title), work)
        in_pdf = languages if chosen == "pdf" else ()
        job.done.connect(lambda written: self._exported(written, folder, press.catalogue, book, in_pdf))
        job.cancelled.connect(lambda: self._say(translate("Jobs", "Export stopped."), key="export"))
        return job

    def add_fonts(self, files: Sequence[Path]) -> Job | None:
        """Copy fonts into the open book and letter with them."""
        opened = self._window.opened
        if opened is None:
            return None
        open_book = opened.open_book
        job = self._window.runner.start(translate("Jobs", "Adding fonts"), lambda _job: add_font(open_book, files))
        job.done.connect(self._fonts_added)
        return job

    # -- what comes of it

    def _opened(self, found: Found) -> None:
        self._window.show_book(found.open_book, found.press)
        for warning in found.open_book.warnings:
            self._window.say(Message(said(warning), "warning", stays=True, key=warning))
        if found.fault is not None:
            self._window.say(message_of(found.fault))
        if found.recovered is not None:
            self._window.offers.recovery(found.recovered)

    def _not_opened(self, folder: Path, error: ComicRemixError) -> None:
        if isinstance(error, NotABook):
            self._window.settings.forget(str(folder))
            self._window.start_page.refresh()

    def _watch_import(self, job: Job, *, new: bool) -> None:
        """Show pages as they come. A new book is saved at the end: nobody thinks of it as unsaved work."""
        self.importing = job
        empty = new or (self._window.opened is not None and not self._window.opened.session.committed.pages)
        job.delivered.connect(self._delivered)
        job.done.connect(lambda report: self._imported(report, letter_alike=empty))
        job.cancelled.connect(
            lambda: self._say(translate("Jobs", "Import stopped. The pages that came stay."), key="import")
        )
        job.ended.connect(lambda: self._import_ended(new=new))

    def _delivered(self, part: object) -> None:
        if isinstance(part, Found):
            self._window.show_book(part.open_book)
        opened = self._window.opened
        if isinstance(part, NewPage) and opened is not None:
            self._came.append(part)
            if not opened.session.book.pages:
                self._show_came()
                opened.desk.go_to_page(part.page.id)
            elif not self._gather.isActive():
                self._gather.start()

    def _show_came(self) -> None:
        """Put the pages that have come into the book: all at once, since each edit is shown in the whole window."""
        self._gather.stop()
        came, self._came = self._came, []
        opened = self._window.opened
        if opened is None or not came:
            return
        book = opened.session.committed
        for part in came:
            book = add_page(add_source(book, part.source), part.page)
        opened.session.commit(book, translate("Jobs", "Import pages"), merge="import")

    def _imported(self, report: ImportReport, *, letter_alike: bool) -> None:
        self._show_came()
        opened = self._window.opened
        if opened is not None:
            from comicremix.app.importing import lettered_alike  # an import has loaded them
            from comicremix.app.told import settled

            book = settled(opened.session.committed, report.arrivals, fresh=letter_alike)
            book = lettered_alike(book, report) if letter_alike else book
            opened.session.commit(book, translate("Jobs", "Import pages"), merge="import")
        counted = [
            self.tr("%n page(s) imported", "", report.pages),
            self.tr("%n panel(s) found", "", report.panels),
            self.tr("%n balloon(s) found", "", report.balloons),
        ]
        rights = (translate("Jobs", "Authors and licences…"), self._window.handlers.rights)
        actions: list[tuple[str, Callable[[], None]]] = [rights]
        if opened is not None and (many := drawn_words(opened.session.committed)):
            counted.append(self.tr("%n text(s) on the drawing", "", many))
            actions.insert(0, (translate("Jobs", "Translate these, too"), self._window.handlers.teamwork.take_drawn))
        elif opened is not None and unread_balloons(opened.session.committed.pages):  # two buttons have room
            actions.insert(0, (translate("Jobs", "Read the words"), self._window.handlers.reading.start))
        self._window.say(Message(", ".join(counted) + ".", "good", actions=tuple(actions), key="import"))
        if report.faults:
            words = self.tr("%n file(s) could not be read", "", len(report.faults))
            detail = said_lines(fault.sentence for fault in report.faults[:FAULTS_SHOWN])
            self._window.say(Message(words, "warning", detail, key="faults", stays=True))

    def _fonts_added(self, report: FontReport) -> None:
        opened = self._window.opened
        if opened is None:
            return
        opened.desk.use_catalogue(book_catalogue(opened.open_book))
        families = tuple(dict.fromkeys(face.family for face in (*report.added, *report.unchanged)))
        for family in reversed(families):
            self._window.settings.remember_font(family)
        if families:
            words = translate("Jobs", "In the book: {0}").format(", ".join(families))
            detail = said_lines(report.warnings)
            tone: Tone = "warning" if report.warnings else "good"
            self._window.say(Message(words, tone, detail, key="fonts", stays=bool(report.warnings)))
        for fault in report.faults[:FAULTS_SHOWN]:
            self._window.say(message_of(fault))

    def _import_ended(self, *, new: bool) -> None:
        self.importing = None
        self._show_came()
        opened = self._window.opened
        if opened is not None and opened.session.dirty:
            opened.session.end_merge()
            if new:
                opened.saver.save(name=translate("Jobs", "Saving"))

    def _exported(
        self, written: tuple[Path, ...], folder: Path, catalogue: Catalogue, book: Book, in_pdf: Sequence[str]
    ) -> None:
        from comicremix.app.findings import outlined_families

        outlined = outlined_families(catalogue, book, in_pdf)
        manifest = written[-1] if len(in_pdf) > 1 else None
        written = written[:-1] if manifest else written
        names = ", ".join(path.name for path in written[:2])
        more = len(written) - 2
        words = translate("Jobs", "Written: {0}").format(names) + (
            self.tr(" and %n more", "", more) if more > 0 else ""
        )
        show = translate("Jobs", "Show folder")
        detail = "\n".join(
            translate("Jobs", "The licence of the font “{0}” forbids embedding: its words are outlines.").format(family)
            for family in outlined
        )
        tone: Tone = "warning" if outlined else "good"
        actions = [(show, lambda: show_path(folder))]
        if manifest is not None:
            actions.append((translate("Jobs", "Show what was made"), lambda: show_path(manifest)))
        self._window.say(Message(words, tone, detail, actions=tuple(actions), key="export"))

    def _failed(self, job: Job, error: ComicRemixError) -> None:
        if isinstance(error, BookChangedOnDisk):
            self._window.together.save_refused(error)
            return
        self._window.say(message_of(error))

    def _say(self, words: str, *, key: str) -> None:
        self._window.say(Message(words, key=key))


def show_path(path: Path) -> None:
    """Show a folder in the system's file manager, a file in the program that it belongs to."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
