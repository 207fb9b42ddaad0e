"""The badge of a note is dragged to another place: there it is fastened to what lies beneath."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from comicremix.geometry import Point
from comicremix.gui.canvas.badges import badges_of
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.window import MainWindow
from comicremix.model.note import Note, Pin
from tests.gui.canvas.workshop import Hand
from tests.gui.shell.conftest import OpenIt
from tests.gui.shell.small_book import PANEL


@pytest.fixture
def canvas(window: MainWindow, open_it: OpenIt, book_folder: Path, qtbot: QtBot) -> PageCanvas:
    open_it(book_folder)
    assert window.view is not None
    shown = window.view.canvas
    qtbot.waitUntil(lambda: shown.stage.frame is not None and bool(badges(shown)))
    return shown


def badges(canvas: PageCanvas) -> list[Point]:
    frame = canvas.stage.frame
    return [badge.box.centre for badge in badges_of(canvas.desk.book, frame)] if frame is not None else []


def note(canvas: PageCanvas) -> Note:
    (found,) = canvas.desk.book.notes
    return found


def test_a_click_chooses_the_note(canvas: PageCanvas) -> None:
    Hand(canvas).click(badges(canvas)[0])
    assert canvas.desk.selection == (note(canvas).id,)
    assert canvas.desk.session.history == ()


def test_a_double_click_shows_the_note_at_its_desk(canvas: PageCanvas, window: MainWindow) -> None:
    Hand(canvas).double_click(badges(canvas)[0])
    assert window.view is not None
    assert (window.view.desk_name, window.view.notes.current) == ("notes", note(canvas).id)


def test_in_its_panel_it_keeps_the_panel(canvas: PageCanvas, qtbot: QtBot) -> None:
    Hand(canvas).drag(badges(canvas)[0], (150, 250))
    pin = note(canvas).pin
    assert pin is not None
    assert pin.panel == PANEL
    assert pin.point == pytest.approx((130, 230), abs=3)
    qtbot.waitUntil(lambda: badges(canvas)[0] == pytest.approx((150, 250), abs=3))
    assert canvas.desk.session.history == ("Move mark of a note",)


def test_off_all_panels_it_is_fastened_to_the_page(canvas: PageCanvas) -> None:
    page = canvas.desk.page
    assert page is not None
    Hand(canvas).drag(badges(canvas)[0], (300, 720))
    pin = note(canvas).pin
    assert pin is not None
    assert (pin.page, pin.panel, pin.balloon) == (page.id, None, None)
    assert pin.point == pytest.approx((300, 720), abs=3)


def test_on_a_balloon_it_is_fastened_to_that(canvas: PageCanvas) -> None:
    page = canvas.desk.page
    assert page is not None
    balloon = page.balloons[0]
    Hand(canvas).drag(badges(canvas)[0], balloon.shape.box.centre)
    pin = note(canvas).pin
    assert pin is not None
    assert pin.balloon == balloon.id
    canvas.desk.undo()
    assert note(canvas).pin == Pin(panel=PANEL)


def test_a_badge_moves_with_the_hand_and_back_when_cancelled(canvas: PageCanvas) -> None:
    before = note(canvas)
    hand = Hand(canvas)
    hand.press(badges(canvas)[0])
    hand.move((150, 250))
    hand.move((160, 260))
    canvas.cancel()
    assert note(canvas) == before
    assert canvas.desk.session.history == ()
