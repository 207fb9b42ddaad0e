"""Texts without a balloon are found; those in balloons, and drawings, are not."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from comicremix.geometry import Outline, bounds
from comicremix.imaging.balloons.blocks import find_blocks
from comicremix.imaging.balloons.free_lettering import find_lettering
from comicremix.imaging.canvas import make_canvas

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


def test_a_paragraph_of_small_letters_is_one_region_with_all_of_its_words() -> None:
    page = Image.new("RGB", (700, 960), (255, 255, 255))
    draw, font = ImageDraw.Draw(page), ImageFont.load_default(26)
    words = "He began to enjoy it, hardly\nseeing how a film of gas was\nforming a lid over the pan."
    draw.multiline_text((90, 200), words, fill=(20, 20, 20), font=font, spacing=6)
    draw.rectangle((60, 330, 640, 700), fill=(150, 190, 90), outline=(20, 20, 20), width=4)
    (region,) = found_on(page, [])
    box, (left, top, right, bottom) = bounds(region), draw.multiline_textbbox((90, 200), words, font=font, spacing=6)
    assert abs(box.x - left) < 14
    assert abs(box.right - right) < 14
    assert abs(box.y - top) < 14
    assert abs(box.bottom - bottom) < 14


def test_light_within_dark_letters_is_no_text_of_its_own() -> None:
    page = Image.new("RGB", (700, 960), (255, 255, 255))
    ImageDraw.Draw(page).multiline_text(
        (80, 300), "GOOD BOOKS OPEN\nDOORS ABOARD", fill=(20, 20, 20), font=ImageFont.load_default(44)
    )
    assert len(found_on(page, [])) == 1
