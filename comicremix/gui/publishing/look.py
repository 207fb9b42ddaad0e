"""Makes the preview, the size and the findings in the background while the user chooses; the last choice wins."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from comicremix.app.findings import Finding
from comicremix.app.press import Press
from comicremix.app.preview import picture_views, spoilers, views
from comicremix.app.publishing import estimate, with_book_bleed
from comicremix.errors import ComicRemixError
from comicremix.gui.runner import Job, Runner
from comicremix.model.book import Book
from comicremix.model.publishing import ExportOptions
from comicremix.paint.page_views import PageView
from comicremix.publish.edition import Wishes

PAUSE_MS = 150
"""How long the user must have chosen nothing new."""
KEPT = 12
"""Wishes whose pages are kept: cards are gone through forth and back."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be looked at."""

    book: Book
    language: str
    options: ExportOptions
    draft_mark: bool
    pictures: Wishes | None = None
    """How pictures are wanted, where it is not a PDF that is to be."""

    def shows_the_same(self, other: Wish) -> bool:
        """Tell whether pages look alike, however the options are called."""
        mine, its = (replace(wish, options=replace(wish.options, name="")) for wish in (self, other))
        return self.book is other.book and mine == its


@dataclass(frozen=True, slots=True)
class Size:
    """About how many bytes a file will have."""

    bytes: int


class Look(QObject):
    """Signals come for the last wish alone; ``began`` says that what is shown is old,
    ``ended`` that nothing more comes."""

    began = Signal()
    viewed = Signal(tuple)
    sized = Signal(int)
    found = Signal(tuple)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, press: Press, runner: Runner | None, parent: QObject | None = None) -> None:
        """``runner`` None: nothing is ever made."""
        super().__init__(parent)
        self._desk_press, self._runner = press, runner
        self._press: Press | None = None
        """One that only the job has in hand; what it has laid out is there for the next look."""
        self._busy = False
        self._made: list[tuple[Wish, tuple[PageView, ...]]] = []
        """All pages of the last wishes, the newest last."""
        self._wish: Wish | None = None
        self._job: Job | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._start)

    def wish(self, wish: Wish | None) -> None:
        """Look at this; None: at nothing."""
        if wish == self._wish:
            return
        self._wish = wish
        self.stop()
        if wish is not None and self._runner is not None:
            self.began.emit()
            known = self._known(wish)
            if known:
                self.viewed.emit(known)
            self._pause.start()

    def stop(self) -> None:
        """Make no more."""
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _start(self) -> None:
        wish = self._wish
        if wish is None or self._runner is None:
            return
        if self._busy:  # the job that was stopped still has the press
            self._pause.start()
            return
        press = self._press = self._press or self._desk_press.another()
        self._busy = True
        known = bool(self._known(wish))
        job = self._runner.start("", lambda job: _look(job, press, wish, draw=not known), quiet=True)
        self._job = job
        job.delivered.connect(lambda part: self._take(job, part))
        job.ended.connect(lambda: self._end(job))

    def _known(self, wish: Wish) -> tuple[PageView, ...]:
        return next((made for known, made in self._made if known.shows_the_same(wish)), ())

    def _take(self, job: Job, part: object) -> None:
        if job is not self._job:
            return
        if isinstance(part, Size):
            self.sized.emit(part.bytes)
        elif isinstance(part, ComicRemixError):
            self.failed.emit(part)
        elif isinstance(part, _Findings):
            self.found.emit(part.findings)
        elif isinstance(part, _All):
            self._made = [*self._made, (part.wish, part.pages)][-KEPT:]
        else:
            self.viewed.emit(part)

    def _end(self, job: Job) -> None:
        self._busy = False
        if job is self._job:
            self._job = None
            self.ended.emit()


@dataclass(frozen=True, slots=True)
class _Findings:
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _All:
    """Every page that is shown for a wish has been made."""

    wish: Wish
    pages: tuple[PageView, ...]


def _look(job: Job, press: Press, wish: Wish, *, draw: bool) -> None:
    """Deliver what is quickly made first; the pages only if they are to be drawn. Raises: ``Cancelled``."""
    options = with_book_bleed(wish.options, wish.book)
    try:
        if draw:
            _draw(job, press, wish, options)
        job.deliver(_Findings(spoilers(press, wish.book, wish.language, options, progress=job)))
        job.step(0, 0)
        if wish.pictures is None:
            job.deliver(Size(estimate(press, wish.book, options)))
    except ComicRemixError as error:
        job.deliver(error)


def _draw(job: Job, press: Press, wish: Wish, options: ExportOptions) -> None:
    pages: tuple[PageView, ...] = ()
    made = (
        views(press, wish.book, wish.language, options, draft_mark=wish.draft_mark, progress=job)
        if wish.pictures is None
        else picture_views(press, wish.book, wish.language, wish.pictures, draft_mark=wish.draft_mark, progress=job)
    )
    for pages in made:
        job.deliver(pages)
        job.step(0, 0)
    job.deliver(_All(wish, pages))
