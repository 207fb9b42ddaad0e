"""Small pictures of panels and balloons for the list of layers, from the pixels that the canvas has already."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from comicremix.geometry import bounds
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.icons import icon
from comicremix.layout.frame import Picture
from comicremix.model.page import Balloon, Body, Panel

SIDE = QSize(40, 30)


class Thumbs:
    """Keeps a picture of everything by its value; what changes gets a new one."""

    def __init__(self, canvas: PageCanvas) -> None:
        self._canvas = canvas
        self._kept: dict[str, tuple[object, QIcon]] = {}
        self._signs: dict[type, QIcon] = {Panel: icon("image"), Balloon: icon("message-circle")}

    def of(self, item: Panel | Balloon) -> QIcon:
        """Return the picture of a panel or balloon; a sign while there are no pixels."""
        kept = self._kept.get(item.id)
        if kept is not None and kept[0] is item:
            return kept[1]
        pixmap = self._panel(item) if isinstance(item, Panel) else self._balloon(item)
        if pixmap is None:
            return self._signs[type(item)]
        made = QIcon(pixmap)
        self._kept[item.id] = (item, made)
        return made

    def forget(self) -> None:
        self._kept.clear()

    def _panel(self, panel: Panel) -> QPixmap | None:
        book = self._canvas.desk.book
        source = next((known for known in book.sources if known.id == panel.art.source), None)
        if source is None:
            return None
        cut = bounds(panel.art.outline)
        ratio = self._canvas.devicePixelRatioF()
        scale = min(SIDE.width() / (cut.width or 1.0), SIDE.height() / (cut.height or 1.0)) * ratio
        level = self._canvas.pixmaps.image(Picture(source.asset), scale)
        if level is None:
            return None
        pixmap = self._sheet(ratio)
        size = QSize(round(cut.width * scale), round(cut.height * scale))
        room = QRectF((pixmap.width() - size.width()) / 2, (pixmap.height() - size.height()) / 2, *size.toTuple())
        shrunk = level.shrink
        cut_out = QRectF(cut.x / shrunk, cut.y / shrunk, cut.width / shrunk, cut.height / shrunk)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(room, level.image, cut_out)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _balloon(self, balloon: Balloon) -> QPixmap | None:
        if balloon.body is Body.ART:
            return None
        ratio = self._canvas.devicePixelRatioF()
        picture = self._canvas.stage.still_picture(frozenset({balloon.id}), round(SIDE.height() * ratio))
        if picture.width() <= 1:
            return None
        pixmap = self._sheet(ratio)
        picture = picture.scaled(
            pixmap.size(), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter = QPainter(pixmap)
        painter.drawPixmap((pixmap.width() - picture.width()) // 2, (pixmap.height() - picture.height()) // 2, picture)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _sheet(self, ratio: float) -> QPixmap:
        pixmap = QPixmap(SIDE * ratio)
        pixmap.fill(QColor(0, 0, 0, 0))
        return pixmap
