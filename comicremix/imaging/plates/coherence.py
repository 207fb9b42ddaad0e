"""Copies that hang together: neighbours in a hole should come from neighbours in the art, so that whole strokes are
copied and not crumbs of many."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from comicremix.imaging.plates.patchmatch import Flags, Floats, Places

ROUNDS = 2
TOGETHER = 0.15
"""What a neighbour copied from elsewhere costs, as a share of the median cost."""
NEIGHBOURS = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1))

Numbers = NDArray[np.int64]


def coherent(features: Floats, usable: Flags, targets: Places, best: Places, costs: Floats) -> tuple[Places, Floats]:
    """Let targets take over the shift of a neighbour where more agreement is worth the higher cost.

    Besag's iterated conditional modes (1986): pixels that are no neighbours of each other choose at the same time.

    Args:
        features: height × width × count.
        usable: where sources may lie.
        targets: the pixels with a source.
        best: the sources.
        costs: what they cost.
    """
    height, width = usable.shape
    known = np.full((height + 2, width + 2), len(targets), np.int64)
    known[targets[:, 0] + 1, targets[:, 1] + 1] = np.arange(len(targets))
    around = np.stack([known[targets[:, 0] + 1 + down, targets[:, 1] + 1 + across] for down, across in NEIGHBOURS])
    shifts, costs = best - targets, costs.copy()
    worth = TOGETHER * float(np.median(costs))
    turn = targets[:, 0] % 2 * 2 + targets[:, 1] % 2
    for _ in range(ROUNDS):
        for colour in range(4):
            chosen = np.flatnonzero(turn == colour)
            if len(chosen):
                _choose(features, usable, targets, chosen, around[:, chosen], shifts, costs, worth)
    return targets + shifts, costs


def _choose(
    features: Floats, usable: Flags, targets: Places, chosen: Numbers, around: Numbers,
    shifts: Places, costs: Floats, worth: float,
) -> None:  # fmt: skip
    """Let the ``chosen`` targets take over shifts of the targets ``around`` them, in ``shifts`` and ``costs``."""
    height, width = usable.shape
    table, allowed = features.reshape(-1, features.shape[-1]), usable.ravel()
    codes = np.append((shifts[:, 0] + height) * (2 * width + 1) + shifts[:, 1] + width, -1)
    theirs = codes[around]
    value = costs[chosen] - worth * (theirs == codes[chosen]).sum(axis=0)
    taken, paid = shifts[chosen].copy(), costs[chosen].copy()
    for number in range(len(NEIGHBOURS)):
        # each shift is tried once: a neighbour before may have had it
        fresh = (theirs[number] >= 0) & (theirs[number] != codes[chosen])
        fresh &= ~(theirs[:number] == theirs[number]).any(axis=0)
        at = np.flatnonzero(fresh)
        shift = shifts[around[number, at]]
        place = targets[chosen[at]] + shift
        inside = (place >= 0).all(axis=1) & (place[:, 0] < height) & (place[:, 1] < width)
        flat = np.where(inside, place[:, 0] * width + place[:, 1], 0)
        good = np.flatnonzero(inside & allowed[flat])
        at, shift, flat = at[good], shift[good], flat[good]
        wanted = targets[chosen[at]]
        difference = table[flat] - table[wanted[:, 0] * width + wanted[:, 1]]
        cost = np.einsum("ij,ij->i", difference, difference)
        worthy = cost - worth * (theirs[:, at] == theirs[number, at]).sum(axis=0)
        less = worthy < value[at]
        value[at[less]], taken[at[less]], paid[at[less]] = worthy[less], shift[less], cost[less]
    shifts[chosen], costs[chosen] = taken, paid
