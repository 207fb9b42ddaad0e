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
"""Pixels by their number, counted row by row; nought, a pixel in the corner, stands for none."""
Field = NDArray[np.int64]
"""Height × width: for every pixel the number of its source; nought where it has none."""

CHUNK = 2_000_000
"""So many costs are held at a time."""
REACHES = (4, 1)
NEAR = 3.0
"""Pixels."""


def nearest(wanted: Floats, features: Floats, sources: Places) -> tuple[Places, Floats]:
    """Return for each row of ``wanted`` the place among ``sources`` with the nearest features, and the cost: their
    squared distance."""
    offered = features.reshape(-1, features.shape[-1]).take(sources, axis=0)
    lengths = np.einsum("ij,ij->i", offered, offered)
    best, costs = np.empty(len(wanted), np.int64), np.empty(len(wanted), np.float32)
    step = max(1, CHUNK // len(sources))
    for start in range(0, len(wanted), step):
        part = wanted[start : start + step]
        table = (-2 * part) @ offered.T
        table += lengths
        chosen = table.argmin(axis=1)
        best[start : start + step] = chosen
        costs[start : start + step] = table[np.arange(len(part)), chosen] + np.einsum("ij,ij->i", part, part)
    return sources.take(best), np.maximum(costs, 0)


def searched(
    features: Floats, usable: Flags, targets: Places, field: Field, rng: np.random.Generator, *, far: bool = True
) -> tuple[Places, Floats]:
    """Improve ``field`` at ``targets``: take over what neighbours found, and look around at random, ever closer.

    Args:
        features: height × width × count.
        usable: where sources may lie; nowhere along the edge.
        targets: the pixels to find sources for.
        field: what was found so far; entries that are not usable count as none.
        rng: where chance comes from.
        far: look over the whole picture; else only next to what was found.
    """
    height, width = usable.shape
    rows, columns = np.divmod(targets, width)
    best = np.zeros_like(targets)
    attempt = _attempts(features, usable, targets, best)
    costs = attempt(field.take(targets), np.full(len(best), np.inf, np.float32))
    dense = field.ravel().copy()
    for reach in REACHES if far else REACHES[-1:]:
        for down, across in ((0, reach), (reach, 0), (0, -reach), (-reach, 0)):
            dense[targets] = best
            beside = np.clip(rows - down, 0, height - 1) * width + np.clip(columns - across, 0, width - 1)
            given = dense.take(beside)
            costs = attempt(np.where(given > 0, given + (down * width + across), 0), costs)
    radius = max(height, width) / 2 if far else NEAR
    while radius >= 1:
        reach = int(radius)
        down, across = rng.integers(-reach, reach + 1, (len(best), 2)).T
        rows, columns = np.divmod(best, width)
        rows, columns = rows + down, columns + across
        inside = (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
        costs = attempt(np.where(inside, rows * width + columns, 0), costs)
        radius /= 3
    return best, np.where(np.isfinite(costs), costs, np.float32(1e12))


def _attempts(features: Floats, usable: Flags, targets: Places, best: Places) -> Callable[[Places, Floats], Floats]:
    """Return what takes candidates into ``best`` (in place) where they cost less, and returns the costs then."""
    table, allowed = features.reshape(-1, features.shape[-1]), usable.ravel()
    wanted = table.take(targets, axis=0)

    def attempt(candidates: Places, costs: Floats) -> Floats:
        at = np.flatnonzero(allowed.take(candidates, mode="clip") & (candidates != best))
        places = candidates.take(at)
        found = distances(table, places, wanted, at)
        less = found < costs.take(at)
        at = at[less]
        best[at] = places[less]
        costs[at] = found[less]
        return costs

    return attempt


def distances(one: Floats, places: Places, other: Floats, others: Places) -> Floats:
    """Return the squared distances of the rows ``places`` of a table from the rows ``others`` of another."""
    difference = one.take(places, axis=0)
    difference -= other.take(others, axis=0)
    return np.asarray(np.einsum("ij,ij->i", difference, difference), dtype=np.float32)
