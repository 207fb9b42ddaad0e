"""Delete in the tray, and the canvas's menu, take placed panels back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.menu import context_menu
from tests.gui.tray.bench import Bench, key


def test_delete_takes_the_chosen_back_from_the_page_in_view(bench: Bench, qtbot: QtBot) -> None:
    bench.choose(key(1, 1), key(1, 3))
    qtbot.keyClick(bench.tray.list, Qt.Key.Key_Delete)
    assert bench.book.pages[0].panels == ()
    assert [panel.id for panel in bench.book.pages[1].panels] == ["p-two", "p-again"]
    assert bench.canvas.desk.session.history == ("Take back to the tray",)


def test_one_that_lies_elsewhere_is_shown_first(bench: Bench, qtbot: QtBot) -> None:
    bench.choose(key(1, 2))
    qtbot.keyClick(bench.tray.list, Qt.Key.Key_Delete)
    assert bench.canvas.desk.selection == ("p-two",)
    assert bench.canvas.desk.session.history == ()
    qtbot.keyClick(bench.tray.list, Qt.Key.Key_Delete)
    assert [panel.id for panel in bench.book.pages[1].panels] == ["p-again"]


def test_the_menu_of_the_page_takes_back_too(bench: Bench) -> None:
    desk = bench.canvas.desk
    desk.select(("p-one", "p-three"))
    actions = {action.text(): action for action in context_menu(bench.canvas, None).actions()}
    actions["Take back to the tray"].trigger()
    assert desk.book.pages[0].panels == ()


def test_the_trays_menu_knows_what_can_be_done(bench: Bench) -> None:
    bench.choose(key(2, 1))
    able = {action.text().split("\t")[0]: action.isEnabled() for action in bench.tray.menu().actions()}
    assert able == {
        "Place on this page": True, "Show where it is used": False, "Show the source page": True,
        "Correct what was found…": True, "Authors and licences…": True, "Take back": False,
    }  # fmt: skip
