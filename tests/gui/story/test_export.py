"""Ctrl+E writes a PDF whose pages look as the canvas shows them."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import PIL.Image
import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter

from comicremix.gui.canvas.pixmaps import EagerPixmaps
from comicremix.gui.canvas.qt_painter import paint_frame
from comicremix.paint.png import rasterised
from tests.gui.story.comic import write_comic
from tests.gui.story.studio import CONTROL, Studio

CLOSE = 1.0
"""Mean difference, of 255."""


def on_canvas(studio: Studio, number: int) -> np.ndarray:
    """Return a page as the canvas's painter shows it at its own resolution."""
    press = studio.desk.press
    frame = studio.desk.frame(studio.book.pages[number].id)
    assert frame is not None
    image = QImage(round(frame.width), round(frame.height), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_frame(painter, frame, EagerPixmaps(press.pictures), press.catalogue)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return np.asarray(PIL.Image.open(io.BytesIO(buffer.data().data())).convert("RGB"), np.float32)


def test_the_pdf_looks_as_the_canvas_does(empty_studio: Studio, tmp_path: Path) -> None:
    studio = empty_studio
    studio.drop(write_comic(tmp_path / "comic", times=2))
    studio.desk.go_to_page(studio.book.pages[0].id)
    studio.tell_story()
    studio.key(Qt.Key.Key_E, CONTROL)
    studio.qtbot.waitUntil(lambda: any(m.key == "export" for m in studio.window.messages.messages), timeout=60_000)
    (file,) = (tmp_path / "books" / "Comic" / "exports").glob("*.pdf")
    for number in (1, 2):
        page = studio.book.pages[number]
        shown = on_canvas(studio, number)
        printed = np.asarray(rasterised(file, number, round(page.width), round(page.height)), np.float32)
        assert shown.shape == printed.shape
        assert float(np.abs(shown - printed).mean()) == pytest.approx(0, abs=CLOSE)
