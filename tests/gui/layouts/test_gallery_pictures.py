"""Every layout is a picture with the page's own panels, or with numbers on an empty page."""

from __future__ import annotations

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from comicremix.edit.layouts import LAYOUTS
from comicremix.gui.desk import Desk
from comicremix.gui.layouts.gallery import LayoutsPanel
from comicremix.gui.layouts.pictures import SIDE
from comicremix.model.ids import PageId


def picture(gallery: LayoutsPanel, row: int) -> QImage:
    return gallery.list.item(row).icon().pixmap(SIDE, SIDE).toImage()


def painted(gallery: LayoutsPanel, qtbot: QtBot) -> None:
    last = gallery.list.item(len(LAYOUTS) - 1)
    qtbot.waitUntil(lambda: not last.icon().isNull(), timeout=20_000)


def test_panels_are_seen_in_the_pictures(gallery: LayoutsPanel, qtbot: QtBot) -> None:
    painted(gallery, qtbot)
    place = (SIDE // 2, SIDE // 4)
    qtbot.waitUntil(lambda: picture(gallery, 3).pixelColor(*place).saturation() > 5, timeout=20_000)


def test_an_empty_page_shows_numbers(gallery: LayoutsPanel, desk: Desk, qtbot: QtBot) -> None:
    painted(gallery, qtbot)
    full = picture(gallery, 3)
    desk.go_to_page(PageId("pg-3"))
    gallery.refresh()
    qtbot.waitUntil(lambda: picture(gallery, 3) != full, timeout=20_000)
    assert "no panels" in gallery.note.text()


def test_it_says_how_many_pages_are_needed(gallery: LayoutsPanel) -> None:
    splash = [layout.name for layout in LAYOUTS].index("splash")
    assert gallery.list.item(splash).text() == "Splash\n3 pages"
    assert gallery.list.item(0).text() == "Grid 2 × 2"
