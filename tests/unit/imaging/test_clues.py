"""Blocks of letters on even paper are clues to balloons; of drawn marks few are followed."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from comicremix.imaging.balloons.blocks import find_blocks
from comicremix.imaging.balloons.clues import find_clues, find_leads
from comicremix.imaging.canvas import make_canvas

FONT = ImageFont.load_default(20)
TEXT = (60, 60, 400, 130)


def page() -> Image.Image:
    """Return a text on paper above leaves of many greens."""
    image = Image.new("RGB", (800, 1000), (150, 190, 130))
    draw = ImageDraw.Draw(image)
    draw.rectangle((30, 30, 460, 160), fill=(250, 246, 235))
    draw.multiline_text(TEXT[:2], "Somebody has to say it,\nand so I say it here.", fill=(20, 20, 20), font=FONT)
    chance = np.random.default_rng(3)
    for _ in range(900):
        x, y = chance.uniform(60, 740), chance.uniform(400, 900)
        shade = chance.uniform(0.4, 1.2)
        leaf = (x, y, x + chance.uniform(6, 26), y + chance.uniform(6, 18))
        draw.ellipse(leaf, fill=tuple(int(shade * level) for level in (110, 150, 90)))
    return image


def test_a_text_is_followed_and_few_drawn_marks_are():
    canvas = make_canvas(page())
    blocks = find_blocks(canvas)
    looked_at, followed = find_leads(canvas, blocks), find_clues(canvas).leads
    of_art, followed_of_art = (sum(lead.block.y > 300 for lead in leads) for leads in (looked_at, followed))
    assert of_art > 8
    assert followed_of_art < 0.5 * of_art
    assert any(lead.block.x < TEXT[0] + 10 and lead.block.count > 20 for lead in followed)


def test_the_papers_colour_is_that_between_the_letters():
    colours = [lead.colour.tolist() for lead in find_clues(make_canvas(page())).leads if lead.block.y < 200]
    assert colours
    assert all(max(abs(a - b) for a, b in zip(colour, (250, 246, 235), strict=True)) <= 3 for colour in colours)


def test_a_blank_page_has_no_clues():
    clues = find_clues(make_canvas(Image.new("RGB", (300, 300), "white")))
    assert not clues.blocks
    assert not clues.leads
