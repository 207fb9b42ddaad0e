"""The first pages of the file to be, with the lines of cut and bleed, and two buttons to leaf."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from comicremix.geometry import Rect
from comicremix.gui.fields import hint, icon_button
from comicremix.gui.theme import tones
from comicremix.paint.page_views import PageView

translate = QCoreApplication.translate
CUT, BLEED = "#d6249f", "#0f8f8f"
"""On white paper and on the art, in light and dark."""


class Sheet(QWidget):
    """One page, as large as the room allows."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(240, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._image: QImage | None = None
        self._view: PageView | None = None
        self.waiting = False

    def sizeHint(self) -> QSize:
        return QSize(320, 400)

    def show_view(self, view: PageView | None) -> None:
        self._view = view
        if view is None:
            self._image = None
        else:
            rgb = view.image.convert("RGB")
            data = rgb.tobytes()
            image = QImage(data, rgb.width, rgb.height, 3 * rgb.width, QImage.Format.Format_RGB888)
            self._image = image.copy()  # the bytes live no longer than this call
        self.update()

    def set_waiting(self, *, waiting: bool) -> None:
        """Fade what is shown: it is about to be made anew."""
        self.waiting = waiting
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self._image is None or self._view is None:
            self._paint_words(painter)
        else:
            painter.setOpacity(0.5 if self.waiting else 1.0)
            self._paint_page(painter, self._image, self._view)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        painter.setPen(QColor(tones().muted))
        words = translate("ExportPreview", "Making the preview…") if self.waiting else ""
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)

    def _paint_page(self, painter: QPainter, image: QImage, view: PageView) -> None:
        scale = min((self.width() - 2) / image.width(), (self.height() - 2) / image.height())
        width, height = image.width() * scale, image.height() * scale
        place = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        painter.drawImage(place, image)
        painter.setPen(QPen(QColor(tones().border), 1))
        painter.drawRect(place)
        if has_boxes(view):
            for box, colour, style in (
                (view.bleed, BLEED, Qt.PenStyle.DashLine),
                (view.trim, CUT, Qt.PenStyle.SolidLine),
            ):
                painter.setPen(QPen(QColor(colour), 1.2, style))
                painter.drawRect(_in(place, box))


class Preview(QWidget):
    """The pages that have been made, one at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = Sheet()
        self.back = icon_button("chevron-left", translate("ExportPreview", "Page before"), lambda: self._leaf(-1))
        self.on = icon_button("chevron-right", translate("ExportPreview", "Next page"), lambda: self._leaf(1))
        self.number = QLabel()
        self.number.setProperty("role", "muted")
        self.legend = hint("")
        self.legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self._views: tuple[PageView, ...] = ()
        self._index = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet, 1)
        row = QHBoxLayout()
        row.addWidget(self.legend, 1)
        row.addWidget(self.back)
        row.addWidget(self.number)
        row.addWidget(self.on)
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._show()

    @property
    def shown(self) -> PageView | None:
        return self._views[self._index] if self._views else None

    def show_views(self, views: tuple[PageView, ...]) -> None:
        """Show new pages, at the place where the old ones stood."""
        self._views, self._index = views, min(self._index, max(0, len(views) - 1))
        self.sheet.set_waiting(waiting=False)
        self._show()

    def wait_for_more(self) -> None:
        self.sheet.set_waiting(waiting=True)

    def _leaf(self, step: int) -> None:
        self._index = max(0, min(len(self._views) - 1, self._index + step))
        self._show()

    def _show(self) -> None:
        view = self.shown
        self.sheet.show_view(view)
        words = translate("ExportPreview", "{0} of the first {1}").format(self._index + 1, len(self._views))
        self.number.setText(words if view else "")
        self.sheet.setAccessibleName(translate("ExportPreview", "Preview: {0}").format(words) if view else "")
        for button in (self.back, self.on):
            button.setVisible(len(self._views) > 1)
        self.back.setEnabled(self._index > 0)
        self.on.setEnabled(self._index + 1 < len(self._views))
        self.legend.setText(_legend() if view and has_boxes(view) else "&nbsp;")


def has_boxes(view: PageView) -> bool:
    """Tell whether the page is cut out of its paper."""
    return view.trim.width < 0.999 or view.trim.height < 0.999


def _legend() -> str:
    cut, bleed = translate("ExportPreview", "cut"), translate("ExportPreview", "bleed")
    return f'<span style="color:{CUT}">——</span> {cut} &nbsp; <span style="color:{BLEED}">- - -</span> {bleed}'


def _in(place: QRectF, box: Rect) -> QRectF:
    return QRectF(
        place.x() + box.x * place.width(), place.y() + box.y * place.height(), box.width * place.width(),
        box.height * place.height(),
    )  # fmt: skip
