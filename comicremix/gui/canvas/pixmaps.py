"""Pixels for the screen: decoded in the background, kept at the sizes that are looked at, bounded in memory."""

from __future__ import annotations

import math
from collections import OrderedDict
from typing import NamedTuple, Protocol

import PIL.Image
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from comicremix.errors import ComicRemixError
from comicremix.gui.workers import Workers
from comicremix.layout.frame import Picture
from comicremix.paint.pictures import Pictures

BUDGET = 640 * 1024 * 1024
"""Bytes of decoded pixels that are kept."""
WAIT_MS = 60_000
"""How long closing waits for pictures that are being decoded."""
COARSEST = 5
"""The smallest kept size is 1/32 of the picture's sides."""


class Level(NamedTuple):
    """A picture at 1/``shrink`` of its size."""

    image: QImage
    shrink: int


class Pixmaps(Protocol):
    """Whatever gives a painter its pixels."""

    def image(self, picture: Picture, scale: float) -> Level | None:
        """Return the picture fit to be drawn at ``scale`` device pixels to one of its own;
        None while there is nothing yet."""


class WatchedPixmaps:
    """Passes pixels on and notices whether some were not there yet."""

    def __init__(self, pixmaps: Pixmaps) -> None:
        self._pixmaps = pixmaps
        self.whole = True

    def image(self, picture: Picture, scale: float) -> Level | None:
        found = self._pixmaps.image(picture, scale)
        self.whole = self.whole and found is not None
        return found


class ScreenPictures(Pictures, Protocol):
    """Pictures that can be had smaller, for less."""

    def reduced(self, picture: Picture, shrink: int) -> PIL.Image.Image:
        """Return the picture at 1/``shrink``, a power of two, of its width and height, rounded up; else as
        ``pixels``. Safe to call in a thread."""


class EagerPixmaps:
    """Decodes at once, in the caller's thread: for tests and for pictures that must be whole."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._kept: dict[Picture, dict[int, QImage]] = {}

    def image(self, picture: Picture, scale: float) -> Level | None:
        if picture not in self._kept:
            self._kept[picture] = make_levels(self._pictures.pixels(picture))
        level = level_for(scale)
        return Level(self._kept[picture][level], 1 << level)


class BackgroundPixmaps(QObject):
    """Decodes in threads and keeps what was used last. ``ready`` tells that something
    to be drawn has come or has got finer."""

    ready = Signal()

    def __init__(self, pictures: ScreenPictures, budget: int = BUDGET, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._budget = budget
        self._kept: OrderedDict[tuple[Picture, int], QImage] = OrderedDict()
        self._bytes = 0
        self._asked: set[tuple[Picture, int]] = set()
        self._failed: set[Picture] = set()
        self._workers = Workers(2)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @property
    def busy(self) -> bool:
        """Whether pictures are being decoded."""
        return bool(self._asked)

    @property
    def kept_bytes(self) -> int:
        return self._bytes

    def image(self, picture: Picture, scale: float) -> Level | None:
        wanted = self._affordable(picture, level_for(scale))
        exact = self._take(picture, wanted)
        if exact is not None:
            return exact
        self._ask(picture, wanted)
        nearby = (*range(wanted + 1, COARSEST + 1), *range(wanted - 1, -1, -1))
        return next((found for level in nearby if (found := self._take(picture, level)) is not None), None)

    def close(self) -> None:
        """Drop what has not begun and wait for what has."""
        self._workers.clear()
        self._workers.wait(WAIT_MS)
        self._asked.clear()

    def _affordable(self, picture: Picture, level: int) -> int:
        """Return a level coarse enough that several such pictures fit into the budget:
        else they would chase each other out."""
        width, height = picture.size
        while level < COARSEST and 4 * width * height / 4**level > self._budget / 6:
            level += 1
        return level

    def _take(self, picture: Picture, level: int) -> Level | None:
        image = self._kept.get((picture, level))
        if image is None:
            return None
        self._kept.move_to_end((picture, level))
        return Level(image, 1 << level)

    def _ask(self, picture: Picture, level: int) -> None:
        if picture in self._failed or (picture, level) in self._asked:
            return
        self._asked.add((picture, level))
        pictures = self._pictures
        self._workers.start(
            lambda: _decoded(pictures, picture, level),
            lambda images: self._received(picture, level, images),
            urgency=COARSEST - level,  # what is looked at closely comes first
        )

    def _received(self, picture: Picture, level: int, images: dict[int, QImage]) -> None:
        if not isValid(self):
            return  # the canvas has been closed meanwhile
        self._asked.discard((picture, level))
        if not images:
            self._failed.add(picture)
        for found, image in sorted(images.items(), reverse=True):
            self._keep((picture, found), image)
        self.ready.emit()

    def _keep(self, key: tuple[Picture, int], image: QImage) -> None:
        old = self._kept.pop(key, None)
        self._bytes += image.sizeInBytes() - (old.sizeInBytes() if old else 0)
        self._kept[key] = image
        while self._bytes > self._budget and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self._bytes -= gone.sizeInBytes()


def _decoded(pictures: ScreenPictures, picture: Picture, level: int) -> dict[int, QImage]:
    """Decode a picture and halve it down to the coarsest level; nothing when it cannot be read."""
    try:
        return make_levels(pictures.reduced(picture, 1 << level), level)
    except (ComicRemixError, OSError, MemoryError):
        return {}  # the check tells what is missing; here it stays grey


def level_for(scale: float) -> int:
    """Return how often a picture may be halved and still have a pixel for every device pixel."""
    if scale <= 0:
        return COARSEST
    return max(0, min(COARSEST, math.floor(math.log2(1 / scale) + 1e-6)))


def make_levels(pixels: PIL.Image.Image, finest: int = 0) -> dict[int, QImage]:
    """Return a picture, which is at 1/2^finest of its size already, as it is and at every further halving."""
    levels = {finest: qt_image(pixels)}
    for level in range(finest + 1, COARSEST + 1):
        pixels = pixels.reduce(2)
        levels[level] = qt_image(pixels)
    return levels


def qt_image(pixels: PIL.Image.Image) -> QImage:
    """Return Pillow's pixels in the format that Qt paints fastest."""
    width, height = pixels.size
    if pixels.mode == "RGBA":
        image = QImage(pixels.tobytes(), width, height, width * 4, QImage.Format.Format_RGBA8888)
        return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    rgb = pixels if pixels.mode == "RGB" else pixels.convert("RGB")
    image = QImage(rgb.tobytes(), width, height, width * 3, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)
