"""The PNG painter, which rasterises the PDF, against the SVG painter on a Frame with one of everything."""

from __future__ import annotations

import io
import shutil
import subprocess

import numpy as np
import PIL.Image
import pytest

from comicremix.lettering.faces import bundled_catalogue
from comicremix.paint.png import png_page
from comicremix.paint.svg.page import svg_page
from tests.pictures.frames import HEIGHT, WIDTH, sample_frame

CLOSE = 2.0
"""Mean difference, of 255: PDFium draws small black type a little stronger."""
CELL = 20
"""Side of the cells in which the means are compared; a displaced or missing item changes whole cells."""
CLOSE_CELL = 30.0


@pytest.mark.skipif(shutil.which("rsvg-convert") is None, reason="rsvg-convert draws the SVG here")
def test_pdf_and_svg_show_the_same() -> None:
    frame, pictures = sample_frame()
    catalogue = bundled_catalogue()
    printed = np.asarray(PIL.Image.open(io.BytesIO(png_page(frame, pictures=pictures, catalogue=catalogue))), float)
    command = ["rsvg-convert", "--width", str(WIDTH), "--height", str(HEIGHT)]
    svg = svg_page(frame, pictures=pictures, catalogue=catalogue).encode()
    drawn = subprocess.run(command, input=svg, capture_output=True, check=True).stdout
    shown = np.asarray(PIL.Image.open(io.BytesIO(drawn)).convert("RGB"), float)
    assert printed.shape == shown.shape == (HEIGHT, WIDTH, 3)
    assert np.abs(printed - shown).mean() < CLOSE
    assert np.abs(_cells(printed) - _cells(shown)).max() < CLOSE_CELL


def _cells(pixels: np.ndarray) -> np.ndarray:
    return pixels.reshape(HEIGHT // CELL, CELL, WIDTH // CELL, CELL, 3).mean(axis=(1, 3))
