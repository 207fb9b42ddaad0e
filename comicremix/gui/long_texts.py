"""Keeps count of the texts of the edition in view that are too long, over all pages, without holding up the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from comicremix.gui.opened import Opened
from comicremix.gui.page_marks import Mark, page_mark
from comicremix.gui.runner import Job, Runner
from comicremix.model.ids import BalloonId, PageId

Counted = dict[PageId, tuple[Mark, tuple[BalloonId, ...]]]


class LongTexts(QObject):
    """The page in view is looked at when asked; the others, as far as they have changed, in the background."""

    changed = Signal()

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._opened: Opened | None = None
        self._counted: Counted = {}
        self._fonts: object = None
        self._job: Job | None = None

    @property
    def found(self) -> tuple[tuple[PageId, BalloonId], ...]:
        """The texts known to be too long, page by page."""
        if self._opened is None:
            return ()
        pages = self._opened.desk.book.pages
        nothing: tuple[Mark, tuple[BalloonId, ...]] = ((), ())
        return tuple((page.id, balloon) for page in pages for balloon in self._counted.get(page.id, nothing)[1])

    def show_book(self, opened: Opened | None) -> None:
        """Count in another book; None: in none."""
        self.pause()
        self._opened, self._counted = opened, {}

    def pause(self) -> None:
        """Stop looking: something is being edited."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def look(self) -> None:
        """Look for texts that are too long; ``changed`` tells when some are known."""
        if self._opened is None:
            return
        self.pause()
        desk = self._opened.desk
        book, tag, press = desk.book, desk.language, desk.press
        if self._fonts is not press.catalogue:
            self._fonts, self._counted = press.catalogue, {}
        marks = {page.id: page_mark(book, page, tag) for page in book.pages}
        known = {page: entry for page, entry in self._counted.items() if marks.get(page) == entry[0]}
        here = desk.page
        if here is not None and here.id not in known:
            known[here.id] = (marks[here.id], tuple(press.overflows(book, here.id, tag)))
        self._counted = known
        self.changed.emit()
        rest = [page for page in marks if page not in known]
        if rest:
            self._look_behind(rest, marks)

    def after(self, page_index: int, selection: Sequence[str]) -> tuple[PageId, BalloonId] | None:
        """Return the text after the selected one; when none of them is selected, the first from a page on; after the
        last, the first of all. None when no text is too long."""
        found = self.found
        if self._opened is None or not found:
            return None
        at = next((n for n, (_, balloon) in enumerate(found) if balloon in selection), None)
        if at is not None:
            return found[(at + 1) % len(found)]
        order = {page.id: n for n, page in enumerate(self._opened.desk.book.pages)}
        return next((entry for entry in found if order[entry[0]] >= page_index), found[0])

    def _look_behind(self, pages: Sequence[PageId], marks: dict[PageId, Mark]) -> None:
        if self._opened is None:
            return
        desk = self._opened.desk
        book, tag, press = desk.book, desk.language, desk.press.another()

        def work(job: Job) -> Counted:
            counted: Counted = {}
            for number, page in enumerate(pages):
                job.step(number, len(pages))
                counted[page] = (marks[page], tuple(press.overflows(book, page, tag)))
            return counted

        self._job = job = self._runner.start("", work, quiet=True, in_line=True)
        job.done.connect(self._take)
        job.ended.connect(self._ended)

    def _take(self, counted: Counted) -> None:
        if self.sender() is self._job:
            self._counted |= counted
            self.changed.emit()

    def _ended(self) -> None:
        if self.sender() is self._job:
            self._job = None
