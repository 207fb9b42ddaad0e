"""Three hundred source pages scroll smoothly."""

from __future__ import annotations

import time

from tests.gui.tray.bench import tray_book
from tests.gui.tray.conftest import MakeBench

LONGEST = 0.05
"""Seconds that the window's thread may stand still."""


def test_no_step_of_scrolling_takes_long(bench_of: MakeBench) -> None:
    bench = bench_of(tray_book(count=300))
    tray = bench.tray
    bar = tray.list.verticalScrollBar()
    assert bar.maximum() > 20_000
    taken = []
    for place in range(0, bar.maximum(), bar.maximum() // 60):
        started = time.perf_counter()
        bar.setValue(place)
        tray.list.viewport().repaint()
        taken.append(time.perf_counter() - started)
    assert sorted(taken)[-3] < LONGEST
