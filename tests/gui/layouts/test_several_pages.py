"""Several pages are selected in the strip, dragged together to where a line shows, and removed as one step."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from pytestqt.qtbot import QtBot

from comicremix.edit.setup import set_setup
from comicremix.gui.canvas.pixmaps import BackgroundPixmaps
from comicremix.gui.desk import Desk
from comicremix.gui.strip.strip import PageStrip
from comicremix.model.setup import PageSetup


@pytest.fixture
def strip(desk: Desk, qtbot: QtBot) -> Iterator[PageStrip]:
    pixmaps = BackgroundPixmaps(desk.press.pictures)
    widget = PageStrip(desk, pixmaps)
    qtbot.addWidget(widget)
    widget.resize(160, 900)
    widget.show()
    qtbot.waitExposed(widget)
    yield widget
    widget.close_strip()
    pixmaps.close()


def order(desk: Desk) -> list[str]:
    return [page.id for page in desk.book.pages]


def select(strip: PageStrip, *rows: int) -> None:
    for row in rows:
        strip.list.selectionModel().select(strip.model.index(row), QItemSelectionModel.SelectionFlag.Select)


def test_selected_pages_go_together(strip: PageStrip, desk: Desk, qtbot: QtBot) -> None:
    before = desk.book
    select(strip, 0, 1)
    qtbot.keyClick(strip.list, Qt.Key.Key_Delete)
    assert order(desk) == ["pg-3"]
    assert desk.session.history == ("Remove pages",)
    desk.session.undo()
    assert desk.book is before


def test_a_click_with_ctrl_selects_one_more(strip: PageStrip, desk: Desk, qtbot: QtBot) -> None:
    place = strip.list.visualRect(strip.model.index(1)).center()
    qtbot.mouseClick(strip.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)
    assert strip.selected_pages() == ("pg-1", "pg-2")


def test_a_line_shows_where_they_go(strip: PageStrip, desk: Desk) -> None:
    select(strip, 0, 1)
    data = strip.model.mimeData(strip.list.selectionModel().selectedIndexes())
    box = strip.list.visualRect(strip.model.index(2))
    place = QPointF(box.center().x(), box.bottom() - 4)
    modes = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    strip.list.dragMoveEvent(QDragMoveEvent(place.toPoint(), *modes))
    assert strip.list.insertion == 3
    marked = strip.list.grab().toImage()
    strip.list.dropEvent(QDropEvent(place, *modes))
    assert strip.list.insertion == -1
    assert strip.list.grab().toImage() != marked
    assert order(desk) == ["pg-3", "pg-1", "pg-2"]
    assert desk.session.history == ("Move pages",)


def test_dropping_pages_where_they_are_is_no_step(strip: PageStrip, desk: Desk) -> None:
    strip.model.move(["pg-1"], 1)
    assert not desk.session.can_undo


def test_a_new_page_has_the_size_of_the_setup(strip: PageStrip, desk: Desk) -> None:
    desk.commit(set_setup(desk.book, PageSetup(500, 900, 200)), "Page setup")
    strip.add_page()
    page = desk.page
    assert page is not None
    assert (page.width, page.height, page.dpi) == (500, 900, 200)
