"""Made-up art: copies of what stands around, from allowed places alone, at the sizes that comics have."""

from __future__ import annotations

import numpy as np
import pytest

from comicremix.imaging.plates.synthesis import synthesise


def bricks() -> np.ndarray:
    rows, columns = np.mgrid[0:160, 0:200]
    joint = (rows % 20 < 3) | ((columns + 20 * (rows // 20 % 2)) % 40 < 3)
    return np.repeat(np.where(joint, 230, 90)[..., None], 3, axis=2).astype(np.uint8)


def holed(art: np.ndarray, top: int = 60, left: int = 80) -> tuple[np.ndarray, np.ndarray]:
    hole = np.zeros(art.shape[:2], np.uint8)
    hole[top : top + 40, left : left + 50] = 255
    return np.where(hole[..., None] > 0, 128, art).astype(np.uint8), hole


def test_a_pattern_goes_on() -> None:
    art = bricks()
    page, hole = holed(art)
    found = synthesise(page, hole, hole, page)
    assert found is not None
    made, origin = found
    assert (made[hole == 0] == art[hole == 0]).all()
    assert np.isin(np.unique(made[hole > 0]), (90, 230)).all(), "copies, not mixtures"
    assert not origin[hole == 0].any()


def test_a_pattern_goes_on_as_it_was_in_most_places_wherever_the_hole_lies() -> None:
    art, right = bricks(), []
    for top, left in ((50, 60), (55, 93), (60, 80), (63, 70), (66, 85)):
        page, hole = holed(art, top, left)
        found = synthesise(page, hole, hole, page)
        assert found is not None
        right.append((np.abs(found[0].astype(int) - art)[hole > 0] < 20).mean())
    assert np.mean(right) > 0.75


def test_nothing_is_taken_from_where_it_is_barred() -> None:
    art = bricks()
    art[:, 150:] = (255, 0, 0)
    page, hole = holed(art)
    barred = hole.copy()
    barred[:, 147:] = 255
    found = synthesise(page, hole, barred, page)
    assert found is not None
    assert (found[1][hole > 0] % 200 < 147).all()


@pytest.mark.parametrize("size", [(3, 3), (7, 9), (20, 12)])
def test_too_little_to_take_from_gives_none(size: tuple[int, int]) -> None:
    page = np.zeros((*size, 3), np.uint8)
    hole = np.zeros(size, np.uint8)
    hole[1:-1, 1:-1] = 255
    assert synthesise(page, hole, hole, page) is None
