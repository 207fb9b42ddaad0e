"""Things in line: sides, gaps, sizes and gutters."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.edit.arrange import align, boxes_of, distribute, equal_gutters, placed, same_size
from comicremix.edit.panels import move_panel
from comicremix.edit.places import draw_frame
from comicremix.geometry import Rect, bounds
from tests.samples import HELLO, LEFT, LOWER, ONE, OUCH, RIGHT, TWO, imported_book

BOOK = imported_book()
ALL = (LEFT, RIGHT, LOWER)


def box_of(book, item):
    return boxes_of(book.page(ONE), (item,))[item]


@pytest.mark.parametrize(
    ("side", "corner"),
    [
        ("left", (100, 50)), ("centre", (385, 50)), ("right", (670, 50)),
        ("top", (50, 200)), ("middle", (50, 400)), ("bottom", (50, 600)),
    ],
)  # fmt: skip
def test_a_panel_is_aligned_to_a_box(side, corner):
    book = align(BOOK, ONE, (LEFT,), side, Rect(100, 200, 1000, 800))
    assert box_of(book, LEFT)[:2] == corner
    assert book.balloon(HELLO).shape.box.x - box_of(book, LEFT).x == 30


def test_balloons_are_aligned_too():
    book = align(BOOK, ONE, (OUCH,), "left", Rect(10, 0, 100, 100))
    assert book.balloon(OUCH).shape.box.x == 10
    assert book.page(ONE).panels is BOOK.page(ONE).panels


def test_what_is_aligned_already_is_no_edit():
    assert align(BOOK, ONE, ALL, "left", Rect(50, 0, 10, 10)).page(ONE).panel(LEFT) is BOOK.panel(LEFT)
    assert align(BOOK, ONE, (LEFT,), "left", Rect(50, 0, 10, 10)) is BOOK


def test_a_balloon_does_not_move_apart_from_its_panel():
    assert list(boxes_of(BOOK.page(ONE), (HELLO, LEFT, OUCH))) == [LEFT, OUCH]


def test_gaps_become_equal_between_the_outermost():
    book = move_panel(BOOK, RIGHT, 0, 100)
    book = distribute(book, ONE, ALL, "y")
    boxes = [box_of(book, item) for item in ALL]
    assert boxes[0] == box_of(BOOK, LEFT)
    assert boxes[2] == box_of(BOOK, LOWER)
    assert boxes[1].y - boxes[0].bottom == pytest.approx(boxes[2].y - boxes[1].bottom)


def test_two_things_have_nothing_to_distribute():
    assert distribute(BOOK, ONE, (LEFT, RIGHT), "x") is BOOK


def test_all_get_the_width_of_the_first():
    book = same_size(BOOK, ONE, (LOWER, LEFT), "x")
    assert box_of(book, LEFT) == pytest.approx(Rect(50, 50, 900, 400), abs=0.05)
    assert box_of(book, LOWER) == box_of(BOOK, LOWER)


def test_all_get_the_height_of_the_first():
    book = same_size(BOOK, ONE, (LEFT, LOWER, OUCH), "y")
    assert box_of(book, LOWER) == pytest.approx(Rect(50, 500, 900, 400), abs=0.05)


def test_gutters_become_equal_and_the_whole_keeps_its_box():
    book = equal_gutters(BOOK, ONE, ALL, 24)
    left, right, lower = (box_of(book, item) for item in ALL)
    assert right.x - left.right == pytest.approx(24, abs=0.05)
    assert lower.y - left.bottom == pytest.approx(24, abs=0.05)
    assert left.bottom == pytest.approx(right.bottom, abs=0.05)
    assert bounds((*left.outline(), *right.outline(), *lower.outline())) == pytest.approx(
        Rect(50, 50, 900, 1300), abs=0.05
    )


def test_places_are_put_in_line_as_panels_are():
    book, place = draw_frame(BOOK, TWO, Rect(100, 100, 200, 300).outline())
    assert bounds(align(book, TWO, (place,), "left", Rect(10, 0, 50, 50)).page(TWO).places[0].outline).x == 10
    wide = equal_gutters(book, TWO, (place,), 20, Rect(0, 0, 500, 600))
    assert bounds(wide.page(TWO).places[0].outline) == Rect(0, 0, 500, 600)


def test_panels_fit_to_a_room():
    room = Rect(100, 100, 800, 1200)
    book = equal_gutters(BOOK, ONE, ALL, 20, room)
    boxes = [box_of(book, item) for item in ALL]
    assert bounds(point for box in boxes for point in box.outline()) == pytest.approx(room, abs=0.05)


def test_a_windmill_stays_a_block():
    mill = {
        "a": Rect(0, 0, 20, 10), "b": Rect(20, 0, 10, 20), "c": Rect(10, 20, 20, 10), "d": Rect(0, 10, 10, 20),
        "middle": Rect(10, 10, 10, 10),
    }  # fmt: skip
    after = placed(mill, 5, Rect(0, 0, 60, 60))
    assert after["a"] == Rect(0, 0, 40, 20)
    assert after["middle"] == Rect(20, 20, 20, 20)


@st.composite
def pages_of_tiers(draw):
    """Boxes in tiers, as comics have them, each a bit out of line."""
    boxes, y = {}, 0.0
    for row in range(draw(st.integers(1, 4))):
        height, x = draw(st.floats(100, 400)), 0.0
        for column in range(draw(st.integers(1, 4))):
            width = draw(st.floats(100, 400))
            boxes[f"{row}-{column}"] = Rect(x, y + draw(st.floats(0, 5)), width, height)
            x += width + draw(st.floats(1, 30))
        y += height + draw(st.floats(8, 30))
    return boxes


@given(pages_of_tiers(), st.floats(0, 20))
def test_any_page_of_tiers_gets_equal_gutters(boxes, gutter):
    room = Rect(0, 0, 2000, 3000)
    after = placed(boxes, gutter, room)
    assert set(after) == set(boxes)
    rows: dict[str, list[Rect]] = {}
    for name, box in after.items():
        rows.setdefault(name.split("-")[0], []).append(box)
    for row in rows.values():
        row.sort(key=lambda box: box.x)
        for one, other in itertools.pairwise(row):
            assert other.x - one.right == pytest.approx(gutter, abs=1e-6)
    assert bounds(p for box in after.values() for p in box.outline()) == pytest.approx(room)
