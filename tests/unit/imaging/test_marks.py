"""Marks replayed on a crop are what they are on the whole page."""

from __future__ import annotations

import numpy as np

from comicremix.geometry import Rect
from comicremix.imaging.plates.marks import replayed
from comicremix.model.source import MarkKind, PlateMark

BOX = Rect(10, 10, 40, 30).outline()
INNER = Rect(20, 15, 10, 10).outline()
MARKS = (
    PlateMark(MarkKind.ADD, BOX), PlateMark(MarkKind.SPARE, INNER),
    PlateMark(MarkKind.FILL, Rect(40, 20, 30, 9).outline()),
)  # fmt: skip


def test_the_last_mark_has_each_pixel() -> None:
    marked = replayed(MARKS, (0, 0, 80, 60))
    assert marked.added[12, 12]
    assert not marked.added[20, 25]
    assert marked.spared[20, 25]
    assert marked.filled[24, 50]
    assert not marked.added[24, 45]
    assert marked.spared[24, 45], "nothing is rebuilt under a fill"


def test_a_crop_is_a_part_of_the_whole() -> None:
    whole, crop = replayed(MARKS, (0, 0, 80, 60)), replayed(MARKS, (13, 7, 60, 40))
    for name in ("added", "spared", "restored", "filled"):
        assert np.array_equal(getattr(whole, name)[7:40, 13:60], getattr(crop, name))
