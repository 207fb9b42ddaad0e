"""The judges of balloons, of leads to them and of texts: small tables of decision trees that guess how well a piece of
paper fits a true balloon, whether marks lead to one, and whether they are lettering.

The tables are made by `train_judge.py`, `train_leads.py` and `train_texts.py` of `tests/bench` from synthetic pages and
pages whose balloons and texts are known.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

TABLE, LEAD_TABLE, TEXT_TABLES = (
    Path(__file__).with_name(name) for name in ("judge.json", "lead_judge.json", "text_judge.json")
)


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """Trees of one depth, as arrays of trees × nodes (level by level) and trees × leaves."""

    base: float
    feature: NDArray[np.int64]
    threshold: NDArray[np.float32]
    leaf: NDArray[np.float32]

    def values(self, features: NDArray[np.float32]) -> NDArray[np.float64]:
        """Return the guess for each row of ``features`` (count × features)."""
        depth = (self.leaf.shape[1]).bit_length() - 1
        trees, rows = np.arange(len(self.leaf)), np.arange(len(features))[:, None]
        node = np.zeros((len(features), len(trees)), np.int64)
        for _ in range(depth):
            asked = self.feature[trees, node]
            above = features[rows, asked] > self.threshold[trees, node]
            node = 2 * node + 1 + above
        leaves = self.leaf[trees, node - (2**depth - 1)]
        return np.asarray(self.base + leaves.sum(axis=1, dtype=np.float64), dtype=np.float64)


def trees_from(table: dict[str, Any]) -> Trees:
    return Trees(
        float(table["base"]),
        np.array(table["feature"], np.int64),
        np.array(table["threshold"], np.float32),
        np.array(table["leaf"], np.float32),
    )


@cache
def balloon_judge() -> Trees:
    return trees_from(json.loads(TABLE.read_text(encoding="utf-8")))


@cache
def lead_judge() -> Trees:
    return trees_from(json.loads(LEAD_TABLE.read_text(encoding="utf-8")))


@cache
def text_judge() -> tuple[Trees, Trees]:
    """Return the trees for a glance at a block of marks, and those for a close look."""
    tables = json.loads(TEXT_TABLES.read_text(encoding="utf-8"))
    return trees_from(tables["glance"]), trees_from(tables["look"])
