"""Panels that balloons cover for the most part."""

from __future__ import annotations

from PIL import Image, ImageDraw

from comicremix.geometry import Rect
from comicremix.imaging.canvas import make_canvas
from comicremix.imaging.panels.search import without_balloons

LARGE, SMALL = Rect(40, 40, 320, 240), Rect(40, 320, 320, 240)


def test_a_border_keeps_a_panel_that_a_balloon_covers() -> None:
    image = Image.new("RGB", (400, 600), "white")
    draw = ImageDraw.Draw(image)
    for box in (LARGE, SMALL):
        draw.rectangle((box.x, box.y, box.right, box.bottom), fill="olive", outline="black", width=4)
    balloon = Rect(60, 60, 260, 190).outline()
    assert len(without_balloons((LARGE.outline(), SMALL.outline()), [balloon], make_canvas(image))) == 2


def test_without_a_border_it_is_no_panel() -> None:
    image = Image.new("RGB", (400, 600), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((SMALL.x, SMALL.y, SMALL.right, SMALL.bottom), fill="olive", outline="black", width=4)
    balloon = Rect(60, 60, 260, 190)
    draw.ellipse((balloon.x, balloon.y, balloon.right, balloon.bottom), outline="black", width=3)
    kept = without_balloons((LARGE.outline(), SMALL.outline()), [balloon.outline()], make_canvas(image))
    assert kept == (SMALL.outline(),)


def test_a_frame_around_nothing_but_a_balloon_is_a_caption() -> None:
    image = Image.new("RGB", (400, 600), "white")
    draw = ImageDraw.Draw(image)
    for box in (LARGE, SMALL):
        draw.rectangle((box.x, box.y, box.right, box.bottom), fill="olive", outline="black", width=4)
    kept = without_balloons((LARGE.outline(), SMALL.outline()), [LARGE.inset(4).outline()], make_canvas(image))
    assert kept == (SMALL.outline(),)
