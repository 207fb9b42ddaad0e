"""Shifts that agree: a lone stray joins its neighbours when that costs little, and stays when it costs much."""

from __future__ import annotations

import numpy as np
import pytest

from comicremix.imaging.plates.coherence import coherent


def field(stray_cost: float) -> tuple[np.ndarray, np.ndarray]:
    """Return where the targets of a field of one shift, but for one stray, come from after agreeing, and the costs."""
    rng = np.random.default_rng(1)
    features = rng.normal(0, 0.1, (20, 40, 3)).astype(np.float32)
    usable = np.zeros((20, 40), bool)
    usable[:, 20:] = True
    rows, columns = np.mgrid[0:20, 0:20]
    targets = (40 * rows + columns).ravel()
    best = targets + 20
    stray = 10 * 20 + 10
    features[10, 30] += stray_cost
    best[stray] = 40 * 3 + 33
    flat = features.reshape(-1, 3)
    costs = ((flat[best] - flat[targets]) ** 2).sum(axis=1)
    found, costs = coherent(features, usable, targets, best, costs.astype(np.float32))
    return found - targets, costs


def test_a_stray_joins_its_neighbours() -> None:
    shifts, costs = field(0.0)
    assert (shifts == 20).all()
    assert np.isfinite(costs).all()


def test_a_stray_that_fits_much_better_stays() -> None:
    assert field(9.0)[0][10 * 20 + 10] != 20


@pytest.mark.parametrize("side", [1, 2])
def test_few_targets_are_survived(side: int) -> None:
    targets = np.arange(side * side)
    usable = np.ones((side, side), bool)
    found, _ = coherent(np.zeros((side, side, 2), np.float32), usable, targets, targets, np.zeros(len(targets), "f4"))
    assert (found == targets).all()
