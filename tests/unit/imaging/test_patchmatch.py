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
    sources = np.arange(40 * 50)
    wanted = table[10:12, 5:9].reshape(-1, 4)
    places, costs = nearest(wanted, table, sources)
    assert places.tolist() == [50 * r + c for r in (10, 11) for c in range(5, 9)]
    assert costs.max() < 0.1


def test_a_search_improves_what_it_is_given_and_keeps_to_what_is_usable() -> None:
    table = features()
    usable = np.zeros((40, 50), bool)
    usable[1:-1, 1:25] = True
    targets = np.flatnonzero(~usable)
    rng = np.random.default_rng(1)
    field = np.zeros((40, 50), np.int64)
    field.ravel()[targets] = rng.choice(np.flatnonzero(usable), len(targets))
    flat = table.reshape(-1, 4)
    before = ((flat[field.ravel()[targets]] - flat[targets]) ** 2).sum(axis=1)
    found, costs = searched(table, usable, targets, field, rng)
    assert usable.ravel()[found].all()
    assert (costs <= before + 1e-3).all()
    sure = nearest(flat[targets], table, np.flatnonzero(usable))[1]
    assert np.median(costs - sure) < 0.1 * np.median(before - sure)
