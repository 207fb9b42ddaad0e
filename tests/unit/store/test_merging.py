"""Two hands on one language: nothing that only one of them did is lost, nothing is decided unasked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from comicremix.model.language import State, Translation
from comicremix.store.merging import Translations, merge, settled

SOURCES = {"a": "one", "b": "two", "c": "three"}
TRANSLATION = st.builds(
    Translation,
    text=st.sampled_from(["x", "y", "z"]),
    source=st.sampled_from(["one", "older"]),
    state=st.sampled_from([State.DRAFT, State.TRANSLATED, State.REVIEWED]),
    comment=st.sampled_from(["", "so", "no"]),
)
SIDES = st.dictionaries(st.sampled_from(sorted(SOURCES)), TRANSLATION)


@given(SIDES, SIDES)
def test_what_only_one_hand_did_stands(base: Translations, other: Translations) -> None:
    assert merge(base, base, other, SOURCES).merged == other
    mine = merge(base, other, base, SOURCES)
    assert mine.merged is other
    assert not mine.taken
    assert not merge(base, other, other, SOURCES).conflicts


@given(SIDES, SIDES, SIDES)
def test_both_ways_round_it_is_the_same_but_for_the_conflicts(
    base: Translations, ours: Translations, theirs: Translations
) -> None:
    one, two = merge(base, ours, theirs, SOURCES), merge(base, theirs, ours, SOURCES)
    disputed = {conflict.key for conflict in one.conflicts}
    assert disputed == {conflict.key for conflict in two.conflicts}
    for key in SOURCES.keys() - disputed:
        assert one.merged.get(key) == two.merged.get(key)
    for key in disputed:
        assert one.merged.get(key) == ours.get(key)


@given(SIDES, SIDES, SIDES)
def test_every_word_of_either_hand_is_there_or_asked_about(
    base: Translations, ours: Translations, theirs: Translations
) -> None:
    found = merge(base, ours, theirs, SOURCES)
    disputed = {conflict.key for conflict in found.conflicts}
    for key in SOURCES.keys() - disputed:
        before = base.get(key)
        for side in (ours.get(key), theirs.get(key)):
            if side is not None and (before is None or side.text != before.text):
                assert found.merged[key].text == side.text


@given(SIDES, SIDES, SIDES)
def test_answers_settle_it_for_good(base: Translations, ours: Translations, theirs: Translations) -> None:
    found = merge(base, ours, theirs, SOURCES)
    for side, wanted in (("ours", ours), ("theirs", theirs)):
        done = settled(found.merged, found.conflicts, dict.fromkeys((x.key for x in found.conflicts), side))
        for conflict in found.conflicts:
            assert done.get(conflict.key) == wanted.get(conflict.key)
        assert not merge(theirs, done, theirs, SOURCES).conflicts


def test_words_and_comment_come_from_different_hands() -> None:
    base = {"a": Translation("x", "one")}
    ours = {"a": Translation("x", "one", comment="loud")}
    theirs = {"a": Translation("y", "one", State.DRAFT)}
    found = merge(base, ours, theirs, SOURCES)
    assert found.merged == {"a": Translation("y", "one", State.DRAFT, "loud")}
    assert found.taken == ("a",)


def test_the_same_words_by_two_hands_are_no_conflict() -> None:
    ours, theirs = {"a": Translation("y", "one", State.DRAFT)}, {"a": Translation("y", "one")}
    found = merge({"a": Translation("x", "one")}, ours, theirs, SOURCES)
    assert found.merged == theirs
    assert not found.conflicts


def test_what_a_file_cannot_hold_is_no_difference() -> None:
    ours = {"a": Translation("x", "one", State.MISSING), "b": Translation("", "two", State.MISSING)}
    found = merge({"a": Translation("x", "one", State.DRAFT)}, ours, {"a": Translation("z", "one")}, SOURCES)
    assert found.merged["a"].text == "z"
    assert not found.conflicts
