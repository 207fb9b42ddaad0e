"""Pages of which much looks different at once are laid out in a thread; meanwhile the page is shown as it was."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from comicremix.gui.desk import Desk
from comicremix.gui.workers import Workers
from comicremix.layout.frame import Frame
from comicremix.model.book import Book
from comicremix.model.ids import PageId

MANY = 8
"""So many balloons are lettered anew without anybody noticing: a millisecond or two each."""


@dataclass(frozen=True, slots=True)
class _Order:
    book: Book
    page: PageId
    language: str


class LayingOut(QObject):
    """Gives the Frame of the page in view, now or later."""

    ready = Signal(object)
    """A Frame that was waited for. The page may be another by now: ``frame`` knows."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._workers = Workers(1)
        self._order: _Order | None = None
        self._closed = False

    @property
    def busy(self) -> bool:
        return self._order is not None

    def frame(self, *, may_wait: bool) -> Frame | None:
        """Return the Frame of the page in view; None: without a page, or when it is laid out until ``ready`` tells.

        Args:
            may_wait: something is shown that may stay for a moment.
        """
        desk = self._desk
        page = desk.page
        if page is None:
            return None
        if not may_wait or desk.press.to_letter(desk.book, page.id, desk.language) <= MANY:
            return desk.frame()
        if self._order is None:
            self._begin(_Order(desk.book, page.id, desk.language))
        return None

    def close(self) -> None:
        """Stop for good."""
        self._closed = True
        self._workers.clear()
        self._workers.wait(10_000)

    def _begin(self, order: _Order) -> None:
        self._order = order
        press = self._desk.press.another()
        self._workers.start(lambda: press.frame(order.book, order.page, order.language), self._take)

    def _take(self, frame: Frame) -> None:
        order, self._order = self._order, None
        if order is None or self._closed:
            return
        press, book = self._desk.press, self._desk.book
        press.adopt(order.book, order.page, order.language, frame)
        page = self._desk.page
        if page is not None and page.id == order.page and self._desk.language == order.language:
            self.ready.emit(press.frame(order.book, order.page, order.language) if book is not order.book else None)
        else:
            self.ready.emit(None)
