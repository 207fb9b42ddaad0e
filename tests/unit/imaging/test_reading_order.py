"""Reading order of panels."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.geometry import Rect
from comicremix.imaging.reading_order import Reading, in_reading_order
from tests.unit.imaging.drawn import PANELS

# Cells by their letters: every letter is a panel, the page reads as the alphabet.
PAGES: dict[str, tuple[Reading, tuple[str, ...]]] = {
    "grid": ("ltr", ("ab", "cd")),
    "grid from the right": ("rtl", ("ba", "dc")),
    "tall one first": ("ltr", ("ab", "ac")),
    "tall one last": ("ltr", ("ac", "bc")),
    "tall one first from the right": ("rtl", ("ba", "ca")),
    "column beside column": ("ltr", ("ac", "ac", "bc", "bd")),
    "splash between rows": ("ltr", ("ab", "cc", "de")),
    "pinwheel": ("ltr", ("aab", "cdb", "cee")),
}


def panels_of(rows: tuple[str, ...]) -> dict[str, Rect]:
    places: dict[str, list[tuple[int, int]]] = {}
    for y, row in enumerate(rows):
        for x, letter in enumerate(row):
            places.setdefault(letter, []).append((x, y))
    return {
        letter: Rect(
            min(x for x, _ in cells) * 100, min(y for _, y in cells) * 100,
            (max(x for x, _ in cells) - min(x for x, _ in cells)) * 100 + 90,
            (max(y for _, y in cells) - min(y for _, y in cells)) * 100 + 90,
        )
        for letter, cells in places.items()
    }  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_pages_read_as_the_alphabet(name: str) -> None:
    reading, rows = PAGES[name]
    panels = panels_of(rows)
    mixed = random.Random(5).sample(sorted(panels), len(panels))
    ordered = in_reading_order([panels[letter].outline() for letter in mixed], reading)
    told = {panel.outline(): letter for letter, panel in panels.items()}
    assert "".join(told[outline] for outline in ordered) == "".join(sorted(panels))


def test_slanted_neighbours_stay_in_one_row() -> None:
    assert in_reading_order(PANELS[::-1], "ltr") == PANELS
    assert in_reading_order(PANELS, "rtl") == tuple(PANELS[i] for i in (0, 2, 1, 4, 3))


boxes = st.builds(Rect, *(st.floats(0, 500) for _ in range(2)), *(st.floats(1, 300) for _ in range(2)))


@given(st.lists(boxes, max_size=9), st.sampled_from(("ltr", "rtl")))
def test_no_panel_is_lost(panels: list[Rect], reading: Reading) -> None:
    outlines = [box.outline() for box in panels]
    assert sorted(in_reading_order(outlines, reading)) == sorted(outlines)
