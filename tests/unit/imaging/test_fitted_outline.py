"""Outlines follow the middle of a drawn line, or the paper's edge where none is drawn, at any size of page."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image

from comicremix.geometry import Outline
from comicremix.imaging.balloons.fitted_outline import fitted_outline
from comicremix.imaging.canvas import make_canvas


def outline_on(size: int, radius: float, line: int) -> Outline:
    """Fit the outline of a white disc in the middle of a grey page, in source pixels."""
    page = np.full((size * 4, size * 4, 3), 140, np.uint8)
    middle = (size * 2, size * 2)
    cv2.circle(page, middle, round(radius * 4), (250, 250, 250), -1)
    if line:
        cv2.circle(page, middle, round(radius * 4), (15, 15, 15), line * 4)
    page = cv2.resize(page, (size, size), interpolation=cv2.INTER_AREA)
    canvas = make_canvas(Image.fromarray(page))
    paper = np.where(canvas.grey > 225, 255, 0).astype(np.uint8)
    return canvas.to_source(fitted_outline(canvas, paper, 0, 0, 250.0))


def off_the_circle(outline: Outline, size: int, radius: float) -> float:
    return float(np.abs(np.hypot(*(np.array(outline) - size / 2).T) - radius).mean())


@pytest.mark.parametrize(("size", "line"), [(500, 0), (500, 3), (500, 5), (2400, 0), (2400, 8)])
def test_a_disc_is_followed_to_a_fraction_of_a_pixel(size: int, line: int) -> None:
    radius = 0.21 * size
    outline = outline_on(size, radius, line)
    assert off_the_circle(outline, size, radius) < 0.45 * max(1.0, size / 1120)
    assert 10 <= len(outline) <= 90


def test_a_corner_stays_sharp() -> None:
    page = np.full((400, 400, 3), 120, np.uint8)
    page[100:200, 80:300] = 252
    canvas = make_canvas(Image.fromarray(page))
    outline = fitted_outline(canvas, np.where(canvas.grey > 225, 255, 0).astype(np.uint8), 0, 0, 252.0)
    for corner in ((80, 100), (300, 100), (300, 200), (80, 200)):
        assert min(np.hypot(x - corner[0], y - corner[1]) for x, y in outline) < 2
    assert len(outline) < 16


def test_a_piece_without_an_edge_keeps_its_shape() -> None:
    canvas = make_canvas(Image.new("RGB", (300, 300), "white"))
    filled = np.zeros((60, 90), np.uint8)
    cv2.ellipse(filled, (45, 30), (40, 25), 0, 0, 360, 255, -1)
    outline = fitted_outline(canvas, filled, 100, 100, 255.0)
    assert {105, 185} <= {round(x / 5) * 5 for x, _ in outline}
