"""Where panels that are dragged out of the tray land: at the pointer on the canvas, or on a page of the strip."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from comicremix.edit.tray import place_at
from comicremix.geometry import Point, bounds
from comicremix.gui.canvas.camera import Camera
from comicremix.gui.canvas.drop import DropTarget
from comicremix.gui.desk import Desk
from comicremix.gui.theme import tones
from comicremix.gui.tray.crops import Crops
from comicremix.gui.tray.model import keys_in
from comicremix.model.ids import PageId
from comicremix.model.uses import FoundKey

Shown = tuple[FoundKey, QRectF]
"""A panel with the place, in widget pixels, where it would land."""


class Ground(Protocol):
    """The canvas, as far as something can be dropped there."""

    @property
    def camera(self) -> Camera: ...


class Hands(Protocol):
    """Whoever places what was dropped."""

    def place_at(self, page_id: PageId, keys: tuple[FoundKey, ...], at: Point) -> None:
        """Place found panels, the first with its middle at a page point."""

    def place_on(self, page_id: PageId, keys: tuple[FoundKey, ...]) -> None:
        """Place found panels where there is room on a page."""


class Ghosts(QWidget):
    """Shows over the canvas where the dragged panels would lie, at their true sizes."""

    def __init__(self, canvas: QWidget, desk: Desk, crops: Crops) -> None:
        super().__init__(canvas)
        self._canvas, self._desk, self._crops = canvas, desk, crops
        self.shown: tuple[Shown, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_places(self, shown: tuple[Shown, ...]) -> None:
        self.shown = shown
        self.setGeometry(self._canvas.rect())
        self.setVisible(bool(shown))
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sources = {source.id: source for source in self._desk.book.sources}
        for key, place in self.shown:
            source = sources.get(key.source)
            found = next((panel for panel in source.panels if panel.id == key.found), None) if source else None
            picture = self._crops.picture(source, found) if source is not None and found is not None else None
            if picture is not None:
                painter.setOpacity(0.8)
                painter.drawPixmap(place, picture, _middle(QRectF(picture.rect()), place))
                painter.setOpacity(1.0)
            painter.setPen(QPen(QColor(tones().accent), 1.5))
            painter.drawRect(place)
        painter.end()


def _middle(picture: QRectF, place: QRectF) -> QRectF:
    """Return the middle part of a picture that has the proportions of its place: a frame cuts the rest."""
    scale = max(place.width() / picture.width(), place.height() / picture.height()) or 1.0
    part = QRectF(0, 0, place.width() / scale, place.height() / scale)
    part.moveCenter(picture.center())
    return part


class Landing(QObject):
    """Watches the canvas and the strip for panels from the tray; both keep all other drops to themselves."""

    def __init__(
        self, desk: Desk, canvas: QWidget, ground: Ground, strip: DropTarget, pages: QAbstractScrollArea,
        hands: Hands, crops: Crops,
    ) -> None:  # fmt: skip
        super().__init__(canvas)
        self._desk, self._canvas, self._ground = desk, canvas, ground
        self._strip, self._pages, self._hands = strip, pages, hands
        self.ghosts = Ghosts(canvas, desk, crops)
        canvas.setAcceptDrops(True)
        canvas.installEventFilter(self)
        pages.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DragLeave:
            self._clear()
            return False
        if not isinstance(event, QDropEvent):  # of which all other events of a drag are kinds
            return False
        keys = self._known(keys_in(event.mimeData()))
        if not keys:
            return False
        place, dropped = event.position(), event.type() is QEvent.Type.Drop
        welcome = (
            self._over_canvas(keys, place, dropped)
            if watched is self._canvas
            else self._over_strip(keys, self._pages.viewport().mapToGlobal(place.toPoint()), dropped)
        )
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(welcome)
        return True

    def _over_canvas(self, keys: tuple[FoundKey, ...], place: QPointF, dropped: bool) -> bool:
        page = self._desk.page
        if page is None:
            return False
        at = self._ground.camera.to_page((place.x(), place.y()))
        if dropped:
            self._clear()
            self._hands.place_at(page.id, keys, at)
        else:
            self.ghosts.show_places(self._places(page.id, keys, at))
        return True

    def _over_strip(self, keys: tuple[FoundKey, ...], screen: QPoint, dropped: bool) -> bool:
        page_id = self._strip.page_at(screen)
        self._strip.mark_drop(None if dropped else page_id)
        if dropped and page_id is not None:
            self._hands.place_on(page_id, keys)
        return page_id is not None

    def _places(self, page_id: PageId, keys: tuple[FoundKey, ...], at: Point) -> tuple[Shown, ...]:
        book, new = place_at(self._desk.book, page_id, keys, at)
        boxes = (bounds(book.page(page_id).panel(panel).outline) for panel in new)
        to_view = self._ground.camera.to_view
        corners = ((to_view((box.x, box.y)), to_view((box.right, box.bottom))) for box in boxes)
        return tuple((key, QRectF(QPointF(*a), QPointF(*b))) for key, (a, b) in zip(keys, corners, strict=True))

    def _known(self, keys: tuple[FoundKey, ...]) -> tuple[FoundKey, ...]:
        """Leave out what this book does not have: a drag may come from another window."""
        there = {FoundKey(source.id, found.id) for source in self._desk.book.sources for found in source.panels}
        return tuple(key for key in keys if key in there)

    def _clear(self) -> None:
        self.ghosts.show_places(())
        self._strip.mark_drop(None)
