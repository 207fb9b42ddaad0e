"""Masks of outlines: on the page, off it, beyond all measure."""

from __future__ import annotations

import numpy as np
import pytest

from comicremix.geometry import Rect
from comicremix.imaging.masks import box_around, draw_outline, grown, overlap, shrunk


def test_an_outline_covers_its_pixels() -> None:
    mask = np.zeros((40, 50), np.uint8)
    draw_outline(mask, Rect(110, 205, 20, 10).outline(), (100, 200))
    rows, columns = np.nonzero(mask)
    assert rows.min() in (4, 5)
    assert columns.min() in (9, 10)
    assert abs(int((mask > 0).sum()) - 200) <= 32


@pytest.mark.parametrize("outline", [(), ((1.0, 1.0), (5.0, 5.0)), Rect(-1e9, -1e9, 10, 10).outline()])
def test_outlines_of_nothing_draw_nothing(outline: tuple[tuple[float, float], ...]) -> None:
    mask = np.zeros((20, 20), np.uint8)
    draw_outline(mask, outline)
    assert not mask.any()


def test_a_box_ends_with_the_page() -> None:
    assert box_around(Rect(5, 5, 10, 10).outline(), 8, (20, 18)) == (0, 0, 20, 18)
    left, top, right, bottom = box_around(Rect(90, 90, 10, 10).outline(), 2, (20, 18))
    assert (right - left, bottom - top) == (0, 0)
    assert overlap((0, 0, 5, 5), (4, 4, 9, 9))
    assert not overlap((0, 0, 5, 5), (5, 0, 9, 9))


def test_growing_and_shrinking_are_opposites_in_the_open() -> None:
    mask = np.zeros((60, 60), np.uint8)
    mask[20:40, 20:40] = 255
    assert np.array_equal(shrunk(grown(mask, 4), 4), mask)
    assert not shrunk(np.full((6, 6), 255, np.uint8), 3).any()
