"""Word differences lead from one text to the other, in runs that a reader takes in at a glance."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from comicremix.model.differences import Change, word_changes

WORDS = st.text(alphabet="ab c.\n日本", max_size=30)


@given(WORDS, WORDS)
def test_the_runs_give_both_texts(old: str, new: str) -> None:
    changes = word_changes(old, new)
    assert "".join(change.text for change in changes if change.kind != "new") == old
    assert "".join(change.text for change in changes if change.kind != "gone") == new


def test_a_changed_word_stands_out_alone() -> None:
    assert word_changes("Where is the cat?", "Where is the dog?") == (
        Change("same", "Where is the "), Change("gone", "cat"), Change("new", "dog"), Change("same", "?"),
    )  # fmt: skip


def test_a_changed_phrase_is_one_change() -> None:
    assert word_changes("I saw a cat.", "I met two dogs.") == (
        Change("same", "I "), Change("gone", "saw a cat"), Change("new", "met two dogs"), Change("same", "."),
    )  # fmt: skip


def test_characters_are_words_where_nothing_parts_words() -> None:
    assert word_changes("猫がいる", "犬がいる") == (Change("gone", "猫"), Change("new", "犬"), Change("same", "がいる"))
