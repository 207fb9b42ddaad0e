"""From a placed panel to its place in the tray and on its source page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.edit.panels import place_panel
from comicremix.geometry import Rect
from comicremix.gui.canvas.menu import context_menu
from comicremix.model.ids import PageId, PanelId, SourceId
from tests.gui.tray.bench import Bench, key


def test_the_tray_chooses_it_whatever_it_hides(bench: Bench) -> None:
    bench.tray.filter.setCurrentIndex(1)
    bench.tray.search.setText("scan-003")
    assert bench.corner.show_origin("p-one")
    assert bench.tray.list.chosen == (key(1, 1),)
    rect = bench.tray.list.visualRect(bench.tray.list.currentIndex())
    assert bench.tray.list.viewport().rect().contains(rect.center())


def test_a_look_at_the_source_page_says_which_panel_it_is(bench: Bench) -> None:
    bench.corner.show_origin("p-three")
    peek = bench.corner.peek
    assert peek.isVisible()
    assert peek.title.text() == "scan-001.png, panel 3"
    assert peek.uses.text() == "Show where it is used (2)"


def test_from_there_the_next_use_is_shown(bench: Bench) -> None:
    bench.canvas.desk.select(("p-three",))
    bench.corner.show_origin()
    bench.corner.peek.uses.click()
    assert bench.canvas.desk.selection == ("p-again",)


def test_escape_closes_the_look(bench: Bench, qtbot: QtBot) -> None:
    bench.corner.show_origin("p-one")
    qtbot.keyClick(bench.corner.peek, Qt.Key.Key_Escape)
    assert not bench.corner.peek.isVisible()


def test_a_balloon_leads_to_the_origin_of_its_panel(bench: Bench) -> None:
    bench.canvas.desk.select(("b-one",))
    assert bench.corner.show_origin()
    assert bench.tray.list.chosen == (key(1, 1),)


def test_the_menu_of_the_page_offers_it(bench: Bench) -> None:
    bench.canvas.desk.select(("p-one",))
    actions = {action.text(): action for action in context_menu(bench.canvas, None).actions()}
    actions["Show where it came from"].trigger()
    assert bench.corner.peek.isVisible()


def test_a_piece_that_no_one_found_is_shown_on_its_page(bench: Bench) -> None:
    desk = bench.canvas.desk
    strip = Rect(0, 600, 600, 100)
    book = place_panel(
        desk.book, PageId("pg-1"), SourceId("s-2"), strip.outline(), box=strip, panel_id=PanelId("p-strip")
    )
    desk.commit(book, "Place")
    assert bench.corner.show_origin("p-strip")
    assert bench.corner.peek.title.text() == "scan-002.png"
    assert not bench.corner.peek.uses.isVisible()


def test_nothing_selected_leads_nowhere(bench: Bench) -> None:
    assert not bench.corner.show_origin()
    assert not bench.corner.peek.isVisible()
