"""The nearest patch is found: surely among few, most often among many."""

from __future__ import annotations

import numpy as np

from comicremix.imaging.plates.patchmatch import nearest, searched


def features(seed: int = 0) -> np.ndarray:
    rng = np.random.default_rng(seed)
    rows, columns = np.mgrid[0:40, 0:50]
    smooth = [rows, columns, np.sin(rows / 5) * 20, np.cos(columns / 7) * 20]
    return (np.stack(smooth, axis=-1) + rng.normal(0, 0.1, (40, 50, 4))).astype(np.float32)


def test_nearest_is_nearest() -> None:
    table = features()
    sources = np.argwhere(np.ones((40, 50), bool))
    wanted = table[10:12, 5:9].reshape(-1, 4)
    places, costs = nearest(wanted, table, sources)
    assert places.tolist() == [[r, c] for r in (10, 11) for c in range(5, 9)]
    assert costs.max() < 0.1


def test_a_search_improves_what_it_is_given_and_keeps_to_what_is_usable() -> None:
    table = features()
    usable = np.zeros((40, 50), bool)
    usable[:, :25] = True
    targets = np.argwhere(~usable)
    rng = np.random.default_rng(1)
    field = np.zeros((40, 50, 2), np.int64)
    field[targets[:, 0], targets[:, 1]] = np.stack([rng.integers(1, 40, 1000), rng.integers(1, 25, 1000)], axis=1)
    before = ((table[tuple(field[targets[:, 0], targets[:, 1]].T)] - table[tuple(targets.T)]) ** 2).sum(axis=1)
    found, costs = searched(table, usable, targets, field, rng)
    assert usable[tuple(found.T)].all()
    assert (costs <= before + 1e-3).all()
    sure = nearest(table[tuple(targets.T)], table, np.argwhere(usable))[1]
    assert np.median(costs - sure) < 0.1 * np.median(before - sure)
