"""A picture of the place where a text stands, cut out of its page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from comicremix.errors import ComicRemixError
from comicremix.geometry import Rect, bounds
from comicremix.gui.canvas.pixmaps import Pixmaps
from comicremix.gui.canvas.qt_painter import DrawingRoom, paint_drawings
from comicremix.gui.desk import Desk
from comicremix.model.language import TextKey
from comicremix.model.page import Page

AROUND = 0.4
"""How much of its surroundings is shown, as a share of a balloon's shorter side."""


def place_of(desk: Desk, key: TextKey) -> tuple[Page, Rect] | None:
    """Return the page of a text and its box there, page pixels; None for texts that stand on no page."""
    kind, _, name = key.partition(":")
    for page in desk.book.pages:
        for balloon in page.balloons if kind == "balloon" else ():
            if balloon.id == name:
                box = balloon.shape.box
                return page, box.inset(-AROUND * min(box.width, box.height))
        for panel in page.panels if kind == "alt" else ():
            if panel.id == name:
                return page, bounds(panel.outline)
    return None


def text_picture(desk: Desk, key: TextKey, pixmaps: Pixmaps, size: QSize, ratio: float = 1.0) -> QPixmap | None:
    """Return a picture of a text's place in the edition in view, ``size`` in widget pixels at most;
    None without one."""
    found = place_of(desk, key)
    if found is None:
        return None
    page, box = found
    try:
        frame = desk.press.frame(desk.book, page.id, desk.language)
    except ComicRemixError:  # the canvas says what is wrong
        return None
    scale = min(size.width() / box.width, size.height() / box.height) * ratio
    picture = QPixmap(max(1, round(box.width * scale)), max(1, round(box.height * scale)))
    picture.fill(QColor(frame.ground))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(-box.x, -box.y)
    seen = QRectF(box.x, box.y, box.width, box.height)
    paint_drawings(painter, DrawingRoom(desk.press.catalogue).drawings(frame), pixmaps, seen=seen)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
