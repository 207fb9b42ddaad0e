"""The size in which a page is lettered is told from its letters."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw, ImageFont

from comicremix.imaging.balloons.letter_size import lettering_size
from comicremix.resources import fonts_folder

FONT = fonts_folder() / "comic-relief" / "ComicRelief-Regular.ttf"
BALLOON = ((40.0, 40.0), (560.0, 40.0), (560.0, 260.0), (40.0, 260.0))


def page(words: str, size: int, *, ink: str = "black", paper: str = "white") -> Image.Image:
    image = Image.new("RGB", (600, 300), "#887766")
    draw = ImageDraw.Draw(image)
    draw.polygon(BALLOON, fill=paper, outline="black", width=3)
    font = ImageFont.truetype(str(FONT), size)
    draw.multiline_text((300, 150), words, font=font, fill=ink, anchor="mm", align="center")
    return image


@pytest.mark.parametrize("size", [18, 28, 44])
@pytest.mark.parametrize(
    "words", ["Uhh sorry, I'll\nhave to take\nonly four...", "UHH SORRY, I'LL\nHAVE TO TAKE\nONLY FOUR..."]
)
def test_the_size_of_known_words(words: str, size: int) -> None:
    assert lettering_size(page(words, size), [BALLOON]) == pytest.approx(size, rel=0.12)


def test_light_words_on_dark_paper() -> None:
    image = page("Uhh sorry, I'll\nhave to take\nonly four...", 28, ink="white", paper="#203050")
    assert lettering_size(image, [BALLOON]) == pytest.approx(28, rel=0.12)


def test_too_few_letters_tell_nothing() -> None:
    assert lettering_size(page("Hm?", 28), [BALLOON]) is None
    assert lettering_size(page("", 28), []) is None


def test_outlines_beyond_the_page() -> None:
    far = tuple((x + 5000, y) for x, y in BALLOON)
    assert lettering_size(page("Hm?", 28), [far]) is None
