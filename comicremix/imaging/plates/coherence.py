"""Copies that hang together: neighbours in a hole should come from neighbours in the art, so that whole strokes are
copied and not crumbs of many."""

from __future__ import annotations

import numpy as np

from comicremix.imaging.plates.patchmatch import Flags, Floats, Places, distances

ROUNDS = 1
TOGETHER = 0.15
"""What a neighbour copied from elsewhere costs, as a share of the median cost."""
NEIGHBOURS = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1))
EARLIER = np.triu(np.ones((len(NEIGHBOURS), len(NEIGHBOURS)), np.int8), 1)[..., None]
"""Which of two neighbours, the first in rows, comes before the other."""


def coherent(features: Floats, usable: Flags, targets: Places, best: Places, costs: Floats) -> tuple[Places, Floats]:
    """Let targets take over the shift of a neighbour where more agreement is worth the higher cost.

    Besag's iterated conditional modes (1986): pixels that are no neighbours of each other choose at the same time.

    Args:
        features: height × width × count.
        usable: where sources may lie; nowhere along the edge.
        targets: the pixels with a source.
        best: the sources.
        costs: what they cost.
    """
    height, width = usable.shape
    rows, columns = np.divmod(targets, width)
    wide = width + 2
    framed = (rows + 1) * wide + columns + 1
    known = np.full((height + 2) * wide, len(targets), np.int64)
    known[framed] = np.arange(len(targets))
    around = known.take(framed + np.array([[down * wide + across] for down, across in NEIGHBOURS]))
    # the last stands for neighbours that are no targets: a shift beyond every picture
    shifts, costs = np.append(best - targets, 2 * height * width), costs.copy()
    worth = TOGETHER * float(np.median(costs))
    turn = rows % 2 * 2 + columns % 2
    turns = [np.flatnonzero(turn == colour) for colour in range(4)]
    for _ in range(ROUNDS):
        for chosen in turns:
            if len(chosen):
                _choose(
                    features, usable, targets.take(chosen), chosen, around.take(chosen, axis=1), shifts, costs, worth
                )
    return targets + shifts[:-1], costs


def _choose(
    features: Floats, usable: Flags, targets: Places, chosen: Places, around: Places,
    shifts: Places, costs: Floats, worth: float,
) -> None:  # fmt: skip
    """Let ``targets``, the ``chosen`` ones, take over shifts of the targets ``around`` them, in ``shifts`` and
    ``costs``."""
    theirs, own = shifts.take(around), shifts.take(chosen)
    other = theirs != own
    agreed = costs.take(chosen) - worth * (len(theirs) - other.view(np.int8).sum(axis=0, dtype=np.int8))
    other &= theirs != shifts[-1]
    open_ = np.flatnonzero(other.any(axis=0))
    if not len(open_):
        return
    theirs, value, targets = theirs.take(open_, axis=1), agreed[open_], targets[open_]
    same = (theirs[:, None] == theirs[None]).view(np.int8)
    # each shift is tried once: a neighbour before may have had it
    fresh = other.take(open_, axis=1) & (np.maximum.reduce(same & EARLIER, axis=0) == 0)
    table, places = features.reshape(-1, features.shape[-1]), targets + theirs
    fresh &= usable.ravel().take(places, mode="clip")
    tried = np.flatnonzero(fresh)
    found = distances(table, places.take(tried), table, targets.take(tried % len(targets)))
    worthy, paid = np.full(theirs.shape, np.inf), np.zeros(theirs.shape, np.float32)
    worthy.ravel()[tried] = found - worth * same.sum(axis=0, dtype=np.int8).take(tried)
    paid.ravel()[tried] = found
    best = worthy.argmin(axis=0)
    better = np.flatnonzero(worthy[best, np.arange(len(best))] < value)
    at, best = chosen[open_[better]], best[better]
    shifts[at], costs[at] = theirs[best, better], paid[best, better]
