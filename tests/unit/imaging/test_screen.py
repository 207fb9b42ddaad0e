"""Printed tints: letters go, dots go on; drawing is no print."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw

from comicremix.geometry import Rect
from comicremix.imaging.plates.plate import Order, make_plate
from comicremix.imaging.plates.screen import descreened

BOX = Rect(60, 60, 480, 220)
COLOURS = {"yellow": ((250, 214, 70), (245, 154, 38)), "pink": ((240, 190, 190), (235, 137, 105))}


def printed(name: str, words: str) -> np.ndarray:
    """Draw a caption on a print of dots, six pixels apart, with the noise of a scan."""
    paper, dot = (np.array(colour, np.float32) for colour in COLOURS[name])
    rows, columns = np.mgrid[0:340, 0:600]
    turned = columns * np.cos(0.3) + rows * np.sin(0.3), rows * np.cos(0.3) - columns * np.sin(0.3)
    mesh = np.cos(2 * np.pi * turned[0] / 6) * np.cos(2 * np.pi * turned[1] / 6)
    share = np.clip((mesh - 0.35) * 3, 0, 1)[..., None]
    page = Image.fromarray((paper * (1 - share) + dot * share).astype(np.uint8))
    pen = ImageDraw.Draw(page)
    pen.rectangle((BOX.x, BOX.y, BOX.right, BOX.bottom), outline=(30, 25, 25), width=4)
    for place, line in enumerate(words.splitlines()):
        pen.text((300, 110 + 44 * place), line, fill=(30, 25, 25), font_size=30, anchor="mm")
    noise = np.random.default_rng(2).normal(0, 4, (340, 600, 1))
    return np.clip(cv2.GaussianBlur(np.asarray(page, np.float32), (0, 0), 0.7) + noise, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("name", COLOURS)
def test_letters_go_and_the_dots_go_on(name: str) -> None:
    words = "MEANWHILE, IN A\nDARK ALLEY OF THE\nOLD TOWN"
    page, clean = printed(name, words), printed(name, "")
    plate = make_plate(Image.fromarray(page), Order.of([BOX.outline()], "lettering"))
    assert plate.skipped == ()
    ink = np.abs(page.astype(int) - clean).max(axis=2) > 20
    off = np.abs(np.asarray(plate.image, int) - clean).mean(axis=2)
    assert off[ink].mean() < 10, "a flat patch or dots out of step are further off"
    assert (np.asarray(plate.image)[:62] == page[:62]).all()


def test_a_drawing_is_no_print() -> None:
    drawing = np.full((340, 600, 3), 230, np.uint8)
    rng = np.random.default_rng(3)
    for x, y in rng.integers(0, 300, (60, 2)).tolist():
        cv2.line(drawing, (x, y), (x + 30, y + 20), (40, 40, 40), 2)
    inside = np.zeros((340, 600), np.uint8)
    inside[20:320, 20:580] = 255
    assert descreened(drawing, inside, 2) is None


def test_flat_paper_is_no_print() -> None:
    inside = np.full((80, 80), 255, np.uint8)
    assert descreened(np.full((80, 80, 3), 200, np.uint8), inside, 2) is None
