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
    targets = np.argwhere(np.ones((20, 20), bool))
    best = targets + np.array((0, 20))
    stray = 10 * 20 + 10
    features[10, 30] += stray_cost
    best[stray] = (3, 33)
    costs = ((features[best[:, 0], best[:, 1]] - features[targets[:, 0], targets[:, 1]]) ** 2).sum(axis=1)
    found, costs = coherent(features, usable, targets, best, costs.astype(np.float32))
    return found - targets, costs


def test_a_stray_joins_its_neighbours() -> None:
    shifts, costs = field(0.0)
    assert (shifts == (0, 20)).all()
    assert np.isfinite(costs).all()


def test_a_stray_that_fits_much_better_stays() -> None:
    assert not (field(9.0)[0][10 * 20 + 10] == (0, 20)).all()


@pytest.mark.parametrize("side", [1, 2])
def test_few_targets_are_survived(side: int) -> None:
    targets = np.argwhere(np.ones((side, side), bool))
    usable = np.ones((side, side), bool)
    found, _ = coherent(np.zeros((side, side, 2), np.float32), usable, targets, targets, np.zeros(len(targets), "f4"))
    assert (found == targets).all()
