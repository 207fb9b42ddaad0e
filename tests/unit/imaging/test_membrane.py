"""A smooth fill goes from edge to edge, whatever the size of the hole."""

from __future__ import annotations

import numpy as np
import pytest

from comicremix.imaging.plates.membrane import membrane


@pytest.mark.parametrize("planes", [1, 2, 3])
def test_a_ramp_is_carried_on(planes: int) -> None:
    ramp = np.broadcast_to(np.linspace(0, 200, 120, dtype=np.float32)[None, :, None], (90, 120, planes)).copy()
    hole = np.zeros((90, 120), bool)
    hole[20:70, 30:95] = True
    filled = membrane(np.where(hole[..., None], 0, ramp).astype(np.float32), hole)
    assert np.abs(filled - ramp).max() < 14
    assert (filled[~hole] == ramp[~hole]).all()


@pytest.mark.parametrize("shape", [(1, 1), (2, 30), (5, 5)])
def test_a_hole_over_everything_is_survived(shape: tuple[int, int]) -> None:
    assert membrane(np.ones((*shape, 3), np.float32), np.ones(shape, bool)).shape == (*shape, 3)
