"""The page in view a second time, beside the first: in another language, or as it was drawn. Both are seen through
the same camera; a click selects the balloon in both."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from comicremix.errors import ComicRemixError
from comicremix.geometry import contains
from comicremix.gui.canvas.camera import Camera
from comicremix.gui.canvas.overlay import Overlay, ground_colour
from comicremix.gui.canvas.qt_painter import DrawingRoom
from comicremix.gui.canvas.stage import Stage, View, without
from comicremix.gui.canvas.targets import Target, targets_of
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.names import native_name
from comicremix.gui.texts.beside import ART

translate = QCoreApplication.translate
LABEL = "#1e2023"
LABEL_DOWN = 22


class SecondPage(QWidget):
    """Follows a canvas. ``show_what`` says what it shows; empty: it is hidden."""

    def __init__(self, canvas: PageCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._what = ""
        self._stage: Stage | None = None
        self._shown: tuple[object, ...] = ()
        self.setMinimumWidth(160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        desk = canvas.desk
        for signal in (desk.book_changed, desk.page_changed, desk.language_changed, desk.selection_changed):
            signal.connect(self.follow)
        desk.fonts_changed.connect(self._fonts_changed)
        canvas.looked_around.connect(self.update)
        canvas.pixmaps.ready.connect(self._pixels_came)
        self.hide()

    @property
    def what(self) -> str:
        """A language, ``ART``, or nothing."""
        return self._what

    def show_what(self, what: str) -> None:
        """Show the page in a language, as it was drawn, or not at all."""
        self._what = what
        self._shown = ()
        self.setVisible(bool(what))
        self.follow()

    def follow(self) -> None:
        """Show the page in view as the book has it now."""
        if not self.isVisible():
            return
        desk, page = self._canvas.desk, self._canvas.desk.page
        tag = self._language
        if page is None or not tag:
            self._stage = None
            self.update()
            return
        if self._stage is None:
            self._stage = Stage(DrawingRoom(desk.press.catalogue), self._canvas.pixmaps)
        language = desk.book.language(tag)
        shown = (page, language, desk.book.styles, self._what)
        if len(shown) != len(self._shown) or any(a is not b for a, b in zip(shown, self._shown, strict=True)):
            self._shown = shown
            try:
                frame = desk.press.frame(desk.book, page.id, tag)
            except ComicRemixError:  # the canvas says what is wrong with the page
                self._stage = None
                return
            hidden = frozenset(str(balloon.id) for balloon in page.balloons) if self._what == ART else frozenset()
            self._stage.show_frame(without(frame, hidden))
        self.setAccessibleName(self._name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        canvas = self._canvas
        ground = ground_colour(self.palette())
        if self._stage is None:
            painter.fillRect(self.rect(), ground)
            painter.end()
            return
        camera = self._camera()
        view = View(camera, (self.width(), self.height()), self.devicePixelRatioF(), ground.name())
        self._stage.paint(painter, view, None)
        overlay = Overlay(painter, camera, self.palette())
        for target in self._targets():
            if target.id in canvas.desk.selection:
                overlay.outline(target.outline, overlay.accent, width=2.0)
        overlay.label(QPointF(self.width() / 2, LABEL_DOWN), self._name, QColor(LABEL))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        point = self._camera().to_page((place.x(), place.y()))
        hit = [target for target in self._targets() if target.kind == "balloon" and contains(target.outline, point)]
        self._canvas.desk.select((hit[-1].id,) if hit else ())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.update()
        super().resizeEvent(event)

    @property
    def _language(self) -> str:
        desk = self._canvas.desk
        wanted = desk.book.source_language if self._what == ART else self._what
        return wanted if any(language.tag == wanted for language in desk.book.languages) else ""

    @property
    def _name(self) -> str:
        return translate("Beside", "Original art") if self._what == ART else native_name(self._what)

    def _camera(self) -> Camera:
        """Return the camera by which the page lies as high on the screen as it does on the canvas."""
        camera, canvas = self._canvas.camera, self._canvas
        above = canvas.mapToGlobal(QPoint(0, 0)).y() - self.mapToGlobal(QPoint(0, 0)).y()
        return Camera(camera.scale, camera.x, camera.y + above)

    def _targets(self) -> tuple[Target, ...]:
        desk, page = self._canvas.desk, self._canvas.desk.page
        return targets_of(desk.book, page, self._language, {}) if page is not None and self._language else ()

    def _fonts_changed(self) -> None:
        self._stage, self._shown = None, ()
        self.follow()

    def _pixels_came(self) -> None:
        if self._stage is not None:
            self._stage.refresh()
            self.update()
