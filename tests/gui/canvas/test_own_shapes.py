"""At the Translate desk a hand changes balloons in the edition in view alone; a click takes it back."""

from __future__ import annotations

import pytest

from comicremix.gui.canvas.commands import nudge
from comicremix.gui.canvas.outline_hosts import BalloonBodies
from comicremix.gui.canvas.own_chip import OwnChip
from comicremix.gui.desk import Desk
from comicremix.model.ids import BalloonId
from tests.gui.canvas.workshop import Hand, box_of

BALLOON = BalloonId("b-free")
BOX = (200, 620, 160, 90)


@pytest.fixture(autouse=True)
def at_the_desk(desk: Desk) -> None:
    desk.translating = True
    desk.set_language("fr")


def own_width(desk: Desk) -> float:
    shape = desk.book.language("fr").overrides[BALLOON].shape
    assert shape is not None
    return shape.box.width


def test_a_handle_changes_one_edition(desk: Desk, hand: Hand) -> None:
    hand.click((280, 665))
    hand.drag((360, 710), (400, 730))
    assert own_width(desk) == pytest.approx(200, abs=2)
    assert box_of(desk.book, BALLOON) == BOX
    assert not desk.book.language("ar").overrides


def test_a_drag_moves_it_in_one_edition(desk: Desk, hand: Hand) -> None:
    hand.drag((280, 665), (290, 600))
    shape = desk.book.language("fr").overrides[BALLOON].shape
    assert shape is not None
    assert shape.box.y < 600
    assert box_of(desk.book, BALLOON) == BOX


def test_arrow_keys_move_it_in_one_edition(desk: Desk) -> None:
    desk.select((BALLOON,))
    nudge(desk, 3, 0)
    shape = desk.book.language("fr").overrides[BALLOON].shape
    assert shape is not None
    assert shape.box.x == BOX[0] + 3


def test_nodes_are_those_of_the_edition(desk: Desk, hand: Hand) -> None:
    hand.canvas.use_tool("nodes")
    desk.select((BALLOON,))
    place = BalloonBodies(desk).outline(desk.book.pages[0], BALLOON)[0]
    hand.drag(place, (place[0] + 40, place[1]))
    shape = desk.book.language("fr").overrides[BALLOON].shape
    assert shape is not None
    assert BalloonBodies(desk).outline(desk.book.pages[0], BALLOON)[0] == pytest.approx(
        (place[0] + 40, place[1]), abs=2
    )
    assert box_of(desk.book, BALLOON) == BOX


def test_the_source_edition_changes_the_book(desk: Desk, hand: Hand) -> None:
    desk.set_language("en")
    hand.drag((280, 665), (290, 600))
    assert box_of(desk.book, BALLOON) != BOX
    assert not any(language.overrides for language in desk.book.languages)


def test_a_click_takes_it_back(desk: Desk, hand: Hand) -> None:
    chip = OwnChip(hand.canvas)
    hand.click((280, 665))
    assert not chip.isVisible()
    hand.drag((360, 710), (400, 730))
    chip.follow()
    assert chip.isVisible()
    assert chip.text() == "In Français only"
    chip.click()
    assert not desk.book.language("fr").overrides
    assert not chip.isVisible()
