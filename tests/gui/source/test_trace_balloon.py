"""A click inside a balloon traces it; what is drawn around it moves onto its line."""

from __future__ import annotations

import math

import pytest

from comicremix.geometry import bounds
from comicremix.gui.message_bar import Message
from comicremix.model.page import Body
from comicremix.model.source import BalloonKind
from tests.gui.source.conftest import BALLOON, Room


def test_a_click_traces(room: Room) -> None:
    room.use("balloon")
    room.hand.click(BALLOON.centre)
    room.wait_for_jobs()
    (balloon,) = room.source.balloons
    assert bounds(balloon.outline) == pytest.approx(BALLOON, abs=4)
    assert room.page.balloons[0].body is Body.ART
    assert room.view.canvas.selection == (balloon.id,)


def test_a_drawn_outline_moves_onto_the_line(room: Room) -> None:
    room.use("balloon")
    x, y = BALLOON.centre
    way = [(x + 106 * math.cos(a / 6), y + 66 * math.sin(a / 6)) for a in range(38)]
    room.hand.drag(way[0], *way[1:])
    room.wait_for_jobs()
    assert bounds(room.source.balloons[0].outline) == pytest.approx(BALLOON, abs=4)


def test_no_balloon_there_is_said(room: Room) -> None:
    said: list[Message] = []
    room.view.said.connect(said.append)
    room.use("balloon")
    room.hand.click((-500, -500))
    room.wait_for_jobs()
    assert not room.source.balloons
    assert "Draw its outline" in said[0].text


def test_its_kind_is_chosen(room: Room) -> None:
    room.use("balloon")
    room.hand.click(BALLOON.centre)
    room.wait_for_jobs()
    index = room.view.kind.findData(BalloonKind.SHOUT.value)
    room.view.kind.setCurrentIndex(index)
    room.view.kind.activated.emit(index)
    assert room.source.balloons[0].kind is BalloonKind.SHOUT
    assert room.page.balloons[0].kind is BalloonKind.SHOUT
