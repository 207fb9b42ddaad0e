"""Balloons move, point and change; one that stood in the art leaves the plate behind."""

from __future__ import annotations

import pytest

from comicremix.edit import balloons, panels
from comicremix.geometry import Rect, bounds, transform_points
from comicremix.model.page import Body, Shape, ShapeKind, Tail
from comicremix.model.source import Placement
from tests.samples import HELLO, LEFT, ONE, OUCH, RIGHT, TWO, imported_book

BOOK = imported_book()


def test_moving_leaves_the_tip_on_the_speaker():
    before = BOOK.balloon(OUCH)
    after = balloons.move_balloon(BOOK, OUCH, 30, -40).balloon(OUCH)
    assert after.shape.box == Rect(630, 560, 240, 160)
    assert after.tails[0].tip == before.tails[0].tip
    along = balloons.move_balloon(BOOK, OUCH, 30, -40, with_tails=True).balloon(OUCH)
    assert along.tails[0].tip == (before.tails[0].tip[0] + 30, before.tails[0].tip[1] - 40)


def test_moving_by_nothing_is_no_edit():
    assert balloons.move_balloon(BOOK, HELLO, 0, 0) is BOOK


def test_a_balloon_lifted_off_the_art_is_taken_out_of_the_drawing():
    book = balloons.move_balloon(BOOK, HELLO, 5, 5)
    balloon, page = book.balloon(HELLO), book.page(ONE)
    outline = BOOK.balloon(HELLO).art.outline
    assert balloon.body is Body.PIECE
    assert balloon.art.outline == outline
    assert balloon.art.placement == Placement(5, 5)
    assert page.base.art.removed == (outline,)
    assert page.panel(LEFT).art.removed == (outline,)
    assert page.shows_in_base(page.panel(LEFT))
    assert page.shows_in_base(page.panel(RIGHT))


def test_a_lifted_balloon_stays_out_of_a_panel_that_is_moved_later():
    book = panels.move_panel(balloons.lift_balloon(BOOK, HELLO), LEFT, 100, 0)
    assert book.panel(LEFT).art.removed == (BOOK.balloon(HELLO).art.outline,)


def test_removing_a_balloon_takes_it_out_of_the_drawing_too():
    book = balloons.remove_balloon(BOOK, HELLO)
    assert [b.id for b in book.page(ONE).balloons] == [OUCH]
    assert book.page(ONE).base.art.removed


def test_a_balloon_goes_to_another_page_and_follows_no_panel():
    book = balloons.move_balloon_to_page(BOOK, OUCH, TWO, at=(10, 20))
    balloon = book.page(TWO).balloon(OUCH)
    assert balloon.shape.box == Rect(10, 20, 240, 160)
    assert balloon.panel is None
    assert balloon.tails[0].tip == (130, 240)


def test_reshaping_stretches_a_traced_path():
    book = balloons.reshape_balloon(balloons.redraw_balloon(BOOK, HELLO), HELLO, Rect(0, 0, 400, 60))
    assert book.balloon(HELLO).shape.box == Rect(0, 0, 400, 60)


@pytest.mark.parametrize(
    ("wanted", "made"),
    [
        (Rect(80, 80, 400, 130), Rect(80, 80, 400, 240)),  # the corner at the lower right is dragged
        (Rect(180, 80, 100, 120), Rect(180, 110, 100, 60)),  # the left side
        (Rect(80, 20, 200, 180), Rect(30, 20, 300, 180)),  # the upper side
        (Rect(80, 80, 200, 120), Rect(80, 80, 200, 120)),
    ],
)
def test_a_piece_keeps_its_proportions(wanted, made):
    balloon = balloons.reshape_balloon(BOOK, HELLO, wanted).balloon(HELLO)
    assert balloon.shape.box == pytest.approx(made)
    assert bounds(transform_points(balloon.art.outline, balloon.art.placement.affine)) == pytest.approx(made)


def test_a_piece_that_is_bent_or_pointed_is_drawn_anew():
    for edit in (
        lambda book: balloons.set_tails(book, HELLO, (Tail((0, 0)),)),
        lambda book: balloons.set_shape(book, HELLO, Shape(ShapeKind.ELLIPSE, Rect(0, 0, 9, 9))),
        lambda book: balloons.redraw_balloon(book, HELLO),
    ):
        balloon = edit(BOOK).balloon(HELLO)
        assert balloon.body is Body.DRAWN
        assert balloon.art is None
    assert balloons.redraw_balloon(BOOK, OUCH) is BOOK


def test_words_change_nothing_else():
    book = balloons.set_text(BOOK, OUCH, "New")
    assert book.balloon(OUCH).text == "New"
    assert book.page(ONE).panels is BOOK.page(ONE).panels
    assert balloons.set_text(BOOK, OUCH, BOOK.balloon(OUCH).text) is BOOK


def test_restacking_a_balloon():
    book = balloons.restack_balloon(BOOK, HELLO, 1)
    assert [b.id for b in book.page(ONE).balloons] == [OUCH, HELLO]
