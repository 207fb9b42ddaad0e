"""The Arrange menu works on what is selected, and says what it needs."""

from __future__ import annotations

import pytest

from comicremix.edit.locks import set_locked
from comicremix.gui.desk import Desk
from comicremix.gui.layouts.arranging import arrange_handlers
from tests.gui.canvas.workshop import box_of


@pytest.fixture
def said() -> list[str]:
    return []


def do(desk: Desk, said: list[str], name: str) -> None:
    arrange_handlers(lambda: desk, said.append)[name]()


def test_a_single_panel_goes_to_the_margin(desk: Desk, said: list[str]) -> None:
    desk.select(("p-one",))
    do(desk, said, "align-right")
    assert box_of(desk.book, "p-one").right == 560
    assert desk.session.history == ("Align",)


def test_several_go_to_each_other(desk: Desk, said: list[str]) -> None:
    desk.select(("p-one", "p-two", "b-free"))
    do(desk, said, "align-bottom")
    assert {box_of(desk.book, item).bottom for item in ("p-one", "p-two", "b-free")} == {710}


def test_nothing_selected_is_answered_by_a_sentence(desk: Desk, said: list[str]) -> None:
    for name in ("align-left", "distribute-x", "same-width"):
        do(desk, said, name)
    assert len(said) == 3
    assert not desk.session.can_undo


def test_gutters_of_the_whole_page(desk: Desk, said: list[str]) -> None:
    desk.select(("p-two",))
    do(desk, said, "align-right")
    desk.select(())
    do(desk, said, "equal-gutters")
    one, two, wide = (box_of(desk.book, item) for item in ("p-one", "p-two", "p-wide"))
    assert two.x - one.right == pytest.approx(wide.y - one.bottom, abs=0.05)


def test_the_page_fills_its_margins(desk: Desk, said: list[str]) -> None:
    desk.select(("p-wide",))
    do(desk, said, "fit-margins")
    assert tuple(box_of(desk.book, "p-wide")) == pytest.approx((40, 40, 520, 720), abs=0.05)


def test_locked_things_stay(desk: Desk, said: list[str]) -> None:
    page = desk.page
    assert page is not None
    desk.commit(set_locked(desk.book, page.id, {"p-one"}, True), "Lock")
    desk.select(("p-one",))
    do(desk, said, "align-right")
    assert box_of(desk.book, "p-one").x == 40
    assert said


def test_without_a_book_nothing_happens() -> None:
    for command in arrange_handlers(lambda: None, pytest.fail).values():
        command()
