"""Masks at half size: a pixel is set where at least two of four are; odd rows and columns at the end are left out."""

from __future__ import annotations

import numpy as np

from comicremix.imaging.halves import halved


def test_two_of_four_are_enough() -> None:
    mask = np.zeros((2, 8), np.uint8)
    mask[0, 2] = mask[0, 4] = mask[1, 5] = 255
    mask[:, 6:] = 255
    assert halved(mask).tolist() == [[0, 0, 255, 255]]


def test_an_odd_end_is_left_out() -> None:
    mask = np.zeros((5, 7), np.uint8)
    mask[4] = mask[:, 6] = 255
    assert halved(mask).shape == (2, 3)
    assert not halved(mask).any()


def test_a_mask_of_one_row_has_no_half() -> None:
    assert halved(np.full((1, 6), 255, np.uint8)).shape == (0, 3)
