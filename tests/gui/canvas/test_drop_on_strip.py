"""A panel or balloon dragged onto a thumbnail of the strip moves to that page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.gui.strip.strip import PageStrip
from comicremix.model.ids import PanelId
from tests.gui.canvas.workshop import Hand, box_of


@pytest.fixture
def strip(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> Iterator[PageStrip]:
    window = QWidget()
    qtbot.addWidget(window)
    strip = PageStrip(desk, canvas.pixmaps)
    row = QHBoxLayout(window)
    row.addWidget(strip)
    row.addWidget(canvas, 1)
    canvas.set_drop_target(strip)
    window.resize(900, 800)
    window.show()
    qtbot.waitExposed(window)
    yield strip
    strip.close_strip()
    canvas.setParent(None)


def place_of(strip: PageStrip, row: int) -> QPoint:
    viewport = strip.list.viewport()
    return viewport.mapTo(strip, strip.list.visualRect(strip.model.index(row)).center())


def test_the_panel_moves_there_with_its_balloon_and_undo_brings_it_back(
    canvas: PageCanvas, strip: PageStrip, desk: Desk
) -> None:
    before = desk.book
    Hand(canvas).leave_to((165, 250), strip, place_of(strip, 1))
    assert desk.book.page_of(PanelId("p-one")).id == "pg-2"
    assert desk.book.page_of(PanelId("b-one")).id == "pg-2"
    assert box_of(desk.book, "p-one") == (40, 40, 250, 300)
    assert desk.page_index == 1
    assert desk.selection == ("p-one",)
    assert desk.session.history == ("Move to page 2",)
    desk.session.undo()
    assert desk.book is before


def test_a_balloon_moves_alone(canvas: PageCanvas, strip: PageStrip, desk: Desk) -> None:
    Hand(canvas).leave_to((120, 100), strip, place_of(strip, 2))
    assert desk.book.page_of(PanelId("b-one")).id == "pg-3"
    assert desk.book.page_of(PanelId("p-one")).id == "pg-1"


def test_the_page_under_the_pointer_is_marked(canvas: PageCanvas, strip: PageStrip) -> None:
    Hand(canvas).leave_to((165, 250), strip, place_of(strip, 2), let_go=False)
    assert strip._delegate.drop == "pg-3"
    canvas.cancel()
    assert strip._delegate.drop is None


def test_the_page_in_view_takes_nothing(canvas: PageCanvas, strip: PageStrip) -> None:
    Hand(canvas).leave_to((165, 250), strip, place_of(strip, 0), let_go=False)
    assert strip._delegate.drop is None


def test_the_menu_moves_the_selection_too(canvas: PageCanvas, desk: Desk) -> None:
    desk.select(("p-two",))
    assert canvas.move_selection_to_page(2)
    assert desk.book.page_of(PanelId("p-two")).id == "pg-3"
    assert not canvas.move_selection_to_page(9)
