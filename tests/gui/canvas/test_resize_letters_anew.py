"""While a balloon's edge is dragged its words are set anew, and too many are marked before the hand lets go."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.overlay import Overlay
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from tests.gui.canvas.workshop import Hand, HandPress, box_of


def test_too_many_words_are_marked_during_the_drag(
    canvas: PageCanvas, desk: Desk, press: HandPress, hand: Hand, monkeypatch
) -> None:
    marked: list[int] = []
    monkeypatch.setattr(Overlay, "too_long", lambda self, target, count: marked.append(count))
    desk.select(("b-free",))
    box = box_of(desk.book, "b-free")
    hand.press((box.right, box.centre[1]))
    hand.move((box.right - 5, box.centre[1]))
    hand.move((box.right - 20, box.centre[1]))
    canvas.grab()
    assert marked == []
    press.too_long = {"b-free"}
    hand.move((box.right - 40, box.centre[1]))
    canvas.grab()
    assert set(marked) == {12}
    hand.release((box.right - 40, box.centre[1]))


def test_marks_stay_while_a_balloon_is_typed_in(
    canvas: PageCanvas, press: HandPress, qtbot: QtBot, monkeypatch
) -> None:
    marked: list[str] = []
    monkeypatch.setattr(Overlay, "too_long", lambda self, target, count: marked.append(target.id))
    press.too_long = {"b-free", "b-one"}
    canvas.edit_words("b-one")
    canvas.show_page()

    def seen() -> bool:
        canvas.grab()
        return bool(marked)

    qtbot.waitUntil(seen)
    assert set(marked) == {"b-free", "b-one"}
