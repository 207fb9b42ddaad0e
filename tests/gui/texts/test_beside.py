"""A third language in the table, and the page a second time beside the first."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from comicremix.app.languages import add_language
from comicremix.edit.texts import set_translation
from comicremix.gui.texts.beside import ART
from comicremix.gui.texts.model import BESIDE
from comicremix.gui.texts.panel import TextsPanel
from comicremix.gui.window import MainWindow
from tests.gui.shell.small_book import FIRST


@pytest.fixture
def translating(with_book: MainWindow) -> MainWindow:
    """The window at the Translate desk, with German beside French."""
    assert with_book.opened is not None
    desk = with_book.opened.desk
    book = set_translation(add_language(desk.book, "de"), "de", f"balloon:{FIRST}", "Guten Abend.")
    desk.commit(book, "Add German")
    with_book.set_edition("fr")
    with_book.handlers.desk("translate")
    return with_book


def panel_of(window: MainWindow) -> TextsPanel:
    assert window.view is not None
    return window.view.texts


def test_a_third_language_stands_in_the_table(translating: MainWindow) -> None:
    panel = panel_of(translating)
    assert panel.table.isColumnHidden(BESIDE)
    panel.beside.choose_column("de")
    assert not panel.table.isColumnHidden(BESIDE)
    row = panel.model.row_of(f"balloon:{FIRST}")
    assert panel.model.index(row, BESIDE).data() == "Guten Abend."
    translating.set_edition("de")
    assert panel.table.isColumnHidden(BESIDE)


def test_a_second_page_shows_another_language_at_the_same_place(translating: MainWindow, qtbot: QtBot) -> None:
    view = translating.view
    assert view is not None
    panel_of(translating).beside.choose_page("de")
    second = view.second_page
    qtbot.waitUntil(second.isVisible)
    assert second._stage is not None
    assert second._stage.frame is not None
    assert second._stage.frame.language == "de"
    assert second._camera().scale == view.canvas.camera.scale
    there = second.mapToGlobal(QPoint(0, round(second._camera().y))).y()
    here = view.canvas.mapToGlobal(QPoint(0, round(view.canvas.camera.y))).y()
    assert abs(there - here) <= 1


def test_a_click_on_the_second_page_chooses_the_text(translating: MainWindow, qtbot: QtBot) -> None:
    view = translating.view
    assert view is not None
    panel_of(translating).beside.choose_page("en")
    second = view.second_page
    qtbot.waitUntil(second.isVisible)
    qtbot.wait(50)
    x, y = second._camera().to_view(view.opened.desk.book.balloon(FIRST).shape.box.centre)
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    assert panel_of(translating).current_key == f"balloon:{FIRST}"


def test_the_original_art_has_no_balloons(translating: MainWindow, qtbot: QtBot) -> None:
    view = translating.view
    assert view is not None
    panel_of(translating).beside.choose_page(ART)
    qtbot.waitUntil(view.second_page.isVisible)
    assert view.second_page._stage is not None
    assert view.second_page._stage.drawing(FIRST) is None
    assert view.canvas.stage.drawing(FIRST) is not None


def test_other_desks_do_without_it(translating: MainWindow, qtbot: QtBot) -> None:
    view = translating.view
    assert view is not None
    panel_of(translating).beside.choose_page("de")
    qtbot.waitUntil(view.second_page.isVisible)
    translating.show_desk("remix")
    assert not view.second_page.isVisible()
    translating.show_desk("translate")
    assert view.second_page.isVisible()


def test_the_choice_is_remembered(translating: MainWindow, book_folder: Path) -> None:
    panel_of(translating).beside.choose_page("de")
    assert translating.settings.word("beside-page") == "de"
