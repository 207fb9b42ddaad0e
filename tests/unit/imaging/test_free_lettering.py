"""Texts without a balloon are found; those in balloons, and drawings, are not."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from comicremix.geometry import Outline, bounds
from comicremix.imaging.blocks import find_blocks
from comicremix.imaging.canvas import make_canvas
from comicremix.imaging.free_lettering import find_lettering

TEXT = (200, 300, 420, 380)


def sheet(*, hatched: bool = False) -> Image.Image:
    page = Image.new("RGB", (700, 960), (214, 205, 180))
    draw = ImageDraw.Draw(page)
    font = ImageFont.load_default(22)
    draw.multiline_text(
        TEXT[:2], "Thanks to all readers\nand to the many\npatrons of this", fill=(20, 20, 20), font=font
    )
    if hatched:
        random = np.random.default_rng(5)
        for x, y in random.uniform(0, 1, (160, 2)) * (280, 300) + (60, 600):
            draw.line((x, y, x + 3, y + random.uniform(12, 30)), fill=(20, 20, 20), width=2)
    return page


def found_on(page: Image.Image, balloons: list[Outline]) -> list[Outline]:
    canvas = make_canvas(page)
    return find_lettering(canvas, find_blocks(canvas), balloons)


def test_lines_of_one_text_are_one_region() -> None:
    (region,) = found_on(sheet(hatched=True), [])
    box = bounds(region)
    assert abs(box.x - TEXT[0]) < 8
    assert abs(box.y - TEXT[1]) < 12
    assert box.height > 50


def test_the_text_of_a_balloon_is_no_free_lettering() -> None:
    x, y, right, bottom = TEXT
    balloon = ((x - 20.0, y - 20.0), (right + 20.0, y - 20.0), (right + 20.0, bottom + 20.0), (x - 20.0, bottom + 20.0))
    assert found_on(sheet(), [balloon]) == []
