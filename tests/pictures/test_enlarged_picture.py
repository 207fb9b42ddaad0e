"""A picture that was enlarged and lies between pixels looks on the screen as where the PDF is shown."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import numpy as np
import PIL.Image
import PIL.ImageFilter
import pytest
from PySide6.QtGui import QImage, QPainter

from comicremix.geometry import Affine
from comicremix.gui.canvas.pixmaps import EagerPixmaps
from comicremix.gui.canvas.qt_painter import paint_frame
from comicremix.layout.frame import Frame, Image, Picture
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.source import AssetRef
from comicremix.paint.pdf.document import DocumentInfo, write_pdf
from comicremix.paint.png import rasterised

WIDTH, HEIGHT = 400, 500


class Grain:
    """Pixels that differ from one to the next, as on a scan."""

    def __init__(self) -> None:
        noise = np.random.default_rng(7).integers(0, 255, (220, 180, 3), dtype=np.uint8)
        self._page = PIL.Image.fromarray(noise).filter(PIL.ImageFilter.GaussianBlur(0.8))
        file = io.BytesIO()
        self._page.save(file, "PNG")
        self._bytes = file.getvalue()
        self.asset = AssetRef(hashlib.sha256(self._bytes).hexdigest(), ".png", 180, 220)

    def original(self, asset: AssetRef) -> bytes:
        return self._bytes

    def pixels(self, picture: Picture) -> PIL.Image.Image:
        return self._page.copy()


@pytest.mark.parametrize(
    "affine",
    [
        Affine(1.37, 0.0, 0.0, 1.37, 33.4, 21.7),
        Affine(1.9, 0.0, 0.0, 1.9, 10.25, 40.5),
        Affine(-1.37, 0.0, 0.0, 1.37, 300.6, 50.3),
        Affine(1.0, 0.0, 0.0, 1.0, 20.4, 30.6),
    ],
    ids=["enlarged", "enlarged more", "mirrored", "moved"],
)
def test_the_screen_shows_what_the_pdf_shows(qapp: object, tmp_path: Path, affine: Affine) -> None:
    pictures = Grain()
    frame = Frame(WIDTH, HEIGHT, 150.0, "#f4f4ee", (Image(Picture(pictures.asset), affine),))
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_frame(painter, frame, EagerPixmaps(pictures), bundled_catalogue())
    painter.end()
    shown = np.frombuffer(image.constBits(), np.uint8).reshape(HEIGHT, WIDTH, 4)[:, :, 2::-1].astype(np.int16)
    path = tmp_path / "page.pdf"
    write_pdf([frame], path, info=DocumentInfo("", "", "en", "ltr"), pictures=pictures, catalogue=bundled_catalogue())
    printed = np.asarray(rasterised(path, 0, WIDTH, HEIGHT).convert("RGB")).astype(np.int16)
    assert np.ptp(shown) > 100
    assert np.abs(shown - printed).mean() <= 1.0
