"""The judge's trees ask their questions in order, and its table fits the evidence that is gathered."""

from __future__ import annotations

import numpy as np
import pytest

from comicremix.imaging.balloons.blocks import Block
from comicremix.imaging.balloons.clues import Lead
from comicremix.imaging.balloons.evidence import NAMES
from comicremix.imaging.balloons.judge import Trees, balloon_judge, lead_judge, trees_from

TREES = trees_from(
    {"base": 0.5, "feature": [[0, 1, 1]], "threshold": [[1.0, 5.0, 7.0]], "leaf": [[0.1, 0.2, 0.3, 0.4]]}
)


@pytest.mark.parametrize(("row", "value"), [((0, 5), 0.6), ((0, 6), 0.7), ((2, 7), 0.8), ((2, 8), 0.9)])
def test_a_tree_leads_to_its_leaf(row: tuple[float, float], value: float) -> None:
    assert TREES.values(np.array([row], np.float32)) == pytest.approx([value])


LEAD = Lead(Block(100, 100, 300, 120, 40, 16.0, 0.9, light=False), np.array([250.0, 250.0, 250.0]), 7.0)


@pytest.mark.parametrize(
    ("judge", "evidence"), [(balloon_judge(), len(NAMES)), (lead_judge(), len(LEAD.features(1.0)))]
)
def test_a_table_asks_only_for_evidence_that_there_is(judge: Trees, evidence: int) -> None:
    assert judge.feature.max() == evidence - 1
    assert judge.feature.shape == judge.threshold.shape == (len(judge.leaf), judge.leaf.shape[1] - 1)
