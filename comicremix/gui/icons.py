"""The window's icons: Lucide's drawings in the colour of the text around them, in light and dark."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from comicremix.gui.theme import tones
from comicremix.resources import icons_folder

SPACED = QSize(24, 18)
"""The icon size beside words: an icon of 18 and the air after it."""


class LucideEngine(QIconEngine):
    """Draws one icon in the present tones, so that a change of theme needs no new icons, at the left of the room that
    it gets. ``tone`` names a field of ``Tones``."""

    def __init__(self, name: str, tone: str = "text") -> None:
        super().__init__()
        self._name, self._tone = name, tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        tone = {QIcon.Mode.Disabled: "muted", QIcon.Mode.Selected: "on_fill"}.get(mode, self._tone)
        colour = getattr(tones(), tone)
        opacity = 0.55 if mode == QIcon.Mode.Disabled else 1.0
        painter.save()
        painter.setOpacity(opacity)
        side = min(rect.width(), rect.height())
        _renderer(self._name, colour).render(painter, QRectF(rect.x(), rect.y(), side, side))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        pixmap = QPixmap(size * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return LucideEngine(self._name, self._tone)


def icon(name: str, tone: str = "text") -> QIcon:
    """Return Lucide's icon ``name``, such as ``folder-open``."""
    return QIcon(LucideEngine(name, tone))


def blank() -> QIcon:
    """Return an icon of nothing: the room that it takes keeps a column even."""
    picture = QPixmap(32, 32)
    picture.fill(Qt.GlobalColor.transparent)
    return QIcon(picture)


class Sign(QWidget):
    """An icon that stands by itself; its tone follows the theme."""

    def __init__(self, name: str, side: int, tone: str = "text") -> None:
        super().__init__()
        self._engine = LucideEngine(name, tone)
        self._side = side
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._engine.paint(painter, QRect(0, 0, self._side, self._side), QIcon.Mode.Normal, QIcon.State.Off)
        painter.end()


def program_icon() -> QIcon:
    """Return the program's own icon: three tiles, one of them on its way."""
    return QIcon(_svg_pixmap(_PROGRAM, 128))


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    path = icons_folder() / f"{name}.svg"
    drawing = path.read_text(encoding="utf-8") if path.is_file() else _BLANK
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))


def _svg_pixmap(drawing: str, side: int) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    return pixmap


_BLANK = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">
<circle cx="12" cy="12" r="2" fill="currentColor"/></svg>"""
_PROGRAM = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<rect x="4" y="4" width="56" height="56" rx="12" fill="#1e2023"/>
<rect x="12" y="12" width="17" height="17" rx="2" fill="#fff"/>
<rect x="12" y="33" width="17" height="19" rx="2" fill="#fff"/>
<rect x="34" y="17" width="19" height="17" rx="2" fill="#ffd23f" transform="rotate(9 43 25)"/>
<path d="M34 40h18v9h-9l-5 5v-5h-4z" fill="#8fb2ff"/></svg>"""
