"""A panel of an imported page is lifted out of it: a hole stays, and the piece lies where it is let go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from comicremix.geometry import Rect
from comicremix.gui.canvas.view import PageCanvas
from comicremix.layout.book import lay_out_story_page, setting_of
from comicremix.layout.frame import Frame
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.book import Book
from comicremix.model.ids import PageId, PanelId, SourceId
from comicremix.model.page import Base, Page, Panel
from comicremix.model.source import Art
from tests.gui.canvas.workshop import ASSET, HEIGHT, WIDTH, Hand, HandPress, balloon, box_of, make_desk, small_book

GROUND = "#ff00ff"
PIECE = Rect(50, 50, 200, 300)


class RealPress(HandPress):
    """Lays pages out as they are printed."""

    def frame(self, book: Book, page_id: PageId, language: str) -> Frame:
        self.laid_out += 1
        return lay_out_story_page(setting_of(book, language, self.catalogue), 1)


def imported_book() -> Book:
    art = Art(SourceId("s-1"), Rect(0, 0, ASSET.width, ASSET.height).outline())
    piece = Panel(PanelId("p-piece"), Art(SourceId("s-1"), PIECE.outline()))
    words = balloon("b-words", Rect(70, 70, 160, 90), "Hello there.", "p-piece")
    page = Page(PageId("pg-1"), WIDTH, HEIGHT, 150.0, GROUND, Base(art), (piece,), (words,))
    return replace(small_book(), pages=(page,))


@pytest.fixture
def canvas(qtbot: QtBot) -> Iterator[PageCanvas]:
    widget = PageCanvas(make_desk(imported_book(), RealPress(bundled_catalogue())))
    qtbot.addWidget(widget)
    widget.resize(700, 900)
    widget.show()
    widget.grab()
    qtbot.waitUntil(lambda: not widget.pixmaps.busy)
    yield widget
    widget.close_canvas()


def colour_at(canvas: PageCanvas, x: float, y: float) -> QColor:
    return canvas.grab().toImage().pixelColor(Hand(canvas).at((x, y)))


def test_a_hole_stays_behind(canvas: PageCanvas) -> None:
    assert colour_at(canvas, 60, 330).name() != GROUND
    Hand(canvas).drag((150, 300), (400, 600))
    assert colour_at(canvas, 60, 330).name() == GROUND
    base = canvas.desk.book.pages[0].base
    assert base is not None
    assert base.holes == (PIECE.outline(),)
    assert box_of(canvas.desk.book, "p-piece").x > 250


def test_the_hole_shows_while_the_piece_is_dragged(canvas: PageCanvas) -> None:
    hand = Hand(canvas)
    hand.press((150, 300))
    hand.move((200, 400))
    hand.move((400, 600))
    assert colour_at(canvas, 60, 330).name() == GROUND
    assert canvas.desk.session.committed.pages[0].base.holes == ()  # type: ignore[union-attr]


def test_undo_closes_the_hole(canvas: PageCanvas) -> None:
    before = canvas.grab().toImage()
    canvas.desk.select(("p-piece",))
    Hand(canvas).drag((150, 300), (400, 600))
    canvas.desk.session.undo()
    canvas.desk.select(())
    Hand(canvas).hover((5, 5))
    assert canvas.grab().toImage() == before


def test_a_handle_lays_out_only_what_it_changes(canvas: PageCanvas) -> None:
    hand = Hand(canvas)
    canvas.desk.select(("b-words",))
    hand.press((230, 160))
    for step in range(6):
        hand.move((240 + 10 * step, 170 + 5 * step))
        canvas.repaint()
    shown = canvas.grab().toImage()
    hand.release((290, 195))
    canvas.desk.select(())
    hand.hover((5, 5))
    canvas.repaint()
    assert colour_at(canvas, 60, 330) == shown.pixelColor(hand.at((60, 330)))
    assert box_of(canvas.desk.book, "b-words").width == pytest.approx(220, abs=2)
