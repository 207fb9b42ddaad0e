"""Insets over larger panels, and what looks like one and is none."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from comicremix.geometry import Rect
from comicremix.imaging.detect import detect
from tests.unit.imaging.drawn import overlap

LARGE, BELOW = Rect(40, 40, 720, 640), Rect(40, 710, 720, 450)


def page_with(box: Rect, fill: str | None = None, rim: int = 0) -> Image.Image:
    """Draw two textured panels and a bordered box over the first, plain or with a drawing on it."""
    random = np.random.default_rng(6)
    page = Image.new("RGB", (800, 1200), "white")
    for area, low in ((LARGE, 90), (BELOW, 90), (box, 10)):
        draw = ImageDraw.Draw(page)
        if area is box and rim:
            draw.rectangle((box.x - rim, box.y - rim, box.right + rim, box.bottom + rim), fill="white")
        art = random.integers(low, low + 90, (8, 8, 3), dtype=np.uint8)
        page.paste(Image.fromarray(art).resize((int(area.width), int(area.height))), (int(area.x), int(area.y)))
        draw.rectangle((area.x, area.y, area.right, area.bottom), outline="black", width=4)
    if fill:
        draw.rectangle((box.x, box.y, box.right, box.bottom), fill=fill, outline="black", width=4)
        draw.multiline_text(box.centre, "MEANWHILE IN\nTHE OTHER TOWN", fill="black", font_size=22, anchor="mm")
    return page


@pytest.mark.parametrize("box", [Rect(540, 440, 240, 200), Rect(20, 80, 200, 240)])
def test_an_inset_that_breaks_the_border_is_a_panel(box: Rect) -> None:
    found = detect(page_with(box)).panels
    assert [max(overlap(panel, true) for panel in found) > 0.9 for true in (LARGE, BELOW, box)] == [True] * 3
    assert overlap(found[1], box) > 0.9, "read after the panel it lies on"


def test_a_rim_of_the_gutters_colour_makes_an_inset() -> None:
    assert len(detect(page_with(Rect(300, 200, 220, 200), rim=9)).panels) == 3


def test_a_picture_on_the_wall_is_none() -> None:
    assert len(detect(page_with(Rect(300, 200, 220, 200))).panels) == 2


def test_a_caption_over_the_border_is_none() -> None:
    assert len(detect(page_with(Rect(20, 80, 260, 130), fill="#ffe9a0")).panels) == 2
