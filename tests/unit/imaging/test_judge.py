"""The judge's trees ask their questions in order, and its table fits the evidence that is gathered."""

from __future__ import annotations

import numpy as np
import pytest

from comicremix.imaging.balloons.evidence import NAMES
from comicremix.imaging.balloons.judge import balloon_judge, trees_from

TREES = trees_from(
    {"base": 0.5, "feature": [[0, 1, 1]], "threshold": [[1.0, 5.0, 7.0]], "leaf": [[0.1, 0.2, 0.3, 0.4]]}
)


@pytest.mark.parametrize(("row", "value"), [((0, 5), 0.6), ((0, 6), 0.7), ((2, 7), 0.8), ((2, 8), 0.9)])
def test_a_tree_leads_to_its_leaf(row: tuple[float, float], value: float) -> None:
    assert TREES.values(np.array([row], np.float32)) == pytest.approx([value])


def test_the_table_asks_only_for_evidence_that_there_is() -> None:
    judge = balloon_judge()
    assert judge.feature.max() < len(NAMES)
    assert judge.feature.shape == judge.threshold.shape == (len(judge.leaf), judge.leaf.shape[1] - 1)
