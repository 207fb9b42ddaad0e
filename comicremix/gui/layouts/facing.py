"""The page that faces the one in view, as in the printed book: shown beside it, a click makes it the one in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPalette

from comicremix.geometry import Point
from comicremix.gui.canvas.camera import Camera
from comicremix.gui.canvas.gestures import Gesture, Move, moved_selection
from comicremix.gui.canvas.qt_painter import DrawingRoom
from comicremix.gui.canvas.stage import Stage, View
from comicremix.model.book import Book
from comicremix.model.ids import PageId
from comicremix.model.page import Page

if TYPE_CHECKING:
    from comicremix.gui.canvas.view import PageCanvas

SHADOW = 14.0
SPINE = 18.0
"""Widget pixels of the shade on either side of the fold."""


def facing_index(index: int, count: int) -> int | None:
    """Return which page faces the one at ``index``: the first stands alone on the right, then they go in pairs."""
    other = index + 1 if index % 2 else index - 1
    return other if 0 <= other < count and index >= 0 else None


def stands_left(index: int, *, from_right: bool = False) -> bool:
    """Tell whether a page stands on the left of its spread.
    A book that is read from the right is bound there."""
    return bool(index % 2) != from_right


class Facing:
    """Paints the facing page of a canvas; the canvas tells it when to look and asks it first about clicks."""

    def __init__(self, canvas: PageCanvas) -> None:
        self._canvas = canvas
        self._on = False
        self._stage: Stage | None = None

    @property
    def on(self) -> bool:
        return self._on

    @on.setter
    def on(self, on: bool) -> None:
        self._on = on
        self.follow()
        self._canvas.update()

    @property
    def page(self) -> Page | None:
        """The facing page; None while facing pages are not shown, or where there is none."""
        desk = self._canvas.desk
        other = facing_index(desk.page_index, len(desk.book.pages)) if self._on else None
        return desk.book.pages[other] if other is not None else None

    def follow(self) -> None:
        """Show what faces the page in view now, and make room for it."""
        page, here = self.page, self._canvas.desk.page
        if page is None or here is None:
            self._stage = None
            self._canvas.navigator.set_beside(0.0, 0.0)
            return
        if self._stage is None:
            self._stage = Stage(DrawingRoom(self._canvas.desk.press.catalogue), self._canvas.pixmaps)
        self._stage.show_frame(self._canvas.desk.frame(page.id))
        width = page.width * self._share(page, here)
        self._canvas.navigator.set_beside(*((0.0, width) if self._here_left() else (width, 0.0)))

    def refresh(self) -> None:
        """More art is there, or other tones: paint anew at the next chance."""
        if self._stage is not None:
            self._stage.refresh()

    def paint(self, painter: QPainter, view: View) -> None:
        """Paint the facing page and the fold between the two."""
        place = self.place
        if self._stage is None or place is None:
            return
        camera = self._camera()
        outer = (0.0, SHADOW) if self._here_left() else (-SHADOW, 0.0)
        painter.save()
        painter.setClipRect(place.adjusted(outer[0], -SHADOW, outer[1], SHADOW))
        self._stage.paint(painter, View(camera, view.size, view.ratio, view.ground), None)
        painter.restore()
        self._paint_fold(painter, place)
        if self.page is not None and self._canvas.drag_under_way.drop_page == self.page.id:
            wash = self._canvas.palette().color(QPalette.ColorRole.Highlight)
            wash.setAlpha(60)
            painter.fillRect(place, wash)

    def take(self, place: Point) -> bool:
        """Make the facing page the one in view if ``place`` (widget pixels) lies on it; both stay where they are on the
        screen. Tell whether it does."""
        page, seen = self.page, self.place
        if page is None or seen is None or not seen.contains(QPointF(*place)):
            return False
        navigator, corner = self._canvas.navigator, seen.topLeft()
        fits = navigator.fits
        self._canvas.desk.go_to_page(page.id)
        if not fits:
            x, y = self._canvas.camera.to_view((0.0, 0.0))
            navigator.pan(corner.x() - x, corner.y() - y)
        return True

    def page_at(self, screen: QPoint) -> PageId | None:
        """Return the facing page if a point of the screen lies on it."""
        page, place = self.page, self.place
        seen = self._canvas.rect().contains(self._canvas.mapFromGlobal(screen))
        inside = place is not None and place.contains(QPointF(self._canvas.mapFromGlobal(screen)))
        return page.id if page is not None and seen and inside else None

    def dropped(self, gesture: Gesture, target: PageId | None) -> Book | None:
        """Return the book with what a drag moves placed where it was let go, as counted on the facing page; None when
        it is let go elsewhere."""
        page, here = self.page, self._canvas.desk.page
        if page is None or here is None or target != page.id or not isinstance(gesture, Move):
            return None
        share = self._share(page, here)
        corner = here.width if self._here_left() else -page.width * share
        scene = gesture.scene
        offset = (gesture.wished[0] - corner, gesture.wished[1])
        return moved_selection(scene.book, scene.page, scene.language, gesture.chosen, offset)

    # -- inside

    def _here_left(self) -> bool:
        desk = self._canvas.desk
        return stands_left(desk.page_index, from_right=_bound_on_the_right(desk.book, desk.language))

    def _share(self, page: Page, here: Page) -> float:
        """Return by how much the facing page is scaled to be as high as the one in view."""
        return here.height / page.height

    def _camera(self) -> Camera:
        """Return the camera that sees the facing page at its place."""
        page, here, camera = self.page, self._canvas.desk.page, self._canvas.camera
        if page is None or here is None:
            return camera
        share = self._share(page, here)
        x = here.width if self._here_left() else -page.width * share
        return Camera(camera.scale * share, *camera.to_view((x, 0.0)))

    @property
    def place(self) -> QRectF | None:
        """Where the facing page is seen, widget pixels."""
        page = self.page
        if page is None:
            return None
        camera = self._camera()
        return QRectF(camera.x, camera.y, page.width * camera.scale, page.height * camera.scale)

    def _paint_fold(self, painter: QPainter, place: QRectF) -> None:
        fold = place.left() if self._here_left() else place.right()
        shade = QLinearGradient(fold - SPINE, 0, fold + SPINE, 0)
        for at, alpha in ((0.0, 0), (0.5, 60), (1.0, 0)):
            shade.setColorAt(at, QColor(0, 0, 0, alpha))
        painter.fillRect(QRectF(fold - SPINE, place.top(), 2 * SPINE, place.height()), shade)


def _bound_on_the_right(book: Book, tag: str) -> bool:
    return any(language.tag == tag and language.from_right for language in book.languages)
