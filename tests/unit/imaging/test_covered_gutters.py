"""Gutters that balloons lie over for the most part."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from comicremix.geometry import Outline, Rect
from comicremix.imaging.detect import detect
from comicremix.imaging.panels.bands import Measures
from comicremix.imaging.panels.covered import parted
from tests.unit.imaging.drawn import overlap

FONT = ImageFont.load_default(21)
WORDS = "WHO TOLD YOU TO\nCOME HERE AT THIS\nTIME OF THE NIGHT"
MEASURES = Measures(2.5, 52, 5, 6)
WHOLE = Rect(40, 40, 720, 560).outline()
UPPER, BELOW = Rect(40, 40, 720, 560), Rect(40, 620, 720, 540)


def page_with_gutter(upper: Outline, lower: Outline) -> Image.Image:
    """Draw two textured panels over a third one, and two balloons over the gutter between them."""
    page = Image.new("RGB", (800, 1200), "white")
    random = np.random.default_rng(5)
    for index, outline in enumerate((upper, lower, BELOW.outline())):
        art = Image.fromarray(random.integers(80, 200, (9, 9, 3), dtype=np.uint8)).resize(page.size)
        mask = Image.new("L", page.size)
        ImageDraw.Draw(mask).polygon(outline, fill=255)
        page.paste(art.rotate(90 * index), mask=mask)
        ImageDraw.Draw(page).line((*outline, outline[0]), fill="black", width=4)
    draw = ImageDraw.Draw(page)
    for box in ((60, 215, 310, 375), (460, 265, 710, 425)):
        draw.ellipse(box, fill="#f4f8ff", outline="black", width=3)
        middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        draw.multiline_text(middle, WORDS, fill="black", font=FONT, anchor="mm", align="center")
    return page


@pytest.mark.parametrize("slant", [0, 90])
def test_what_is_seen_of_a_gutter_parts_its_panels(slant: int) -> None:
    upper: Outline = ((40, 40), (760, 40), (760, 310 + slant / 2), (40, 310 - slant / 2))
    lower: Outline = ((40, 326 - slant / 2), (760, 326 + slant / 2), (760, 600), (40, 600))
    found = detect(page_with_gutter(upper, lower)).panels
    assert len(found) == 3
    assert all(overlap(panel, true) > 0.92 for panel, true in zip(found, (upper, lower, BELOW), strict=True))


def test_without_a_gutter_balloons_part_nothing() -> None:
    found = detect(page_with_gutter(UPPER.outline(), UPPER.outline())).panels
    assert [overlap(panel, true) > 0.95 for panel, true in zip(found, (UPPER, BELOW), strict=True)] == [True] * 2


def test_a_gutter_is_followed_beneath_balloons_that_bar_its_ends() -> None:
    ground = np.full((640, 800), 255, np.uint8)
    ground[40:600, 40:760] = 0
    ground[310:318, 140:660] = 255
    over = [Rect(20, 250, 140, 130).outline(), Rect(640, 250, 140, 130).outline()]
    parts = parted(WHOLE, ground, over, MEASURES)
    assert sorted(round(max(y for _, y in part)) for part in parts) == [310, 600]
    assert parted(WHOLE, ground, [], MEASURES) == [WHOLE]


def test_white_art_between_lines_is_no_gutter() -> None:
    ground = np.full((640, 800), 255, np.uint8)
    ground[100:340, 300:306] = ground[100:340, 318:324] = 0
    assert parted(WHOLE, ground, [Rect(280, 380, 90, 200).outline()], MEASURES) == [WHOLE]
