"""Where a line had better end."""

from __future__ import annotations

import pytest

from comicremix.lettering.sense import sense_penalty


@pytest.mark.parametrize("word", ["Stop!", "no.", "”Why?”", "und…", "走れ！", "\u061f"])
def test_the_end_of_a_sentence_is_a_good_place(word: str) -> None:
    assert sense_penalty(word, "en") < sense_penalty("so,", "en") < 0


def test_short_words_lead_on() -> None:
    penalties = [sense_penalty(word, "en") for word in ("a", "of", "the", "from")]
    assert penalties == sorted(penalties, reverse=True)
    assert penalties[-1] == 0


def test_single_letters_never_end_a_polish_line() -> None:
    assert sense_penalty("w", "pl") > 3 * sense_penalty("a", "fr")


def test_scripts_without_short_words_have_no_such_rule() -> None:
    assert sense_penalty("の", "ja") == 0
