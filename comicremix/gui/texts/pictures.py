"""Small pictures of what texts stand in: a balloon with the drawing around it, as the source edition shows it.

A page is laid out in the background when one of its texts is first seen, and each picture is painted by itself in a
pause of the window, so that a table of ten thousand texts costs what is seen of it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

from comicremix.geometry import Rect, bounds
from comicremix.gui.canvas.pixmaps import BackgroundPixmaps, WatchedPixmaps
from comicremix.gui.canvas.qt_painter import Drawing, DrawingRoom, paint_drawings
from comicremix.gui.desk import Desk
from comicremix.gui.page_marks import Mark, page_mark
from comicremix.gui.runner import Job, Runner
from comicremix.model.ids import PageId
from comicremix.model.language import TextKey
from comicremix.model.page import Page

SIZE = QSize(84, 58)
"""Widget pixels of a picture."""
AROUND = 0.35
"""How much of its surroundings a balloon is shown with, as a share of its longer side."""
ROUND = 5.0
STEP_MS = 10
KEPT, KEPT_SHEETS, KEPT_DRAWINGS = 800, 6, 400
MOST_WAITING = 40
"""What was asked for before these has been scrolled past."""

_Sheet = tuple[Mark, str, tuple[Drawing, ...]]
"""A page's mark, its ground, and what is drawn on it."""


class BalloonPictures(QObject):
    """Keeps the pictures that were asked for last. ``made`` tells of which text there is a new one."""

    made = Signal(str)

    def __init__(self, desk: Desk, pixmaps: BackgroundPixmaps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._pixmaps = desk, pixmaps
        self.ratio: Callable[[], float] = lambda: 1.0
        """How many device pixels a widget pixel has."""
        self._kept: OrderedDict[TextKey, tuple[Mark, QPixmap, bool]] = OrderedDict()
        self._sheets: OrderedDict[PageId, _Sheet] = OrderedDict()
        self._waiting: OrderedDict[TextKey, None] = OrderedDict()
        self._pages: tuple[object, dict[str, Page]] = ((), {})
        self._room = DrawingRoom(desk.press.catalogue, KEPT_DRAWINGS)  # of the thread alone
        self._runner = Runner(self)
        self._failed: list[Mark] = []
        self._closed = False
        self._step = QTimer(self, singleShot=True, interval=STEP_MS)
        self._step.timeout.connect(self._paint_next)
        pixmaps.ready.connect(self._pixels_came)

    def pixmap(self, key: TextKey) -> QPixmap | None:
        """Return the picture of a text, perhaps of a moment ago; None while there is none, or never will be. What is
        not there is made soon."""
        page = self._page_of(key)
        if page is None:
            return None
        kept = self._kept.get(key)
        if kept is None or not kept[2] or kept[0][0] is not page or kept[0][2] is not self._desk.book.styles:
            self._waiting[key] = None
            self._waiting.move_to_end(key)
            while len(self._waiting) > MOST_WAITING:
                self._waiting.popitem(last=False)
            if not self._closed and not self._step.isActive() and not self._runner.busy:
                self._step.start()
        return kept[1] if kept else None

    def close(self) -> None:
        """Stop for good; wait for the thread."""
        self._closed = True
        self._step.stop()
        self._waiting.clear()
        self._runner.cancel_all()
        self._runner.wait()

    def _page_of(self, key: TextKey) -> Page | None:
        pages = self._desk.book.pages
        if self._pages[0] is not pages:
            found = {f"balloon:{balloon.id}": page for page in pages for balloon in page.balloons}
            found |= {f"alt:{panel.id}": page for page in pages for panel in page.panels}
            self._pages = (pages, found)
        return self._pages[1].get(key)

    def _paint_next(self) -> None:
        """Paint the picture that was asked for last, or lay out its page first."""
        desk = self._desk
        if self._closed or self._runner.busy or desk.book is not desk.session.committed:
            return
        while self._waiting:
            key, _ = self._waiting.popitem()
            page = self._page_of(key)
            if page is None:
                continue
            mark = page_mark(desk.book, page, desk.book.source_language)
            if any(mark == failed for failed in self._failed):
                continue
            sheet = self._sheets.get(page.id)
            if sheet is None or sheet[0] != mark:
                self._waiting[key] = None
                self._lay_out(page, mark)
                return
            self._paint(key, page, sheet)
            break
        if self._waiting:
            self._step.start()

    def _lay_out(self, page: Page, mark: Mark) -> None:
        book, press = self._desk.book, self._desk.press.another()
        language = book.source_language
        known = self._desk.press.kept_frame(book, page.id, language) if self._desk.language == language else None
        if self._room.catalogue is not press.catalogue:  # a font was added
            self._room = DrawingRoom(press.catalogue, KEPT_DRAWINGS)
        room = self._room

        def work(job: Job) -> _Sheet:
            frame = known or press.frame(book, page.id, language)
            job.step(1, 2)
            return mark, frame.ground, room.drawings(frame)

        job = self._runner.start("", work, quiet=True, in_line=True)
        job.done.connect(lambda sheet: self._laid_out(page.id, sheet))
        job.failed.connect(lambda _error: self._failed.append(mark))
        job.ended.connect(self._go_on)

    def _laid_out(self, page_id: PageId, sheet: _Sheet) -> None:
        self._sheets[page_id] = sheet
        self._sheets.move_to_end(page_id)
        while len(self._sheets) > KEPT_SHEETS:
            self._sheets.popitem(last=False)

    def _go_on(self) -> None:
        if self._waiting and not self._closed:
            self._step.start()

    def _pixels_came(self) -> None:
        """Ask again for what was painted without all of its pixels."""
        for key, (_mark, _pixmap, whole) in self._kept.items():
            if not whole:
                self._waiting[key] = None
        self._go_on()

    def _paint(self, key: TextKey, page: Page, sheet: _Sheet) -> None:
        mark, ground, drawings = sheet
        ratio = self.ratio()
        box = _window(_box_of(key, page), page)
        scale = SIZE.width() * ratio / box.width()
        watched = WatchedPixmaps(self._pixmaps)
        pixmap = QPixmap(SIZE * ratio)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(pixmap.rect()), ROUND * ratio, ROUND * ratio)
        painter.setClipPath(frame)
        painter.fillRect(pixmap.rect(), QColor(ground))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(scale, scale)
        painter.translate(-box.topLeft())
        seen = [drawing for drawing in drawings if drawing.bounds.intersects(box)]
        paint_drawings(painter, seen, watched, seen=box)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        whole = watched.whole or not self._pixmaps.busy  # what does not come any more is not waited for
        self._kept[key] = (mark, pixmap, whole)
        self._kept.move_to_end(key)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.made.emit(key)


def _box_of(key: TextKey, page: Page) -> Rect:
    """Return the box of what a text belongs to, page pixels."""
    kind, _, name = key.partition(":")
    if kind == "alt":
        return next((bounds(panel.outline) for panel in page.panels if panel.id == name), page.box)
    return next((balloon.shape.box for balloon in page.balloons if balloon.id == name), page.box)


def _window(box: Rect, page: Page) -> QRectF:
    """Return what is shown around a box: of the picture's proportions, inside the page as far as it goes."""
    more = AROUND * max(box.width, box.height)
    aspect = SIZE.width() / SIZE.height()
    width = max(box.width + more, (box.height + more) * aspect, 1.0)
    height = width / aspect
    x = min(max(0.0, box.centre[0] - width / 2), max(0.0, page.width - width))
    y = min(max(0.0, box.centre[1] - height / 2), max(0.0, page.height - height))
    return QRectF(x, y, width, height)
