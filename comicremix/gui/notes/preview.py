"""A note as it will be printed, beneath the words that are being written: laid out in the background by what makes the
notes pages too."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from comicremix.errors import ComicRemixError
from comicremix.gui.canvas.pixmaps import BackgroundPixmaps, Level, Pixmaps
from comicremix.gui.canvas.qt_painter import Drawing, DrawingRoom, paint_drawings
from comicremix.gui.desk import Desk
from comicremix.gui.runner import Job, Runner
from comicremix.gui.sentences import said
from comicremix.gui.theme import tones
from comicremix.layout.frame import Frame, Picture
from comicremix.model.book import Book
from comicremix.model.ids import NoteId

translate = QCoreApplication.translate
PAUSE_MS = 90
"""After a keystroke; what is asked for meanwhile is one asking."""
MARGIN = 12
HIGHEST = 260
"""Widget pixels; what is longer is cut off, and faded at its end."""
KEPT_DRAWINGS = 100


@dataclass(frozen=True, slots=True)
class Printed:
    """A note that has been laid out and made ready to paint."""

    frame: Frame
    drawings: tuple[Drawing, ...]


class _NoPixmaps:
    """Shows no pictures."""

    def image(self, picture: Picture, scale: float) -> Level | None:
        return None


class NotePreview(QWidget):
    """Shows the note last asked for with ``show_note``. Whoever embeds it closes it with ``close_preview``."""

    def __init__(self, desk: Desk, pixmaps: BackgroundPixmaps | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner = Runner(self)
        self._wanted: tuple[Book, str, NoteId] | None = None
        self._shown: tuple[Book, str, NoteId] | None = None
        self._job: Job | None = None
        self._room = DrawingRoom(desk.press.catalogue, KEPT_DRAWINGS)  # of the thread alone
        self.fault = QLabel()
        self.fault.setProperty("role", "hint")
        self.fault.setWordWrap(True)
        self.sheet = _Sheet(pixmaps or _NoPixmaps())
        if pixmaps is not None:
            pixmaps.ready.connect(self.sheet.update)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)
        column.addWidget(self.fault)
        self.fault.hide()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._begin)
        desk.fonts_changed.connect(self._other_fonts)

    @property
    def printed(self) -> Printed | None:
        """What is shown; None before the first note was laid out."""
        return self.sheet.printed

    def show_note(self, note_id: NoteId) -> None:
        """Show a note soon, as it is in the edition in view."""
        wanted = (self._desk.book, self._desk.language, note_id)
        last = self._wanted
        if last is not None and last[0] is wanted[0] and last[1:] == wanted[1:]:
            return
        if last is not None and last[1:] != wanted[1:]:
            self.sheet.show_printed(None)
        self._wanted = wanted
        self._pause.start()

    def close_preview(self) -> None:
        """Stop for good; wait for the thread."""
        self._pause.stop()
        self._wanted = None
        self._runner.cancel_all()
        self._runner.wait()

    def _begin(self) -> None:
        if self._job is not None or self._wanted is None:
            return  # the job under way begins the next one when it ends
        book, language, note_id = self._shown = self._wanted
        press, room = self._desk.press.another(), self._room

        def work(_job: Job) -> Printed | None:
            frame = press.note_frame(book, note_id, language)
            return Printed(frame, room.drawings(frame)) if frame is not None else None

        job = self._job = self._runner.start(translate("NotePreview", "Setting a note"), work, quiet=True)
        job.done.connect(self._came)
        job.failed.connect(self._failed)
        job.ended.connect(self._ended)

    def _came(self, printed: Printed | None) -> None:
        if self._is_current():
            self.fault.hide()
            self.sheet.show_printed(printed)

    def _failed(self, error: ComicRemixError) -> None:
        if self._is_current():
            self.fault.setText(f"{said(error.what)} {said(error.remedy)}".strip())
            self.fault.show()
            self.sheet.show_printed(None)

    def _is_current(self) -> bool:
        """Tell whether what came is of the note and edition in view, perhaps of a moment ago."""
        return self._wanted is not None and self._shown is not None and self._wanted[1:] == self._shown[1:]

    def _ended(self) -> None:
        self._job = None
        if self._wanted is not None and self._wanted is not self._shown:
            self._pause.start()

    def _other_fonts(self) -> None:
        self._room = DrawingRoom(self._desk.press.catalogue, KEPT_DRAWINGS)
        self._wanted = None


class _Sheet(QWidget):
    """White paper with the note on it, as wide as the widget."""

    def __init__(self, pixmaps: Pixmaps) -> None:
        super().__init__()
        self._pixmaps = pixmaps
        self.printed: Printed | None = None
        self.setAccessibleName(translate("NotePreview", "The note as it is printed"))
        self.setToolTip(translate("NotePreview", "The note as it is printed"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_printed(self, printed: Printed | None) -> None:
        self.printed = printed
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        if self.printed is None:
            return QSize(200, 48)
        return QSize(200, min(HIGHEST, round(self.printed.frame.height * self._scale) + 2 * MARGIN))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(tones().border)))
        painter.setBrush(QColor("#ffffff"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if self.printed is not None:
            frame = self.printed.frame
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(self.rect().adjusted(1, 1, -1, -1), Qt.ClipOperation.IntersectClip)
            painter.translate(MARGIN, MARGIN)
            painter.scale(self._scale, self._scale)
            seen = QRectF(0, 0, frame.width, frame.height)
            paint_drawings(painter, self.printed.drawings, self._pixmaps, seen=seen)
        painter.end()

    @property
    def _scale(self) -> float:
        wide = max(1, self.width() - 2 * MARGIN)
        return float(wide / self.printed.frame.width) if self.printed is not None else 1.0

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
