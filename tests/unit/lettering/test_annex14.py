"""Annex #14 without tailoring: our own examples for its rules, and uniseg as a second opinion."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uniseg.linebreak import line_break_boundaries

from comicremix.lettering.annex14 import _fold, _verdicts, break_positions, deciding_rules


@pytest.mark.parametrize(
    "text",
    [
        "I |know",
        "one\n|two",
        "one\r\n|two\r|three",
        "zero\u200b|width\u200b  |spaces",
        "no\u2060break\u00a0here\u202fat |all",
        "(Hm!) |[No?] |{So}",
        "« oui »",
        "“ so ”",
        "say |“why”不 |知",
        "1,000.50 |€ |$5 |-3 |50%",
        "x=.5 |see |.5",
        "well-|known |-flag |‐flag",
        "שלום-|עולם",
        "wait…|no|—|yes",
        "a/|b |and/|or",
        "「えっ、|ま|さ|か！」|と|言|う",
        "カー",
        "🇫🇷|🇩🇪|🇯",
        "👍🏽|👩\u200d🚀|❤\ufe0f",
        "e\u0301te\u0301 |\u0301x",
        "한|국|말 |한|국",
        "ᄒ\u1161ᆫ|ᄀ",
        "ไทย |ไทย",
        "क्षमा |कर",
        "ᬅ\u1b44ᬅ|ᬅ",
        "#1 |@you |a*b",
    ],
)
def test_where_lines_may_end(text: str) -> None:
    marked = text.split("|")
    positions, at = [], 0
    for part in marked[:-1]:
        at += len(part)
        positions.append(at)
    assert list(break_positions("".join(marked))) == positions


ALPHABET = (
    "aÀЯ7 .,!?:;-‐–—…/\\()[]{}«»“”‘’'\"%$€°#ךאبक्षคำ漢あっー、。「」！한ᄀ🇫👍🏽"
    "\u200d\u200b\u2060\u00a0\u0301\u00ad\ufffc\r\n"
)


@given(st.text(alphabet=ALPHABET, max_size=12))
def test_uniseg_agrees(text: str) -> None:
    assert list(break_positions(text)) == list(line_break_boundaries(text))[:-1]


WORDS = " aЯ7.,!?-–/\\()[]{}«»“”‘’'\"%$€ךक漢ー「」！한🇫👍\u200b\u2060\u00a0\u0301\r\n"


@given(st.text(alphabet=WORDS, max_size=30) | st.lists(st.text(WORDS, max_size=4), max_size=8).map(" ".join))
def test_word_by_word_the_rules_decide_as_over_the_whole(text: str) -> None:
    codes, starts = _fold(text)
    verdicts = _verdicts(codes)
    whole = [starts[at] for at in range(1, len(codes)) if (rule := verdicts[at]) is None or rule.allows]
    assert list(break_positions(text)) == whole


def test_rules_have_names() -> None:
    assert deciding_rules("a b!") == {1: "LB7", 2: "LB18", 3: "LB13"}
    assert deciding_rules("e\u0301あい") == {1: "LB9", 2: "LB31", 3: "LB31"}
