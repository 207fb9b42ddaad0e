"""Panels and balloons found on pages drawn for the purpose, and sane answers to everything else."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageOps

from comicremix.geometry import Rect, area, bounds, contains
from comicremix.imaging.detect import Found, detect
from comicremix.imaging.reading_order import Reading
from comicremix.model.source import BalloonKind
from tests.unit.imaging.drawn import BALLOONS, PANELS, add_balloon, comic_page, overlap


@cache
def found_on_page(reading: Reading = "ltr") -> Found:
    return detect(comic_page(), reading=reading)


def test_five_panels_are_found_in_order() -> None:
    panels = found_on_page().panels
    assert len(panels) == len(PANELS)
    for found, true in zip(panels, PANELS, strict=True):
        assert overlap(found, true) > 0.93
        assert area(found) == pytest.approx(area(true), rel=0.07)


def test_the_slanted_gutter_is_followed() -> None:
    left, right = found_on_page().panels[1:3]
    assert contains(left, (425, 380))
    assert not contains(right, (425, 380))
    assert contains(right, (400, 660))
    assert not contains(left, (400, 660))


def test_manga_is_read_from_the_right() -> None:
    panels = found_on_page("rtl").panels
    assert [bounds(p).x > 300 for p in panels] == [False, True, False, True, False]


def test_balloons_are_found_with_their_tails() -> None:
    balloons = found_on_page().balloons
    assert len(balloons) == len(BALLOONS)
    for balloon, box in zip(sorted(balloons, key=lambda b: bounds(b.outline).y), BALLOONS, strict=True):
        with_tail = Rect(box.x, box.y, box.width, box.height + 40)
        assert overlap(balloon.outline, with_tail) > 0.85
        assert balloon.kind is BalloonKind.SPEECH
        assert balloon.tail is not None
        assert np.hypot(balloon.tail[0] - box.centre[0] - 60, balloon.tail[1] - box.bottom - 40) < 16


def test_a_balloon_over_a_gutter_does_not_join_the_panels() -> None:
    page = comic_page()
    add_balloon(ImageDraw.Draw(page), Rect(90, 610, 230, 130))
    found = detect(page)
    assert len(found.panels) == len(PANELS)
    assert any(overlap(b.outline, Rect(90, 610, 230, 170)) > 0.85 for b in found.balloons)


def test_dark_gutters_are_gutters() -> None:
    page = ImageOps.invert(comic_page())
    assert len(detect(page).panels) == len(PANELS)


def test_a_coloured_box_with_words_is_a_caption() -> None:
    page = Image.new("RGB", (800, 1200), (90, 120, 160))
    draw = ImageDraw.Draw(page)
    draw.rectangle((100, 100, 420, 190), fill=(255, 240, 200), outline="black", width=3)
    draw.multiline_text(
        (260, 145), "MEANWHILE, FAR\nAWAY FROM HERE", fill="black", font_size=24, anchor="mm", align="center"
    )
    (balloon,) = detect(page).balloons
    assert balloon.kind is BalloonKind.CAPTION
    assert balloon.tail is None
    assert overlap(balloon.outline, Rect(100, 100, 320, 90)) > 0.9


def test_lines_of_text_are_no_panel() -> None:
    page = Image.new("RGB", (800, 1200), "white")
    draw = ImageDraw.Draw(page)
    draw.rectangle((40, 40, 760, 500), fill="teal", outline="black", width=4)
    for y in range(560, 900, 34):
        draw.text((60, y), "Once upon a time there was a cat who slept all day", fill="black", font_size=26)
    (panel,) = detect(page).panels
    assert overlap(panel, Rect(40, 40, 720, 460)) > 0.95


def test_a_blank_page_is_one_panel() -> None:
    found = detect(Image.new("RGB", (300, 400), "white"))
    assert [overlap(panel, Rect(0, 0, 300, 400)) for panel in found.panels] == [1.0]
    assert found.balloons == ()


def test_a_picture_without_gutters_is_one_panel() -> None:
    noise = np.random.default_rng(2).integers(0, 256, (30, 40, 3), dtype=np.uint8)
    photo = Image.fromarray(noise).resize((640, 480)).filter(ImageFilter.GaussianBlur(6))
    found = detect(photo)
    assert len(found.panels) == 1
    assert overlap(found.panels[0], Rect(0, 0, 640, 480)) > 0.9


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "CMYK", "LA", "I;16", "F"])
def test_every_mode_is_answered(mode: str) -> None:
    grey = comic_page().convert("L")
    page = Image.fromarray(np.asarray(grey, dtype=np.uint16) * 257) if mode == "I;16" else comic_page().convert(mode)
    assert len(detect(page).panels) == len(PANELS)


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (500, 1), (2, 3), (17, 9), (5000, 5)])
def test_tiny_pictures_are_answered(size: tuple[int, int]) -> None:
    found = detect(Image.new("RGB", size, "grey"))
    assert len(found.panels) == 1
    assert found.balloons == ()


@pytest.mark.parametrize("size", [(2000, 12000), (9000, 1200)])
def test_huge_blank_pages_are_one_panel(size: tuple[int, int]) -> None:
    found = detect(Image.new("1", size, 1))
    assert [bounds(panel) for panel in found.panels] == [Rect(0, 0, *size)]


def test_a_splash_page_with_white_clouds_is_one_panel() -> None:
    page = Image.new("RGB", (800, 1200), (90, 140, 210))
    draw = ImageDraw.Draw(page)
    for x, y in ((0, 100), (420, 240), (120, 700), (560, 900)):
        draw.ellipse((x, y, x + 300, y + 160), fill="white")
    for x in (200, 500):
        figure = ((x, 500), (x + 120, 500), (x + 180, 1200), (x - 60, 1200))
        draw.polygon(figure, fill="maroon", outline="black", width=4)
    assert len(detect(page).panels) == 1


def test_the_same_page_is_found_the_same() -> None:
    assert detect(comic_page()) == found_on_page()


def test_a_larger_scan_is_found_alike() -> None:
    large = comic_page().resize((2400, 3600), Image.Resampling.LANCZOS)
    found = detect(large)
    assert len(found.balloons) == len(BALLOONS)
    for panel, true in zip(found.panels, PANELS, strict=True):
        assert overlap(panel, tuple((3 * x, 3 * y) for x, y in true)) > 0.93
