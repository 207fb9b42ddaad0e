"""Balloons are joined in one outline and parted again; nothing else about them changes."""

from __future__ import annotations

import pytest

from comicremix.edit.balloons import add_balloon, remove_balloon
from comicremix.edit.joints import join_balloons, joined_with, leader_of, part_balloons
from comicremix.geometry import Rect
from comicremix.model.ids import BalloonId
from comicremix.model.page import Body
from tests.samples import HELLO, ONE, OUCH, TWO, drawn_balloon, imported_book

A, B, C = (BalloonId(f"b-{name}") for name in "abc")


def four():
    book = imported_book()
    for number, name in enumerate((A, B, C)):
        book = add_balloon(book, ONE, drawn_balloon(name, Rect(100, 500 + 100 * number, 200, 120), name, None))
    return book


def together(book):
    return {b.id: leader_of(b) for b in book.page(ONE).balloons}


def test_two_share_an_outline():
    book = join_balloons(four(), [B, A])
    assert together(book)[A] == together(book)[B] == A
    assert [b.id for b in joined_with(book.page(ONE), book.balloon(A))] == [B]
    assert together(book)[C] == C


def test_groups_grow_together():
    book = join_balloons(join_balloons(four(), [A, B]), [C, OUCH])
    book = join_balloons(book, [B, C])
    assert {together(book)[name] for name in (A, B, C, OUCH)} == {together(book)[A]}


def test_one_leaves_and_the_others_stay_joined():
    book = part_balloons(join_balloons(four(), [A, B, C]), [A])
    assert together(book)[A] == A
    assert together(book)[B] == together(book)[C] == B
    assert part_balloons(book, [A]) is book


def test_parting_takes_a_join_back():
    assert part_balloons(join_balloons(four(), [A, B]), [A, B]) == four()


def test_a_piece_of_the_drawing_is_drawn_anew():
    book = join_balloons(four(), [HELLO, A])
    assert book.balloon(HELLO).body is Body.DRAWN
    assert book.page(ONE).base.art.removed


def test_the_rest_stays_joined_when_one_is_removed():
    book = remove_balloon(join_balloons(four(), [A, B, C]), A)
    assert together(book)[B] == together(book)[C]


def test_one_alone_is_not_joined():
    assert join_balloons(four(), [A]) is not None
    assert together(join_balloons(four(), [A, A]))[A] == A


def test_balloons_of_two_pages_are_not_joined():
    book = add_balloon(four(), TWO, drawn_balloon(BalloonId("b-far"), Rect(0, 0, 9, 9), "", None))
    with pytest.raises(KeyError):
        join_balloons(book, [A, BalloonId("b-far")])
