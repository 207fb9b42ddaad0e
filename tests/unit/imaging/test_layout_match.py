"""Pages and balloons of two editions are matched by place and order, whatever one of them has more."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from comicremix.geometry import Rect
from comicremix.imaging.layout_match import PageLayout, box_map, mapped, match_balloons, match_pages


def page(seed: int, width: float = 1000.0, height: float = 1400.0) -> PageLayout:
    """Two tiers that are cut elsewhere on every page, with a balloon in each panel."""
    cut, tier = 0.25 + 0.09 * (seed % 6), 0.3 + 0.11 * (seed % 4)
    panels = (
        Rect(50, 50, 900 * cut - 10, 1300 * tier - 10), Rect(60 + 900 * cut, 50, 890 * (1 - cut), 1300 * tier - 10),
        Rect(50, 60 + 1300 * tier, 900, 1280 * (1 - tier)),
    )  # fmt: skip
    balloons = tuple(Rect(box.x + 0.1 * box.width, box.y + 20, 0.5 * box.width, 90) for box in panels)
    to_size = box_map(Rect(0, 0, 1000, 1400), Rect(0, 0, width, height))
    return PageLayout(
        width, height, tuple(mapped(box, to_size) for box in panels), tuple(mapped(box, to_size) for box in balloons)
    )


BOOK = [page(seed) for seed in range(8)]


def pairs(ones: list[PageLayout], others: list[PageLayout]) -> list[tuple[int, int]]:
    return [(match.one, match.other) for match in match_pages(ones, others)]


@given(st.floats(0.3, 3), st.floats(0.3, 3))
def test_another_size_is_the_same_page(across: float, down: float) -> None:
    others = [page(seed, 1000 * across, 1400 * down) for seed in range(8)]
    assert pairs(BOOK, others) == [(n, n) for n in range(8)]


def test_a_cover_and_an_advertisement_are_left_over() -> None:
    advert = PageLayout(1000, 1400, (Rect(400, 900, 80, 300),), (Rect(700, 60, 60, 60),) * 3)
    others = [advert, *BOOK[:3], advert, *BOOK[3:]]
    assert pairs(BOOK, others) == [(0, 1), (1, 2), (2, 3), *((n, n + 2) for n in range(3, 8))]


def test_a_page_that_one_edition_lacks_is_passed_over() -> None:
    assert pairs(BOOK, [*BOOK[:4], *BOOK[5:]]) == [(0, 0), (1, 1), (2, 2), (3, 3), (5, 4), (6, 5), (7, 6)]


def test_an_album_without_pages_matches_nothing() -> None:
    assert pairs(BOOK, []) == []
    assert pairs([], BOOK) == []


def test_margins_cropped_away_are_no_hindrance() -> None:
    whole = BOOK[1]
    cropped = replace(
        whole, width=920, height=1320, panels=tuple(Rect(b.x - 40, b.y - 40, b.width, b.height) for b in whole.panels),
        balloons=tuple(Rect(b.x - 40, b.y - 40, b.width, b.height) for b in whole.balloons),
    )  # fmt: skip
    (match,) = match_pages([whole], [cropped])
    assert match.likeness > 0.99
    assert match_balloons(whole, cropped, match.to_other)[0] == {0: 0, 1: 1, 2: 2}


def test_balloons_moved_within_their_panel_are_told_by_order() -> None:
    panel = Rect(0, 0, 1000, 1000)
    one = PageLayout(1000, 1000, (panel,), (Rect(10, 10, 100, 60), Rect(10, 500, 100, 60)))
    other = replace(one, balloons=(Rect(600, 200, 100, 60), Rect(600, 800, 100, 60)))
    assert match_balloons(one, other, box_map(panel, panel))[0] == {0: 0, 1: 1}
