"""Panels that were cut where nothing ends are one again."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from comicremix.geometry import Outline, Rect
from comicremix.imaging.canvas import make_canvas
from comicremix.imaging.panels.rejoined import rejoined
from tests.unit.imaging.drawn import overlap

UPPER, LOWER = Rect(40, 40, 320, 250), Rect(40, 293, 320, 267)
PARTS = [UPPER.outline(), LOWER.outline()]
WHOLE = UPPER.union(LOWER)


def rejoined_on(
    page: Image.Image, panels: list[Outline], balloons: tuple[Outline, ...] = (), parts: tuple[Outline, ...] = ()
) -> list[Outline]:
    canvas = make_canvas(page)
    gutter = np.where(canvas.grey > 240, 255, 0).astype(np.uint8)
    return rejoined(panels, parts, balloons, canvas, gutter)


def plain_page() -> Image.Image:
    page = Image.new("RGB", (400, 600), "white")
    draw = ImageDraw.Draw(page)
    draw.rectangle((WHOLE.x, WHOLE.y, WHOLE.right, WHOLE.bottom), fill="orchid", outline="black", width=4)
    draw.ellipse((120, 250, 180, 330), fill="olive", outline="black", width=3)
    return page


def test_flat_colour_that_goes_on_beyond_a_cut_is_one_panel() -> None:
    (one,) = rejoined_on(plain_page(), PARTS)
    assert overlap(one, WHOLE) > 0.98


@pytest.mark.parametrize("between", ["gutter", "line", "other colour"])
def test_what_is_drawn_between_two_panels_parts_them(between: str) -> None:
    page = plain_page()
    draw = ImageDraw.Draw(page)
    if between == "gutter":
        draw.rectangle((30, 290, 370, 293), fill="white")
    elif between == "line":
        draw.line((40, 291, 360, 291), fill="black", width=3)
    else:
        draw.rectangle((44, 293, 356, 556), fill="navy")
    assert rejoined_on(page, PARTS) == PARTS


def test_what_a_balloon_hides_is_not_known() -> None:
    assert rejoined_on(plain_page(), PARTS, (Rect(20, 240, 360, 120).outline(),)) == PARTS


def test_slanted_panels_on_both_sides_of_a_third_stay_apart() -> None:
    left: Outline = ((40, 40), (80, 40), (196, 560), (40, 560))
    right: Outline = ((198, 40), (360, 40), (360, 560), (320, 560))
    assert rejoined_on(plain_page(), [left, right]) == [left, right]


@pytest.mark.parametrize("gutter", [False, True])
def test_a_wide_cut_beside_a_part_needs_a_gutter_however_rich_the_art_in_it(gutter: bool) -> None:
    random = np.random.default_rng(5)
    art = Image.fromarray(random.integers(20, 220, (60, 40, 3), dtype=np.uint8))
    page = art.resize((400, 600), Image.Resampling.NEAREST)
    if gutter:
        ImageDraw.Draw(page).rectangle((40, 290, 360, 299), fill="white")
    upper, lower = UPPER.outline(), Rect(40, 300, 320, 260).outline()
    assert len(rejoined_on(page, [upper], parts=(lower,))) == (2 if gutter else 1)
    assert len(rejoined_on(page, [upper, lower])) == 2
