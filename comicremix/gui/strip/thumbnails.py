"""Small pictures of pages, painted one at a time while nothing else is to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap

from comicremix.gui.canvas.pixmaps import BackgroundPixmaps, Level, Pixmaps
from comicremix.gui.canvas.qt_painter import DrawingRoom, paint_drawings
from comicremix.gui.desk import Desk
from comicremix.layout.frame import Frame, Picture
from comicremix.model.book import Book
from comicremix.model.ids import PageId
from comicremix.model.page import Page

STEP_MS = 15
"""The pause between two thumbnails: the hand comes first."""
CALM_MS = 300
"""How long after an edit the first thumbnail is painted anew."""

Mark = tuple[object, ...]
"""What a thumbnail depends on, compared by identity."""


@dataclass(slots=True)
class _Thumbnail:
    pixmap: QPixmap
    mark: Mark
    whole: bool
    """All its pixels were there; else it is painted again when more have come."""


class Thumbnails(QObject):
    """Keeps a picture of every page that was asked for. ``painted`` tells which page has a new one."""

    painted = Signal(str)

    def __init__(
        self, desk: Desk, pixmaps: BackgroundPixmaps, visible: Callable[[], Iterable[PageId]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pixmaps = pixmaps
        self._visible = visible
        self._room = DrawingRoom(desk.press.catalogue)
        self._kept: dict[PageId, _Thumbnail] = {}
        self._size = (112.0, 1.0)
        self._step = QTimer(self, singleShot=True, interval=STEP_MS)
        self._step.timeout.connect(self._paint_next)
        desk.book_changed.connect(self._book_changed)
        desk.language_changed.connect(self.look)
        pixmaps.ready.connect(self.look)

    def set_width(self, width: float, ratio: float) -> None:
        """Set how wide thumbnails are, in widget pixels, and how many device pixels one is."""
        if (width, ratio) != self._size:
            self._size = (width, ratio)
            self._kept.clear()
            self.look()

    def pixmap(self, page_id: PageId) -> QPixmap | None:
        """Return the picture of a page, perhaps of how it was a moment ago; None before it was ever painted."""
        kept = self._kept.get(page_id)
        return kept.pixmap if kept else None

    def look(self) -> None:
        """See soon whether a page in view needs painting."""
        if not self._step.isActive():
            self._step.start(STEP_MS)

    def close(self) -> None:
        self._step.stop()

    def _book_changed(self) -> None:
        self._step.start(CALM_MS)

    def _paint_next(self) -> None:
        book = self._desk.book
        if book is not self._desk.session.committed:
            return  # a drag is under way: its end will call again
        here = {page.id: page for page in book.pages}
        for gone in [page_id for page_id in self._kept if page_id not in here]:
            del self._kept[gone]
        stale = [page_id for page_id in self._visible() if page_id in here and self._is_stale(book, here[page_id])]
        if stale:
            current = self._desk.page
            first = current.id if current is not None and current.id in stale else stale[0]
            self._paint(book, here[first])
            if len(stale) > 1:
                self._step.start(STEP_MS)

    def _is_stale(self, book: Book, page: Page) -> bool:
        kept = self._kept.get(page.id)
        if kept is None or kept.mark != _mark(book, page, self._desk.language):
            return True
        return not kept.whole and not self._pixmaps.busy

    def _paint(self, book: Book, page: Page) -> None:
        frame = self._desk.press.frame(book, page.id, self._desk.language)
        pixmap, whole = self._picture(frame)
        self._kept[page.id] = _Thumbnail(pixmap, _mark(book, page, self._desk.language), whole)
        self.painted.emit(page.id)

    def _picture(self, frame: Frame) -> tuple[QPixmap, bool]:
        width, ratio = self._size
        scale = width * ratio / frame.width
        pixmap = QPixmap(max(1, round(width * ratio)), max(1, round(frame.height * scale)))
        pixmap.fill(QColor(frame.ground))
        watched = _Watched(self._pixmaps)
        painter = QPainter(pixmap)
        painter.scale(scale, scale)
        seen = QRectF(0, 0, frame.width, frame.height)
        paint_drawings(painter, self._room.drawings(frame), watched, seen=seen)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap, watched.whole


class _Watched:
    """Passes pixels on and notices whether some were not there yet."""

    def __init__(self, pixmaps: Pixmaps) -> None:
        self._pixmaps = pixmaps
        self.whole = True

    def image(self, picture: Picture, scale: float) -> Level | None:
        found = self._pixmaps.image(picture, scale)
        self.whole = self.whole and found is not None
        return found


def _mark(book: Book, page: Page, language: str) -> Mark:
    entry = next((x for x in book.languages if x.tag == language), None)
    if entry is None:
        return (page, language, book.styles)
    words = tuple(entry.translations.get(f"balloon:{balloon.id}") for balloon in page.balloons)
    shapes = tuple(entry.overrides.get(balloon.id) for balloon in page.balloons)
    return (page, language, book.styles, words, shapes)
