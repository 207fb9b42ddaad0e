"""Sheets are folded, cut and stacked in code, and must then read from the first page to the last."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comicremix.geometry import Rect
from comicremix.layout.imposition import BLANK, Side, impose
from comicremix.model.publishing import MM, Booklet

A5 = (148 * MM, 210 * MM)
COUNTS = range(1, 41)
Strip = tuple[list[int], list[int]]
"""What is seen left and right on the front of a strip of paper, and on its back after turning it over."""


def strips(sides: Sequence[Side], rows: int) -> list[Strip]:
    """Cut the sheets across: front and back of each strip, from the top down."""
    found = []
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        found += [(seen(front, row, rows), seen(back, row, rows)) for row in range(rows)]
    return found


def seen(side: Side, row: int, rows: int) -> list[int]:
    cells = [BLANK, BLANK]
    for placed in side.placed:
        x, y = placed.window.centre
        if int(y // (side.height / rows)) == row:
            cells[int(x // (side.width / 2))] = placed.page
    return cells


def folded(bundle: Sequence[Strip], rtl: bool) -> list[int]:
    """Put strips into each other, the first outermost, fold them, and read through the leaves."""
    near, far = (0, 1) if rtl else (1, 0)  # the half of the front that comes to lie on top
    opening = [page for front, back in bundle for page in (front[near], back[far])]
    closing = [page for front, back in reversed(bundle) for page in (back[near], front[far])]
    return opening + closing


def assert_read_through(pages: list[int], count: int, unit: int) -> None:
    assert pages[:count] == list(range(count))
    assert pages[count:] == [BLANK] * (len(pages) - count)
    assert len(pages) - count < unit


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("up", [2, 4])
def test_a_stapled_booklet_reads_through(up, rtl):
    for count in COUNTS:
        sides = impose([A5] * count, Booklet("saddle", up=up), rtl=rtl)
        assert_read_through(folded(strips(sides, up // 2), rtl), count, 2 * up)


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize(("up", "leaves"), [(2, 1), (2, 4), (4, 2)])
def test_signatures_read_through_one_after_the_other(up, leaves, rtl):
    for count in COUNTS:
        sides = impose([A5] * count, Booklet("signatures", up=up, leaves=leaves), rtl=rtl)
        cut = strips(sides, up // 2)
        size = leaves * up // 2
        bundles = [cut[start : start + size] for start in range(0, len(cut), size)]
        assert_read_through([page for bundle in bundles for page in folded(bundle, rtl)], count, 2 * up)


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("up", [2, 4])
def test_piles_that_are_put_on_each_other_read_through(up, rtl):
    for count in COUNTS:
        sides = impose([A5] * count, Booklet("stack", up=up), rtl=rtl)
        rows = up // 2
        piles: dict[tuple[int, int], list[int]] = {}
        for front, back in zip(sides[::2], sides[1::2], strict=True):
            for row, column in itertools.product(range(rows), (1, 0) if rtl else (0, 1)):
                leaf = [seen(front, row, rows)[column], seen(back, row, rows)[1 - column]]
                piles.setdefault((row, column), []).extend(leaf)
        pages = [page for pile in piles.values() for page in pile]
        assert [page for page in pages if page != BLANK] == list(range(count))
        assert len(pages) - count < 2 * up


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("up", [2, 4])
def test_pages_side_by_side_stand_in_reading_order(up, rtl):
    for count in COUNTS:
        sides = impose([A5] * count, Booklet("in-order", up=up), rtl=rtl)
        rows = [seen(side, row, up // 2) for side in sides for row in range(up // 2)]
        pages = [page for row in rows for page in (reversed(row) if rtl else row)]
        assert_read_through(pages, count, up)


@pytest.mark.parametrize("rtl", [False, True])
def test_a_zine_folds_to_eight_pages(rtl):
    """Fold the sheet lengthwise, push the ends together: leaves are what lies back to back then."""
    for count in COUNTS:
        for number, side in enumerate(impose([A5] * count, Booklet("zine"), rtl=rtl)):
            grid = {(int(p.window.y > 1), round(p.window.x / (side.width / 4))): p for p in side.placed}
            pages = {place: placed.page - 8 * number for place, placed in grid.items()}
            assert all(placed.turned == (row == 0) for (row, _), placed in grid.items())
            columns = (3, 2, 1, 0) if rtl else (0, 1, 2, 3)
            ring = [(0, columns[0]), *((1, column) for column in columns), *((0, c) for c in columns[:0:-1])]
            read = [pages[place] for place in ring if place in pages]
            assert read == list(range(len(read)))
            # the cut frees the middle columns; where it is not, the paper holds two pages of one leaf together
            assert {(ring[i][1], ring[i + 1][1]) for i in (0, 4)} == {(columns[0],) * 2, (columns[3],) * 2}


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("up", [2, 4])
def test_the_last_page_is_the_back_cover(up, rtl):
    for count in COUNTS:
        sides = impose([A5] * count, Booklet("saddle", up=up, back_cover=True), rtl=rtl)
        pages = folded(strips(sides, up // 2), rtl)
        blanks = len(pages) - count
        assert pages == [*range(count - 1), *[BLANK] * blanks, count - 1]
        assert blanks < 2 * up


def test_every_edge_of_a_poster_overlaps_its_neighbour():
    booklet = Booklet("poster", across=3, down=2, overlap=12, margin=5)
    sides = impose([A5], booklet)
    assert len(sides) == 6
    shown = []
    for side in sides:
        (placed,) = side.placed
        window, box = placed.window, placed.box
        shown.append(Rect(window.x - box.x, window.y - box.y, window.width, window.height))
    for left, right in itertools.pairwise(shown[:3]):
        assert left.right - right.x == pytest.approx(12 * MM)
    assert shown[0].bottom - shown[3].y == pytest.approx(12 * MM)
    whole = shown[0].union(shown[5])
    assert whole.x <= 0.01
    assert whole.y <= 0.01
    assert whole.right >= sides[0].placed[0].box.width - 0.01
    assert whole.bottom >= sides[0].placed[0].box.height - 0.01


def test_inner_sheets_creep_towards_the_fold():
    sides = impose([A5] * 16, Booklet("saddle", creep=0.5))
    for depth, front in enumerate(sides[::2]):
        left, right = sorted(front.placed, key=lambda placed: placed.box.x)
        assert left.box.right == pytest.approx(front.width / 2 + depth * 0.5 * MM)
        assert right.box.x == pytest.approx(front.width / 2 - depth * 0.5 * MM)
        assert left.window.right == pytest.approx(front.width / 2)


@given(
    st.lists(st.tuples(st.floats(50, 2000), st.floats(50, 2000)), min_size=1, max_size=12),
    st.sampled_from(["saddle", "signatures", "stack", "in-order", "zine"]),
    st.sampled_from(["A3", "A4", "A5", "Letter", "Tabloid"]), st.sampled_from([2, 4]), st.booleans(),
)  # fmt: skip
def test_pages_of_any_size_keep_their_form_inside_the_sheet(sizes, fold, sheet, up, rtl):
    for side in impose(sizes, Booklet(fold, sheet, up=up, creep=0), rtl=rtl):
        for placed in side.placed:
            width, height = sizes[placed.page]
            assert placed.box.width / placed.box.height == pytest.approx(width / height)
            assert placed.box.x >= placed.window.x - 0.01
            assert placed.box.right <= placed.window.right + 0.01
            assert placed.window.right <= side.width + 0.01
            assert placed.window.bottom <= side.height + 0.01


def test_a_booklet_that_cannot_be_is_refused():
    with pytest.raises(ValueError, match="no sheet"):
        Booklet(sheet="A0")
    with pytest.raises(ValueError, match="below nothing"):
        Booklet(across=0)
