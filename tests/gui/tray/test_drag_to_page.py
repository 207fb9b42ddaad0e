"""Panels dragged from the tray land at the pointer, or on a page of the strip."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF
from pytestqt.qtbot import QtBot

from comicremix.edit.places import draw_frame
from comicremix.geometry import Rect, bounds
from comicremix.gui.tray.model import FOUND_MIME, mime_of
from comicremix.model.ids import PageId
from tests.gui.tray.bench import Bench, balloons_of, key


def test_a_dropped_panel_lies_under_the_pointer(bench: Bench) -> None:
    desk = bench.canvas.desk
    before = desk.book
    bench.choose(key(2, 1))
    assert bench.carry(bench.canvas, bench.on_page(300, 600), bench.picked_up())
    panel = bench.book.page(PageId("pg-1")).panels[-1]
    assert bounds(panel.outline).centre == pytest.approx((300, 600), abs=2)
    assert panel.art.placement.scale == 1
    assert desk.selection == (panel.id,)
    assert len(balloons_of(bench.book, panel.id)) == 1
    desk.session.undo()
    assert desk.book is before


def test_while_dragging_the_place_is_shown(bench: Bench) -> None:
    bench.choose(key(2, 1), key(2, 2))
    bench.carry(bench.canvas, bench.on_page(150, 600), bench.picked_up(), let_go=False)
    ghosts = bench.corner.landing.ghosts
    assert ghosts.isVisible()
    assert [shown for shown, _ in ghosts.shown] == [key(2, 1), key(2, 2)]
    scale = bench.canvas.camera.scale
    assert ghosts.shown[0][1].width() == pytest.approx(270 * scale)
    bench.leave(bench.canvas)
    assert not ghosts.isVisible()
    assert bench.canvas.desk.session.history == ()


def test_the_ghost_at_the_pointer_is_a_picture_of_the_panels(bench: Bench, qtbot: QtBot) -> None:
    bench.choose(key(1, 1), key(1, 2), key(1, 3))
    source = bench.book.sources[0]
    qtbot.waitUntil(lambda: bench.corner.crops.picture(source, source.panels[0]) is not None, timeout=20_000)
    ghost = bench.tray.list.ghost().toImage()
    seen = {ghost.pixelColor(x, y).rgba() for x in range(0, ghost.width(), 4) for y in range(0, ghost.height(), 4)}
    assert len(seen) > 20


def test_a_drop_on_the_strip_goes_to_that_page(bench: Bench) -> None:
    bench.choose(key(3, 3))
    viewport = bench.strip.list.viewport()
    assert bench.carry(viewport, QPointF(bench.on_strip(2)), bench.picked_up())
    assert len(bench.book.page(PageId("pg-3")).panels) == 1
    assert bench.canvas.desk.page_index == 2


def test_the_page_under_the_pointer_is_marked(bench: Bench) -> None:
    bench.choose(key(3, 3))
    viewport = bench.strip.list.viewport()
    bench.carry(viewport, QPointF(bench.on_strip(1)), bench.picked_up(), let_go=False)
    assert bench.strip._delegate.drop == "pg-2"
    bench.leave(viewport)
    assert bench.strip._delegate.drop is None


def test_panels_of_another_book_are_not_taken(bench: Bench) -> None:
    assert not bench.carry(bench.canvas, bench.on_page(9, 9), mime_of([key(99, 1)]))
    text = QMimeData()
    text.setText("words")
    assert not text.hasFormat(FOUND_MIME)
    assert not bench.carry(bench.canvas, bench.on_page(9, 9), text)
    assert bench.canvas.desk.session.history == ()


def test_a_panel_dropped_into_a_drawn_frame_fills_it(bench: Bench) -> None:
    desk = bench.canvas.desk
    desk.go_to_page(PageId("pg-3"))
    frame = Rect(60, 60, 200, 400)
    book, waiting = draw_frame(bench.book, PageId("pg-3"), frame.outline())
    desk.commit(book, "Draw frame")
    bench.choose(key(2, 1))
    assert bench.carry(bench.canvas, bench.on_page(160, 260), bench.picked_up())
    page = bench.book.page(PageId("pg-3"))
    assert page.places == ()
    assert bounds(page.panels[-1].outline) == pytest.approx(frame, abs=0.1)
    assert waiting != page.panels[-1].id
