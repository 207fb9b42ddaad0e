"""The page strip: thumbnails, the page in view, adding, copying, removing and reordering."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.pixmaps import BackgroundPixmaps
from comicremix.gui.desk import Desk
from comicremix.gui.strip.strip import PageStrip
from comicremix.model.ids import PageId


@pytest.fixture
def strip(desk: Desk, qtbot: QtBot) -> Iterator[PageStrip]:
    pixmaps = BackgroundPixmaps(desk.press.pictures)
    widget = PageStrip(desk, pixmaps)
    qtbot.addWidget(widget)
    widget.resize(160, 700)
    widget.show()
    qtbot.waitExposed(widget)
    yield widget
    widget.close_strip()
    pixmaps.close()


def order(desk: Desk) -> list[str]:
    return [page.id for page in desk.book.pages]


def test_every_page_gets_a_thumbnail(strip: PageStrip, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: all(strip.thumbnails.pixmap(PageId(page)) for page in ("pg-1", "pg-2", "pg-3")))


def test_a_thumbnail_follows_an_edit(strip: PageStrip, desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: strip.thumbnails.pixmap(PageId("pg-3")) is not None)
    with qtbot.waitSignal(strip.thumbnails.painted, check_params_cb=lambda page: page == "pg-1"):
        desk.select(("p-one",))
        from comicremix.gui.canvas.commands import delete_selection

        delete_selection(desk)


def test_choosing_a_row_goes_to_the_page(strip: PageStrip, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(strip.list, Qt.Key.Key_Down)
    assert desk.page_index == 1
    desk.go_to_page(PageId("pg-3"))
    assert strip.list.currentIndex().row() == 2


def test_dropping_a_page_elsewhere_moves_it(strip: PageStrip, desk: Desk) -> None:
    data = strip.model.mimeData([strip.model.index(0)])
    strip.model.dropMimeData(data, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    assert order(desk) == ["pg-2", "pg-3", "pg-1"]
    assert desk.page_index == 2
    desk.session.undo()
    assert order(desk) == ["pg-1", "pg-2", "pg-3"]


def test_alt_and_arrows_move_the_page(strip: PageStrip, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(strip.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert order(desk) == ["pg-2", "pg-1", "pg-3"]
    qtbot.keyClick(strip.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert order(desk) == ["pg-1", "pg-2", "pg-3"]
    assert desk.page_index == 0


def test_a_page_is_added_after_the_one_in_view(strip: PageStrip, desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(strip.add_button, Qt.MouseButton.LeftButton)
    assert desk.page_index == 1
    assert len(desk.book.pages) == 4
    page = desk.page
    assert page is not None
    assert (page.width, page.height, page.panels) == (600, 800, ())
    assert strip.list.currentIndex().row() == 1


def test_a_copy_has_everything_under_new_names(strip: PageStrip, desk: Desk) -> None:
    strip.duplicate_page()
    first, copy = desk.book.pages[:2]
    assert [b.text for b in copy.balloons] == [b.text for b in first.balloons]
    assert copy.balloons[0].panel == copy.panels[0].id
    assert not {p.id for p in first.panels} & {p.id for p in copy.panels}


def test_removing_shows_the_neighbour(strip: PageStrip, desk: Desk, qtbot: QtBot) -> None:
    desk.go_to_page(PageId("pg-3"))
    qtbot.keyClick(strip.list, Qt.Key.Key_Delete)
    assert order(desk) == ["pg-1", "pg-2"]
    assert desk.page_index == 1
    desk.session.undo()
    assert order(desk) == ["pg-1", "pg-2", "pg-3"]


def test_rows_have_names_for_assistive_programs(strip: PageStrip) -> None:
    words = strip.model.data(strip.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Page 1: 3 panels, 3 balloons"
