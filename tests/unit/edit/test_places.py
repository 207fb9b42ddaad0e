"""Frames drawn on a page: of the base's picture, or waiting for a panel."""

from __future__ import annotations

import pytest

from comicremix.edit.copies import duplicate_page
from comicremix.edit.locks import set_locked
from comicremix.edit.panels import move_panel, move_panel_to_page
from comicremix.edit.places import (
    draw_frame,
    fill_frame,
    fill_place,
    frame_at,
    page_place,
    remove_place,
    send_place,
    transform_place,
)
from comicremix.edit.tray import place_at
from comicremix.geometry import Affine, Rect, bounds
from comicremix.model.reading import reading_panels
from comicremix.model.uses import FoundKey
from tests.samples import LEFT, LOWER, ONE, SOURCE, TWO, imported_book

BOOK = imported_book()
BOX = Rect(100, 560, 300, 200)


def test_a_frame_over_the_base_is_a_panel_of_its_picture():
    book, new = draw_frame(BOOK, ONE, BOX.outline())
    page = book.page(ONE)
    assert page.panels[-1].id == new
    assert page.panel(new).outline == BOX.outline()
    assert page.shows_in_base(page.panel(new))
    assert page.places == ()


def test_where_the_base_shows_nothing_a_frame_waits():
    empty, waiting = draw_frame(BOOK, TWO, BOX.outline())
    assert page_place(empty, TWO, waiting).outline == BOX.outline()
    moved = move_panel(BOOK, LOWER, 0, 30)
    hole, waiting = draw_frame(moved, ONE, BOX.outline())
    assert page_place(hole, ONE, waiting).outline == BOX.outline()
    assert hole.page(ONE).panels == moved.page(ONE).panels


def test_a_panel_fills_a_place_which_is_then_gone():
    book, waiting = draw_frame(move_panel_to_page(BOOK, LEFT, TWO), TWO, BOX.outline())
    book = fill_place(book, TWO, waiting, LEFT)
    assert book.page(TWO).places == ()
    assert bounds(book.panel(LEFT).outline) == pytest.approx(BOX, abs=0.01)


def test_places_move_and_go():
    book, waiting = draw_frame(BOOK, TWO, BOX.outline())
    moved = transform_place(book, TWO, waiting, Affine.translation(5, -6))
    assert bounds(page_place(moved, TWO, waiting).outline) == Rect(105, 554, 300, 200)
    assert remove_place(moved, TWO, waiting).page(TWO) == BOOK.page(TWO)
    with pytest.raises(KeyError):
        transform_place(BOOK, TWO, waiting, Affine())


def test_a_copied_page_has_places_of_its_own():
    book, waiting = draw_frame(BOOK, TWO, BOX.outline())
    copy = duplicate_page(book, TWO).pages[-1]
    assert [place.outline for place in copy.places] == [BOX.outline()]
    assert copy.places[0].id != waiting


def test_a_panel_takes_the_frame_of_another_which_leaves():
    start = move_panel_to_page(BOOK, LEFT, TWO)
    book, new = draw_frame(start, ONE, BOX.outline())
    frame = bounds(book.panel(LOWER).outline)
    book = fill_frame(book, ONE, LOWER, new)
    page = book.page(ONE)
    assert [panel.id for panel in page.panels][-1] == new
    assert LOWER not in {panel.id for panel in page.panels}
    assert not any(balloon.panel == LOWER for balloon in page.balloons)
    assert bounds(page.panel(new).outline) == pytest.approx(frame, abs=0.01)


def test_a_place_is_sent_to_another_page():
    book, waiting = draw_frame(BOOK, TWO, BOX.outline())
    sent = send_place(book, TWO, waiting, ONE)
    assert sent.page(TWO).places == ()
    assert page_place(sent, ONE, waiting).outline == BOX.outline()


def test_a_drop_finds_the_place_first_then_the_middle_of_a_panel():
    book, waiting = draw_frame(move_panel(BOOK, LOWER, 0, 30), ONE, BOX.outline())
    page = book.page(ONE)
    assert frame_at(page, BOX.centre) == waiting
    assert frame_at(page, (265, 250)) == LEFT
    assert frame_at(page, (60, 60)) is None
    assert frame_at(set_locked(book, ONE, {LEFT}, True).page(ONE), (265, 250)) is None


def test_panels_that_fill_places_are_read_where_the_places_lie():
    book = BOOK
    places = [Rect(50 + 450 * x, 50 + 600 * y, 400, 550) for y in (0, 1) for x in (0, 1)]
    waiting = []
    for box in places:
        book, new = draw_frame(book, TWO, box.outline())
        waiting.append(new)
    keys = [FoundKey(SOURCE, panel.id) for panel in book.source(SOURCE).panels]
    for number in (3, 0, 2, 1):
        book, _ = place_at(book, TWO, keys[:1], places[number].centre)
    order = [bounds(panel.outline) for panel in reading_panels(book.page(TWO))]
    for one, other in zip(order, places, strict=True):
        assert one == pytest.approx(other, abs=0.01)


def test_a_page_that_runs_from_the_right_is_read_so():
    book = BOOK
    places = [Rect(50 + 450 * x, 50 + 600 * y, 400, 550) for y in (0, 1) for x in (1, 0)]
    for box in places:
        book, _ = draw_frame(book, TWO, box.outline())
    key = FoundKey(SOURCE, book.source(SOURCE).panels[0].id)
    for box in reversed(places):
        book, _ = place_at(book, TWO, [key], box.centre)
    order = [bounds(panel.outline) for panel in reading_panels(book.page(TWO))]
    for one, other in zip(order, places, strict=True):
        assert one == pytest.approx(other, abs=0.01)
