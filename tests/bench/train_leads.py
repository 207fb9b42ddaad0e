"""Train the judge of leads, the blocks of marks around which paper is looked for, and check it on an unseen episode.

Usage: python -m tests.bench.train_leads COMICS SYNTHETIC LETTERED SCANS [--without EPISODE] [--out FILE]

The folders are those of `train_judge`. What is learnt is the overlap of the best piece of paper around a block with the
true balloons, by the same trees, but fewer.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from comicremix.imaging.balloons.blocks import find_blocks
from comicremix.imaging.balloons.clues import find_leads
from comicremix.imaging.balloons.judge import LEAD_TABLE
from comicremix.imaging.balloons.papers import papers_around
from tests.bench.find_bench import Task, iou
from tests.bench.train_judge import Growth, Rows, overlap, sheet_of, train

GROWTH, FEATURES = Growth(trees=150, depth=3), 11


def rows_of(task: Task, uncounted: list[Any]) -> tuple[Rows, Rows]:
    """Return features and true values of a page's leads, without those on texts that its truth does not count."""
    sheet = sheet_of(task)
    features, values = [], []
    for lead in find_leads(sheet.page, find_blocks(sheet.page)):
        value = max((overlap(sheet, paper, task) for paper in papers_around(sheet, lead)), default=0.0)
        block = lead.block
        spot = [v * sheet.page.scale for v in (block.x, block.y, block.width, block.height)]
        if value < 0.3 and any(iou(spot, other) > 0.2 for other in uncounted):
            continue
        features.append(lead.features(sheet.page.unit))
        values.append(value if value >= 0.4 else 0.0)
    return np.array(features, np.float32).reshape(-1, FEATURES), np.array(values, np.float32)


if __name__ == "__main__":
    train(rows_of, GROWTH, LEAD_TABLE, __doc__)
