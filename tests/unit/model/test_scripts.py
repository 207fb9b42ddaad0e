"""Which way words run."""

from __future__ import annotations

import pytest

from comicremix.model.language import Direction
from comicremix.model.scripts import direction_of_words


@pytest.mark.parametrize(
    ("words", "usual", "found"),
    [("Poof!", "rtl", "ltr"), ("Poof!", "ltr", "ltr"), ("ساکت! OK", "rtl", "rtl"), ("!?", "rtl", "rtl"),
     ("مرحبا!", "ltr", "ltr"), ("123", "rtl", "rtl")],
)  # fmt: skip
def test_latin_words_alone_run_their_own_way(words: str, usual: Direction, found: Direction) -> None:
    assert direction_of_words(words, usual) == found
