"""A few rounds of the kill bench: a killed process loses seconds at most, and never the book."""

from __future__ import annotations

from tests.bench.kill_bench import run


def test_a_killed_process_loses_seconds_at_most() -> None:
    tally = run(8, autosave=0.05, save=0.08, longest=0.4)
    assert tally.faults == []
    assert tally.rounds == 8
    assert int(tally.expected.title) > 8
