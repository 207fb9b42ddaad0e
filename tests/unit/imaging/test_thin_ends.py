"""A tail too thin for the sheet is followed in working pixels; thick paper of the same colour beside it is not."""

from __future__ import annotations

import cv2
import numpy as np
from PIL import Image

from comicremix.imaging.balloons.sheet import Paper, make_sheet
from comicremix.imaging.balloons.thin_ends import with_thin_ends
from comicremix.imaging.canvas import Mask, make_canvas

WHITE = (255, 255, 255)


def grown(page: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> Mask:
    """Return what is seen of a balloon of 60 × 40 pixels at (70, 50), on a mask as large as the page."""
    sheet = make_sheet(make_canvas(Image.fromarray(page)), None, [])
    piece, left, top = with_thin_ends(sheet, Paper(35, 25, np.full((20, 30), 255, np.uint8), WHITE, 0, 0.0))
    whole = np.zeros(page.shape[:2], np.uint8)
    whole[top : top + piece.shape[0], left : left + piece.shape[1]] = piece
    return whole


def page_with_balloon() -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    page = np.full((160, 200, 3), 90, np.uint8)
    page[50:90, 70:130] = 255
    return page


def test_the_tip_of_a_tail_comes_in() -> None:
    page = page_with_balloon()
    page[90:100, 98:101] = 255
    found = grown(page)
    assert found[97, 99] == 255
    assert cv2.countNonZero(found) < 60 * 40 + 60


def test_other_paper_stays_out() -> None:
    page = page_with_balloon()
    page[94:130, 70:130] = 255
    page[90:94, 98:101] = 255
    assert cv2.countNonZero(grown(page)[100:]) == 0
