"""Panels parted by gutters that are thin, crooked, merely a line or aslant, on pages turned or bled off."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from comicremix.geometry import Rect
from comicremix.imaging.canvas import make_canvas
from comicremix.imaging.detect import detect
from comicremix.imaging.ground import find_ground
from comicremix.imaging.panels.skew import find_skew
from tests.unit.imaging.drawn import comic_page, overlap

HALVES = (Rect(40, 40, 720, 560), Rect(40, 600, 720, 560))


def halves(line: int, ground: str = "white") -> Image.Image:
    """Draw two textured panels that share a border of ``line`` pixels."""
    page = Image.new("RGB", (800, 1200), ground)
    random = np.random.default_rng(3)
    for box in HALVES:
        art = random.integers(90, 200, (10, 10, 3), dtype=np.uint8)
        page.paste(Image.fromarray(art).resize((int(box.width), int(box.height))), (int(box.x), int(box.y)))
        ImageDraw.Draw(page).rectangle((box.x, box.y, box.right, box.bottom), outline="black", width=line)
    return page


@pytest.mark.parametrize("line", [3, 6])
def test_a_line_alone_parts_two_panels(line: int) -> None:
    found = detect(halves(line)).panels
    assert len(found) == 2
    assert all(overlap(panel, box) > 0.95 for panel, box in zip(found, HALVES, strict=True))


def test_a_slanted_line_alone_parts_two_panels() -> None:
    page = halves(3).crop((0, 0, 800, 602)).resize((800, 1200))
    ImageDraw.Draw(page).line((40, 520, 760, 760), fill="black", width=6)
    assert len(detect(page).panels) == 2


def test_a_line_that_ends_within_the_panel_parts_nothing() -> None:
    page = halves(3).crop((0, 0, 800, 602)).resize((800, 1200))
    ImageDraw.Draw(page).line((40, 520, 560, 690), fill="black", width=6)
    assert len(detect(page).panels) == 1


def test_a_balloon_may_lie_over_a_slanted_gutter() -> None:
    page = halves(3).crop((0, 0, 800, 602)).resize((800, 1200))
    draw = ImageDraw.Draw(page)
    draw.line((30, 520, 770, 760), fill="white", width=14)
    draw.ellipse((300, 540, 520, 720), fill="#a0d0ff", outline="black", width=3)
    assert len(detect(page).panels) == 2


def test_a_page_that_bleeds_off_is_cut_at_its_white_gutter() -> None:
    page = halves(0).crop((40, 40, 760, 1160))
    ImageDraw.Draw(page).rectangle((0, 550, 720, 566), fill="white")
    assert len(detect(page).panels) == 2


def test_a_crooked_gutter_parts_two_panels() -> None:
    page = halves(0)
    curve = [(x, 600 + 60 * np.sin((x - 40) / 720 * np.pi)) for x in range(30, 771, 10)]
    ImageDraw.Draw(page).line(curve, fill="white", width=16)
    assert len(detect(page).panels) == 2


@pytest.mark.parametrize("degrees", [-0.9, 0.75])
def test_a_turned_scan_is_found_to_be_turned(degrees: float) -> None:
    turned = comic_page().rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor="white")
    ground = find_ground(make_canvas(turned))
    assert ground is not None
    assert find_skew(ground.mask) == pytest.approx(degrees, abs=0.2)
    assert len(detect(turned).panels) == len(detect(comic_page()).panels)
