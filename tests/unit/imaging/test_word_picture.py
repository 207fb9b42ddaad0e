"""The words of a balloon are cut out for a machine: dark on white, of one size, without the art."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from comicremix.imaging.word_picture import BORDER, LETTER_HEIGHT, word_picture
from comicremix.resources import fonts_folder

FONT = fonts_folder() / "comic-relief" / "ComicRelief-Regular.ttf"
BALLOON = ((60.0, 60.0), (540.0, 60.0), (540.0, 240.0), (60.0, 240.0))


def page(words: str, size: int = 28, *, ink: str = "black", paper: str = "white", mode: str = "RGB") -> Image.Image:
    image = Image.new("RGB", (600, 300), "#405060")
    draw = ImageDraw.Draw(image)
    for x in range(0, 600, 9):
        draw.line((x, 0, x + 40, 300), fill="black", width=3)
    draw.polygon(BALLOON, fill=paper, outline="black", width=4)
    draw.text((300, 150), words, font=ImageFont.truetype(str(FONT), size), fill=ink, anchor="mm")
    return image.convert(mode)


def ink_box(picture: Image.Image) -> tuple[int, int, int, int]:
    rows, columns = np.nonzero(np.asarray(picture) < 128)
    return int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1


@pytest.mark.parametrize("size", [14, 28, 60])
def test_capitals_are_of_one_height(size: int):
    picture = word_picture(page("HELLO", size), BALLOON)
    assert picture is not None
    left, top, right, bottom = ink_box(picture)
    assert bottom - top == pytest.approx(LETTER_HEIGHT, rel=0.15)
    assert min(left, top, picture.width - right, picture.height - bottom) >= BORDER - 3


@pytest.mark.parametrize(("ink", "paper"), [("black", "#fff6d8"), ("white", "#203050"), ("#802020", "white")])
@pytest.mark.parametrize("mode", ["RGB", "CMYK"])
def test_words_are_dark_on_white_whatever_they_were(ink: str, paper: str, mode: str):
    picture = word_picture(page("HELLO", ink=ink, paper=paper, mode=mode), BALLOON)
    assert picture is not None
    assert picture.mode == "L"
    pixels = np.asarray(picture)
    assert np.median(pixels) == 255
    assert pixels.min() < 128


def test_art_and_the_balloons_line_are_left_out():
    plain = word_picture(page("HELLO"), BALLOON)
    loose = word_picture(page("HELLO"), ((51.0, 55.0), (549.0, 57.0), (548.0, 246.0), (50.0, 242.0)))
    assert plain is not None
    assert loose is not None
    assert loose.size == pytest.approx(plain.size, abs=3)
    difference = (np.asarray(loose.resize(plain.size)) < 128) ^ (np.asarray(plain) < 128)
    assert difference.mean() < 0.02


def test_letters_that_the_outline_cuts_are_whole():
    image = page("HELLO")
    cut = ((60.0, 60.0), (540.0, 60.0), (540.0, 157.0), (60.0, 157.0))
    whole, found = word_picture(image, BALLOON), word_picture(image, cut)
    assert whole is not None
    assert found is not None
    assert ink_box(found)[3] - ink_box(found)[1] == pytest.approx(ink_box(whole)[3] - ink_box(whole)[1], abs=3)


@pytest.mark.parametrize("outline", [tuple((x + 5000, y) for x, y in BALLOON), ((5.0, 5.0), (7.0, 5.0)), ()])
def test_where_no_words_are_there_is_no_picture(outline: tuple[tuple[float, float], ...]):
    assert word_picture(page("HELLO"), outline) is None


def test_an_empty_balloon_has_none():
    assert word_picture(page(""), BALLOON) is None
