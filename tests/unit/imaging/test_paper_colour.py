"""The colour of a balloon's paper is found under its words."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from comicremix.geometry import Rect
from comicremix.imaging.balloons.paper_colour import paper_colour, paper_colour_on
from comicremix.imaging.detect import detect

BOX = Rect(40.0, 30.0, 200.0, 80.0)


def caption(fill: str, words: str = "It was a dark\nand stormy night.") -> Image.Image:
    page = Image.new("RGB", (300, 200), "#46705a")
    draw = ImageDraw.Draw(page)
    draw.rectangle((BOX.x, BOX.y, BOX.right, BOX.bottom), fill=fill, outline="black", width=3)
    draw.multiline_text((70, 45), words, fill="black")
    return page


@pytest.mark.parametrize("fill", ["#ffe14d", "#bfe0ff", "#202020"])
def test_coloured_paper_has_its_colour(fill: str) -> None:
    assert paper_colour_on(caption(fill), BOX.outline()) == fill
    assert paper_colour_on(caption(fill).convert("RGBA"), BOX.outline()) == fill


def test_white_paper_is_left_to_the_style() -> None:
    assert paper_colour_on(caption("#fdfdfb"), BOX.outline()) is None


def test_drawing_has_no_paper() -> None:
    noise = np.random.default_rng(3).integers(0, 255, (200, 300, 3), dtype=np.uint8)
    assert paper_colour(noise, BOX.outline()) is None


def test_an_outline_off_the_page_has_none() -> None:
    assert paper_colour_on(caption("#ffe14d"), Rect(400.0, 300.0, 50.0, 50.0).outline()) is None


def test_finding_tells_it() -> None:
    page = Image.new("RGB", (900, 1200), "white")
    draw = ImageDraw.Draw(page)
    draw.rectangle((40, 40, 860, 1160), fill="#5a7f9a", outline="black", width=5)
    draw.rectangle((80, 80, 480, 220), fill="#ffe14d", outline="black", width=3)
    for row in range(4):
        draw.text((110, 100 + 26 * row), "Meanwhile, on the other side of town", fill="black", font_size=20)
    found = detect(page)
    assert [balloon.fill for balloon in found.balloons] == ["#ffe14d"]
