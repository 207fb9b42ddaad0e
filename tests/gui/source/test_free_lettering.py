"""Lettering that stands on the art can be taken as a balloon by one click."""

from __future__ import annotations

from comicremix.edit.found import find_again
from comicremix.geometry import Rect
from comicremix.model.source import BalloonKind
from tests.gui.source.conftest import SOURCE, Room


def test_a_click_takes_it(room: Room) -> None:
    text = Rect(100, 500, 200, 60).outline()
    book = find_again(room.desk.book, SOURCE, room.source.panels, (), (text,))
    room.desk.commit(book, "Find again")
    room.use("balloon")
    room.hand.click((200, 530))
    (balloon,) = room.source.balloons
    assert balloon.outline == text
    assert balloon.kind is BalloonKind.CAPTION
    assert room.source.lettering == ()
    assert room.view.canvas.selection == (balloon.id,)
