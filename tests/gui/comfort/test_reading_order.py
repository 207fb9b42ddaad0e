"""The reading order is set by clicking the panels one after the other; Esc keeps what was clicked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.reading_path import stops_of
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from tests.gui.canvas.workshop import Hand

ONE, TWO, WIDE = (150.0, 250.0), (450.0, 250.0), (80.0, 500.0)


def test_all_panels_clicked_are_one_step(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    before = desk.book
    canvas.use_tool("reading")
    for place in (WIDE, TWO, ONE):
        hand.click(place)
    assert canvas.tool == "select"
    assert desk.book.pages[0].reading == ("p-wide", "p-two", "p-one")
    desk.session.undo()
    assert desk.book is before


def test_escape_keeps_what_was_clicked_first(canvas: PageCanvas, desk: Desk, hand: Hand, qtbot: QtBot) -> None:
    canvas.use_tool("reading")
    hand.click(TWO)
    assert desk.book.pages[0].reading == ()
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert desk.book.pages[0].reading == ("p-two", "p-one", "p-wide")
    assert desk.session.undo_name == "Set reading order"


def test_a_second_click_takes_a_panel_back(canvas: PageCanvas, desk: Desk, hand: Hand, qtbot: QtBot) -> None:
    canvas.use_tool("reading")
    for place in (TWO, WIDE, TWO):
        hand.click(place)
    canvas.use_tool("select")
    assert desk.book.pages[0].reading == ("p-wide", "p-one", "p-two")


def test_the_usual_order_makes_no_step(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    before = desk.book
    canvas.use_tool("reading")
    for place in (ONE, TWO, WIDE):
        hand.click(place)
    assert desk.book is before


def test_turning_the_page_keeps_the_order_of_the_page_before(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    canvas.use_tool("reading")
    hand.click(WIDE)
    desk.go_to_page(desk.book.pages[1].id)
    hand.click((150, 150))
    assert desk.book.pages[0].reading == ("p-wide", "p-one", "p-two")


def test_the_path_numbers_panels_and_letters_balloons(canvas: PageCanvas, desk: Desk) -> None:
    page = desk.page
    assert page is not None
    stops = stops_of(page, canvas.targets, ("p-two",))
    found = [(stop.words, stop.target.id) for stop in stops]
    assert found == [
        ("1", "p-two"), ("a", "b-two"), ("2", "p-one"), ("a", "b-one"), ("3", "p-wide"), ("a", "b-free"),
    ]  # fmt: skip


def test_the_path_is_painted_over_the_page(canvas: PageCanvas) -> None:
    plain = canvas.grab().toImage()
    canvas.show_reading_path(shown=True)
    assert canvas.grab().toImage() != plain
    canvas.show_reading_path(shown=False)
    assert canvas.grab().toImage() == plain
