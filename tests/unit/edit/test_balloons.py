"""Balloons move, point and change; one that stood in the art leaves the plate behind."""

from __future__ import annotations

from comicremix.edit import balloons, panels
from comicremix.geometry import Rect
from comicremix.model.page import Body
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
    assert balloon.body is Body.DRAWN
    assert balloon.art is None
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
    book = balloons.reshape_balloon(BOOK, HELLO, Rect(0, 0, 400, 60))
    assert book.balloon(HELLO).shape.box == Rect(0, 0, 400, 60)


def test_words_change_nothing_else():
    book = balloons.set_text(BOOK, OUCH, "New")
    assert book.balloon(OUCH).text == "New"
    assert book.page(ONE).panels is BOOK.page(ONE).panels
    assert balloons.set_text(BOOK, OUCH, BOOK.balloon(OUCH).text) is BOOK


def test_restacking_a_balloon():
    book = balloons.restack_balloon(BOOK, HELLO, 1)
    assert [b.id for b in book.page(ONE).balloons] == [OUCH, HELLO]
