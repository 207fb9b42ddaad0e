"""Pointer shapes that no desktop brings along, made of the window's icons: dark with a light edge, for any drawing."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QCursor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from comicremix.resources import icons_folder

SIDE = 24


@cache
def icon_cursor(name: str, hot: tuple[int, int] = (SIDE // 2, SIDE // 2)) -> QCursor:
    """Return a pointer that looks like an icon; ``hot`` is its tip, in pixels from its top left."""
    drawing = (icons_folder() / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", "{0}")
    pixmap = QPixmap(SIDE * 2, SIDE * 2)
    pixmap.setDevicePixelRatio(2.0)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    wide = drawing.replace('stroke-width="2"', 'stroke-width="5"')
    for words, colour in ((wide, "#ffffff"), (drawing, "#16181b")):
        place = QRectF(1, 1, SIDE - 2, SIDE - 2)
        QSvgRenderer(QByteArray(words.replace("{0}", colour).encode())).render(painter, place)
    painter.end()
    return QCursor(pixmap, *hot)
