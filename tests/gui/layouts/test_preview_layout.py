"""The pointer on a layout shows it on the page; that is no step of undo and ends when the pointer leaves."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from comicremix.gui.desk import Desk
from comicremix.gui.layouts.gallery import LayoutsPanel


def test_opening_the_gallery_changes_nothing(gallery: LayoutsPanel, desk: Desk, qtbot: QtBot) -> None:
    gallery.list.setFocus()
    qtbot.wait(150)
    assert desk.session.book is desk.session.committed


def test_the_pointer_shows_a_layout_and_leaving_ends_it(gallery: LayoutsPanel, desk: Desk, qtbot: QtBot) -> None:
    before = desk.book
    gallery.list.entered.emit(gallery.list.model().index(3, 0))
    qtbot.waitUntil(lambda: desk.book is not before)
    assert len(desk.book.pages[0].panels) == 3
    assert not desk.session.can_undo
    assert not desk.session.dirty
    QApplication.sendEvent(gallery.list, QEvent(QEvent.Type.Leave))
    assert desk.book is before


def test_hiding_the_gallery_ends_it(gallery: LayoutsPanel, desk: Desk) -> None:
    before = desk.book
    gallery.preview(8)
    assert len(desk.book.pages) == 5
    gallery.hide()
    assert desk.book is before


def test_turning_the_page_ends_it(gallery: LayoutsPanel, desk: Desk) -> None:
    before = desk.book
    gallery.preview(0)
    desk.go_to_page(before.pages[1].id)
    assert desk.book is before
