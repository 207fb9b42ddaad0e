"""Arrows walk over the panels; Enter places the chosen ones where there is room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.geometry import bounds
from comicremix.model.page import Body
from tests.gui.tray.bench import Bench, balloons_of, key


def test_arrows_walk_over_the_lines_between(bench: Bench, qtbot: QtBot) -> None:
    bench.choose(key(1, 3))
    for pressed, wanted in ((Qt.Key.Key_Right, key(2, 1)), (Qt.Key.Key_Left, key(1, 3))):
        qtbot.keyClick(bench.tray.list, pressed)
        assert bench.tray.list.chosen == (wanted,)


def test_down_goes_to_the_row_beneath(bench: Bench, qtbot: QtBot) -> None:
    bench.choose(key(2, 1))
    qtbot.keyClick(bench.tray.list, Qt.Key.Key_Down)
    assert bench.tray.list.chosen == (key(2, 3),)


def test_the_first_arrow_begins_at_the_first_panel(bench: Bench) -> None:
    bench.tray.take_keys()
    assert bench.tray.list.chosen == (key(1, 1),)
    assert bench.tray.list.hasFocus()


def test_enter_places_a_panel_with_its_balloons_in_the_free_room(bench: Bench, qtbot: QtBot) -> None:
    desk = bench.canvas.desk
    before = desk.book
    bench.choose(key(2, 1))
    qtbot.keyClick(bench.tray.list, Qt.Key.Key_Return)
    page = desk.page
    assert page is not None
    (new,) = desk.selection
    panel = page.panels[-1]
    assert panel.id == new
    boxes = [bounds(other.outline) for other in page.panels]
    assert not any(boxes[-1].meets(other) for other in boxes[:-1])
    assert bounds(panel.outline)[2:] == (270, 180)
    (speech,) = balloons_of(desk.book, panel.id)
    assert desk.book.balloon(speech).body is Body.ART
    assert desk.session.history == ("Place panel",)
    desk.session.undo()
    assert desk.book is before


def test_several_are_placed_in_one_step(bench: Bench, qtbot: QtBot) -> None:
    desk = bench.canvas.desk
    desk.go_to_page(desk.book.pages[2].id)
    bench.choose(key(2, 1), key(3, 3), key(2, 2))
    qtbot.keyClick(bench.tray.list, Qt.Key.Key_Return)
    page = desk.page
    assert page is not None
    assert [panel.art.source for panel in page.panels] == ["s-2", "s-2", "s-3"]
    assert desk.session.history == ("Place panels",)
    bench.tray.refresh()
    assert bench.tray.model.uses[key(3, 3)].state == "used"
