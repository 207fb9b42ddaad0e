"""Sliding the picture behind a panel's frame: the drag, the wheel, and the dimmed rest of the picture that is seen
meanwhile. Page pixels."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QRegion

from comicremix.edit.framing import slide_picture
from comicremix.geometry import IDENTITY, Affine, Point, Rect, bounds, transform_points
from comicremix.gui.canvas.gestures import PlainGesture, Scene, Touch
from comicremix.gui.canvas.overlay import Overlay
from comicremix.gui.canvas.pixmaps import BackgroundPixmaps
from comicremix.gui.canvas.qt_painter import DrawingRoom, paint_drawings
from comicremix.gui.desk import Desk
from comicremix.layout.art import piece_images
from comicremix.layout.frame import Group
from comicremix.model.book import Book
from comicremix.model.ids import PanelId
from comicremix.model.page import Body, Panel

WHEEL_SCALE = 1.0005
"""To the power of the wheel's angle, in eighths of a degree: a notch scales by 6 %."""
DIMMED = 0.55
LARGEST = 16_000_000
"""A picture that needs more device pixels than this is drawn anew at every move."""


@dataclass
class Slide(PlainGesture):
    """Drags the picture behind a panel's frame; Shift keeps to one axis."""

    scene: Scene
    panel: str
    start: Point
    by: Affine = IDENTITY
    moving: frozenset[str] = field(init=False)
    _made: tuple[Affine, Book] | None = None

    def __post_init__(self) -> None:
        drawn_in = (b.id for b in self.scene.page.balloons if b.panel == self.panel and b.body is Body.ART)
        self.moving = frozenset((self.panel, *drawn_in))

    @property
    def name(self) -> str:
        return QCoreApplication.translate("Canvas", "Slide picture")

    def move_to(self, touch: Touch) -> None:
        dx, dy = touch.point[0] - self.start[0], touch.point[1] - self.start[1]
        if touch.shift:
            dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
        self.by = Affine.translation(dx, dy)

    def result(self) -> Book:
        if self._made is None or self._made[0] != self.by:
            self._made = (self.by, slide_picture(self.scene.book, PanelId(self.panel), self.by))
        return self._made[1]


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
        """Paint it around the panel's frame, with a thin line around the whole picture, and a veil over all else."""
        source = book.source(panel.art.source)
        whole = Rect(0.0, 0.0, float(source.width), float(source.height)).outline()
        edge = overlay.polygon(transform_points(whole, panel.art.placement.affine))
        painter = overlay.painter
        outside = QRegion(painter.viewport()).subtracted(QRegion(overlay.polygon(panel.outline).toPolygon()))
        painter.save()
        painter.setClipRegion(outside)
        self._paint_whole(overlay, book, panel)
        painter.setClipRegion(outside.subtracted(QRegion(edge.toPolygon())))
        painter.fillRect(painter.viewport(), overlay.veil)
        painter.restore()
        colour = QColor(overlay.accent)
        colour.setAlpha(150)
        painter.setPen(QPen(colour, 1.0, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(edge)

    def _paint_whole(self, overlay: Overlay, book: Book, panel: Panel) -> None:
        source = book.source(panel.art.source)
        whole = Rect(0.0, 0.0, float(source.width), float(source.height)).outline()
        box = bounds(transform_points(whole, panel.art.placement.affine))
        painter, camera = overlay.painter, overlay.camera
        ratio = painter.device().devicePixelRatioF()
        scale = camera.scale * ratio
        width, height = math.ceil(box.width * scale) + 1, math.ceil(box.height * scale) + 1
        art = panel.art
        corner = QPointF(*camera.to_view((box.x, box.y)))
        if width * height > LARGEST:
            painter.fillRect(painter.viewport(), overlay.veil)
            painter.setOpacity(DIMMED)
            painter.translate(corner)
            painter.scale(camera.scale, camera.scale)
            self._draw(painter, book, panel, box)
            return
        place = (art.placement.scale, art.placement.rotation, art.placement.mirrored)
        # what is kept grows as finer pixels come
        key = (art.source, art.removed, place, scale, overlay.veil.name(), self._pixmaps.kept_bytes)
        if key != self._key or self._kept is None:
            kept = QPixmap(width, height)
            ground = QColor(overlay.veil)
            ground.setAlpha(255 if not art.placement.rotation % 90 else 0)
            kept.fill(ground)
            inner = QPainter(kept)
            inner.setOpacity(DIMMED if ground.alpha() else 1.0)
            inner.scale(scale, scale)
            self._draw(inner, book, panel, box)
            inner.end()
            kept.setDevicePixelRatio(ratio)
            self._key, self._kept = key, kept
        if not self._kept.hasAlphaChannel():
            painter.drawPixmap(corner, self._kept)
            return
        painter.fillRect(painter.viewport(), overlay.veil)
        painter.setOpacity(DIMMED)
        painter.drawPixmap(corner, self._kept)

    def _draw(self, painter: QPainter, book: Book, panel: Panel, box: Rect) -> None:
        images = piece_images(book, panel.art, (), clip=False)
        painter.translate(-box.x, -box.y)
        drawing = self._room.drawing(Group(f"rest:{panel.id}", images, "panel", box))
        paint_drawings(painter, [drawing], self._pixmaps)
