"""The commands that send texts out to translators and take them back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QInputDialog

from comicremix.edit.change import change_language, changed
from comicremix.exchange.svg_texts import is_our_page, language_told
from comicremix.gui.book_jobs import show_path
from comicremix.gui.message_bar import Message, Tone
from comicremix.gui.names import native_name
from comicremix.gui.runner import Job
from comicremix.gui.source.drawn_words import take_drawn_words
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, NoteId, PanelId
from comicremix.model.language import TextKey
from comicremix.model.texts import texts
from comicremix.store.merging import merge

if TYPE_CHECKING:
    from comicremix.app.taking import TextReport
    from comicremix.gui.teamwork.export_texts_dialog import TextsRequest
    from comicremix.gui.window import MainWindow

translate = QCoreApplication.translate
TEXT_ENDINGS = frozenset({".po", ".pot", ".xlf", ".xliff", ".csv", ".tsv", ".xlsx", ".tmx"})


def is_text_file(path: Path) -> bool:
    """Tell whether a file is one of texts: by its name, or as a page of a book with live text."""
    return path.suffix.lower() in TEXT_ENDINGS or is_our_page(_drawn(path))


def _drawn(path: Path) -> bytes:
    """Return the bytes of an SVG file; none of others and of what cannot be read."""
    with suppress(OSError):
        return path.read_bytes() if path.suffix.lower() == ".svg" else b""
    return b""


class TextCommands(QObject):
    """Texts out and in, in the background."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def by_name(self) -> dict[str, Callable[[], object]]:
        """Return what each command does."""
        return {
            "texts-export": self.ask_export, "texts-import": self.ask_import, "texts-album": self.ask_album,
            "texts-drawn": self.take_drawn,
        }  # fmt: skip

    def take_drawn(self) -> None:
        """Make texts of all words on the drawings."""
        opened = self._window.opened
        if opened is None:
            return
        many = take_drawn_words(opened.desk)
        if many:
            read = (translate("TextCommands", "Read them"), self._window.handlers.reading.start)
            undo = (translate("TextCommands", "Undo"), self._window.handlers.undo)
            words = self.tr("%n text(s) on the drawing can be translated now.", "", many)
            self._window.say(Message(words, "good", actions=(read, undo), key="drawn"))
        else:
            self._say(
                translate(
                    "TextCommands",
                    "No words outside balloons were found. The balloon tool of F4 takes any.",
                )
            )

    # -- out

    def ask_export(self) -> None:
        """Ask which texts go out, then write them."""
        opened = self._window.opened
        if opened is None or self._has_no_edition():
            return
        from comicremix.gui.teamwork.export_texts_dialog import ExportTextsDialog  # with the painters of PDFs

        dialog = ExportTextsDialog(opened.session.book, opened.desk.language, self._window)
        if dialog.exec() and (wanted := dialog.request()) is not None:
            self.export(wanted)

    def export(self, wanted: TextsRequest) -> Job | None:
        """Write texts in the background."""
        opened = self._window.opened
        if opened is None:
            return None
        book, press = opened.session.committed, opened.new_press()

        def work(job: Job) -> None:
            if wanted.kind == "proof":
                from comicremix.app.proof import write_proof

                write_proof(press, book, wanted.language, wanted.target, paper=wanted.paper, progress=job)
                return
            from comicremix.app.text_pictures import text_pictures  # with the painters of PDFs
            from comicremix.app.texts import export_texts

            pictures = text_pictures(press, book, job) if wanted.kind == "xlsx" and wanted.pictures else None
            export_texts(book, wanted.language, wanted.target, wanted.kind, pictures)

        name = translate("TextCommands", "Exporting the texts in {0}").format(native_name(wanted.language))
        job = self._window.runner.start(name, work)
        job.done.connect(lambda _: self._exported(wanted.target))
        job.cancelled.connect(lambda: self._say(translate("TextCommands", "Export stopped.")))
        return job

    def _exported(self, target: Path) -> None:
        show = (translate("TextCommands", "Show folder"), lambda: show_path(target.parent))
        words = translate("TextCommands", "Written: {0}").format(target.name)
        self._window.say(Message(words, "good", actions=(show,), key="texts"))

    # -- in

    def ask_import(self) -> None:
        """Ask for files of texts and take them."""
        if self._window.opened is None or self._has_no_edition():
            return
        kinds = (
            translate("TextCommands", "Texts")
            + f" ({' '.join(f'*{ending}' for ending in sorted({*TEXT_ENDINGS, '.svg'}))})"
        )
        title = translate("TextCommands", "Texts to import")
        names, _ = QFileDialog.getOpenFileNames(self._window, title, str(Path.home()), kinds)
        self.take([Path(name) for name in names])

    def ask_album(self) -> None:
        """Ask for the PDF of an edition in the language in view and take its words as drafts."""
        opened = self._window.opened
        if opened is None or self._has_no_edition():
            return
        if opened.desk.language == opened.session.book.source_language:
            self._say(translate("TextCommands", "Show the edition first that the PDF is of."))
            return
        title = translate("TextCommands", "Edition in {0}").format(native_name(opened.desk.language))
        name, _ = QFileDialog.getOpenFileName(self._window, title, str(Path.home()), "PDF (*.pdf)")
        if name:
            self.take_album(Path(name), opened.desk.language)

    def take_album(self, path: Path, language: str) -> Job | None:
        """Lay the PDF of an edition over the book and take its words as drafts."""

        def read(book: Book, job: Job) -> tuple[Book, TextReport]:
            from comicremix.app.album import import_album

            return import_album(book, path, language, job)

        return self._start(path, read)

    def take(self, paths: Sequence[Path]) -> Job | None:
        """Take files of texts into the book, one after the other."""
        opened = self._window.opened
        if opened is None:
            self._say(translate("TextCommands", "Open the book first that these texts belong to."))
            return None
        if not paths or self._has_no_edition():
            return None
        path, rest = paths[0], paths[1:]
        otherwise = self._language_of(path)
        if not otherwise:
            return None

        def read(book: Book, job: Job) -> tuple[Book, TextReport]:
            from comicremix.app.texts import import_texts  # with all formats

            return import_texts(book, path, otherwise=otherwise, progress=job)

        job = self._start(path, read)
        if rest and job is not None:
            job.ended.connect(lambda: QTimer.singleShot(0, self, lambda: self.take(rest)))
        return job

    def _start(self, path: Path, read: Callable[[Book, Job], tuple[Book, TextReport]]) -> Job | None:
        opened = self._window.opened
        if opened is None:
            return None
        before = opened.session.committed
        name = translate("TextCommands", "Importing {0}").format(path.name)
        job = self._window.runner.start(name, lambda job: read(before, job))
        job.done.connect(lambda found: self._taken(before, path, *found) if self._window.opened is opened else None)
        job.cancelled.connect(lambda: self._say(translate("TextCommands", "Import stopped. Nothing was taken.")))
        return job

    def _taken(self, before: Book, path: Path, book: Book, report: TextReport) -> None:
        opened = self._window.opened
        if opened is None:
            return
        from comicremix.gui.teamwork.report_dialog import summary_of

        now = opened.session.committed
        if now is not before:
            book = _laid_over(before, now, book, report.language)
        if book is not now:
            opened.desk.commit(book, translate("TextCommands", "Import {0}").format(path.name))
        actions: list[tuple[str, Callable[[], None]]] = [
            (translate("TextCommands", "Report…"), lambda: self.report(path.name, report))
        ]
        if report.taken:
            actions.append((translate("TextCommands", "Undo"), self._window.handlers.undo))
        tone: Tone = "warning" if report.refused else "good"
        self._window.say(Message(summary_of(report, path.name), tone, actions=tuple(actions), key="texts"))
        if report.refused:
            self.report(path.name, report)

    def report(self, name: str, report: TextReport) -> None:
        """Show what came of a file, beside the window."""
        opened = self._window.opened
        if opened is None:
            return
        from comicremix.gui.teamwork.report_dialog import ReportDialog, sections_of, summary_of

        book = opened.session.book
        title = translate("TextCommands", "Import of texts")
        dialog = ReportDialog(book, title, summary_of(report, name), sections_of(report, book), self._window)
        dialog.show_wanted.connect(lambda key: self.show_text(key, report.language))
        dialog.show()

    def show_text(self, key: TextKey, language: str) -> None:
        """Bring the place of a text into sight, in its edition."""
        view, opened = self._window.view, self._window.opened
        if view is None or opened is None:
            return
        self._window.set_edition(language)
        kind, _, name = key.partition(":")
        if kind in ("balloon", "alt"):
            item = BalloonId(name) if kind == "balloon" else PanelId(name)
            try:
                page = opened.session.book.page_of(item)
            except KeyError:  # it was deleted meanwhile
                return
            opened.desk.go_to_page(page.id)
            view.show_item(name)
        elif kind == "note":
            self._window.show_desk("notes")
            view.notes.show_note(NoteId(name))
        self._window.show_desk("translate" if kind != "note" else "notes")

    # -- inside

    def _language_of(self, path: Path) -> str:
        """Return the language for a file that does not say its own: the edition in view, else what is asked for."""
        opened = self._window.opened
        if opened is None:
            return ""
        editions = opened.editions[1:]
        told = language_told(_drawn(path))
        if told in editions or opened.desk.language != opened.session.book.source_language:
            return told if told in editions else opened.desk.language
        if len(editions) == 1 or path.suffix.lower() not in (".csv", ".tsv", ".svg"):
            return editions[0]
        names = [native_name(tag) for tag in editions]
        title = translate("TextCommands", "Import texts")
        label = translate("TextCommands", "In which language is {0}?").format(path.name)
        name, chosen = QInputDialog.getItem(self._window, title, label, names, 0, False)
        return editions[names.index(name)] if chosen else ""

    def _has_no_edition(self) -> bool:
        """Tell whether there is no language to translate into, and say what to do."""
        opened = self._window.opened
        if opened is None or len(opened.editions) > 1:
            return False
        add = (translate("TextCommands", "Add an edition…"), self._window.handlers.add_edition)
        words = translate("TextCommands", "This book has no edition in another language yet.")
        self._window.say(Message(words, actions=(add,), key="texts"))
        return True

    def _say(self, words: str) -> None:
        self._window.say(Message(words, key="texts"))


def _laid_over(before: Book, now: Book, made: Book, tag: str) -> Book:
    """Return ``now``, which has changed since ``before``, with the texts that ``made`` has more; what was typed
    meanwhile stays."""
    if all(language.tag != tag for language in now.languages):
        return now
    sources = {entry.key: entry.source for entry in texts(now)}
    base, ours, theirs = (book.language(tag).translations for book in (before, now, made))
    found = merge(base, ours, theirs, sources)
    return change_language(now, tag, lambda language: changed(language, translations=found.merged))
