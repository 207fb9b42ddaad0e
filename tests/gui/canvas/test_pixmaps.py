"""Pixels come in the background, at the size that is looked at, within a budget of memory."""

from __future__ import annotations

import PIL.Image
import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from comicremix.errors import DamagedBook
from comicremix.gui.canvas.pixmaps import BackgroundPixmaps, EagerPixmaps, level_for, qt_image
from comicremix.layout.frame import Picture
from comicremix.model.source import AssetRef
from tests.gui.canvas.workshop import ASSET, Pictures


class Missing(Pictures):
    """A picture whose file is gone."""

    def pixels(self, picture: Picture) -> PIL.Image.Image:
        raise DamagedBook("The picture is gone.")

    def reduced(self, picture: Picture, shrink: int) -> PIL.Image.Image:
        pixels = self.pixels(picture)
        return pixels.reduce(shrink) if shrink > 1 else pixels


@pytest.mark.parametrize(("scale", "level"), [(3.0, 0), (1.0, 0), (0.51, 0), (0.5, 1), (0.3, 1), (0.12, 3), (1e-9, 5)])
def test_a_level_has_a_pixel_for_each_of_the_device(scale: float, level: int) -> None:
    assert level_for(scale) == level


def test_pixels_come_later(qtbot: QtBot) -> None:
    pixmaps = BackgroundPixmaps(Pictures())
    with qtbot.waitSignal(pixmaps.ready):
        assert pixmaps.image(Picture(ASSET), 0.3) is None
    found = pixmaps.image(Picture(ASSET), 0.3)
    assert found is not None
    assert (found.image.width(), found.shrink) == (300, 2)
    pixmaps.close()


def test_a_coarse_picture_stands_in_for_a_fine_one(qtbot: QtBot) -> None:
    pixmaps = BackgroundPixmaps(Pictures())
    with qtbot.waitSignal(pixmaps.ready):
        pixmaps.image(Picture(ASSET), 0.1)
    with qtbot.waitSignal(pixmaps.ready):
        coarse = pixmaps.image(Picture(ASSET), 1.0)
    assert coarse is not None
    assert coarse.shrink == 8
    fine = pixmaps.image(Picture(ASSET), 1.0)
    assert fine is not None
    assert fine.shrink == 1
    pixmaps.close()


def test_memory_is_bounded(qtbot: QtBot) -> None:
    pixmaps = BackgroundPixmaps(Pictures(), budget=4_000_000)
    for number in range(8):
        with qtbot.waitSignal(pixmaps.ready):
            pixmaps.image(Picture(AssetRef(str(number), ".png", 600, 800)), 0.5)
    assert 0 < pixmaps.kept_bytes <= 4_000_000
    pixmaps.close()


def test_what_cannot_be_read_is_asked_for_once(qtbot: QtBot) -> None:
    pixmaps = BackgroundPixmaps(Missing())
    with qtbot.waitSignal(pixmaps.ready):
        pixmaps.image(Picture(ASSET), 1.0)
    assert pixmaps.image(Picture(ASSET), 1.0) is None
    assert not pixmaps.busy
    pixmaps.close()


@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA"])
def test_opaque_pixels_stay_opaque_on_glass(qapp: object, mode: str) -> None:
    pixels = PIL.Image.new("RGB", (4, 4), (200, 100, 50)).convert(mode)
    glass = QImage(4, 4, QImage.Format.Format_ARGB32_Premultiplied)
    glass.fill(QColor(0, 0, 0, 0))
    painter = QPainter(glass)
    painter.drawImage(0, 0, qt_image(pixels))
    painter.end()
    expected = pixels.convert("RGB").getpixel((0, 0))
    assert glass.pixelColor(1, 1).getRgb() == (*expected, 255)  # type: ignore[misc]


def test_eager_pixels_are_there_at_once(qapp: object) -> None:
    found = EagerPixmaps(Pictures()).image(Picture(ASSET), 1.0)
    assert found is not None
    assert found.image.width() == 600
