"""One click inside a balloon gives its outline: letters closed, gaps closed, tail found; elsewhere it gives none."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw

from comicremix.geometry import Outline, Rect, area, bounds
from comicremix.imaging.trace import trace_outline

BOX = Rect(150, 120, 300, 180)
TAIL = ((300.0, 290.0), (340.0, 290.0), (390.0, 380.0))


def noisy(size: tuple[int, int], seed: int = 0) -> Image.Image:
    rng = np.random.default_rng(seed)
    noise = cv2.GaussianBlur(rng.integers(0, 255, (size[1], size[0], 3), dtype=np.uint8), (0, 0), 2)
    return Image.fromarray(cv2.normalize(noise, None, 30, 190, cv2.NORM_MINMAX))


def balloon(fill: str = "white", ink: str = "black", *, gap: int = 0, tail: bool = True) -> Image.Image:
    page = noisy((700, 500))
    pen = ImageDraw.Draw(page)
    pen.ellipse((BOX.x, BOX.y, BOX.right, BOX.bottom), fill=fill, outline="black", width=4)
    if tail:
        pen.polygon(TAIL, fill=fill)
        pen.line((TAIL[0], TAIL[2], TAIL[1]), fill="black", width=4)
    pen.text(BOX.centre, "SOME WORDS\nIN HERE", fill=ink, font_size=34, anchor="mm", align="center")
    if gap:  # the line is broken, and light art lies behind the gap
        pen.rectangle((60, 150, 140, 300), fill=fill)
        pen.rectangle((120, BOX.centre[1] - gap / 2, 165, BOX.centre[1] + gap / 2), fill=fill)
    return page


def overlap(one: Outline, other: Outline) -> float:
    masks = []
    for outline in (one, other):
        mask = np.zeros((500, 700), np.uint8)
        cv2.fillPoly(mask, [np.round(np.array(outline)).astype(np.int32)], (1,))
        masks.append(mask > 0)
    return float((masks[0] & masks[1]).sum() / (masks[0] | masks[1]).sum())


def truth(*, tail: bool = True) -> Outline:
    mask = np.zeros((500, 700), np.uint8)
    cv2.ellipse(mask, (300, 210), (149, 89), 0, 0, 360, 1, -1)
    if tail:
        cv2.fillPoly(mask, [np.array(TAIL).astype(np.int32)], (1,))
    contour = max(cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)[0], key=len)
    return tuple((float(x), float(y)) for x, y in contour[:, 0])


@pytest.mark.parametrize(
    ("fill", "ink"), [("white", "black"), ("#fdf0c8", "black"), ("#ffe04a", "#402000"), ("#151530", "white")]
)
@pytest.mark.parametrize("at", [(200.0, 200.0), BOX.centre, (280.0, 150.0)])
def test_a_click_gives_the_outline(fill: str, ink: str, at: tuple[float, float]) -> None:
    found = trace_outline(balloon(fill, ink), at)
    assert found is not None
    assert overlap(found.outline, truth()) > 0.93
    assert len(found.outline) < 200
    assert found.tail is not None
    assert np.hypot(found.tail[0] - TAIL[2][0], found.tail[1] - TAIL[2][1]) < 20, (
        "the paper ends before the line's own tip"
    )


def test_a_balloon_without_a_tail_has_none() -> None:
    found = trace_outline(balloon(tail=False), (200, 200))
    assert found is not None
    assert found.tail is None
    assert overlap(found.outline, truth(tail=False)) > 0.95


def test_a_gap_in_the_line_lets_nothing_out() -> None:
    found = trace_outline(balloon(gap=6), (200, 200))
    assert found is not None
    assert bounds(found.outline).x > BOX.x - 12
    assert overlap(found.outline, truth()) > 0.9


def test_a_gradient_is_followed() -> None:
    page = balloon()
    pixels = np.array(page)
    white = (pixels == 255).all(axis=2)
    ramp = np.linspace(255, 190, 700)[None, :, None] * np.array([1, 0.95, 0.9])
    pixels = np.where(white[..., None], np.broadcast_to(ramp, pixels.shape).astype(np.uint8), pixels)
    found = trace_outline(Image.fromarray(pixels), (200, 200))
    assert found is not None
    assert overlap(found.outline, truth()) > 0.9


def test_a_balloon_that_is_open_to_the_gutter_ends_with_its_panel() -> None:
    page = balloon(tail=False)
    pen = ImageDraw.Draw(page)
    pen.rectangle((0, 0, 700, 170), fill="white")
    panel = Rect(0, 170, 700, 330).outline()
    found = trace_outline(page, (200, 210), within=panel)
    assert found is not None
    assert bounds(found.outline).y > 160
    assert bounds(found.outline).bottom == pytest.approx(BOX.bottom, abs=4)


@pytest.mark.parametrize("point", [(-1.0, 5.0), (700.0, 5.0), (5.0, 1e9), (5.0, -3.0)])
def test_off_the_page_there_is_none(point: tuple[float, float]) -> None:
    assert trace_outline(balloon(), point) is None


@pytest.mark.parametrize("size", [(1, 1), (40, 30), (900, 900)])
def test_a_blank_page_has_none(size: tuple[int, int]) -> None:
    assert trace_outline(Image.new("RGB", size, "white"), (0, 0)) is None


@pytest.mark.parametrize("mode", ["1", "L", "CMYK", "RGBA", "I;16"])
def test_every_mode_is_traced_or_refused(mode: str) -> None:
    page = balloon().convert("L").convert(mode) if mode != "RGBA" else balloon().convert("RGBA")
    found = trace_outline(page, (200, 200))
    assert found is None or area(found.outline) > 80


def test_a_balloon_of_a_large_page_is_traced() -> None:
    page = noisy((2500, 3500))
    pen = ImageDraw.Draw(page)
    pen.ellipse((1000, 1000, 1700, 1400), fill="white", outline="black", width=8)
    pen.text((1350, 1200), "LARGE LETTERING", fill="black", font_size=60, anchor="mm")
    found = trace_outline(page, (1100, 1200))
    assert found is not None
    assert 0.9 < area(found.outline) / (np.pi * 350 * 200) < 1.1


def test_the_paper_around_panels_is_no_balloon() -> None:
    page = Image.new("RGB", (600, 800), "white")
    ImageDraw.Draw(page).rectangle((40, 40, 560, 760), fill="#8a5a3c", outline="black", width=4)
    ImageDraw.Draw(page).rectangle((0, 395, 40, 400), fill="black")
    assert trace_outline(page, (20.0, 400.0)) is None


def test_a_ragged_sky_is_no_balloon() -> None:
    page = Image.new("RGB", (600, 800), "#7a4a2c")
    edge = [(60.0 + 40 * k, 300.0 if k % 2 else 620.0) for k in range(13)]
    ImageDraw.Draw(page).polygon([(60.0, 60.0), (540.0, 60.0), *reversed(edge)], fill="#f3ecd2")
    assert trace_outline(page, (300.0, 120.0)) is None
