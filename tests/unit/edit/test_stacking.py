"""Z-order and locks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.edit.locks import locked_on, set_locked
from comicremix.edit.stacking import restack, restacked
from comicremix.model.page import Panel
from comicremix.model.source import Art
from tests.samples import HELLO, LEFT, LOWER, ONE, OUCH, RIGHT, SOURCE, imported_book

BOOK = imported_book()
ways = st.sampled_from(["front", "forward", "backward", "back"])
piles = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8)


def pile(names):
    return tuple(Panel(name, Art(SOURCE, ())) for name in names)


def order(items):
    return "".join(item.id for item in items)


@pytest.mark.parametrize(
    ("way", "chosen", "expected"),
    [
        ("front", "a", "bcda"), ("back", "d", "dabc"), ("forward", "a", "bacd"), ("backward", "c", "acbd"),
        ("front", "ab", "cdab"), ("forward", "ab", "cabd"), ("forward", "cd", "abcd"), ("backward", "ab", "abcd"),
        ("forward", "ac", "badc"), ("back", "bd", "bdac"),
    ],
)  # fmt: skip
def test_each_way(way, chosen, expected):
    assert order(restacked(pile("abcd"), chosen, way)) == expected


@given(piles, st.sets(st.sampled_from("abcdefgh")), ways)
def test_nothing_is_lost_and_the_chosen_and_the_others_keep_their_order(names, chosen, way):
    result = order(restacked(pile(names), chosen, way))
    assert sorted(result) == sorted(names)
    assert [n for n in result if n in chosen] == [n for n in names if n in chosen]
    assert [n for n in result if n not in chosen] == [n for n in names if n not in chosen]


def test_panels_and_balloons_are_stacked_apart():
    book = restack(BOOK, ONE, {LEFT, HELLO}, "front")
    assert [p.id for p in book.page(ONE).panels] == [RIGHT, LOWER, LEFT]
    assert [b.id for b in book.page(ONE).balloons] == [OUCH, HELLO]
    assert restack(book, ONE, {LEFT, HELLO}, "front") is book


def test_locks_are_set_and_taken_off():
    book = set_locked(BOOK, ONE, {LEFT, OUCH}, True)
    assert locked_on(book.page(ONE)) == {LEFT, OUCH}
    assert set_locked(book, ONE, {LEFT, OUCH}, False) == BOOK
    assert set_locked(BOOK, ONE, {LEFT}, False) is BOOK
