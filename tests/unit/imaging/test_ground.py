"""The gutters' colour."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from comicremix.imaging.canvas import make_canvas
from comicremix.imaging.ground import GroundColour, find_ground, ground_of


@pytest.mark.parametrize("colour", [(255, 255, 255), (20, 18, 40), (250, 240, 220)])
def test_the_edges_colour_is_the_ground(colour: tuple[int, int, int]) -> None:
    image = Image.new("RGB", (200, 300), colour)
    ImageDraw.Draw(image).rectangle((20, 20, 180, 280), fill="olive")
    ground = find_ground(make_canvas(image))
    assert ground is not None
    assert ground.colour == colour
    assert ground.mask[5, 5] == 255
    assert ground.mask[150, 100] == 0


def test_a_picture_that_bleeds_off_has_no_ground() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (120, 100, 3), dtype=np.uint8)
    assert find_ground(make_canvas(Image.fromarray(noise))) is None


def test_noise_widens_the_tolerance() -> None:
    noise = np.random.default_rng(1).normal(235, 5, (120, 100, 3)).clip(0, 255).astype(np.uint8)
    plain = find_ground(make_canvas(Image.new("RGB", (100, 120), (235, 235, 235))))
    noisy = find_ground(make_canvas(Image.fromarray(noise)))
    assert plain is not None
    assert noisy is not None
    assert noisy.tolerance > plain.tolerance


def test_ink_runs_into_the_gutters_of_print() -> None:
    image = Image.new("RGB", (600, 900), (245, 245, 245))
    draw = ImageDraw.Draw(image)
    draw.rectangle((30, 30, 570, 870), fill=(40, 40, 40))
    draw.rectangle((30, 447, 570, 450), fill=(130, 125, 120))
    canvas = make_canvas(image)
    white = GroundColour((245, 245, 245), 12)
    assert ground_of(canvas, white).open[449, 300] == 0
    assert ground_of(canvas, white, printed=True).open[449, 300] == 255
