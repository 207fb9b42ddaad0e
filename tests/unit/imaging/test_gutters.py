"""Gutters stay under and beside a balloon that is taken out, and lend their colour to no art."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from comicremix.geometry import Rect
from comicremix.imaging.canvas import Mask
from comicremix.imaging.ground import GroundColour
from comicremix.imaging.plates.gutters import gutters_near, page_ground
from comicremix.imaging.plates.plate import Order, make_plate

BLUE, RED = (60, 90, 160), (190, 70, 60)
WHITE = GroundColour((255, 255, 255), 10)


def two_rows() -> Image.Image:
    """Draw a red panel above a blue one on white: a gutter from row 190 to 210."""
    page = Image.new("RGB", (400, 420), "white")
    draw = ImageDraw.Draw(page)
    draw.rectangle((20, 20, 379, 189), fill=RED)
    draw.rectangle((20, 210, 379, 399), fill=BLUE)
    return page


def masked(box: Rect) -> Mask:
    mask = np.zeros((420, 400), np.uint8)
    x, y, width, height = (int(value) for value in box)
    mask[y : y + height, x : x + width] = 255
    return mask


def test_the_edge_tells_the_ground() -> None:
    assert page_ground(two_rows()) == WHITE
    noise = np.random.default_rng(3).integers(0, 256, (60, 60, 3)).astype(np.uint8)
    assert page_ground(Image.fromarray(noise)) is None


def test_gutters_and_what_lies_beyond_them_are_told_apart() -> None:
    balloon = masked(Rect(100, 210, 150, 80))
    gutters, beyond = gutters_near(np.asarray(two_rows()), balloon, balloon, WHITE)
    assert gutters[200, 150]
    assert gutters[300, 5]
    assert not gutters[300, 300]
    assert not gutters[100, 150]
    assert beyond[100, 150]
    assert not beyond[300, 300]


def test_nothing_lies_beyond_a_gutter_that_the_balloon_crosses() -> None:
    balloon = masked(Rect(100, 150, 150, 140))
    _, beyond = gutters_near(np.asarray(two_rows()), balloon, balloon, WHITE)
    assert not beyond[100, 150]


def test_the_plate_of_a_balloon_at_a_panels_edge_has_the_panels_colour_up_to_the_gutter() -> None:
    page = two_rows()
    box = Rect(100, 210, 150, 80)
    ImageDraw.Draw(page).rectangle((box.x, box.y, box.right - 1, box.bottom - 1), fill="white")
    pixels = np.asarray(make_plate(page, Order.of([box.outline()], "balloons")).image)
    assert np.abs(pixels[212:288, 102:248].astype(int) - BLUE).max() <= 6
    assert (pixels[195:207, 20:380] == 255).all()


def test_a_gutter_goes_on_under_a_balloon() -> None:
    page = two_rows()
    box = Rect(100, 150, 150, 140)
    ImageDraw.Draw(page).ellipse((box.x, box.y, box.right - 1, box.bottom - 1), fill=(250, 240, 170))
    pixels = np.asarray(make_plate(page, Order.of([box.outline()], "balloons")).image)
    assert (pixels[194:206, 110:240] == 255).all()
    assert np.abs(pixels[170, 175].astype(int) - RED).max() <= 30
    assert np.abs(pixels[250, 175].astype(int) - BLUE).max() <= 30
