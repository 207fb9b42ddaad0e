"""A tail that the print has blurred is followed between its lines; drawn strokes beside a balloon are not."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from comicremix.geometry import Outline, Rect
from comicremix.imaging.balloons.faint_tails import with_faint_ends
from comicremix.imaging.balloons.sheet import make_sheet
from comicremix.imaging.canvas import Mask, make_canvas

Page = NDArray[np.uint8]
BALLOON = (70, 50, 60, 40)
TAIL = ((98, 86), (102, 86), (100, 134))
TIP = (100, 112)
STUB = 6
"""How much of the tail is seen on the sheet, pixels."""


def page_with(*, tail: int | None, line: int | None = 10, paper: int = 250) -> Page:
    """Return a balloon of ``paper``, with a tail of grey level ``tail``, on a page of middle grey, all blurred."""
    x, y, width, height = BALLOON
    page = np.full((200, 200), 150, np.uint8)
    wedge = np.array([TAIL], np.int32)
    if line is not None:
        cv2.rectangle(page, (x, y), (x + width - 1, y + height - 1), line, 4)
        cv2.polylines(page, wedge, True, line, 4)
    if tail is not None:
        cv2.fillPoly(page, wedge, tail)
    cv2.rectangle(page, (x, y), (x + width - 1, y + height - 1), paper, -1)
    return np.asarray(cv2.GaussianBlur(page, (0, 0), 1.2), dtype=np.uint8)


def found_on(page: Page, panels: tuple[Outline, ...] = (), paper: int = 250) -> Mask:
    """Return the balloon with its ends, on a mask as large as the page."""
    sheet = make_sheet(make_canvas(Image.fromarray(page).convert("RGB")), None, panels)
    x, y, width, height = BALLOON
    seen = np.full((height + STUB, width), 255, np.uint8)
    seen[height:] = 0
    seen[height:, width // 2 - 1 : width // 2 + 2] = 255
    piece, left, top = with_faint_ends(sheet, seen, x, y, paper)
    whole = np.zeros(page.shape, np.uint8)
    whole[top : top + piece.shape[0], left : left + piece.shape[1]] = piece
    return whole


def added(mask: Mask) -> int:
    return cv2.countNonZero(mask) - BALLOON[2] * BALLOON[3] - 3 * STUB


def test_a_blurred_tail_is_followed_towards_its_tip() -> None:
    found = found_on(page_with(tail=250))
    assert found[TIP[1], TIP[0]] == 255
    assert 0 < added(found) < 500


def test_a_balloon_without_a_tail_keeps_its_shape() -> None:
    assert added(found_on(page_with(tail=None, line=None))) == 0


def test_strokes_of_the_art_beside_the_balloon_are_no_tail() -> None:
    assert added(found_on(page_with(tail=130))) == 0


def test_a_light_stroke_without_lines_is_no_tail() -> None:
    assert added(found_on(page_with(tail=190, line=None))) == 0


def test_a_panels_edge_ends_a_tail() -> None:
    found = found_on(page_with(tail=250), (Rect(10, 10, 180, 98).outline(),))
    assert found[TIP[1], TIP[0]] == 0


def test_a_dark_balloon_is_left_as_it_is() -> None:
    assert added(found_on(page_with(tail=30, line=240, paper=30), paper=30)) == 0
