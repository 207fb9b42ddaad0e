"""Letters over the edge of a balloon without a line are told from dark art that reaches in."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from comicremix.imaging.plates.over_edge import over_edge, with_bites

Array = np.ndarray


def page(bars: tuple[tuple[int, int], ...], ink: str = "black") -> tuple[Array, Array, Array]:
    """Draw words on white paper on blue, and bars (left and width) over its lower edge.

    Returns:
        The page, 255 on its words, and 255 on the paper without the bars.
    """
    image = Image.new("RGB", (300, 200), (50, 110, 200))
    pen = ImageDraw.Draw(image)
    pen.rectangle((20, 20, 279, 179), fill="white")
    pen.text((150, 145), "WORDS OVER", fill="black", font_size=30, anchor="mm")
    words = np.where(np.array(image.convert("L")) < 60, 255, 0).astype(np.uint8)
    paper = np.zeros((200, 300), np.uint8)
    paper[20:180, 20:280] = 255
    for left, width in bars:
        pen.rectangle((left, 168, left + width - 1, 190), fill=ink)
        paper[168:, left : left + width] = 0
    return np.array(image), words, paper


def test_dents_of_thin_dark_strokes_are_filled() -> None:
    pixels, words, paper = page(((120, 4), (130, 4), (140, 4)))
    assert with_bites(pixels, paper, words)[168:176, 120:144].all()


def test_dents_of_thick_dark_art_stay() -> None:
    pixels, words, paper = page(((120, 18),))
    assert with_bites(pixels, paper, words) is paper


def test_dents_of_coloured_art_stay() -> None:
    pixels, words, paper = page(((120, 4), (130, 4)), ink="#326ec8")
    assert with_bites(pixels, paper, words) is paper


def test_without_letters_nothing_is_known_of_their_ink() -> None:
    pixels, words, paper = page(((120, 4),))
    assert with_bites(pixels, paper, np.zeros_like(words)) is paper


def test_strokes_that_were_taken_for_the_line_are_letters() -> None:
    pixels, words, paper = page(((120, 4), (130, 4)))
    whole = with_bites(pixels, paper, words)
    line = (pixels.max(axis=2) < 60) & (whole > 0) & (words == 0)
    assert line[170:176, 120:124].all()
    assert over_edge(pixels, line, words, whole, 3)[170:176, 120:124].all()


def test_a_drawn_line_stays() -> None:
    pixels, words, paper = page(())
    line = np.zeros(paper.shape, np.bool_)
    line[20:25, 20:280] = line[175:180, 20:280] = line[20:180, 20:25] = line[20:180, 275:280] = True
    assert not over_edge(pixels, line, words, paper, 3).any()
