"""Plates: what is taken out is gone, everything else is untouched."""

from __future__ import annotations

from typing import Literal

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw

from comicremix.geometry import Outline, Rect
from comicremix.imaging.inpaint import fill_hole
from comicremix.imaging.plate import make_plate, plate_crop
from tests.unit.imaging.drawn import BALLOONS, add_balloon, comic_page

Removal = Literal["lettering", "balloons"]


def ellipse(box: Rect) -> Outline:
    angles = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    x, y = box.centre
    return tuple((float(x + box.width / 2 * np.cos(a)), float(y + box.height / 2 * np.sin(a))) for a in angles)


OUTLINES = tuple(ellipse(box) for box in BALLOONS)


def near(outlines: tuple[Outline, ...], margin: int) -> np.ndarray:
    mask = np.zeros((1200, 800), np.uint8)
    for outline in outlines:
        cv2.fillPoly(mask, [np.round(np.array(outline)).astype(np.int32)], (255,))
    return cv2.dilate(mask, np.ones((2 * margin + 1, 2 * margin + 1), np.uint8)) > 0


@pytest.mark.parametrize("what", ["lettering", "balloons"])
def test_pixels_away_from_the_balloons_stay(what: Removal) -> None:
    page = comic_page()
    before, after = np.asarray(page), np.asarray(make_plate(page, OUTLINES, what))
    changed = (before != after).any(axis=2)
    assert changed.any()
    assert not changed[~near(OUTLINES, 12)].any()


def test_lettering_goes_and_the_balloons_line_stays() -> None:
    page = comic_page()
    before, after = (
        np.asarray(page.convert("L"), int),
        np.asarray(make_plate(page, OUTLINES, "lettering").convert("L"), int),
    )
    for box in BALLOONS:
        core = np.s_[int(box.y + 25) : int(box.bottom - 25), int(box.x + 45) : int(box.right - 45)]
        assert before[core].min() < 60
        assert after[core].min() > 245
        line = np.s_[int(box.y - 3) : int(box.y + 5), int(box.centre[0] - 5) : int(box.centre[0] + 5)]
        assert (before[line] == after[line]).all()


def test_tinted_paper_keeps_its_tint() -> None:
    page = Image.new("RGB", (400, 300), "navy")
    box = Rect(60, 60, 280, 160)
    add_balloon(ImageDraw.Draw(page), box, fill="#fff2c0")
    after = np.asarray(make_plate(page, [ellipse(box)], "lettering"))
    assert (after[115:165, 140:260] == (255, 242, 192)).all()


def test_light_lettering_on_dark_paper_goes() -> None:
    page = Image.new("RGB", (400, 300), (30, 30, 60))
    ImageDraw.Draw(page).text((200, 150), "IN THE DARK", fill="white", font_size=30, anchor="mm")
    after = np.asarray(make_plate(page, [Rect(60, 90, 280, 120).outline()], "lettering"), int)
    assert after[..., 0].max() < 60


def test_the_art_is_made_up_under_a_balloon() -> None:
    ramp = np.linspace(40, 200, 400).astype(np.uint8)
    art = np.repeat(np.tile(ramp, (300, 1))[..., None], 3, axis=2)
    page = Image.fromarray(art)
    box = Rect(120, 80, 160, 120)
    add_balloon(ImageDraw.Draw(page), box)
    outlines = [ellipse(box), ((176, 192), (276, 256), (238, 185))]
    after = np.asarray(make_plate(page, outlines, "balloons"), int)
    assert np.abs(after - art).max() < 25


@pytest.mark.parametrize("what", ["lettering", "balloons"])
@pytest.mark.parametrize(
    "crop", [Rect(60, 40, 300, 200), Rect(100.4, 90.7, 60, 40), Rect(0, 0, 800, 1200), Rect(700, 1100, 300, 300)]
)
def test_a_crop_equals_the_plates_part(what: Removal, crop: Rect) -> None:
    page = comic_page()
    whole = make_plate(page, OUTLINES, what)
    box = (int(crop.x), int(crop.y), min(800, int(np.ceil(crop.right))), min(1200, int(np.ceil(crop.bottom))))
    part = plate_crop(page, OUTLINES, what, crop)
    assert part.size == (box[2] - box[0], box[3] - box[1])
    assert part.tobytes() == whole.crop(box).tobytes()


def test_the_order_of_balloons_does_not_matter() -> None:
    page = comic_page()
    close = (*OUTLINES, Rect(360, 100, 90, 80).outline())
    assert make_plate(page, close, "balloons").tobytes() == make_plate(page, close[::-1], "balloons").tobytes()


def test_a_plate_is_the_same_every_time() -> None:
    page = comic_page()
    assert make_plate(page, OUTLINES, "balloons").tobytes() == make_plate(page, OUTLINES, "balloons").tobytes()


@pytest.mark.parametrize("outline", [(), ((5, 5),), ((5, 5), (9, 9)), ((-900, -900), (-800, -900), (-800, -800))])
def test_outlines_of_nothing_change_nothing(outline: Outline) -> None:
    page = comic_page()
    assert make_plate(page, [outline], "balloons").tobytes() == page.tobytes()


@pytest.mark.parametrize("mode", ["1", "L", "RGBA", "P"])
@pytest.mark.parametrize("what", ["lettering", "balloons"])
def test_every_mode_gives_rgb(mode: str, what: Removal) -> None:
    plate = make_plate(comic_page().convert(mode), OUTLINES[:1], what)
    assert (plate.mode, plate.size) == ("RGB", (800, 1200))


def test_an_outline_around_the_whole_page_is_survived() -> None:
    page = Image.new("RGB", (50, 40), "red")
    assert make_plate(page, [Rect(-5, -5, 80, 80).outline()], "balloons").size == page.size


def test_a_hole_takes_the_colour_around_it_and_nothing_else_changes() -> None:
    pixels = np.full((60, 80, 3), (200, 100, 50), np.uint8)
    hole = np.zeros((60, 80), np.uint8)
    hole[20:40, 30:60] = 255
    holed = pixels.copy()
    holed[hole > 0] = 0
    assert np.abs(fill_hole(holed, hole).astype(int) - pixels).max() <= 2
