"""Pieces copied from lighter and darker places meet without a step."""

from __future__ import annotations

import numpy as np

from comicremix.imaging.plates.seams import joined


def test_a_step_between_two_copies_is_levelled_and_their_grain_stays() -> None:
    rng = np.random.default_rng(0)
    light = np.where(np.arange(120) < 60, 160, 80)[None, :] + rng.integers(-9, 10, (80, 120))
    page = np.repeat(light[..., None], 3, axis=2).astype(np.uint8)
    hole = np.zeros((80, 120), np.uint8)
    hole[10:70, 30:90] = 255
    rows, columns = np.mgrid[0:80, 0:120]
    source = np.where(columns < 60, columns - 28, columns + 28)
    origin = np.where(hole > 0, 120 * rows + source, 0)
    ramp = np.interp(np.arange(120), [30, 90], [160, 80])
    guess = np.broadcast_to(ramp[None, :, None], page.shape).astype(np.uint8)
    done = joined(page, origin, hole, guess).astype(int)
    here = done[25:55]
    assert abs(here[:, 55:60].mean() - here[:, 60:65].mean()) < 15, "it was 80"
    assert here[:, 40:80].std(axis=0).mean() > 3
    assert (done[hole == 0] == page[hole == 0]).all()


def test_without_a_hole_nothing_changes() -> None:
    page = np.full((10, 12, 3), 7, np.uint8)
    assert joined(page, np.zeros((10, 12), np.int64), np.zeros((10, 12), np.uint8), page) is page
