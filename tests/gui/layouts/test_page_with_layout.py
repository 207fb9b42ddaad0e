"""A page is added with a layout: its frames wait for panels, and a panel dropped into one fills it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.edit.layouts import LAYOUTS
from comicremix.geometry import bounds
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.gui.layouts.gallery import LayoutsPanel
from tests.gui.canvas.workshop import Hand, box_of

NAMES = [layout.name for layout in LAYOUTS]


def test_it_comes_after_the_page_in_view(gallery: LayoutsPanel, desk: Desk, qtbot: QtBot) -> None:
    before = desk.book
    gallery.list.setCurrentRow(NAMES.index("grid-3x2"))
    qtbot.mouseClick(gallery.add, Qt.MouseButton.LeftButton)
    page = desk.page
    assert page is not None
    assert desk.book.pages[1] is page
    assert len(page.places) == 6
    assert desk.session.history == ("Add page",)
    desk.session.undo()
    assert desk.book is before


def test_a_panel_fills_a_cell_that_was_left_over(
    gallery: LayoutsPanel, canvas: PageCanvas, desk: Desk, hand: Hand
) -> None:
    gallery.apply(NAMES.index("grid-2x2"))
    page = desk.page
    assert page is not None
    place = bounds(page.places[0].outline)
    hand.drag(box_of(desk.book, "p-one").centre, place.centre)
    assert tuple(round(x) for x in box_of(desk.book, "p-one")) == tuple(round(x) for x in place)
    page = desk.page
    assert page is not None
    assert page.places == ()
