"""A click on a layout lays the page out so, as one step of undo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.edit.layouts import LAYOUTS
from comicremix.gui.desk import Desk
from comicremix.gui.layouts.gallery import LayoutsPanel
from comicremix.gui.settings import Settings

NAMES = [layout.name for layout in LAYOUTS]


def click(gallery: LayoutsPanel, qtbot: QtBot, name: str) -> None:
    place = gallery.list.visualItemRect(gallery.list.item(NAMES.index(name))).center()
    qtbot.mouseClick(gallery.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_is_one_step(gallery: LayoutsPanel, desk: Desk, qtbot: QtBot) -> None:
    before = desk.book
    click(gallery, qtbot, "grid-2x2")
    assert desk.session.history == ("Layout: Grid 2 × 2",)
    tops = {round(panel.outline[0][1]) for panel in desk.book.pages[0].panels}
    assert len(tops) == 2
    desk.session.undo()
    assert desk.book is before


def test_panels_get_frames_unless_that_is_not_wished_for(gallery: LayoutsPanel, desk: Desk, qtbot: QtBot) -> None:
    gallery.frames.setChecked(False)
    click(gallery, qtbot, "grid-2x2")
    assert {panel.border for panel in desk.book.pages[0].panels} == {None}
    gallery.frames.setChecked(True)
    click(gallery, qtbot, "grid-3x2")
    assert all(panel.border is not None for panel in desk.book.pages[0].panels)


def test_choices_are_remembered(gallery: LayoutsPanel, desk: Desk, settings: Settings) -> None:
    gallery.from_right.setChecked(True)
    assert LayoutsPanel(desk, settings).from_right.isChecked()


def test_from_the_right_the_first_panel_stands_right(gallery: LayoutsPanel, desk: Desk, qtbot: QtBot) -> None:
    gallery.from_right.setChecked(True)
    click(gallery, qtbot, "grid-2x2")
    first, second = desk.book.pages[0].panels[:2]
    assert min(x for x, _ in first.outline) > max(x for x, _ in second.outline)
