"""Background work of the window: runs functions in threads, tells how far they are, delivers what came out on the
window's thread."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from comicremix.errors import Cancelled, ComicRemixError, JobFailed
from comicremix.gui.workers import Workers, hand_over

TELL_EVERY = 0.05
"""Seconds between two reports of progress; each one wakes the window."""


class Job(QObject):
    """One piece of work. Signals come on the window's thread; ``ended`` comes last, however it ended.

    Signals:
        progressed: steps done, steps in all (0: unknown), what is at hand.
        delivered: an intermediate result that the work gave to ``deliver``.
        done: what the work returned.
        failed: the ComicRemixError that ended it.
        cancelled: the user stopped it.
    """

    progressed = Signal(int, int, str)
    delivered = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, name: str, *, quiet: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name, self.quiet = name, quiet
        self.done_steps, self.all_steps, self.what = 0, 0, ""
        self._stopped, self._last_told = False, 0.0

    def cancel(self) -> None:
        """Stop the work at its next step."""
        self._stopped = True

    @property
    def stopping(self) -> bool:
        return self._stopped

    def step(self, done: int, total: int, what: str = "") -> None:
        """Called by the work, in its thread (``jobs.Progress``). Raises Cancelled once the user has stopped it."""
        if self._stopped:
            raise Cancelled
        now = time.monotonic()
        if done >= total or now - self._last_told > TELL_EVERY:
            self._last_told = now
            hand_over(lambda: self.receive(("progress", (done, total, what))))

    def deliver(self, part: object) -> None:
        """Called by the work, in its thread: hand an intermediate result to the window."""
        hand_over(lambda: self.receive(("part", part)))

    def run(self, work: Work) -> Told:
        """Do the work, in its thread, and return how it ended. Touches nothing of Qt."""
        try:
            return "done", work(self)
        except Cancelled:
            return "cancelled", None
        except ComicRemixError as error:
            return "failed", error
        except Exception as error:  # the border: whatever went wrong in a thread must reach the window
            details = "".join(traceback.format_exception(error))
            failure = JobFailed(f"{type(error).__name__}: {error}", where=self.name)
            failure.add_note(details)
            return "failed", failure

    def receive(self, told: Told) -> None:
        """Pass on what the thread has told; on the window's thread. Nobody listens once the runner is gone."""
        if not isValid(self):
            return
        kind, value = told
        if kind == "progress":
            self.done_steps, self.all_steps, self.what = value
            self.progressed.emit(*value)
        elif kind == "part":
            self.delivered.emit(value)
        else:
            self._end(kind, value)

    def _end(self, kind: str, value: Any) -> None:
        if kind == "done":
            self.done.emit(value)
        elif kind == "failed":
            self.failed.emit(value)
        else:
            self.cancelled.emit()
        self.ended.emit()


Work = Callable[[Job], Any]
Told = tuple[str, Any]
"""What kind of news, and the news."""


class Runner(QObject):
    """Starts jobs and keeps the list of those under way. ``changed``: the list or a job's progress is another."""

    changed = Signal()
    failed = Signal(object, object)
    """A job and its error."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool, self._line = Workers(3), Workers(1)
        self._jobs: list[Job] = []

    @property
    def jobs(self) -> tuple[Job, ...]:
        """Jobs that the user may see, oldest first."""
        return tuple(job for job in self._jobs if not job.quiet)

    @property
    def busy(self) -> bool:
        return bool(self._jobs)

    def start(self, name: str, work: Work, *, quiet: bool = False, in_line: bool = False) -> Job:
        """Run ``work`` in a thread and return its job, whose signals can still be connected: none comes before the
        next turn of the event loop. A ``quiet`` job is not shown, its errors are.
        Jobs ``in_line`` run one after the other."""
        job = Job(name, quiet=quiet, parent=self)
        job.progressed.connect(self._tell)
        job.failed.connect(self._fail)
        job.ended.connect(self._end)
        self._jobs.append(job)
        (self._line if in_line else self._pool).start(lambda: job.run(work), job.receive)
        self.changed.emit()
        return job

    def cancel_all(self) -> None:
        for job in self._jobs:
            job.cancel()

    def wait(self, milliseconds: int = 30_000) -> bool:
        """Wait for the threads to end; tell whether they have."""
        return self._line.wait(milliseconds) and self._pool.wait(milliseconds)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    @Slot(object)
    def _fail(self, error: object) -> None:
        self.failed.emit(self.sender(), error)

    @Slot()
    def _end(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._jobs.remove(job)
            job.deleteLater()
        self.changed.emit()
