"""Damaged text made fit to be lettered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.lettering.cleaning import clean


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("plain", "plain"),
        ("a\tb", "a b"),
        ("a\r\nb\rc\x0bd\x85e\u2028f\u2029g", "a\nb\nc\nd\ne\nf\ng"),
        ("\x00\x07a\x7f\x9b", "a"),
        ("\ud83d!", "\ufffd!"),
        ("!\udc00", "!\ufffd"),
        ("\ud83d\ude80", "🚀"),
        ("e\u0301", "é"),
        ("\u0301", "\u0301"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("❤\ufe0f", "❤\ufe0f"),
    ],
)
def test_clean(text: str, wanted: str) -> None:
    assert clean(text) == wanted


@given(st.text(alphabet=st.characters(), max_size=20) | st.text(alphabet="\ud83d\ude80a\r\n", max_size=8))
def test_clean_text_is_valid_and_stays(text: str) -> None:
    once = clean(text)
    once.encode("utf-8")
    assert clean(once) == once
    assert not any(char < " " and char != "\n" for char in once)
