"""Saving the open book in the background, and keeping unsaved work safe every two seconds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from comicremix.errors import ComicRemixError
from comicremix.gui.runner import Job, Runner
from comicremix.model.book import Book
from comicremix.session import Session
from comicremix.store.folder import OpenBook

AUTOSAVE_MS = 2000


class Saver(QObject):
    """Writes snapshots of the book; editing goes on meanwhile. Errors come through the runner."""

    changed = Signal()
    """``dirty`` or ``saved_at`` is another."""

    def __init__(self, open_book: OpenBook, session: Session, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_book, self._session, self._runner = open_book, session, runner
        self.saved_at: datetime | None = None
        self._kept_safe: Book = session.committed
        self._held = False
        self._job: Job | None = None
        self._was_dirty = session.dirty
        self._timer = QTimer(self, singleShot=True, interval=AUTOSAVE_MS)
        self._timer.timeout.connect(self._autosave)
        self._unsubscribe = session.subscribe(self._session_changed)

    @property
    def saving(self) -> bool:
        return self._job is not None

    def save(self, *, force: bool = False, then: Callable[[], object] | None = None, name: str = "") -> Job | None:
        """Write the book as it is now; ``then`` is called once it is on disk. None when a save is under way."""
        if self._job is not None:
            again = self._job.done
            if then is not None:
                again.connect(
                    lambda _: QTimer.singleShot(0, self, lambda: self.save(force=force, then=then, name=name))
                )
            return None
        snapshot = self._session.committed

        def work(_: Job) -> None:
            self._open_book.save(snapshot, force=force)

        self._job = job = self._runner.start(name, work, quiet=True, in_line=True)
        job.done.connect(lambda _: self._saved(snapshot))
        job.ended.connect(self._ended)
        if then is not None:
            job.done.connect(lambda _: QTimer.singleShot(0, self, then))
        return job

    def hold(self, held: bool) -> None:
        """While held, nothing is autosaved: unsaved work of an earlier run waits for the user's word."""
        self._held = held
        if not held:
            self._session_changed()

    def autosave_now(self) -> None:
        """Keep the unsaved work safe at once, in this thread: something has gone wrong."""
        if self._session.dirty and not self._held:
            self._open_book.autosave(self._session.committed)

    def discard(self) -> None:
        """Forget the unsaved work that was kept safe: the user does not want it."""
        self._timer.stop()
        self._held = True
        self._open_book.discard_recovery()

    def close(self) -> None:
        self._timer.stop()
        self._unsubscribe()

    def _session_changed(self) -> None:
        if self._session.dirty != self._was_dirty:
            self._was_dirty = self._session.dirty
            self.changed.emit()
        if self._session.committed is not self._kept_safe and not self._held and not self._timer.isActive():
            self._timer.start()

    def _autosave(self) -> None:
        snapshot = self._session.committed
        if snapshot is self._kept_safe or self._held:
            return
        if self._job is not None:
            self._timer.start()
            return
        self._kept_safe = snapshot
        job = self._runner.start("", lambda _: self._open_book.autosave(snapshot), quiet=True, in_line=True)
        job.failed.connect(self._autosave_failed)

    def _autosave_failed(self, error: ComicRemixError) -> None:
        self._kept_safe = self._open_book.book

    def _saved(self, snapshot: Book) -> None:
        self.saved_at = datetime.now().astimezone()
        self._kept_safe = snapshot
        self._session.mark_saved(snapshot)
        self.changed.emit()

    def _ended(self) -> None:
        self._job = None
        self._session_changed()
