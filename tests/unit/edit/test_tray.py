"""Found panels come from the tray with their balloons and go back to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comicremix.edit.balloons import move_balloon
from comicremix.edit.places import draw_frame
from comicremix.edit.room import best_box, free_boxes, gutter_of, taken_on
from comicremix.edit.tray import natural_size, place_at, place_found, place_in_free_room, take_back
from comicremix.geometry import Rect, bounds
from comicremix.model.book import Book
from comicremix.model.ids import FoundId, PanelId
from comicremix.model.page import Body
from comicremix.model.source import BalloonKind, FoundBalloon, Placement
from comicremix.model.uses import FoundKey, find_uses
from tests.samples import HELLO, LEFT, LOWER, ONE, RIGHT, SOURCE, TWO, imported_book


def with_found_balloon() -> Book:
    book = imported_book()
    found = FoundBalloon(FoundId("f-b"), Rect(80, 80, 200, 120).outline(), BalloonKind.THOUGHT)
    return replace(book, sources=(replace(book.sources[0], balloons=(found,)),))


BOOK = with_found_balloon()
KEYS = tuple(FoundKey(SOURCE, FoundId(f"f-{panel}")) for panel in (LEFT, RIGHT, LOWER))


def boxes(book: Book, panels: tuple[PanelId, ...]) -> list[Rect]:
    return [bounds(book.panel(panel).outline) for panel in panels]


def test_a_panel_dropped_into_a_waiting_frame_fills_it():
    frame = Rect(100, 100, 300, 500)
    start, waiting = draw_frame(BOOK, TWO, frame.outline())
    book, (panel,) = place_at(start, TWO, KEYS[:1], frame.centre)
    assert bounds(book.panel(panel).outline) == pytest.approx(frame, abs=0.01)
    assert book.page(TWO).places == ()
    assert len(book.page(TWO).balloons) == 1
    somewhere, (panel,) = place_in_free_room(start, TWO, KEYS[1:2])
    assert bounds(somewhere.panel(panel).outline) == pytest.approx(frame, abs=0.01)
    assert waiting not in {place.id for place in somewhere.page(TWO).places}


def test_a_panel_dropped_on_the_middle_of_one_of_its_size_takes_its_frame():
    book, (panel,) = place_at(BOOK, ONE, KEYS[:1], bounds(BOOK.panel(RIGHT).outline).centre)
    assert bounds(book.panel(panel).outline) == pytest.approx(bounds(BOOK.panel(RIGHT).outline), abs=0.01)
    assert RIGHT not in {p.id for p in book.page(ONE).panels}
    inset, (panel,) = place_at(BOOK, ONE, KEYS[:1], bounds(BOOK.panel(LOWER).outline).centre)
    assert len(inset.page(ONE).panels) == len(BOOK.page(ONE).panels) + 1
    assert bounds(inset.panel(panel).outline)[2:] == bounds(BOOK.panel(LEFT).outline)[2:]


def test_a_placed_panel_brings_the_balloons_found_on_it():
    book, (panel,) = place_found(BOOK, TWO, KEYS[0], Rect(100, 200, 215, 200))
    assert bounds(book.panel(panel).outline) == (100, 200, 215, 200)
    (balloon,) = book.page(TWO).balloons
    assert (balloon.kind, balloon.body, balloon.panel) == (BalloonKind.THOUGHT, Body.ART, panel)
    assert balloon.shape.box == Rect(115, 215, 100, 60)
    assert balloon.art is not None
    assert balloon.art.placement == book.panel(panel).art.placement == Placement(75, 175, 0.5)


def test_other_panels_bring_none_of_them():
    assert place_found(BOOK, TWO, KEYS[1], Rect(0, 0, 100, 100))[0].page(TWO).balloons == ()


def test_a_dropped_panel_has_its_middle_at_the_pointer_and_the_scale_of_its_page():
    book, placed = place_at(BOOK, TWO, KEYS[:1], (500, 700))
    assert boxes(book, placed) == [Rect(285, 500, 430, 400)]


def test_it_is_scaled_as_the_whole_source_page_would_be():
    half = replace(BOOK, pages=(BOOK.pages[0], replace(BOOK.pages[1], width=500, height=900)))
    assert natural_size(half, half.page(TWO), KEYS[0]) == (215, 200)


def test_several_stand_in_rows_that_stay_on_the_page():
    book, placed = place_at(BOOK, TWO, KEYS, (10, 10))
    assert boxes(book, placed) == [Rect(0, 0, 430, 400), Rect(450, 0, 430, 400), Rect(0, 420, 900, 850)]


def test_of_those_that_overlap_the_larger_lie_beneath():
    book, placed = place_at(BOOK, TWO, (KEYS[0], KEYS[2]), (500, 1300))
    assert [panel.id for panel in book.page(TWO).panels] == [placed[1], placed[0]]


def test_free_room_is_filled_from_the_top_without_covering():
    book, placed = place_in_free_room(BOOK, TWO, KEYS)
    found = boxes(book, placed)
    assert found[0] == Rect(20, 20, 430, 400)
    assert found[1] == Rect(470, 20, 430, 400)
    assert not any(a.meets(b) for a in found for b in found if a is not b)
    assert all(box.right <= 1000 and box.bottom <= 1400 for box in found)


def test_a_full_page_gets_it_in_the_middle():
    book, placed = place_in_free_room(BOOK, ONE, KEYS[:2])
    assert [box.centre for box in boxes(book, placed)] == [(500, 700), (540, 740)]


def test_the_free_boxes_of_an_empty_page_are_its_inside():
    page = BOOK.page(TWO)
    assert free_boxes(page, taken_on(page)) == [Rect(20, 20, 960, 1360)]
    assert gutter_of(page) == 20
    assert best_box([], 10, 10) is None


def test_free_boxes_lie_beside_what_is_taken():
    page = BOOK.page(TWO)
    taken = Rect(300, 300, 400, 400)
    free = free_boxes(page, [taken])
    assert len(free) == 4
    assert not any(box.meets(taken) for box in free)


def test_taking_back_leaves_the_tray_with_the_panel_and_the_page_with_a_hole():
    book = take_back(move_balloon(BOOK, HELLO, 5, 5), [LEFT])
    page = book.page(ONE)
    assert LEFT not in {panel.id for panel in page.panels}
    assert HELLO not in {balloon.id for balloon in page.balloons}
    assert page.base is not None
    assert len(page.base.holes) == 1
    assert find_uses(book)[KEYS[0]].state == "unused"


def test_what_is_not_in_the_book_cannot_be_placed():
    with pytest.raises(KeyError):
        place_found(BOOK, TWO, FoundKey(SOURCE, FoundId("f-none")), Rect(0, 0, 9, 9))
