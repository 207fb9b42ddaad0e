"""As long as C is held, the source page of the selected panel is seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.geometry import Rect, transform_points
from comicremix.gui.canvas.camera import Camera
from comicremix.gui.canvas.compare import art_of, before_of
from comicremix.gui.window import MainWindow
from comicremix.model.ids import SourceId
from comicremix.model.page import Base
from comicremix.model.source import Art
from tests.gui.canvas.workshop import small_book
from tests.gui.shell.small_book import FIRST, PANEL

VIEW = Rect(0, 0, 1000, 800)


def test_it_is_seen_while_the_key_is_held(with_book: MainWindow, qtbot: QtBot) -> None:
    view, opened = with_book.view, with_book.opened
    assert view is not None
    assert opened is not None
    canvas, before = view.canvas, opened.session.book
    opened.desk.select((PANEL,))
    canvas.setFocus()
    canvas.grab()
    qtbot.waitUntil(lambda: not canvas.pixmaps.busy)
    plain = canvas.grab().toImage()
    qtbot.keyPress(canvas, Qt.Key.Key_C)
    assert canvas.compare.on
    assert canvas.grab().toImage() != plain
    qtbot.keyRelease(canvas, Qt.Key.Key_C)
    assert not canvas.compare.on
    assert canvas.grab().toImage() == plain
    assert opened.session.book is before


def test_it_is_a_letter_where_words_are_typed(with_book: MainWindow, qtbot: QtBot) -> None:
    view = with_book.view
    assert view is not None
    view.show_item(FIRST)
    field = view.inspector.balloon_form.editor.field
    field.setFocus()
    qtbot.keyClicks(field, "c")
    assert field.toPlainText() == "cGood evening."
    assert not view.canvas.compare.on


def test_a_moved_panel_has_its_page_beside_it() -> None:
    book = small_book()
    page = book.pages[0]
    found = before_of(page, art_of(page, ("b-two",)), book.sources, Camera(1.0, 200.0, 0.0), VIEW)
    assert found is not None
    shown = transform_points(Rect(0, 0, 600, 800).outline(), found.to_view)
    assert max(x for x, _ in shown) <= VIEW.centre[0]  # the panel is at the right
    assert found.outline == page.panels[1].art.outline


def test_on_an_imported_page_it_lies_where_it_was() -> None:
    book = small_book()
    whole = Art(SourceId("s-1"), Rect(0, 0, 600, 800).outline())
    page = book.pages[0]
    imported = type(page)(page.id, page.width, page.height, base=Base(whole), panels=page.panels)
    camera = Camera(0.5, 30.0, 40.0)
    found = before_of(imported, art_of(imported, ()), book.sources, camera, VIEW)
    assert found is not None
    assert found.to_view.apply((100.0, 100.0)) == camera.to_view((100.0, 100.0))


def test_nothing_is_shown_of_a_page_that_comes_from_nowhere() -> None:
    book = small_book()
    assert before_of(book.pages[2], art_of(book.pages[2], ()), book.sources, Camera(), VIEW) is None
