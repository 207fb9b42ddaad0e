"""Natural order of page names."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.imaging.files.order import natural_key


@pytest.mark.parametrize(
    "names",
    [
        ["page1", "page2", "page10"],
        ["a/2.png", "a/10.png", "b/1.png"],
        ["P1.png", "p2.png", "P3.png"],
        ["page", "page1"],
        ["007", "8"],
        ["9" * 5000, "1" + "0" * 5000],
    ],
)
def test_numbers_count_as_numbers(names: list[str]) -> None:
    mixed = random.Random(3).sample(names, len(names))
    assert sorted(mixed, key=natural_key) == names


@given(st.lists(st.text(), max_size=8))
def test_any_names_have_an_order(names: list[str]) -> None:
    turned = names[::-1]
    assert [natural_key(n) for n in sorted(names, key=natural_key)] == sorted(natural_key(n) for n in turned)
    assert len({natural_key(name) for name in set(names)}) >= len({name.replace("\\", "/") for name in names})
