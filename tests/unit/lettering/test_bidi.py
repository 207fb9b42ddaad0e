"""Bidirectional levels against Unicode's own cases and another implementation."""

from __future__ import annotations

from pathlib import Path

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from comicremix.lettering.bidi import embedding_levels, first_strong_level, reset_line_end, visual_order

CASES = [
    line.split(";")
    for line in (Path(__file__).parent / "data" / "bidi_character_test.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def test_agrees_with_unicodes_own_cases() -> None:
    assert len(CASES) == 660
    for points, direction, level, levels, order in CASES:
        text = "".join(chr(int(point, 16)) for point in points.split())
        found = embedding_levels(text, int(level))
        wanted = levels.split()
        assert [str(n) for n, want in zip(found, wanted, strict=True) if want != "x"] == [w for w in wanted if w != "x"]
        assert [at for at in visual_order(found) if wanted[at] != "x"] == [int(at) for at in order.split()]
        if direction == "2":
            assert first_strong_level(text) == int(level)


@given(st.text(alphabet="ab אב عم 12٣,.!-", max_size=24), st.sampled_from([0, 1]))
def test_agrees_with_another_implementation(text: str, base: int) -> None:
    ours = "".join(text[at] for at in visual_order(embedding_levels(text, base)))
    assert ours == get_display(text, base_dir="LR"[base])


@pytest.mark.parametrize(
    ("text", "base", "levels"),
    [
        ("abc", 0, [0, 0, 0]),
        ("abc", 1, [2, 2, 2]),
        ("", 1, []),
        ("א 12", 1, [1, 1, 2, 2]),
        ("אa)", 1, [1, 2, 1]),
        ("(אa)", 1, [1, 1, 2, 1]),
        ("a\u2067א\u2069!", 0, [0, 0, 1, 0, 0]),
        ("\u200fא", 0, [1, 1]),
        ("א!\u202b\u2029", 0, [1, 0, 0, 0]),
        ("א, ב؟", 1, [1, 1, 1, 1, 1]),
    ],
)
def test_levels(text: str, base: int, levels: list[int]) -> None:
    assert embedding_levels(text, base) == levels


def test_isolate_keeps_a_number_from_joining_the_one_before() -> None:
    text = "עב 20\u206812\u2069"
    order = [text[at] for at in visual_order(embedding_levels(text, 1))]
    assert "".join(char for char in order if char.isdigit()) == "1220"


def test_spaces_at_a_lines_end_take_the_paragraphs_level() -> None:
    assert reset_line_end("אב  ", [1, 1, 1, 1], 0) == [1, 1, 0, 0]
    assert reset_line_end("א\tב", [1, 1, 1], 0) == [1, 0, 1]


def test_deep_embeddings_do_not_break_it() -> None:
    text = "\u202b" * 200 + "a" + "\u202c" * 200
    assert embedding_levels(text, 0)[200] in range(1, 127)


def test_order_of_nothing() -> None:
    assert visual_order([]) == []


@given(st.lists(st.integers(0, 6), max_size=20))
def test_order_is_a_permutation(levels: list[int]) -> None:
    assert sorted(visual_order(levels)) == list(range(len(levels)))
