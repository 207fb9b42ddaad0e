"""What is taken for letters, and what is left alone."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from comicremix.errors import Sentence
from comicremix.imaging.plates.unletter import DRAWN, without_lettering


def inside(shape: tuple[int, int] = (200, 300), margin: int = 20) -> np.ndarray:
    mask = np.zeros(shape, np.uint8)
    mask[margin:-margin, margin:-margin] = 255
    return mask


def page() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", (300, 200), "white")
    return image, ImageDraw.Draw(image)


def test_letters_that_touch_the_line_go_and_the_line_stays() -> None:
    image, pen = page()
    pen.rectangle((20, 20, 279, 179), outline="black", width=3)
    pen.text((150, 100), "IN THE\nMIDDLE", fill="black", font_size=30, anchor="mm")
    pen.text((23, 150), "EDGE", fill="black", font_size=30, anchor="lm")
    done = without_lettering(np.array(image), inside(), 3)
    assert not isinstance(done, Sentence)
    assert done[30:170, 30:270].min() > 235
    assert (done[20:23, 20:280] == 0).all()


def test_a_point_of_art_that_reaches_in_small_as_a_letter_stays_and_black_letters_at_the_edge_go() -> None:
    image, pen = page()
    pen.text((150, 80), "SOME WORDS", fill="black", font_size=30, anchor="mm")
    pen.polygon(((10, 146), (44, 149), (10, 153)), fill=(190, 110, 70))
    pen.text((274, 140), "I", fill="black", font_size=24, anchor="mm")
    before = np.array(image)
    done = without_lettering(before, inside(), 3)
    assert not isinstance(done, Sentence)
    assert (done[140:160, :50] == before[140:160, :50]).all()
    assert done[60:170, 60:276].min() > 235


def test_letters_over_the_edge_leave_the_art_beside_it_whole() -> None:
    brown = (170, 120, 80)
    image = Image.new("RGB", (300, 200), brown)
    pen = ImageDraw.Draw(image)
    pen.rectangle((20, 20, 279, 179), fill="white")
    pen.text((150, 100), "SOME WORDS", fill="black", font_size=30, anchor="mm")
    pen.line((200, 0, 200, 19), fill="black", width=3)
    without = np.array(image)
    for left in (60, 90, 120):
        pen.line((left, 170, left, 186), fill="black", width=4)
    done = without_lettering(np.array(image), inside(), 3)
    assert not isinstance(done, Sentence)
    assert np.abs(done[165:].astype(int) - without[165:]).max() < 25
    assert (done[:19] == without[:19]).all(), "lines of the art stay"


def test_a_drawing_is_left_alone() -> None:
    image, pen = page()
    pen.ellipse((50, 45, 250, 155), fill="black")
    assert without_lettering(np.array(image), inside(), 3) is DRAWN


def test_an_outline_that_reaches_over_drawing_loses_the_letters_on_its_paper_alone() -> None:
    rng = np.random.default_rng(0)
    image, pen = page()
    pen.text((100, 100), "WORDS", fill="black", font_size=28, anchor="mm")
    pixels = np.array(image)
    pixels[:, 190:] = rng.integers(0, 255, (200, 110, 1), dtype=np.uint8)
    done = without_lettering(pixels, inside(), 3)
    assert not isinstance(done, Sentence)
    assert done[70:130, 40:160].min() > 235
    assert (done[34:166, 196:271] == pixels[34:166, 196:271]).all()


def test_empty_paper_stays_the_same_object() -> None:
    pixels = np.full((200, 300, 3), 240, np.uint8)
    assert without_lettering(pixels, inside(), 3) is pixels


def test_textured_paper_keeps_its_texture() -> None:
    rng = np.random.default_rng(0)
    paper = (200 + rng.normal(0, 7, (200, 300, 1))).clip(0, 255).repeat(3, axis=2).astype(np.uint8)
    image = Image.fromarray(paper)
    ImageDraw.Draw(image).text((150, 100), "WORDS", fill="black", font_size=44, anchor="mm")
    done = without_lettering(np.array(image), inside(), 3)
    assert not isinstance(done, Sentence)
    assert done[60:140, 60:240].min() > 150
    ink = np.array(image)[60:140, 60:240, 0] < 90
    assert done[60:140, 60:240, 0][ink].std() > 2.5
