"""Finding the patch that looks most like another: all against all, or a random search that neighbours share.

Source: Barnes, Shechtman, Finkelstein and Goldman, PatchMatch (2009), done for all pixels at once.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]
Places = NDArray[np.int64]
"""Count × 2: row and column."""
Field = NDArray[np.int64]
"""Height × width × 2: for every pixel the row and column of its source; zeros where it has none."""

CHUNK = 2_000_000
"""So many costs are held at a time."""
REACHES = (4, 1)
NEAR = 3.0
"""Pixels."""


def nearest(wanted: Floats, features: Floats, sources: Places) -> tuple[Places, Floats]:
    """Return for each row of ``wanted`` the place among ``sources`` with the nearest features, and the cost: their
    squared distance."""
    offered = features[sources[:, 0], sources[:, 1]]
    lengths = (offered**2).sum(axis=1)
    best, costs = np.empty(len(wanted), np.int64), np.empty(len(wanted), np.float32)
    step = max(1, CHUNK // len(sources))
    for start in range(0, len(wanted), step):
        part = wanted[start : start + step]
        table = lengths - 2 * (part @ offered.T)
        chosen = table.argmin(axis=1)
        best[start : start + step] = chosen
        costs[start : start + step] = table[np.arange(len(part)), chosen] + (part**2).sum(axis=1)
    return sources[best], np.maximum(costs, 0)


def searched(
    features: Floats, usable: Flags, targets: Places, field: Field, rng: np.random.Generator, *, far: bool = True
) -> tuple[Places, Floats]:
    """Improve ``field`` at ``targets``: take over what neighbours found, and look around at random, ever closer.

    Args:
        features: height × width × count.
        usable: where sources may lie.
        targets: the pixels to find sources for.
        field: what was found so far; entries that are not usable count as none.
        rng: where chance comes from.
        far: look over the whole picture; else only next to what was found.
    """
    height, width = usable.shape
    best = field[targets[:, 0], targets[:, 1]]
    attempt = _attempts(features, usable, targets, best)
    costs = attempt(best, np.full(len(best), np.inf, np.float32))
    dense = field.copy()
    for reach in REACHES if far else REACHES[-1:]:
        for down, across in ((0, reach), (reach, 0), (0, -reach), (-reach, 0)):
            dense[targets[:, 0], targets[:, 1]] = best
            rows = np.clip(targets[:, 0] - down, 0, height - 1)
            columns = np.clip(targets[:, 1] - across, 0, width - 1)
            given = dense[rows, columns]
            found = given.any(axis=1, keepdims=True)
            costs = attempt(np.where(found, given + np.array((down, across)), -1), costs)
    radius = max(height, width) / 2 if far else NEAR
    while radius >= 1:
        reach = int(radius)
        costs = attempt(best + rng.integers(-reach, reach + 1, best.shape), costs)
        radius /= 3
    return best, np.where(np.isfinite(costs), costs, np.float32(1e12))


def _attempts(features: Floats, usable: Flags, targets: Places, best: Places) -> Callable[[Places, Floats], Floats]:
    """Return what takes candidates into ``best`` (in place) where they cost less, and returns the costs then."""
    height, width = usable.shape
    table, allowed = features.reshape(-1, features.shape[-1]), usable.ravel()
    wanted = features[targets[:, 0], targets[:, 1]]

    def attempt(candidates: Places, costs: Floats) -> Floats:
        rows, columns = candidates[:, 0], candidates[:, 1]
        inside = (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
        flat = np.where(inside, rows * width + columns, 0)
        at = np.flatnonzero(inside & allowed[flat])
        difference = table[flat[at]] - wanted[at]
        found = np.einsum("ij,ij->i", difference, difference)
        less = found < costs[at]
        best[at[less]] = candidates[at[less]]
        costs[at[less]] = found[less]
        return costs

    return attempt
