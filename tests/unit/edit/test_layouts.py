"""Templates share the page evenly, and panels flow into them without any being lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comicremix.edit.layouts import LAYOUTS, Layout, apply_layout, inset_outline, outlines_of, pages_needed
from comicremix.edit.locks import set_locked
from comicremix.edit.setup import set_setup
from comicremix.geometry import Rect, area, bounds, contains
from comicremix.model.page import Body, Border
from comicremix.model.reading import reading_panels
from comicremix.model.setup import PRESETS, PageSetup
from comicremix.session import Session
from tests.samples import HELLO, LEFT, LOWER, ONE, OUCH, RIGHT, TWO, imported_book
from tests.strategies import books

BOOK = imported_book()
NAMED = {layout.name: layout for layout in LAYOUTS}
SETUP = PageSetup(1000, 1400, 300, 50, 60, 70, 80, gutter=20, bleed=30)
GRIDS = [NAMED[name] for name in ("grid-2x2", "grid-3x2", "grid-3x3", "tiers-3", "tiers-4")]
OVERLAPPING = {"insets", "inset-corner"}
layouts = st.sampled_from(LAYOUTS)
setups = st.sampled_from([preset.setup() for preset in PRESETS]) | st.just(SETUP)


def distance(one: Rect, other: Rect) -> float:
    across = max(one.x, other.x) - min(one.right, other.right)
    down = max(one.y, other.y) - min(one.bottom, other.bottom)
    return max(across, down)


def test_names_are_unique():
    assert len(NAMED) == len(LAYOUTS)


@given(layouts, setups)
def test_cells_keep_to_the_margins_or_reach_the_bleed(layout, setup):
    cells = outlines_of(layout, setup)
    room = setup.bled if layout.bleeds else setup.live
    for box in map(bounds, cells):
        assert box.x >= room.x - 0.01
        assert box.y >= room.y - 0.01
        assert box.right <= room.right + 0.01
        assert box.bottom <= room.bottom + 0.01
    assert len(cells) == len(layout.cells)


@given(st.sampled_from(GRIDS), setups)
def test_cells_of_a_grid_are_alike_and_one_gutter_apart(layout, setup):
    boxes = [bounds(cell) for cell in outlines_of(layout, setup)]
    assert all(box.width == pytest.approx(boxes[0].width) for box in boxes)
    assert all(box.height == pytest.approx(boxes[0].height) for box in boxes)
    for one in boxes:
        near = min(distance(one, other) for other in boxes if other is not one)
        assert near == pytest.approx(setup.gutter)


@given(st.sampled_from([x for x in LAYOUTS if x.name not in OVERLAPPING and len(x.cells) > 1]), setups)
def test_cells_do_not_overlap(layout, setup):
    cells = outlines_of(layout, setup)
    for place, cell in enumerate(cells):
        for other in cells[place + 1 :]:
            middle = bounds(other).centre
            assert not contains(cell, middle)
    room = setup.bled if layout.bleeds else setup.live
    assert sum(map(area, cells)) < room.width * room.height


def test_insets_lie_above_the_splash():
    whole, *insets = map(bounds, outlines_of(NAMED["insets"], SETUP))
    assert whole == SETUP.live
    assert len(insets) == 3
    assert all(whole.intersection(inset) == inset for inset in insets)


def test_a_bleeding_splash_reaches_the_bleed():
    assert bounds(outlines_of(NAMED["splash-bleed"], SETUP)[0]) == SETUP.bled


def test_slanted_gutters_are_as_wide_as_straight_ones():
    half = 10
    diamond = ((50.0, 0.0), (100.0, 50.0), (50.0, 100.0), (0.0, 50.0))
    inner = bounds(inset_outline(diamond, half))
    assert inner.y == pytest.approx(half * 2**0.5)
    assert inner.width == pytest.approx(100 - 2 * half * 2**0.5)


def test_a_mirrored_layout_is_read_from_the_right():
    cells = outlines_of(NAMED["grid-2x2"].mirrored(), replace(SETUP, left=50, right=50))
    assert bounds(cells[0]).x > bounds(cells[1]).x
    assert bounds(cells[0]).y == bounds(cells[1]).y


def test_panels_flow_in_by_reading_order():
    book = apply_layout(BOOK, ONE, NAMED["tiers-3"])
    page = book.page(ONE)
    assert [p.id for p in reading_panels(page)] == [LEFT, RIGHT, LOWER]
    tops = [bounds(p.outline).y for p in page.panels]
    assert tops == sorted(tops)
    assert page.base is None
    assert book.pages[1] is BOOK.pages[1]


def test_panels_without_a_cell_go_on_following_pages():
    book = apply_layout(BOOK, ONE, NAMED["splash"])
    assert len(book.pages) == 4
    assert [[p.id for p in page.panels] for page in book.pages] == [[LEFT], [RIGHT], [LOWER], []]
    assert book.pages[3].id == TWO
    assert (book.pages[1].width, book.pages[1].dpi) == (1000, 300)
    assert [b.id for b in book.pages[2].balloons] == [OUCH]
    assert pages_needed(3, NAMED["splash"]) == 3
    assert pages_needed(0, NAMED["splash"]) == 1


def test_the_setup_of_the_book_gives_margins_and_gutter():
    book = apply_layout(set_setup(BOOK, SETUP), ONE, NAMED["grid-2x2"])
    boxes = [bounds(p.outline) for p in book.page(ONE).panels]
    assert boxes[0].x == pytest.approx(50, abs=0.01)
    assert boxes[1].x - boxes[0].right == pytest.approx(20, abs=0.01)
    assert boxes[2].y - boxes[0].bottom == pytest.approx(20, abs=0.01)


def test_panels_without_a_frame_get_one():
    book = apply_layout(BOOK, ONE, NAMED["tiers-3"], border=Border(5))
    assert {panel.border for panel in book.page(ONE).panels} == {Border(5)}


def test_a_sketch_leaves_balloons_in_the_art():
    sketch = apply_layout(BOOK, ONE, NAMED["grid-3x3"], cut_out=False)
    assert sketch.balloon(HELLO).body is Body.ART
    assert all(not panel.art.removed for panel in sketch.page(ONE).panels)


def test_cells_that_are_left_over_wait_for_panels():
    book = apply_layout(set_setup(BOOK, SETUP), ONE, NAMED["grid-2x2"])
    cells = outlines_of(NAMED["grid-2x2"], SETUP)
    assert [place.outline for place in book.page(ONE).places] == [cells[3]]
    assert apply_layout(book, ONE, NAMED["tiers-3"]).page(ONE).places == ()


def test_an_empty_page_gets_places():
    page = apply_layout(BOOK, TWO, NAMED["grid-2x2"]).page(TWO)
    assert len(page.places) == 4
    assert page.panels == ()


def test_locked_panels_stay():
    book = apply_layout(set_locked(BOOK, ONE, {RIGHT}, True), ONE, NAMED["grid-2x2"])
    assert book.panel(RIGHT).outline == BOOK.panel(RIGHT).outline
    assert [panel.id for panel in book.page(ONE).panels] == [LEFT, LOWER, RIGHT]


@given(layouts)
def test_applying_twice_changes_nothing_more(layout):
    once = apply_layout(BOOK, ONE, layout)
    page = once.page(ONE)
    twice = apply_layout(once, ONE, layout)
    for old, new in zip(page.panels, twice.page(ONE).panels, strict=True):
        assert tuple(bounds(new.outline)) == pytest.approx(tuple(bounds(old.outline)), abs=0.05)


@settings(max_examples=40, deadline=None)
@given(books(), st.lists(layouts, min_size=1, max_size=4), st.booleans())
def test_nothing_is_lost_and_undo_gives_back_the_first_book(book, chosen, from_right):
    session = Session(book)
    panels = sorted(p.id for page in book.pages for p in page.panels)
    balloons = sorted((b.id, b.text) for page in book.pages for b in page.balloons)
    for layout in chosen:
        for page in book.pages:
            session.commit(apply_layout(session.book, page.id, layout, from_right=from_right), layout.name)
    after = session.book
    assert sorted(p.id for page in after.pages for p in page.panels) == panels
    assert sorted((b.id, b.text) for page in after.pages for b in page.balloons) == balloons
    while session.can_undo:
        session.undo()
    assert session.book is book


def test_a_layout_is_a_plain_value():
    assert Layout("x", NAMED["splash"].cells) == Layout("x", NAMED["splash"].cells)
