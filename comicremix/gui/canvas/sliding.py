"""Sliding the picture behind a panel's frame: the drag, the wheel, and the dimmed rest of the picture that is seen
meanwhile. Page pixels."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from comicremix.edit.framing import slide_picture
from comicremix.geometry import IDENTITY, Affine, Point, Rect, bounds, transform_points
from comicremix.gui.canvas.gestures import Scene, Touch
from comicremix.gui.canvas.overlay import Overlay
from comicremix.gui.canvas.pixmaps import BackgroundPixmaps
from comicremix.gui.canvas.qt_painter import DrawingRoom, paint_drawings, path_of
from comicremix.gui.canvas.snapping import Guide
from comicremix.gui.canvas.targets import movers
from comicremix.gui.desk import Desk
from comicremix.layout.art import piece_images
from comicremix.layout.frame import Group
from comicremix.model.book import Book
from comicremix.model.ids import PanelId
from comicremix.model.page import Panel

WHEEL_SCALE = 1.0005
"""To the power of the wheel's angle, in eighths of a degree: a notch scales by 6 %."""
DIMMED = 0.55
LARGEST = 16_000_000
"""A picture that needs more device pixels than this is drawn anew at every move."""


@dataclass
class Slide:
    """Drags the picture behind a panel's frame; Shift keeps to one axis."""

    scene: Scene
    panel: str
    start: Point
    by: Affine = IDENTITY
    guides: tuple[Guide, ...] = ()
    on_top: bool = False
    shown: Affine | None = None
    moving: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.moving = movers(self.scene.page, (self.panel,))

    @property
    def name(self) -> str:
        return QCoreApplication.translate("Canvas", "Slide picture")

    def move_to(self, touch: Touch) -> None:
        dx, dy = touch.point[0] - self.start[0], touch.point[1] - self.start[1]
        if touch.shift:
            dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
        self.by = Affine.translation(dx, dy)

    def result(self) -> Book:
        return slide_picture(self.scene.book, PanelId(self.panel), self.by)

    def resting(self) -> Book:
        return self.result()


def scale_picture(desk: Desk, panel_id: str, at: Point, turned: float) -> None:
    """Scale the picture behind a panel's frame about a page point; turns of the wheel in a row are one step."""
    by = Affine.scaling(WHEEL_SCALE**turned, about=at)
    name = QCoreApplication.translate("Canvas", "Scale picture")
    desk.commit(slide_picture(desk.book, PanelId(panel_id), by), name, merge=f"picture:{panel_id}")


def shift_picture(desk: Desk, panel_id: str, dx: float, dy: float) -> None:
    """Slide the picture by a few page pixels; shifts in a row are one step."""
    book = slide_picture(desk.book, PanelId(panel_id), Affine.translation(dx, dy))
    desk.commit(book, QCoreApplication.translate("Canvas", "Slide picture"), merge=f"picture:{panel_id}")


class RestOfPicture:
    """Paints what of a panel's picture its frame does not show, dimmed. The picture is kept as it was last painted."""

    def __init__(self, room: DrawingRoom, pixmaps: BackgroundPixmaps) -> None:
        self._room, self._pixmaps = room, pixmaps
        self._key: object = None
        self._kept: QPixmap | None = None

    def paint(self, overlay: Overlay, book: Book, panel: Panel) -> None:
        """Paint it around the panel's frame, with a thin line around the whole picture."""
        source = book.source(panel.art.source)
        whole = Rect(0.0, 0.0, float(source.width), float(source.height)).outline()
        edge = transform_points(whole, panel.art.placement.affine)
        painter, camera = overlay.painter, overlay.camera
        around = QPainterPath()
        around.addRect(QRectF(painter.viewport()))
        around.addPath(path_of(camera.to_view(point) for point in panel.outline))
        painter.save()
        painter.setClipPath(around)
        painter.fillRect(painter.viewport(), overlay.veil)
        painter.setOpacity(DIMMED)
        self._paint_whole(overlay, book, panel, bounds(edge))
        painter.restore()
        colour = QColor(overlay.accent)
        colour.setAlpha(150)
        painter.setPen(QPen(colour, 1.0, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(overlay.polygon(edge))

    def _paint_whole(self, overlay: Overlay, book: Book, panel: Panel, box: Rect) -> None:
        painter, camera = overlay.painter, overlay.camera
        ratio = painter.device().devicePixelRatioF()
        scale = camera.scale * ratio
        width, height = math.ceil(box.width * scale) + 1, math.ceil(box.height * scale) + 1
        art = panel.art
        corner = QPointF(*camera.to_view((box.x, box.y)))
        if width * height > LARGEST:
            painter.translate(corner)
            painter.scale(camera.scale, camera.scale)
            self._draw(painter, book, panel, box)
            return
        place = (art.placement.scale, art.placement.rotation, art.placement.mirrored)
        # what is kept grows as finer pixels come
        key = (art.source, art.removed, place, scale, self._pixmaps.kept_bytes)
        if key != self._key or self._kept is None:
            kept = QPixmap(width, height)
            kept.fill(QColor(0, 0, 0, 0))
            inner = QPainter(kept)
            inner.scale(scale, scale)
            self._draw(inner, book, panel, box)
            inner.end()
            kept.setDevicePixelRatio(ratio)
            self._key, self._kept = key, kept
        painter.drawPixmap(corner, self._kept)

    def _draw(self, painter: QPainter, book: Book, panel: Panel, box: Rect) -> None:
        images = piece_images(book, panel.art, (), clip=False)
        painter.translate(-box.x, -box.y)
        drawing = self._room.drawing(Group(f"rest:{panel.id}", images, "panel", box))
        paint_drawings(painter, [drawing], self._pixmaps)
