"""Panels move with their balloons, leave holes in the page they came from, and share what they do not touch."""

from __future__ import annotations

import pytest

from comicremix.edit import panels
from comicremix.geometry import Rect, bounds
from comicremix.model.ids import PanelId
from comicremix.model.page import Border
from tests.samples import HELLO, LEFT, LOWER, ONE, OUCH, OUTLINES, RIGHT, SOURCE, TWO, imported_book

BOOK = imported_book()


def box_of(book, panel_id):
    return bounds(book.panel(panel_id).outline)


def test_an_imported_page_shows_its_panels_in_the_base():
    page = BOOK.page(ONE)
    assert all(page.shows_in_base(panel) for panel in page.panels)


def test_moving_takes_balloons_along_and_leaves_a_hole():
    book = panels.move_panel(BOOK, LEFT, 10, 20)
    page = book.page(ONE)
    assert box_of(book, LEFT) == Rect(60, 70, 430, 400)
    assert page.balloon(HELLO).shape.box == Rect(90, 100, 200, 120)
    assert page.balloon(HELLO).art.placement == page.panel(LEFT).art.placement
    assert page.balloon(OUCH) is BOOK.page(ONE).balloon(OUCH)
    assert page.base.holes == (OUTLINES[LEFT],)
    assert not page.shows_in_base(page.panel(LEFT))
    assert page.shows_in_base(page.panel(RIGHT))
    assert book.pages[1] is BOOK.pages[1]


def test_moving_twice_makes_one_hole():
    book = panels.move_panel(panels.move_panel(BOOK, LEFT, 10, 0), LEFT, -10, 0)
    assert len(book.page(ONE).base.holes) == 1
    assert box_of(book, LEFT) == box_of(BOOK, LEFT)


def test_moving_by_nothing_is_no_edit():
    assert panels.move_panel(BOOK, LEFT, 0, 0) is BOOK


def test_scaling_keeps_proportions_and_takes_balloons_along():
    book = panels.fit_panel(BOOK, LEFT, Rect(0, 0, 860, 9000))
    assert box_of(book, LEFT) == pytest.approx(Rect(0, 0, 860, 800))
    assert book.balloon(HELLO).shape.box == pytest.approx(Rect(60, 60, 400, 240))


def test_mirroring_twice_gives_the_same_place():
    once = panels.mirror_panel(BOOK, LEFT)
    assert once.panel(LEFT).art.placement.mirrored
    assert box_of(once, LEFT) == pytest.approx(box_of(BOOK, LEFT))
    twice = panels.mirror_panel(once, LEFT)
    assert not twice.panel(LEFT).art.placement.mirrored
    assert twice.balloon(HELLO).shape.box == pytest.approx(BOOK.balloon(HELLO).shape.box)


def test_a_panel_goes_to_another_page_with_its_balloons():
    book = panels.move_panel_to_page(BOOK, LEFT, TWO, at=(300, 200))
    assert [p.id for p in book.page(ONE).panels] == [RIGHT, LOWER]
    assert [b.id for b in book.page(TWO).balloons] == [HELLO]
    assert box_of(book, LEFT) == Rect(300, 200, 430, 400)
    assert book.page(ONE).base.holes == (OUTLINES[LEFT],)


def test_removing_takes_the_balloons_along():
    book = panels.remove_panel(BOOK, LOWER)
    assert [b.id for b in book.page(ONE).balloons] == [HELLO]
    with pytest.raises(KeyError):
        book.page_of(LOWER)


def test_cropping_leaves_the_picture_where_it_lies():
    smaller = Rect(100, 100, 100, 100).outline()
    book = panels.crop_panel(BOOK, LEFT, smaller)
    assert box_of(book, LEFT) == Rect(100, 100, 100, 100)
    assert book.panel(LEFT).art.placement == BOOK.panel(LEFT).art.placement


def test_a_piece_is_placed_by_its_upper_left_corner():
    for mirrored in (False, True):
        book = panels.place_panel(
            BOOK, TWO, SOURCE, OUTLINES[LOWER], box=Rect(10, 20, 450, 999), mirrored=mirrored, panel_id=PanelId("p-new")
        )
        assert box_of(book, PanelId("p-new")) == pytest.approx(Rect(10, 20, 450, 425))


def test_restacking_changes_the_order_only():
    book = panels.restack_panel(BOOK, LEFT, 99)
    assert [p.id for p in book.page(ONE).panels] == [RIGHT, LOWER, LEFT]
    assert panels.restack_panel(BOOK, LEFT, 0) is BOOK


def test_a_border_takes_a_panel_out_of_the_base():
    book = panels.set_border(BOOK, [LEFT], Border(4))
    assert not book.page(ONE).shows_in_base(book.panel(LEFT))
