"""The commands that read the words of the drawing: the program proposes texts in the background, a hand looks at those
that it doubts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from comicremix.edit.drawn_words import unread_balloons
from comicremix.gui.canvas.commands import chosen_here
from comicremix.gui.message_bar import Message, Tone
from comicremix.gui.runner import Job
from comicremix.model.ids import BalloonId

if TYPE_CHECKING:
    from comicremix.app.reading_words import Proposal
    from comicremix.gui.teamwork.report_dialog import Section
    from comicremix.gui.window import MainWindow

translate = QCoreApplication.translate
KEY = "read"


class WordReading(QObject):
    """Reads the words of balloons that lie in the drawing and have no text."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._job: Job | None = None

    def by_name(self) -> dict[str, Callable[[], object]]:
        """Return what each command does."""
        return {"texts-read": self.read_book, "texts-read-here": self.read_here}

    def read_book(self) -> Job | None:
        """Read all balloons of the book."""
        opened = self._window.opened
        return self._read(unread_balloons(opened.session.committed.pages)) if opened is not None else None

    def start(self) -> None:
        """Read all balloons of the book, as a button of a message does it."""
        self.read_book()

    def read_here(self) -> Job | None:
        """Read the balloons that are selected, or those of the page in view."""
        opened = self._window.opened
        if opened is None or opened.desk.page is None:
            return None
        chosen = set(chosen_here(opened.desk))
        unread = unread_balloons((opened.desk.page,))
        return self._read([balloon for balloon in unread if balloon in chosen] if chosen else unread)

    def _read(self, balloons: Iterable[BalloonId]) -> Job | None:
        opened, wanted = self._window.opened, tuple(balloons)
        if opened is None or self._job is not None:
            return None
        if not wanted:
            self._say(translate("Reading", "All balloons of the drawing have a text here."))
            return None
        book, press = opened.session.committed, opened.new_press()

        def work(job: Job) -> tuple[Proposal, ...]:
            from comicremix.app import tesseract
            from comicremix.app.reading_words import read_words

            reader = tesseract.load_reader(book)
            try:
                return read_words(press, book, wanted, reader, job)
            finally:
                reader.close()

        self._job = job = self._window.runner.start(translate("Reading", "Reading the words of the drawing"), work)
        job.done.connect(lambda found: self._done(found) if self._window.opened is opened else None)
        job.cancelled.connect(lambda: self._say(translate("Reading", "Reading stopped. Nothing was taken.")))
        job.ended.connect(self._ended)
        return job

    def _ended(self) -> None:
        self._job = None

    def _done(self, found: tuple[Proposal, ...]) -> None:
        opened = self._window.opened
        if opened is None:
            return
        from comicremix.app.reading_words import with_words_read

        book = with_words_read(opened.session.committed, found)
        if book is not opened.session.committed:
            opened.desk.commit(book, translate("Reading", "Read the words of the drawing"))
        self._tell(found)

    def _tell(self, found: tuple[Proposal, ...]) -> None:
        read, doubtful = [one for one in found if one.text], [one for one in found if one.doubtful]
        counted = [self.tr("%n text(s) read", "", len(read))]
        if doubtful:
            counted.append(self.tr("%n to look at", "", len(doubtful)))
        if len(read) < len(found):
            counted.append(self.tr("%n balloon(s) could not be read", "", len(found) - len(read)))
        detail = translate("Reading", "The drawing stays as it is. Translations are lettered in its place.")
        actions: list[tuple[str, Callable[[], None]]] = []
        if doubtful or len(read) < len(found):
            actions.append((translate("Reading", "Look at them…"), lambda: self.report(found)))
        if read:
            actions.append((translate("Reading", "Undo"), self._window.handlers.undo))
        tone: Tone = "good" if read else "info"
        words, stays = ", ".join(counted) + ".", bool(doubtful)
        self._window.say(Message(words, tone, detail if read else "", tuple(actions), key=KEY, stays=stays))

    def report(self, found: tuple[Proposal, ...]) -> None:
        """List what was read, what is doubtful first, beside the window; each text can be shown in its place."""
        opened = self._window.opened
        if opened is None:
            return
        from comicremix.gui.teamwork.report_dialog import ReportDialog

        book, title = opened.session.book, translate("Reading", "Words of the drawing")
        summary = translate("Reading", "Compare these with the drawing. “Show me” goes to the balloon.")
        dialog = ReportDialog(book, title, summary, sections_of(found), self._window)
        source = book.source_language
        dialog.show_wanted.connect(lambda key: self._window.handlers.teamwork.show_text(key, source))
        dialog.show()

    def _say(self, words: str) -> None:
        self._window.say(Message(words, key=KEY))


def sections_of(found: Iterable[Proposal]) -> tuple[Section, ...]:
    """Return what was read as lists: the doubtful, the unread, the rest."""
    from comicremix.gui.teamwork.report_dialog import Section

    rows = [(one, (f"balloon:{one.balloon}", one.text)) for one in found]
    return (
        Section(translate("Reading", "To look at"), tuple(row for one, row in rows if one.doubtful)),
        Section(translate("Reading", "Could not be read"), tuple(row for one, row in rows if not one.text)),
        Section(translate("Reading", "Read"), tuple(row for one, row in rows if one.text and not one.doubtful)),
    )
