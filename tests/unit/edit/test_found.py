"""What a hand corrects on a source page, pages that only show it follow; what was moved or has words stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.edit import found
from comicremix.edit.balloons import set_text
from comicremix.edit.panels import move_panel
from comicremix.geometry import Rect, area, bounds
from comicremix.model.ids import FoundId, PanelId, SourceId
from comicremix.model.page import Body
from comicremix.model.source import BalloonKind, FoundBalloon, FoundPanel
from tests.samples import HELLO, LEFT, LOWER, ONE, OUCH, OUTLINES, RIGHT, SOURCE, imported_book

BOOK = imported_book()
F_LEFT, F_RIGHT, F_LOWER = (FoundId(f"f-{name}") for name in (LEFT, RIGHT, LOWER))
SMALL = Rect(60, 60, 300, 300).outline()
NEW = FoundId("f-new")


def panels_found(book):
    return [panel.id for panel in book.source(SOURCE).panels]


def boxes_on_page(book):
    return [bounds(panel.outline) for panel in book.page(ONE).panels]


def test_a_corrected_outline_shows_on_the_page_at_once():
    book = found.reshape_found_panel(BOOK, SOURCE, F_LEFT, SMALL)
    assert book.source(SOURCE).panels[0].by_hand
    assert book.panel(LEFT).art.outline == SMALL
    assert book.page(ONE).shows_in_base(book.panel(LEFT))
    assert book.page(ONE).base == BOOK.page(ONE).base, "nothing was taken out of the picture"


def test_a_panel_that_was_moved_stays_as_it_was():
    moved = move_panel(BOOK, LEFT, 40, 0)
    book = found.reshape_found_panel(moved, SOURCE, F_LEFT, SMALL)
    assert book.panel(LEFT) is moved.panel(LEFT)
    assert book.source(SOURCE).panels[0].outline == SMALL


def test_a_new_panel_comes_where_it_is_read():
    book = found.add_found_panel(BOOK, SOURCE, Rect(500, 60, 10, 300).outline(), index=1, new_id=NEW)
    assert panels_found(book) == [F_LEFT, NEW, F_RIGHT, F_LOWER]
    page = book.page(ONE)
    assert [p.id for p in page.panels][0::2] == [LEFT, RIGHT]
    assert page.shows_in_base(page.panels[1])


def test_a_balloon_follows_the_panel_drawn_around_it():
    without = found.remove_found_panel(BOOK, SOURCE, F_LEFT)
    assert without.page(ONE).balloon(HELLO).panel is None
    book = found.add_found_panel(without, SOURCE, OUTLINES[LEFT], index=0)
    assert book.page(ONE).balloon(HELLO).panel == book.page(ONE).panels[0].id


def test_removing_leaves_the_picture_whole():
    book = found.remove_found_panel(BOOK, SOURCE, F_LOWER)
    assert [p.id for p in book.page(ONE).panels] == [LEFT, RIGHT]
    assert book.page(ONE).base == BOOK.page(ONE).base
    assert book.page(ONE).balloon(OUCH).panel is None


def test_a_cut_makes_neighbours_in_reading_order():
    book = found.split_found_panel(BOOK, SOURCE, F_LOWER, (0, 900), (1000, 900), gutter=20)
    upper, lower = book.source(SOURCE).panels[2:]
    assert upper.id == F_LOWER
    assert bounds(lower.outline).y - bounds(upper.outline).bottom == pytest.approx(20)
    assert boxes_on_page(book)[2:] == [bounds(upper.outline), bounds(lower.outline)]
    assert book.page(ONE).panels[2].id == LOWER


def test_a_cut_that_misses_changes_nothing():
    assert found.split_found_panel(BOOK, SOURCE, F_LEFT, (0, 900), (1000, 900)) is BOOK
    assert found.split_found_panel(BOOK, SOURCE, F_LEFT, (60, 60), (60, 60)) is BOOK


def test_joined_panels_are_one():
    book = found.merge_found_panels(BOOK, SOURCE, [F_RIGHT, F_LEFT])
    assert panels_found(book) == [F_LEFT, F_LOWER]
    assert bounds(book.panel(LEFT).outline) == Rect(50, 50, 900, 400)
    assert [p.id for p in book.page(ONE).panels] == [LEFT, LOWER]
    assert found.merge_found_panels(BOOK, SOURCE, [F_LEFT]) is BOOK


def test_the_order_is_that_of_the_page_too():
    book = found.order_found_panels(BOOK, SOURCE, [F_LOWER, F_LEFT])
    assert panels_found(book) == [F_LOWER, F_LEFT, F_RIGHT]
    assert [p.id for p in book.page(ONE).panels] == [LOWER, LEFT, RIGHT]


def test_a_traced_balloon_can_be_given_words():
    outline = Rect(600, 100, 120, 80).outline()
    book = found.add_found_balloon(BOOK, SOURCE, outline, BalloonKind.SHOUT, tail=(610, 200), new_id=NEW)
    balloon = book.page(ONE).balloons[-1]
    assert (balloon.kind, balloon.body, balloon.panel) == (BalloonKind.SHOUT, Body.ART, RIGHT)
    assert book.source(SOURCE).balloons[-1].by_hand
    wider = found.reshape_found_balloon(book, SOURCE, NEW, Rect(600, 100, 160, 80).outline())
    assert bounds(wider.page(ONE).balloons[-1].art.outline).width == 160
    assert wider.page(ONE).balloons[-1].shape.box.width == 160
    assert wider.source(SOURCE).balloons[-1].tail == (610, 200)
    whisper = found.set_found_kind(wider, SOURCE, NEW, BalloonKind.WHISPER)
    assert whisper.page(ONE).balloons[-1].kind is BalloonKind.WHISPER


def test_words_outlive_the_balloon_they_stand_in():
    outline = Rect(600, 100, 120, 80).outline()
    book = found.add_found_balloon(BOOK, SOURCE, outline, new_id=NEW)
    empty = found.remove_found_balloon(book, SOURCE, NEW)
    assert len(empty.page(ONE).balloons) == len(BOOK.page(ONE).balloons)
    lettered = set_text(book, book.page(ONE).balloons[-1].id, "Words")
    kept = found.remove_found_balloon(lettered, SOURCE, NEW)
    assert kept.page(ONE).balloons[-1].text == "Words"
    assert not kept.source(SOURCE).balloons


def test_a_second_run_overwrites_no_hand():
    mine = found.reshape_found_panel(BOOK, SOURCE, F_LEFT, SMALL)
    again = (
        FoundPanel(FoundId("f-a"), OUTLINES[LEFT]),
        FoundPanel(FoundId("f-b"), Rect(520, 60, 430, 380).outline()),
        FoundPanel(FoundId("f-c"), Rect(0, 0, 1000, 1400).outline()),
    )
    balloons = (FoundBalloon(FoundId("f-d"), Rect(80, 600, 200, 120).outline(), confidence=0.6),)
    book = found.find_again(mine, SOURCE, again, balloons, (SMALL,))
    assert panels_found(book) == [F_LEFT, "f-b", "f-c"]
    assert book.panel(LEFT).art.outline == SMALL
    assert [balloon.confidence for balloon in book.source(SOURCE).balloons] == [0.6]
    assert book.source(SOURCE).lettering == (SMALL,)


def test_what_a_hand_corrects_is_sure():
    balloons = (FoundBalloon(NEW, Rect(80, 600, 200, 120).outline(), confidence=0.6),)
    book = found.find_again(BOOK, SOURCE, (), balloons)
    for corrected in (
        found.reshape_found_balloon(book, SOURCE, NEW, SMALL),
        found.set_found_kind(book, SOURCE, NEW, BalloonKind.SHOUT),
    ):
        assert corrected.source(SOURCE).balloons[0].confidence == 1


def test_what_is_not_there_is_an_error():
    for edit in (found.remove_found_panel, found.remove_found_balloon):
        with pytest.raises(KeyError):
            edit(BOOK, SOURCE, FoundId("f-none"))


@given(st.floats(60, 940), st.floats(510, 1340), st.floats(0, 40))
def test_a_cut_and_a_join_lose_nothing(x: float, y: float, gutter: float):
    book = found.split_found_panel(BOOK, SOURCE, F_LOWER, (x, 0), (x, 2000), gutter=gutter)
    book = found.split_found_panel(book, SOURCE, F_LOWER, (0, y), (2000, y), gutter=gutter)
    parts = [PanelId(p.id) for p in book.source(SOURCE).panels[2:]]
    joined = found.merge_found_panels(book, SOURCE, [FoundId(part) for part in parts])
    whole = bounds(OUTLINES[LOWER])
    assert bounds(joined.source(SOURCE).panels[2].outline) == pytest.approx(whole, abs=45)
    assert area(joined.source(SOURCE).panels[2].outline) <= area(OUTLINES[LOWER]) + 1e-6
    assert len(joined.page(ONE).panels) == 3


def test_lettering_on_the_art_becomes_a_balloon_without_a_body():
    text = Rect(600, 100, 120, 80).outline()
    book = found.find_again(BOOK, SOURCE, (), (), (text,))
    taken = found.take_lettering(book, SOURCE, text, new_id=NEW)
    assert taken.source(SOURCE).lettering == ()
    assert (taken.source(SOURCE).balloons[-1].kind, taken.page(ONE).balloons[-1].body) == (
        BalloonKind.CAPTION, Body.ART,
    )  # fmt: skip
    assert found.take_lettering(book, SOURCE, SMALL) is book


def test_all_lettering_is_taken_of_one_page_or_of_the_book():
    texts = tuple(Rect(600, 100 * n, 120, 80).outline() for n in (1, 3))
    book = found.find_again(BOOK, SOURCE, (), (), texts)
    taken = found.take_all_lettering(book)
    assert [balloon.outline for balloon in taken.source(SOURCE).balloons] == list(texts)
    assert taken.source(SOURCE).lettering == ()
    assert len(taken.page(ONE).balloons) == len(book.page(ONE).balloons) + 2
    assert found.take_all_lettering(book, SourceId("elsewhere")) is book


def test_lettering_above_a_balloon_of_its_panel_is_read_before_it():
    below, above = Rect(600, 400, 100, 60).outline(), Rect(600, 100, 100, 60).outline()
    panel = Rect(560, 60, 300, 500).outline()
    book = found.find_again(
        BOOK, SOURCE, (FoundPanel(NEW, panel),), (FoundBalloon(FoundId("f-below"), below),), (above,)
    )
    taken = found.take_all_lettering(book).page(ONE)
    tops = [balloon.shape.box.y for balloon in taken.balloons if balloon.art and balloon.art.outline in (below, above)]
    assert len(tops) == 2
    assert tops == sorted(tops)
