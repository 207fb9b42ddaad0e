"""Two drawn balloons that touch are two balloons; one without a drawn line stays one."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw, ImageFont

from comicremix.geometry import Rect
from comicremix.imaging.detect import detect
from tests.unit.imaging.drawn import overlap

BODIES = (Rect(250, 200, 300, 130), Rect(300, 318, 280, 120))
WORDS = ("WHAT WAS THAT\nIN THE NIGHT", "NOTHING AT ALL\nGO TO SLEEP")


PALE = (84, 80, 78)


def joined(line: int, ink: tuple[int, int, int] = (0, 0, 0)) -> Image.Image:
    page = Image.new("RGB", (800, 1200), (110, 150, 190))
    draw = ImageDraw.Draw(page)
    for grow, fill in ((line, ink), (0, (255, 255, 255))):
        for box in BODIES:
            draw.ellipse((box.x - grow, box.y - grow, box.right + grow, box.bottom + grow), fill=fill)
    for box, words in zip(BODIES, WORDS, strict=True):
        font = ImageFont.load_default(22)
        draw.multiline_text(box.centre, words, fill="black", font=font, anchor="mm", align="center")
    return page


@pytest.mark.parametrize("ink", [(0, 0, 0), PALE])
def test_drawn_balloons_are_split_at_the_neck(ink: tuple[int, int, int]) -> None:
    found = detect(joined(3, ink)).balloons
    assert len(found) == len(BODIES)
    assert all(overlap(one.outline, box) > 0.85 for one, box in zip(found, BODIES, strict=True))


def test_without_a_line_there_is_nothing_to_split_at() -> None:
    (one,) = detect(joined(0)).balloons
    assert overlap(one.outline, BODIES[0].union(BODIES[1])) > 0.9


def above(upper: Rect, words: str, gap: int) -> Image.Image:
    """Draw a box with a word on a wide balloon, of one outline and ``gap`` pixels above its text."""
    page = Image.new("RGB", (800, 1200), (110, 150, 190))
    draw = ImageDraw.Draw(page)
    for grow, fill in ((3, "black"), (0, "white")):
        draw.rectangle((upper.x - grow, upper.y - grow, upper.right + grow, upper.bottom + grow), fill=fill)
        draw.ellipse((180 - grow, 300 - grow, 620 + grow, 440 + grow), fill=fill)
    font = ImageFont.load_default(22)
    draw.text((upper.centre[0], 350 - gap), words, fill="black", font=font, anchor="mb")
    draw.multiline_text((400, 380), "NOTHING AT ALL HAPPENS\nSO GO BACK TO SLEEP", fill="black", font=font, anchor="mm")
    return page


def test_a_word_on_the_shoulder_of_a_balloon_is_one_of_its_own() -> None:
    found = detect(above(Rect(330, 240, 140, 80), "OH NO", 60)).balloons
    assert len(found) == 2
    assert overlap(found[0].outline, Rect(330, 240, 140, 66)) > 0.8


def test_a_first_line_on_the_shoulder_of_a_balloon_belongs_to_its_text() -> None:
    assert len(detect(above(Rect(330, 280, 140, 40), "OH NO", 8)).balloons) == 1


@pytest.mark.parametrize("line", [0, 3])
def test_confidence_is_a_share(line: int) -> None:
    found = detect(joined(line))
    assert all(0.5 < balloon.confidence <= 1 for balloon in found.balloons)
    assert len(found.sure) == len(found.panels)
    assert all(0 <= sure <= 1 for sure in found.sure)
