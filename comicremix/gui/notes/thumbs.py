"""Small pictures of what notes are about: the panel that has the mark, else the page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from comicremix.geometry import bounds
from comicremix.gui.canvas.pixmaps import Pixmaps
from comicremix.layout.frame import Picture
from comicremix.model.book import Book
from comicremix.model.reading import NoteMark
from comicremix.model.source import Art

SIDE = QSize(48, 40)
"""Widget pixels."""


class NoteThumbs:
    """Keeps a picture of every piece of art that was asked for."""

    def __init__(self, pixmaps: Pixmaps | None) -> None:
        self._pixmaps = pixmaps
        self._kept: dict[tuple[str, float], tuple[Art, QPixmap]] = {}

    @property
    def shown(self) -> bool:
        """Whether there are pictures at all."""
        return self._pixmaps is not None

    def of(self, book: Book, mark: NoteMark, ratio: float) -> QPixmap | None:
        """Return the picture for a mark; None while there are no pixels. ``ratio``: device pixels of a widget's."""
        art = _art(book, mark)
        if art is None or self._pixmaps is None:
            return None
        key = (mark.panel or mark.page, ratio)
        kept = self._kept.get(key)
        if kept is not None and kept[0] is art:
            return kept[1]
        made = self._painted(book, art, ratio)
        if made is not None:
            self._kept[key] = (art, made)
        return made

    def _painted(self, book: Book, art: Art, ratio: float) -> QPixmap | None:
        source = next((known for known in book.sources if known.id == art.source), None)
        if source is None or self._pixmaps is None:
            return None
        cut = bounds(art.outline)
        scale = max(SIDE.width() / (cut.width or 1.0), SIDE.height() / (cut.height or 1.0)) * ratio
        level = self._pixmaps.image(Picture(source.asset), scale)
        if level is None:
            return None
        width, height = SIDE.width() * ratio / scale, SIDE.height() * ratio / scale  # what is seen, source pixels
        x, y = cut.x + (cut.width - width) / 2, cut.y + (cut.height - height) / 4
        pixmap = QPixmap(SIDE * ratio)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shrunk = level.shrink
        seen = QRectF(x / shrunk, y / shrunk, width / shrunk, height / shrunk)
        painter.drawImage(QRectF(pixmap.rect()), level.image, seen)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


def _art(book: Book, mark: NoteMark) -> Art | None:
    page = book.page(mark.page)
    panel = next((panel for panel in page.panels if panel.id == mark.panel), None)
    if panel is not None:
        return panel.art
    return page.base.art if page.base is not None else page.panels[0].art if page.panels else None
