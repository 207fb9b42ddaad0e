"""Strips of any length."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from comicremix.geometry import Rect, bounds
from comicremix.imaging.detect import detect
from comicremix.imaging.strips import joined_panels, strip_pieces
from tests.unit.imaging.drawn import overlap


def strip(count: int) -> tuple[Image.Image, list[Rect]]:
    """Draw ``count`` panels of different heights one below the other."""
    random = np.random.default_rng(8)
    boxes, y = [], 60
    for _ in range(count):
        boxes.append(Rect(30, y, 340, float(random.integers(220, 420))))
        y = int(boxes[-1].bottom) + int(random.integers(40, 160))
    page = Image.new("RGB", (400, y), "white")
    for box in boxes:
        art = random.integers(40, 190, (6, 6, 3), dtype=np.uint8)
        page.paste(Image.fromarray(art).resize((int(box.width), int(box.height))), (int(box.x), int(box.y)))
    return page, boxes


def test_every_panel_of_a_long_strip_is_found_in_order() -> None:
    page, boxes = strip(24)
    found = detect(page, reading="ttb").panels
    assert len(found) == len(boxes)
    assert all(overlap(panel, box) > 0.95 for panel, box in zip(found, boxes, strict=True))


def test_a_strip_is_cut_in_the_gaps() -> None:
    page, boxes = strip(24)
    pieces = strip_pieces(page)
    assert pieces[0][0] == 0
    assert pieces[-1][1] == page.height
    assert all(end - top <= 4.1 * page.width for top, end in pieces)
    for _, end in pieces[:-1]:
        assert not any(box.y < end < box.bottom for box in boxes)


@pytest.mark.parametrize("size", [(800, 1200), (1200, 800), (10, 900), (1, 1)])
def test_a_page_is_one_piece(size: tuple[int, int]) -> None:
    assert strip_pieces(Image.new("RGB", size)) == [(0, size[1])]


def test_a_blank_strip_is_one_panel() -> None:
    (panel,) = detect(Image.new("L", (300, 4000), 255)).panels
    assert bounds(panel) == Rect(0, 0, 300, 4000)


def test_a_panel_longer_than_a_piece_is_joined_again() -> None:
    upper, lower = Rect(20, 30, 360, 970).outline(), Rect(20, 0, 360, 500).outline()
    (panel,) = joined_panels([(0, [upper]), (1000, [lower])], 400)
    assert bounds(panel) == Rect(20, 30, 360, 1470)
    assert len(joined_panels([(0, [upper]), (1040, [lower])], 400)) == 2
