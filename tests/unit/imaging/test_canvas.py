"""The working picture and the way back to source pixels."""

from __future__ import annotations

import pytest
from PIL import Image

from comicremix.imaging.canvas import LEAST_SIDE, WORK_SIDE, make_canvas, rgb_pixels


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (1000, 1500), (2480, 3508), (800, 9000)])
def test_the_way_back_ends_at_the_pages_corner(size: tuple[int, int]) -> None:
    canvas = make_canvas(Image.new("L", size, 200))
    ((x, y),) = canvas.to_source(((canvas.width, canvas.height),))
    assert (x, y) == pytest.approx(size, abs=canvas.scale)
    assert x <= size[0]
    assert y <= size[1]


def test_large_pages_are_reduced_and_strips_keep_their_width() -> None:
    assert make_canvas(Image.new("L", (2000, 2800))).height == WORK_SIDE
    assert make_canvas(Image.new("L", (800, 5000))).width >= LEAST_SIDE


def test_transparency_lies_on_white() -> None:
    assert rgb_pixels(Image.new("RGBA", (2, 2), (0, 0, 0, 0))).min() == 255
    assert rgb_pixels(Image.new("LA", (2, 2), (0, 255))).max() == 0
