"""Edits inside a text with markup keep its stars in pairs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.edit.marked import excerpt, is_manner, replace_words, set_manner
from comicremix.model.markup import Span, parse, pieces, plain

TEXTS = st.lists(
    st.sampled_from(["a", "B ", "*i*", "**b**", " ", "***both***", "[^n-1]", "{漢字|かん}", "\\*"]), max_size=8
).map(" ".join)


@pytest.mark.parametrize(
    ("text", "chosen", "words", "wanted"),
    [
        ("*b*", "b", "", ""),
        ("a*b*c", "b", "", "ac"),
        ("*ab*", "b", "", "*a*"),
        ("a *b* **c** d", "b* **c", "", "a  d"),
        ("a *b* **c** d", "b* **c", "X", "a *X* d"),
        ("a *bcd* e", "d* e", "", "a *bc*"),
        ("a **bcd** e", "a **b", "Z", "Z**cd** e"),
        ("x **bo** y", "b", "Q", "x **Qo** y"),
        ("{漢字|かん}x", "漢", "", "字x"),
        ("{漢字|かん}x", "漢字", "", "x"),
        ("a{漢字|かん}x", "字", "力", "a漢力x"),
        ("a[^n-1]b", "[^n-1]", "", "ab"),
        ("\\*a", "\\*", "", "a"),
    ],
)
def test_words_are_replaced(text: str, chosen: str, words: str, wanted: str) -> None:
    start = text.index(chosen)
    found, at = replace_words(text, start, start + len(chosen), words)
    assert found == wanted
    assert found[:at].endswith(words)


def test_the_caret_stands_after_the_new_words() -> None:
    assert replace_words("a *bcd* e", 3, 4, "XY") == ("a *XYcd* e", 5)
    assert replace_words("a{漢字|かん}x", 3, 4, "力") == ("a漢力x", 3)
    assert replace_words("abc", 1, 1, "X") == ("aXbc", 2)


@given(TEXTS, st.data())
def test_what_is_taken_out_is_gone_and_the_rest_stays(text: str, data: st.DataObject) -> None:
    letters = [place for piece in pieces(text) for place in piece.letters]
    if not letters:
        return
    first = data.draw(st.integers(0, len(letters) - 1))
    last = data.draw(st.integers(first, len(letters) - 1))
    found, _ = replace_words(text, letters[first][0], letters[last][1], "")
    kept = [text[start:end] for start, end in (*letters[:first], *letters[last + 1 :])]
    seen = [found[start:end] for piece in pieces(found) for start, end in piece.letters]
    assert seen == kept


def test_an_excerpt_has_its_stars() -> None:
    assert excerpt("a *bcd* e", 4, 9) == "*cd* e"
    assert excerpt("a {漢字|かん}", 0, 9) == "a {漢字|かん}"
    assert excerpt("a {漢字|かん}", 0, 4) == "a 漢"


def test_bold_and_italic_are_set_and_taken_back() -> None:
    words, start, end = set_manner("see the sea", 4, 7, "italic", on=True)
    assert (words, words[start:end]) == ("see *the* sea", "the")
    assert is_manner(words, start, end, "italic")
    assert not is_manner(words, 0, end, "italic")
    words, start, end = set_manner(words, start, end, "bold", on=True)
    assert parse(words)[1] == Span("the", bold=True, italic=True)
    assert set_manner("*ab*", 2, 3, "italic", on=False)[0] == "*a*b"
    assert set_manner("*ab*", 1, 3, "italic", on=False)[0] == "ab"


def test_a_word_with_its_reading_is_set_as_a_whole() -> None:
    assert set_manner("{漢字|かん}", 1, 2, "bold", on=True)[0] == "**{漢字|かん}**"


@given(TEXTS)
def test_bold_there_and_back_shows_the_same_words(text: str) -> None:
    bold, *_ = set_manner(text, 0, len(text), "bold", on=True)
    assert plain(bold) == plain(text)
    assert all(span.bold for span in parse(bold))
