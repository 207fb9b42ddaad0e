"""What all parts of the window share: the open book, the page and edition in view, the selection.
The only state they exchange."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from comicremix.app.press import Press
from comicremix.layout.frame import Frame
from comicremix.lettering.faces import Catalogue
from comicremix.model.book import Book
from comicremix.model.ids import PageId
from comicremix.model.page import Page
from comicremix.session import Session

TYPING_PAUSE_MS = 1200


class Desk(QObject):
    """One open book in the window.

    ``selection`` holds ids of panels, balloons or notes. Signals tell what changed; receivers read the new value here.
    """

    book_changed = Signal()
    page_changed = Signal()
    language_changed = Signal()
    selection_changed = Signal()
    fonts_changed = Signal()
    """The press has another catalogue; ``book_changed`` follows, for all that is laid out anew."""

    def __init__(self, press: Press, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.press = press
        self.session = session
        self._place = 0
        """Where the page in view stands, or stood."""
        self._page: PageId | None = session.book.pages[0].id if session.book.pages else None
        self._language = session.book.source_language
        self.translating = False
        """Whether the Translate desk is in view: there, balloons change in the edition in view alone."""
        self._selection: tuple[str, ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._pause.timeout.connect(session.end_merge)
        self._unsubscribe = session.subscribe(self._told)

    @property
    def book(self) -> Book:
        return self.session.book

    @property
    def page(self) -> Page | None:
        """The page in view; None when the book has no page. Where it is gone, the one that took its place."""
        pages = self.book.pages
        found = next((p for p in pages if p.id == self._page), None)
        return pages[min(self._place, len(pages) - 1)] if found is None and pages else found

    @property
    def page_index(self) -> int:
        """Index of the page in view, -1 without one."""
        page = self.page
        return next((i for i, p in enumerate(self.book.pages) if p is page), -1)

    @property
    def language(self) -> str:
        return self._language

    @property
    def selection(self) -> tuple[str, ...]:
        return self._selection

    @property
    def own_shapes(self) -> bool:
        """Whether a hand changes balloons in the edition in view alone."""
        return self.translating and self._language != self.book.source_language

    def frame(self, page_id: PageId | None = None) -> Frame | None:
        """Return the Frame of a page (default: the one in view) in the edition in view."""
        page = self.page if page_id is None else self.book.page(page_id)
        return self.press.frame(self.book, page.id, self._language) if page else None

    def go_to_page(self, page_id: PageId) -> None:
        if page_id != self._page:
            self._page = page_id
            self._place = self.page_index
            self._selection = ()
            self.page_changed.emit()
            self.selection_changed.emit()

    def set_language(self, tag: str) -> None:
        if tag != self._language:
            self._language = tag
            self.language_changed.emit()

    def select(self, ids: Iterable[str]) -> None:
        chosen = tuple(dict.fromkeys(ids))
        if chosen != self._selection:
            self._selection = chosen
            self.selection_changed.emit()

    def commit(self, book: Book, name: str, merge: str | None = None) -> None:
        """Make an edit a step of undo; with ``merge`` (typing) further edits of the same mark join it until a pause."""
        self.session.commit(book, name, merge)
        if merge:
            self._pause.start()

    def undo(self) -> None:
        """Take the last step back, and show where."""
        self._walk(self.session.undo)

    def redo(self) -> None:
        """Do again what was taken back last, and show where."""
        self._walk(self.session.redo)

    def go_to_step(self, index: int) -> None:
        """Go to a step of the history, and show where the book changed by that."""
        self._walk(lambda: self.session.go_to(index))

    def use_catalogue(self, catalogue: Catalogue) -> None:
        """Letter in other fonts: some were added."""
        self.press.use_catalogue(catalogue)
        self.fonts_changed.emit()
        self.book_changed.emit()

    def close(self) -> None:
        self._pause.stop()
        self._unsubscribe()

    def _walk(self, go: Callable[[], None]) -> None:
        """Walk through the history; where the page in view stays as it is, turn to the first one that changed."""
        before = {page.id: page for page in self.book.pages}
        go()
        changed = [page for page in self.book.pages if before.get(page.id) is not page]
        if changed and not any(page is self.page for page in changed):
            self.go_to_page(changed[0].id)

    def _told(self) -> None:
        book = self.book
        if self._language not in {language.tag for language in book.languages} | {book.source_language}:
            self._language = book.source_language
            self.language_changed.emit()
        gone = self._page is not None and self.page is not None and self.page.id != self._page
        if gone and self.page is not None:
            self._page = self.page.id
        self._place = max(0, self.page_index)
        if gone:
            self.page_changed.emit()
        kept = tuple(i for i in self._selection if _exists(book, i))
        self.book_changed.emit()
        self.select(kept)


def _exists(book: Book, item_id: str) -> bool:
    items = (x.id for p in book.pages for group in (p.panels, p.places, p.balloons) for x in group)
    return any(item == item_id for item in items) or any(note.id == item_id for note in book.notes)
