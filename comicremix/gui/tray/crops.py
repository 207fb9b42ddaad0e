"""Small pictures of found panels, cut out by their outlines in the background, what is looked at last first."""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from typing import Protocol

import PIL.Image
import PIL.ImageDraw
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap
from shiboken6 import isValid

from comicremix.errors import ComicRemixError
from comicremix.geometry import Outline, Rect, bounds
from comicremix.gui.canvas.pixmaps import qt_image
from comicremix.gui.workers import Workers
from comicremix.model.ids import FoundId, SourceId
from comicremix.model.source import AssetRef, FoundPanel, SourcePage

KEPT = 160
"""Source pages whose crops are kept: about 40 MB."""
KEPT_PAGES = 4
"""Source pages that are kept whole, for a second look."""
MOST_ASKED = 48
"""What was asked for longer ago has been scrolled past."""
SMOOTH = 4
"""The outline is drawn so many times larger and then reduced."""
WAIT_MS = 60_000


class SmallPictures(Protocol):
    """Whoever has the book's pictures."""

    def small(self, asset: AssetRef) -> PIL.Image.Image:
        """Return the picture, reduced to what a small view needs. Safe to call in a thread."""


@dataclass(frozen=True, slots=True)
class _Made:
    """A source page as it was cut; ``panels`` and ``side`` tell whether that is still what is wanted."""

    panels: tuple[FoundPanel, ...]
    side: int
    crops: dict[FoundId, QImage]


class Crops(QObject):
    """Makes and keeps the pictures. ``came`` tells which source page has new ones."""

    came = Signal(str)

    def __init__(self, pictures: SmallPictures, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._workers = Workers(1)
        self._side = 96
        self._asked: OrderedDict[SourceId, SourcePage] = OrderedDict()
        self._making: SourceId | None = None
        self._made: OrderedDict[SourceId, _Made] = OrderedDict()
        self._pixmaps: dict[tuple[SourceId, FoundId], QPixmap] = {}
        self._pages: OrderedDict[SourceId, QImage] = OrderedDict()
        self._failed: set[str] = set()
        self._closed = False

    @property
    def busy(self) -> bool:
        return self._making is not None

    def set_side(self, side: int) -> None:
        """Set the longest side of a crop, in device pixels; larger ones that are there are used until they come."""
        self._side = side

    def picture(self, source: SourcePage, found: FoundPanel) -> QPixmap | None:
        """Return a found panel's picture, transparent outside its outline, and ask for it when it is not there or not
        as it should be."""
        made = self._made.get(source.id)
        if made is None or made.panels is not source.panels or made.side < self._side:
            self._ask(source)
        if made is None or found.id not in made.crops:
            return None
        self._made.move_to_end(source.id)
        key = (source.id, found.id)
        if key not in self._pixmaps:
            self._pixmaps[key] = QPixmap.fromImage(made.crops[found.id])
        return self._pixmaps[key]

    def page(self, source: SourcePage) -> QImage | None:
        """Return a whole source page, small, and ask for it when it is not there."""
        if source.id not in self._pages:
            self._ask(source)
        return self._pages.get(source.id)

    def is_missing(self, source: SourcePage) -> bool:
        """Tell whether the picture of a source page cannot be read."""
        return source.asset.sha256 in self._failed

    def close(self) -> None:
        """Stop for good and wait for the thread."""
        self._closed = True
        self._asked.clear()
        self._workers.clear()
        self._workers.wait(WAIT_MS)

    def _ask(self, source: SourcePage) -> None:
        if self._closed or source.asset.sha256 in self._failed or source.id == self._making:
            return
        self._asked[source.id] = source
        self._asked.move_to_end(source.id)
        while len(self._asked) > MOST_ASKED:
            self._asked.popitem(last=False)
        self._make_next()

    def _make_next(self) -> None:
        if self._making is not None or not self._asked:
            return
        source_id, source = self._asked.popitem(last=True)
        self._making = source_id
        pictures, side = self._pictures, self._side
        self._workers.start(lambda: _made(pictures, source, side), lambda made: self._take(source, made))

    def _take(self, source: SourcePage, made: tuple[_Made, QImage] | None) -> None:
        if not isValid(self) or self._closed:
            return  # the tray has been closed meanwhile
        self._making = None
        if made is None:
            self._failed.add(source.asset.sha256)
        else:
            self._keep(source.id, *made)
        self.came.emit(source.id)
        self._make_next()

    def _keep(self, source_id: SourceId, made: _Made, page: QImage) -> None:
        self._forget(source_id)
        self._made[source_id] = made
        self._pages[source_id] = page
        self._pages.move_to_end(source_id)
        while len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)
        while len(self._made) > KEPT:
            self._forget(next(iter(self._made)))

    def _forget(self, source_id: SourceId) -> None:
        made = self._made.pop(source_id, None)
        for found in made.crops if made is not None else ():
            self._pixmaps.pop((source_id, found), None)


def _made(pictures: SmallPictures, source: SourcePage, side: int) -> tuple[_Made, QImage] | None:
    """Cut all panels out of a source page and return it, too; None when it cannot be read."""
    try:
        page = pictures.small(source.asset).convert("RGB")
    except (ComicRemixError, OSError, MemoryError):
        return None  # the check tells what is missing
    scale = page.width / source.width
    crops = {found.id: qt_image(crop(page, found.outline, scale, side)) for found in source.panels}
    return _Made(source.panels, side, crops), qt_image(page)


def crop(page: PIL.Image.Image, outline: Outline, scale: float, side: int) -> PIL.Image.Image:
    """Cut a panel out of a page.

    Args:
        page: in mode RGB.
        outline: source pixels; outside of it the picture is transparent.
        scale: pixels of ``page`` to one source pixel.
        side: the longest side of what is returned, in pixels; nothing is enlarged.
    """
    box = bounds(outline)
    inside = Rect(box.x * scale, box.y * scale, box.width * scale, box.height * scale).intersection(
        Rect(0, 0, page.width, page.height)
    )
    if inside.width < 1 or inside.height < 1:
        return PIL.Image.new("RGBA", (1, 1))
    by = min(1.0, side / max(inside.width, inside.height))
    size = (max(1, math.ceil(inside.width * by)), max(1, math.ceil(inside.height * by)))
    piece = page.resize(
        size, PIL.Image.Resampling.LANCZOS, box=(inside.x, inside.y, inside.right, inside.bottom), reducing_gap=2.0
    )
    mask = PIL.Image.new("L", (size[0] * SMOOTH, size[1] * SMOOTH))
    across, down = mask.width / inside.width, mask.height / inside.height
    points = [((x * scale - inside.x) * across, (y * scale - inside.y) * down) for x, y in outline]
    PIL.ImageDraw.Draw(mask).polygon(points, fill=255)
    piece.putalpha(mask.resize(size, PIL.Image.Resampling.BOX))
    return piece
