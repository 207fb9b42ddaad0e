"""Found outlines held against the page: tails followed, letters taken in, art left out."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw

from comicremix.geometry import Outline, Rect
from comicremix.imaging.masks import draw_outline
from comicremix.imaging.plates.plate import Order, make_plate
from comicremix.imaging.plates.refit import PAINTED, UNBOUNDED, refit

BOX = Rect(120, 80, 240, 140)
GROWTH = 4


def ellipse(box: Rect) -> Outline:
    angles = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    x, y = box.centre
    return tuple((float(x + box.width / 2 * np.cos(a)), float(y + box.height / 2 * np.sin(a))) for a in angles)


def page_with_balloon() -> Image.Image:
    rng = np.random.default_rng(4)
    art = cv2.GaussianBlur(rng.integers(0, 255, (360, 500, 3), dtype=np.uint8), (0, 0), 3)
    page = Image.fromarray(cv2.normalize(art, None, 40, 150, cv2.NORM_MINMAX))
    pen = ImageDraw.Draw(page)
    pen.ellipse((BOX.x, BOX.y, BOX.right, BOX.bottom), fill="white")
    pen.text(BOX.centre, "SOME WORDS", fill="black", font_size=30, anchor="mm")
    return page


def drawn(outlines: tuple[Outline, ...]) -> np.ndarray:
    mask = np.zeros((360, 500), np.uint8)
    for outline in outlines:
        draw_outline(mask, outline)
    return mask > 0


def test_a_good_outline_stays_as_it_is() -> None:
    page = page_with_balloon()
    found = refit(page, ellipse(BOX), (), GROWTH)
    assert found.fault is None
    assert (drawn(found.outlines) ^ drawn((ellipse(BOX),))).mean() < 0.003


def test_art_that_an_outline_reaches_over_is_left_out() -> None:
    page = page_with_balloon()
    far = drawn(refit(page, Rect(120, 80, 240, 200).outline(), (), GROWTH).outlines)
    assert not far[250:280, 120:360].any()
    assert far[140:160, 150:330].all()


def test_the_tip_of_a_tail_is_followed() -> None:
    page = page_with_balloon()
    ImageDraw.Draw(page).polygon(((230, 210), (246, 210), (250, 246)), fill="white")
    found = drawn(refit(page, ellipse(BOX), (), GROWTH).outlines)
    assert found[225:242, 247].all()
    assert not drawn((ellipse(BOX),))[225:242, 247].any()


def test_white_strokes_beside_a_balloon_with_a_tail_are_art() -> None:
    page = page_with_balloon()
    pen = ImageDraw.Draw(page)
    tail = ((225.0, 210.0), (250.0, 210.0), (245.0, 290.0))
    pen.polygon(tail, fill="white")
    pen.line((345, 118, 385, 100), fill="white", width=5)
    outline = (*ellipse(BOX)[:14], *tail[1:], tail[0], *ellipse(BOX)[17:])
    assert not drawn(refit(page, outline, (), GROWTH).outlines)[:, 372:].any()


@pytest.mark.parametrize(("strokes", "followed"), [((240,), True), ((220, 240, 260), False)])
def test_more_strokes_than_a_balloon_has_tails_are_art(strokes: tuple[int, ...], followed: bool) -> None:
    page = page_with_balloon()
    for left in strokes:
        ImageDraw.Draw(page).line((left, 212, left, 234), fill="white", width=5)
    found = drawn(refit(page, ellipse(BOX), (), GROWTH).outlines)
    assert bool(found[227:230, 180:300].any()) is followed


def test_letters_that_the_outline_goes_around_are_taken_in() -> None:
    page = page_with_balloon()
    notched = (*ellipse(BOX)[:14], (250.0, 220.0), (250.0, 140.0), (225.0, 140.0), (225.0, 220.0), *ellipse(BOX)[17:])
    assert not drawn((notched,))[150:200, 230:245].any()
    assert drawn(refit(page, notched, (), GROWTH).outlines)[150:200, 230:245].all()


def test_a_place_without_an_edge_is_no_balloon() -> None:
    ramp = np.repeat(np.linspace(120, 190, 500)[None, :, None], 360, axis=0)
    sky = Image.fromarray(np.repeat(ramp, 3, axis=2).astype(np.uint8))
    order = Order.of([ellipse(BOX)], "balloons", proposed=True)
    plate = make_plate(sky, order)
    assert plate.image.tobytes() == sky.tobytes()
    assert [(skipped.outline, skipped.reason) for skipped in plate.skipped] == [(ellipse(BOX), UNBOUNDED)]


def test_a_painted_ground_keeps_its_place_and_loses_its_lettering() -> None:
    rng = np.random.default_rng(5)
    paint = cv2.GaussianBlur(rng.normal(0, 1, (360, 500)).astype(np.float32), (0, 0), 14)
    paint = 215 + 8 * paint / paint.std()
    page = np.asarray(page_with_balloon())
    inside = drawn((ellipse(BOX),))
    ink = (page.max(axis=2) < 128) & drawn((BOX.inset(40).outline(),))
    painted = np.where((inside & ~ink)[..., None], np.clip(paint, 0, 255)[..., None], page).astype(np.uint8)
    plate = make_plate(Image.fromarray(painted), Order.of([ellipse(BOX)], "balloons", proposed=True))
    assert [skipped.reason for skipped in plate.skipped] == [PAINTED]
    after = np.asarray(plate.image, int)
    assert after[ink].min() > 150
    assert np.abs(after - painted)[~cv2.dilate(ink.astype(np.uint8), np.ones((25, 25))).astype(bool)].max() == 0


@pytest.mark.parametrize("outline", [(), ((5, 5), (9, 9)), ((-90, -90), (-80, -90), (-80, -80))])
def test_outlines_of_nothing_stay(outline: Outline) -> None:
    assert refit(page_with_balloon(), outline, (), GROWTH).outlines == (outline,)


def test_the_dots_of_a_thought_go_with_it_and_other_specks_stay() -> None:
    rng = np.random.default_rng(4)
    art = cv2.GaussianBlur(rng.integers(0, 255, (360, 500, 3), dtype=np.uint8), (0, 0), 3)
    page = Image.fromarray(cv2.normalize(art, None, 40, 150, cv2.NORM_MINMAX))
    pen = ImageDraw.Draw(page)
    lobes = [(240 + 95 * np.cos(a), 130 + 50 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 12, endpoint=False)]
    cloud = np.zeros((360, 500), np.uint8)
    cv2.ellipse(cloud, (240, 130), (95, 50), 0, 0, 360, 255, -1)
    for x, y in lobes:
        cv2.circle(cloud, (round(x), round(y)), 28, 255, -1)
    pen.bitmap((0, 0), Image.fromarray(cloud).convert("1"), fill="white")
    pen.ellipse((290, 216, 312, 232), fill="white")
    pen.line((160, 218, 200, 222), fill="white", width=3)
    contour = max(cv2.findContours(cloud, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)[0], key=cv2.contourArea)
    outline = tuple((float(x) + 0.5, float(y) + 0.5) for x, y in contour[:, 0])
    found = drawn(refit(page, outline, (), GROWTH).outlines)
    assert found[220:229, 296:307].all()
    assert not found[218:222, 170:190].any()
