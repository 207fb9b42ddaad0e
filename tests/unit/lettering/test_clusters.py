"""What counts as one character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.lettering.clusters import split_clusters


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("abc", ("a", "b", "c")),
        ("e\u0301a", ("e\u0301", "a")),
        ("क्षि", ("क्षि",)),
        ("กำ", ("กำ",)),
        ("❤\ufe0f!", ("❤\ufe0f", "!")),
        ("👩\u200d🚀", ("👩\u200d🚀",)),
        ("", ()),
    ],
)
def test_split(text: str, wanted: tuple[str, ...]) -> None:
    assert split_clusters(text) == wanted


@given(st.text(max_size=30))
def test_nothing_is_lost(text: str) -> None:
    assert "".join(split_clusters(text)) == text
