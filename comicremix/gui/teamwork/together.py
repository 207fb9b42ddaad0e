"""What others write into the language files of the open book comes into the window; what both changed is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from comicremix.edit.change import change_language, changed
from comicremix.edit.texts import add_language
from comicremix.errors import BookChangedOnDisk, ComicRemixError
from comicremix.gui.message_bar import Message, message_of
from comicremix.gui.names import native_name
from comicremix.gui.opened import Opened
from comicremix.gui.teamwork.conflict_dialog import ConflictDialog
from comicremix.gui.teamwork.watch import Watch
from comicremix.model.book import Book
from comicremix.model.language import TextKey
from comicremix.model.scripts import direction_of
from comicremix.model.texts import texts
from comicremix.store.folder import OpenBook
from comicremix.store.incoming import Incoming
from comicremix.store.merging import Merge, Side, Translations, merge, settled

if TYPE_CHECKING:
    from comicremix.gui.window import MainWindow

translate = QCoreApplication.translate
AGAIN_MS = 1500
"""When something is being dragged or asked, what came waits so long."""
SOON_MS = 50
TAKEN, DISPUTED = "taken", "disputed"


@dataclass(frozen=True, slots=True)
class _Came:
    """A file and what became of it."""

    incoming: Incoming
    merge: Merge


class Together(QObject):
    """Takes in what others write."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._watch: Watch | None = None
        self._then: Callable[[], object] | None = None
        self._error: BookChangedOnDisk | None = None
        self._looking = False
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self.look)

    def follow(self) -> None:
        """Watch the book that is open now, if one is."""
        self._again.stop()
        self._then = self._error = None
        self._looking = False
        if self._watch is not None:
            self._watch.close()
            self._watch.deleteLater()
            self._watch = None
        for key in (TAKEN, DISPUTED):
            self._window.messages.take_away(key)
        if self._window.opened is not None:
            self._watch = Watch(self._window.opened.folder, self)
            self._watch.changed.connect(self.look)

    def saving(self, then: Callable[[], object] | None) -> None:
        """Remember what is to come after a save, which may have to wait for a merge."""
        self._then = then

    def save_refused(self, error: BookChangedOnDisk) -> None:
        """Put together what others and this window have changed, then save; where that cannot be, say so."""
        if self._looking:  # at what was there before
            QTimer.singleShot(SOON_MS, self, lambda: self.save_refused(error))
            return
        self._error = error
        self.look()

    def look(self) -> None:
        """Read the language files that others have changed."""
        opened = self._window.opened
        if opened is None or self._looking:
            return
        self._looking = True
        job = self._window.runner.start("", lambda _: _looked_at(opened.open_book), quiet=True, in_line=True)
        job.done.connect(lambda found: self._found(*found) if self._window.opened is opened else None)
        job.failed.connect(self._forget)
        job.ended.connect(self._looked)

    def _forget(self, _: object) -> None:
        """What could not be read is told by the runner; nothing is saved by itself later."""
        self._error = self._then = None

    def _looked(self) -> None:
        self._looking = False

    def _found(self, found: tuple[Incoming, ...], others: bool) -> None:
        if self._is_busy:
            self._again.start()
            return
        for incoming in found:
            if incoming.fault is not None:
                self._window.say(message_of(incoming.fault))
        opened = self._window.opened
        if opened is None:
            return
        came = [_Came(each, self._take(opened, each)) for each in found if each.fault is None]
        disputed = [each for each in came if each.merge.conflicts]
        if disputed and self._error is not None:
            self.settle()
        elif disputed:
            self._say_disputed(sum(len(each.merge.conflicts) for each in disputed))
        elif self._error is not None:
            self._save_again()
        elif others:
            self._window.offers.reloading()

    @property
    def _is_busy(self) -> bool:
        """Whether a gesture is under way, or unsaved work of an earlier run waits for an answer."""
        window = self._window
        if window.opened is None or window.view is None:
            return True
        session = window.opened.session
        return session.book is not session.committed or not window.view.isEnabled()

    def _take(self, opened: Opened, incoming: Incoming) -> Merge:
        """Take into the book what only others have changed, as one step of undo."""
        session = opened.session
        was_clean, as_on_disk = not session.dirty, session.committed is opened.open_book.book
        found = _merged(opened.open_book.book, session.committed, incoming)
        opened.open_book.take_note(incoming, [conflict.key for conflict in found.conflicts])
        if not found.taken and incoming.tag in opened.editions:
            if was_clean:
                session.mark_saved(session.committed)
            return found
        if was_clean and as_on_disk and not found.conflicts:
            book = opened.open_book.book
        else:
            book = _with_translations(session.committed, incoming.tag, found.merged)
        opened.desk.commit(book, translate("Together", "Take in {0}").format(f"{incoming.tag}.po"))
        if was_clean and not found.conflicts:
            session.mark_saved(book)
        self._say_taken(incoming.tag, len(found.taken))
        return found

    def settle(self) -> None:
        """Ask what becomes of the texts that both have changed; whoever closes the dialog leaves all as it is."""
        opened = self._window.opened
        if opened is None or self._window.view is None:
            return
        try:
            came = [each for each in opened.open_book.incoming() if each.fault is None]
        except ComicRemixError as error:
            self._window.say(message_of(error))
            return
        merges = {each.tag: _merged(opened.open_book.book, opened.session.committed, each) for each in came}
        dialog = ConflictDialog(self._window.view, {tag: each.conflicts for tag, each in merges.items()}, self._window)
        if not dialog.rows or dialog.exec():
            self._window.messages.take_away(DISPUTED)
            left = sum(self._answer(opened, each, merges[each.tag], dialog.answers(each.tag)) for each in came)
            if left:
                self._say_disputed(left)
                self._error = self._then = None
            elif self._error is not None:
                self._save_again()
        else:
            self._error = self._then = None
        dialog.deleteLater()

    def _answer(self, opened: Opened, incoming: Incoming, found: Merge, answers: Mapping[TextKey, Side]) -> int:
        """Do as was answered and return how many texts are still to decide."""
        left = [each.key for each in found.conflicts if each.key not in answers]
        opened.open_book.take_note(incoming, left)
        merged = settled(found.merged, found.conflicts, answers)
        new = _with_translations(opened.session.committed, incoming.tag, merged)
        opened.desk.commit(new, translate("Together", "Settle {0}").format(f"{incoming.tag}.po"))
        return len(left)

    def _save_again(self) -> None:
        """Save after the merge; files of other kinds that others have changed are asked about as ever."""
        window, error, then = self._window, self._error, self._then
        self._error = None
        if window.opened is None or error is None:
            return
        if window.opened.open_book.changed_on_disk():
            window.offers.conflict(error)
        else:
            window.save(then=then)

    def _say_taken(self, tag: str, count: int) -> None:
        if count:
            words = self.tr("%n text(s) of {0} were changed outside and are taken in.", "", count)
        else:
            words = translate("Together", "{0} was added outside and is taken in.")
        undo = (translate("Together", "Undo"), self._window.handlers.undo)
        self._window.say(Message(words.format(native_name(tag)), actions=(undo,), key=TAKEN))

    def _say_disputed(self, count: int) -> None:
        words = self.tr("%n text(s) were changed both here and outside.", "", count)
        detail = translate("Together", "Yours are shown. Nothing is saved over the others before you have chosen.")
        choose = (translate("Together", "Compare…"), self.settle)
        self._window.say(Message(words, "warning", detail, (choose,), key=DISPUTED, stays=True))


def _looked_at(book: OpenBook) -> tuple[tuple[Incoming, ...], bool]:
    """Return the language files that others have changed, and whether they have changed other files too."""
    found = book.incoming()
    return found, any(not path.endswith(".po") for path in book.changed_on_disk())


def _merged(base: Book, ours: Book, incoming: Incoming) -> Merge:
    sources = {entry.key: entry.source for entry in texts(ours)}
    before, now = (_translations(book, incoming.tag) for book in (base, ours))
    return merge(before, now, incoming.translations, sources)


def _translations(book: Book, tag: str) -> Translations:
    return next((language.translations for language in book.languages if language.tag == tag), {})


def _with_translations(book: Book, tag: str, translations: Translations) -> Book:
    book = add_language(book, tag, direction_of(tag))
    return change_language(book, tag, lambda language: changed(language, translations=translations))
