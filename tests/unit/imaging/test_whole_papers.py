"""What is done to found paper: leaks into art cut off, lines in the gutter and letters over the edge taken in, and
cries that run into open ground."""

from __future__ import annotations

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from comicremix.geometry import Rect, bounds
from comicremix.imaging.balloons.bites import without_bites
from comicremix.imaging.balloons.cut_lines import with_cut_lines
from comicremix.imaging.balloons.evidence import letters_on
from comicremix.imaging.balloons.leaks import without_leaks
from comicremix.imaging.balloons.sheet import CUT, Paper, make_sheet
from comicremix.imaging.canvas import make_canvas
from comicremix.imaging.detect import detect
from comicremix.imaging.letters import NO_LETTERS, LetterEvidence

WHITE = (255, 255, 255)
LETTERS = LetterEvidence(8, 1.0, 0.1, 0.0, 12.0, 0.5, 250.0, (60, 40, 140, 70))
"""Letters of 12 working pixels on the body of the paper below."""


def body() -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Return an ellipse, about 80 × 40 pixels of the sheet, with a tail of 4 × 30 pixels to its right."""
    filled = np.zeros((60, 220), np.uint8)
    cv2.ellipse(filled, (50, 28), (40, 20), 0, 0, 360, (255,), cv2.FILLED)
    filled[26:30, 85:120] = 255
    return filled


def test_what_widens_behind_a_tail_is_cut_off() -> None:
    filled = body()
    filled[10:50, 120:150] = 255
    kept = without_leaks(Paper(10, 10, filled, WHITE, 0, 0.0), LETTERS)
    assert kept.view == CUT
    assert 75 <= kept.filled.shape[1] <= 115


def test_a_plain_tail_stays() -> None:
    paper = Paper(10, 10, body(), WHITE, 0, 0.0)
    assert without_leaks(paper, LETTERS) is paper


def test_a_leak_larger_than_half_tells_nothing() -> None:
    filled = body()
    filled[0:60, 120:219] = 255
    paper = Paper(10, 10, filled, WHITE, 0, 0.0)
    assert without_leaks(paper, LETTERS) is paper


def page_with_line_in_gutter() -> Image.Image:
    """Draw a panel whose white balloon ends at its lower edge, with the last of its lines in the white gutter."""
    page = Image.new("RGB", (800, 1000), "white")
    draw = ImageDraw.Draw(page)
    draw.rectangle((40, 40, 760, 500), fill=(70, 90, 140))
    draw.rectangle((40, 560, 760, 960), fill=(140, 90, 70))
    draw.rectangle((250, 400, 550, 500), fill="white")
    font = ImageFont.load_default(22)
    for row, words in enumerate(("What are you", "waiting for now", "go on and wake", "them")):
        draw.text((400, 420 + 30 * row), words, fill="black", font=font, anchor="mm")
    return page


def test_a_line_in_the_gutter_belongs_to_its_balloon() -> None:
    page = page_with_line_in_gutter()
    (balloon,) = detect(page).balloons
    assert bounds(balloon.outline).bottom >= 518
    assert bounds(balloon.outline).bottom <= 550


def test_paper_without_an_open_edge_is_not_looked_at() -> None:
    page = page_with_line_in_gutter()
    sheet = make_sheet(make_canvas(page), None, [Rect(40, 40, 720, 460).outline()])
    paper = Paper(125, 200, np.full((50, 150), 255, np.uint8), WHITE, 0, 0.0)
    assert with_cut_lines(sheet, paper, []) is paper


def bitten(ink: str) -> tuple[Paper, Paper]:
    """Return white paper with a word over its lower edge, before and after the word is taken in."""
    page = Image.new("RGB", (400, 300), (60, 110, 190))
    draw = ImageDraw.Draw(page)
    draw.rectangle((60, 60, 339, 159), fill="white")
    draw.text((200, 120), "HELLO THERE", fill="black", font=ImageFont.load_default(28), anchor="mm")
    draw.rectangle((180, 146, 184, 175), fill=ink)
    draw.rectangle((200, 146, 204, 175), fill=ink)
    sheet = make_sheet(make_canvas(page), None, [])
    filled = np.full((50, 140), 255, np.uint8)
    filled[43:, 60:63] = filled[43:, 70:73] = 0
    paper = Paper(30, 30, filled, WHITE, 0, 0.0)
    return paper, without_bites(sheet, paper, letters_on(sheet, paper))


def test_letters_over_the_edge_leave_no_dents() -> None:
    paper, whole = bitten("black")
    assert cv2.countNonZero(whole.filled) > cv2.countNonZero(paper.filled)
    assert whole.filled[43:46, 60:63].all()


def test_art_that_reaches_in_stays_out() -> None:
    paper, whole = bitten("#3c6ebe")
    assert whole is paper


def test_paper_without_letters_is_left_alone() -> None:
    sheet = make_sheet(make_canvas(Image.new("RGB", (100, 100), "white")), None, [])
    paper = Paper(5, 5, np.full((30, 30), 255, np.uint8), WHITE, 0, 0.0)
    assert without_bites(sheet, paper, NO_LETTERS) is paper


def open_cry(*, held: bool) -> Image.Image:
    """Draw a page with a white panel without a frame, and "?!" on it: before a dark figure or in the open."""
    page = Image.new("RGB", (1000, 1400), "white")
    draw = ImageDraw.Draw(page)
    for top in (40, 960):
        draw.rectangle((40, top, 960, top + 380), fill=(80, 110, 150))
    figure = [(300, 460), (720, 470), (690, 930), (280, 920)]
    draw.polygon(figure, fill=(60, 150, 140))
    x = 690 if held else 860
    if held:
        draw.ellipse((x - 75, 600, x + 75, 700), fill="white")
    draw.text((x, 650), "?!", fill="black", font=ImageFont.load_default(46), anchor="mm")
    return page


def test_a_cry_that_art_holds_on_one_side_is_a_balloon() -> None:
    (balloon,) = detect(open_cry(held=True)).balloons
    box = bounds(balloon.outline)
    assert 600 <= box.x <= 640
    assert 715 <= box.right <= 800


def test_a_cry_in_the_open_is_none() -> None:
    assert not detect(open_cry(held=False)).balloons
