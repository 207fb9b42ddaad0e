"""The knife cuts outlines and nothing else; merging takes a cut back."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.edit.knife import merge_all, merge_panels, split_panel, split_panels
from comicremix.edit.outlines import joined_outline, split_outline
from comicremix.edit.panels import move_panel
from comicremix.geometry import Rect, area, bounds, contains
from tests.samples import LEFT, LOWER, ONE, RIGHT, imported_book

BOOK = imported_book()
ELL = ((0.0, 0.0), (100.0, 0.0), (100.0, 40.0), (40.0, 40.0), (40.0, 100.0), (0.0, 100.0))
COMB = ((0.0, 0.0), (90.0, 0.0), (90.0, 80.0), (60.0, 80.0), (60.0, 20.0), (30.0, 20.0), (30.0, 80.0), (0.0, 80.0))


def test_a_cut_across_makes_two_that_fill_the_panel():
    box = bounds(BOOK.panel(LEFT).outline)
    x = box.x + box.width / 3
    book = split_panel(BOOK, LEFT, (x, box.y - 50), (x, box.bottom + 50))
    first, second = book.page(ONE).panels[0], book.page(ONE).panels[1]
    assert first.id == LEFT
    assert bounds(first.outline) == pytest.approx(Rect(box.x, box.y, box.width / 3, box.height))
    assert bounds(second.outline).right == box.right
    assert book.page(ONE).base == BOOK.page(ONE).base
    assert all(book.page(ONE).shows_in_base(panel) for panel in (first, second))


def test_a_gutter_shows_the_ground_between_the_pieces():
    box = bounds(BOOK.panel(LEFT).outline)
    y = box.centre[1]
    book = split_panel(BOOK, LEFT, (0, y), (500, y), gutter=20)
    upper, lower = book.page(ONE).panels[:2]
    assert bounds(lower.outline).y - bounds(upper.outline).bottom == pytest.approx(20)
    hole = bounds(book.page(ONE).base.holes[0])
    assert (hole.y, hole.bottom) == pytest.approx((y - 10, y + 10))


def test_balloons_go_with_the_piece_they_stand_on():
    page = BOOK.page(ONE)
    balloon = next(b for b in page.balloons if b.panel == LEFT)
    x = balloon.shape.box.x - 1
    book = split_panel(BOOK, LEFT, (x, 0), (x, 900))
    owner = book.page(ONE).balloon(balloon.id).panel
    assert owner != LEFT
    assert contains(book.panel(owner).outline, balloon.shape.box.centre)


def test_a_page_read_from_the_right_begins_there():
    box = bounds(BOOK.panel(LEFT).outline)
    x = box.centre[0]
    book = split_panel(BOOK, LEFT, (x, 0), (x, 900), from_right=True)
    assert bounds(book.panel(LEFT).outline).x == pytest.approx(x)


@pytest.mark.parametrize("line", [((0, 0), (0, 900)), ((0, -5), (900, -5)), ((30, 30), (30, 30))])
def test_a_line_that_misses_changes_nothing(line):
    assert split_panel(BOOK, LEFT, *line) is BOOK


def test_merging_takes_a_cut_back():
    box = bounds(BOOK.panel(LEFT).outline)
    cut = split_panel(BOOK, LEFT, (0, box.centre[1]), (900, box.centre[1]), gutter=12)
    new = cut.page(ONE).panels[1].id
    book = merge_panels(cut, LEFT, new)
    assert [p.id for p in book.page(ONE).panels] == [p.id for p in BOOK.page(ONE).panels]
    assert area(book.panel(LEFT).outline) == pytest.approx(area(BOOK.panel(LEFT).outline))
    assert book.page(ONE).base.holes == ()
    assert book.page(ONE).balloons == BOOK.page(ONE).balloons


def test_neighbours_become_one_with_the_gutter_between():
    left, right = (bounds(BOOK.panel(panel).outline) for panel in (LEFT, RIGHT))
    book = merge_panels(BOOK, LEFT, RIGHT)
    assert bounds(book.panel(LEFT).outline) == left.union(right)
    assert area(book.panel(LEFT).outline) > area(left.outline()) + area(right.outline())
    assert not any(b.panel == RIGHT for b in book.page(ONE).balloons)


def test_panels_of_other_pictures_are_not_merged():
    with pytest.raises(ValueError, match="one picture"):
        merge_panels(move_panel(BOOK, LEFT, 5, 0), LEFT, RIGHT)
    assert merge_panels(BOOK, LEFT, LEFT) is BOOK
    with pytest.raises(KeyError):
        merge_panels(BOOK, LEFT, "p-none" if LOWER in {p.id for p in BOOK.page(ONE).panels} else LOWER)


def test_a_concave_panel_falls_into_as_many_pieces_as_it_must():
    above, below = split_outline(COMB, (-5, 50), (200, 50))
    assert sorted(len(side) for side in (above, below)) == [1, 2]
    assert sum(map(area, (*above, *below))) == pytest.approx(area(COMB))


@given(st.sampled_from([ELL, COMB, Rect(3, 4, 90, 70).outline()]), st.floats(0, math.pi), st.floats(-60, 60))
def test_no_area_is_lost_or_won(outline, angle, shift):
    x, y = 45 - shift * math.sin(angle), 45 + shift * math.cos(angle)
    one, other = split_outline(outline, (x, y), (x + 100 * math.cos(angle), y + 100 * math.sin(angle)))
    assert sum(map(area, (*one, *other))) == pytest.approx(area(outline), rel=1e-6, abs=1e-3)


def test_panels_of_different_height_are_joined_across_the_gutter_alone():
    joined = joined_outline(Rect(0, 0, 50, 100).outline(), Rect(60, 0, 40, 60).outline())
    assert area(joined) == pytest.approx(5000 + 2400 + (100 + 60) / 2 * 10)
    assert joined_outline(Rect(0, 0, 50, 50).outline(), Rect(10, 10, 5, 5).outline()) == Rect(0, 0, 50, 50).outline()


def test_one_line_cuts_several_and_merging_all_takes_it_back():
    y = bounds(BOOK.panel(LEFT).outline).centre[1]
    cut = split_panels(BOOK, [LEFT, RIGHT, LOWER], (0, y), (990, y), gutter=10)
    assert len(cut.page(ONE).panels) == 5
    assert [panel.id for panel in cut.page(ONE).panels][::2] == [LEFT, RIGHT, LOWER]
    book = merge_all(cut, [cut.page(ONE).panels[1].id, LEFT])
    assert area(book.panel(LEFT).outline) == pytest.approx(area(BOOK.panel(LEFT).outline))
    assert merge_all(BOOK, [LEFT]) is BOOK


def test_three_in_a_row_become_one():
    box = bounds(BOOK.panel(LOWER).outline)
    cut = split_panel(BOOK, LOWER, (300, 0), (300, 900), gutter=12)
    right = next(p.id for p in cut.page(ONE).panels if bounds(p.outline).x > 300 and bounds(p.outline).y > 450)
    cut = split_panel(cut, right, (600, 0), (600, 900), gutter=12)
    lower = [p.id for p in cut.page(ONE).panels if bounds(p.outline).y == box.y]
    assert len(lower) == 3
    merged = merge_all(cut, [lower[0], lower[2], lower[1]])
    assert bounds(merged.panel(LOWER).outline) == pytest.approx(box)
    assert len(merged.page(ONE).panels) == 3
