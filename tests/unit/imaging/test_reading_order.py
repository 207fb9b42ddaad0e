"""Reading order of panels."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.geometry import Outline, Rect
from comicremix.imaging.reading_order import Reading, in_reading_order
from tests.unit.imaging.drawn import PANELS

READINGS: tuple[Reading, ...] = ("ltr", "rtl", "ttb")

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


def test_down_the_strip_every_panel_follows_the_one_that_starts_above_it() -> None:
    zigzag = [Rect(0, 0, 300, 200), Rect(340, 120, 300, 260), Rect(0, 230, 300, 200), Rect(0, 460, 640, 90)]
    beside = [Rect(0, 600, 300, 100), Rect(340, 596, 300, 100)]
    outlines = [box.outline() for box in (*zigzag, *beside)]
    assert in_reading_order(outlines[::-1], "ttb") == tuple(outlines)


def test_staggered_rows_are_read_row_by_row() -> None:
    outlines = [box.outline() for box in (
        Rect(0, 0, 190, 100), Rect(200, 0, 190, 75), Rect(0, 110, 190, 95), Rect(200, 85, 190, 120)
    )]  # fmt: skip
    assert in_reading_order(outlines[::-1], "ltr") == tuple(outlines)
    assert in_reading_order(outlines, "rtl") == tuple(outlines[i] for i in (1, 0, 3, 2))


def two_pages(spine: float) -> list[Outline]:
    """Draw a grid of four panels on each of two pages that lie ``spine`` apart."""
    return [
        Rect(page * (390 + spine) + column * 200, row * 300, 190, 290).outline()
        for page in (0, 1) for row in (0, 1) for column in (0, 1)
    ]  # fmt: skip


def test_of_a_double_page_one_page_is_read_before_the_other() -> None:
    outlines = two_pages(60)
    assert in_reading_order(outlines[::-1], "ltr") == tuple(outlines)
    assert in_reading_order(outlines, "rtl") == tuple(outlines[i] for i in (5, 4, 7, 6, 1, 0, 3, 2))


def test_a_landscape_page_without_a_spine_is_one_page() -> None:
    outlines = two_pages(10)
    assert in_reading_order(outlines, "ltr") == tuple(outlines[i] for i in (0, 1, 4, 5, 2, 3, 6, 7))


def test_an_inset_follows_its_panel() -> None:
    large, inset, next_one = Rect(0, 0, 400, 300), Rect(-10, 10, 100, 90), Rect(0, 310, 400, 200)
    outlines = [box.outline() for box in (large, inset, next_one)]
    for reading in READINGS:
        assert in_reading_order(outlines[::-1], reading) == tuple(outlines)


boxes = st.builds(Rect, *(st.floats(0, 500) for _ in range(2)), *(st.floats(1, 300) for _ in range(2)))


@given(st.lists(boxes, max_size=9), st.sampled_from(READINGS))
def test_no_panel_is_lost(panels: list[Rect], reading: Reading) -> None:
    outlines = [box.outline() for box in panels]
    assert sorted(in_reading_order(outlines, reading)) == sorted(outlines)
