"""Small pictures of pages: laid out one at a time in the background, painted when that is done.

The thread has a press and a room for drawings of its own. What it shares with the window is frozen (the book, Frames)
or safe under threads: faces, whose HarfBuzz fonts nobody changes once they are made, and caches, where the worst that
can happen is that a value is computed twice.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from comicremix.geometry import Outline
from comicremix.gui.canvas.pixmaps import BackgroundPixmaps, WatchedPixmaps
from comicremix.gui.canvas.qt_painter import Drawing, DrawingRoom, paint_drawings
from comicremix.gui.desk import Desk
from comicremix.gui.page_marks import Mark, page_mark
from comicremix.gui.runner import Job, Runner
from comicremix.gui.theme import tones
from comicremix.layout.frame import Frame
from comicremix.model.book import Book
from comicremix.model.ids import PageId
from comicremix.model.page import Page

STEP_MS = 15
"""The pause before a thumbnail is made: the hand comes first, and what is asked for meanwhile is one asking."""
CALM_MS = 300
"""How long after an edit the first thumbnail is painted anew."""

KEPT_SHEETS = 24
"""Pages that are kept ready to paint, for another size."""

KEPT_DRAWINGS = 200
"""Things of such pages that are made once when a page changes; the thread looks at page after page."""

"""What a thumbnail depends on, compared by identity."""


@dataclass(slots=True)
class _Thumbnail:
    pixmap: QPixmap
    mark: Mark
    whole: bool
    """All its pixels were there; else it is painted again when more have come."""
    size: tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page that has been laid out and made ready to paint."""

    frame: Frame
    drawings: tuple[Drawing, ...]
    places: tuple[Outline, ...]
    """Frames that wait for a panel."""


@dataclass(frozen=True, slots=True)
class _Order:
    """A thumbnail that is being made."""

    book: Book
    language: str
    page: PageId
    mark: Mark
    job: Job


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
        self._room = DrawingRoom(desk.press.catalogue, KEPT_DRAWINGS)  # of the thread alone
        self._runner = Runner(self)
        self._order: _Order | None = None
        self._closed = False
        self._failed: dict[PageId, Mark] = {}
        self._sheets: OrderedDict[PageId, tuple[Mark, _Sheet]] = OrderedDict()
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
            self.look()  # until then the old ones are shown, scaled

    def pixmap(self, page_id: PageId) -> QPixmap | None:
        """Return the picture of a page, perhaps of how it was a moment ago; None before it was ever painted."""
        kept = self._kept.get(page_id)
        return kept.pixmap if kept else None

    def look(self) -> None:
        """See soon whether a page in view needs painting."""
        if not self._step.isActive():
            self._look_in(STEP_MS)

    def close(self) -> None:
        """Stop for good; wait for the thread. Pixels that come later wake nothing."""
        self._closed = True
        self._step.stop()
        self._order = None
        self._runner.cancel_all()
        self._runner.wait()

    def _book_changed(self) -> None:
        self._drop_stale_order()
        self._look_in(CALM_MS)

    def _look_in(self, milliseconds: int) -> None:
        if not self._closed:
            self._step.start(milliseconds)

    def _drop_stale_order(self) -> None:
        """Stop the job whose page is another by now; its end will look again."""
        order, book = self._order, self._desk.book
        if order is None:
            return
        page = next((page for page in book.pages if page.id == order.page), None)
        if page is None or page_mark(book, page, self._desk.language) != order.mark:
            order.job.cancel()

    def _paint_next(self) -> None:
        book = self._desk.book
        if book is not self._desk.session.committed:
            return  # a drag is under way: its end will call again
        here = {page.id: page for page in book.pages}
        for gone in [page_id for page_id in self._kept if page_id not in here]:
            del self._kept[gone]
        self._drop_stale_order()
        if self._order is not None:
            return  # its end will look again
        stale = [page_id for page_id in self._visible() if page_id in here and self._is_stale(book, here[page_id])]
        if stale:
            current = self._desk.page
            first = current.id if current is not None and current.id in stale else stale[0]
            self._make(book, here[first])

    def _is_stale(self, book: Book, page: Page) -> bool:
        mark = page_mark(book, page, self._desk.language)
        if self._failed.get(page.id) == mark:
            return False
        kept = self._kept.get(page.id)
        if kept is None or kept.mark != mark or kept.size != self._size:
            return True
        return not kept.whole and not self._pixmaps.busy

    def _make(self, book: Book, page: Page) -> None:
        language = self._desk.language
        mark = page_mark(book, page, language)
        known_mark, sheet = self._sheets.get(page.id, (None, None))
        if sheet is not None and known_mark == mark:
            self._paint(page.id, mark, sheet)  # only pixels or the size had been others
            self.look()
            return
        press, known = self._desk.press.another(), self._desk.press.kept_frame(book, page.id, language)
        if self._room.catalogue is not press.catalogue:  # a font was added
            self._room = DrawingRoom(press.catalogue, KEPT_DRAWINGS)
        room = self._room

        def work(job: Job) -> _Sheet:
            frame = known or press.frame(book, page.id, language)
            job.step(1, 2)
            return _Sheet(frame, room.drawings(frame), tuple(place.outline for place in page.places))

        job = self._runner.start("", work, quiet=True, in_line=True)
        self._order = _Order(book, language, page.id, mark, job)
        job.done.connect(self._made)
        job.failed.connect(self._not_made)
        job.ended.connect(self._ended)

    def _made(self, sheet: _Sheet) -> None:
        order = self._order
        if order is None or order.job.stopping:
            return
        self._sheets[order.page] = (order.mark, sheet)
        self._sheets.move_to_end(order.page)
        while len(self._sheets) > KEPT_SHEETS:
            self._sheets.popitem(last=False)
        if order.book is self._desk.book:
            self._desk.press.adopt(order.book, order.page, order.language, sheet.frame)
        self._paint(order.page, order.mark, sheet)

    def _not_made(self, error: object) -> None:
        """Leave the page without a picture: the canvas says what is wrong when it is looked at."""
        if self._order is not None:
            self._failed[self._order.page] = self._order.mark

    def _ended(self) -> None:
        if self._order is not None:
            self._order = None
            self.look()

    def _paint(self, page_id: PageId, mark: Mark, sheet: _Sheet) -> None:
        pixmap, whole = self._picture(sheet)
        whole = whole or not self._pixmaps.busy  # what does not come any more is not waited for
        self._kept[page_id] = _Thumbnail(pixmap, mark, whole, self._size)
        self.painted.emit(page_id)

    def _picture(self, sheet: _Sheet) -> tuple[QPixmap, bool]:
        frame, (width, ratio) = sheet.frame, self._size
        scale = width * ratio / frame.width
        pixmap = QPixmap(max(1, round(width * ratio)), max(1, round(frame.height * scale)))
        pixmap.fill(QColor(frame.ground))
        watched = WatchedPixmaps(self._pixmaps)
        painter = QPainter(pixmap)
        painter.scale(scale, scale)
        seen = QRectF(0, 0, frame.width, frame.height)
        paint_drawings(painter, sheet.drawings, watched, seen=seen)
        painter.setPen(QPen(QColor(tones().accent), 1 / scale, Qt.PenStyle.DashLine))
        for outline in sheet.places:
            painter.drawPolygon(QPolygonF([QPointF(*point) for point in outline]))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap, watched.whole
