"""The mark of a note in the words of a balloon is dragged to another place: in them, in other words, on the art."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from comicremix.edit.notes import add_note, mark_note
from comicremix.edit.texts import set_translation
from comicremix.geometry import Point, bounds
from comicremix.gui.canvas.lettered_words import LetteredWords, lettered_words, marks_in
from comicremix.gui.canvas.marks import MoveMark
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.window import MainWindow
from comicremix.model.ids import BalloonId, NoteId
from comicremix.model.note import Note
from tests.gui.canvas.workshop import Hand
from tests.gui.shell.conftest import OpenIt
from tests.gui.shell.small_book import FIRST, PANEL, SECOND

NOTE = NoteId("n-dusk2222")
MARK = f"[^{NOTE}]"
KEY = f"balloon:{FIRST}"


@pytest.fixture
def canvas(window: MainWindow, open_it: OpenIt, book_folder: Path, qtbot: QtBot) -> PageCanvas:
    """The small book with a mark after "Good", and after "Bonsoir" in French."""
    open_it(book_folder)
    assert window.view is not None
    shown = window.view.canvas
    desk = shown.desk
    book = mark_note(add_note(desk.book, Note(NOTE, "Dusk is *late* in June.")), NOTE, FIRST, "en", 4)
    desk.commit(set_translation(book, "fr", KEY, f"Bonsoir{MARK} à vous."), "Mark it")
    qtbot.waitUntil(lambda: shown.stage.frame is not None)
    return shown


def words(canvas: PageCanvas, balloon: BalloonId = FIRST) -> LetteredWords:
    found = lettered_words(canvas.desk, balloon)
    assert found is not None
    return found


def mark(canvas: PageCanvas) -> Point:
    (found,) = marks_in(words(canvas), canvas.desk.book)
    return bounds(found.quads[0]).centre


def before(canvas: PageCanvas, letters: str, balloon: BalloonId = FIRST) -> Point:
    """Return where the caret stands after some letters."""
    found = words(canvas, balloon)
    seen = found.typed.lettered
    (x, top), (_, bottom) = found.segment(seen.upper().index(letters.upper()) + len(letters))
    return (x, (top + bottom) / 2)


def text(canvas: PageCanvas, balloon: BalloonId = FIRST) -> str:
    return canvas.desk.book.balloon(balloon).text


def test_along_its_words_it_lands_after_a_word(canvas: PageCanvas) -> None:
    Hand(canvas).drag(mark(canvas), before(canvas, "evening."))
    assert text(canvas) == f"Good evening.{MARK}"
    assert canvas.desk.session.history[-1] == "Move mark of a note"
    canvas.desk.undo()
    assert text(canvas) == f"Good{MARK} evening."


def test_with_ctrl_it_lands_after_any_letter(canvas: PageCanvas) -> None:
    Hand(canvas, held=Qt.KeyboardModifier.ControlModifier).drag(mark(canvas), before(canvas, "even"))
    assert text(canvas) == f"Good even{MARK}ing."


def test_on_other_words_it_goes_there(canvas: PageCanvas) -> None:
    Hand(canvas).drag(mark(canvas), before(canvas, "Who are", SECOND))
    assert (text(canvas), text(canvas, SECOND)) == ("Good evening.", f"Who are{MARK} you?")


def test_on_a_panel_it_becomes_a_badge(canvas: PageCanvas) -> None:
    Hand(canvas).drag(mark(canvas), (150, 300))
    (pin,) = canvas.desk.book.note(NOTE).pins
    assert pin.panel == PANEL
    assert pin.point == pytest.approx((130, 280), abs=3)
    assert text(canvas) == "Good evening."


def test_in_a_translation_its_words_alone_change(canvas: PageCanvas) -> None:
    canvas.desk.set_language("fr")
    Hand(canvas).drag(mark(canvas), before(canvas, "vous."))
    assert canvas.desk.book.language("fr").translations[KEY].text == f"Bonsoir à vous.{MARK}"
    assert text(canvas) == f"Good{MARK} evening."


def test_in_a_translation_art_does_not_take_it(canvas: PageCanvas) -> None:
    canvas.desk.set_language("fr")
    book = canvas.desk.book
    Hand(canvas).drag(mark(canvas), (150, 300))
    assert canvas.desk.book is book


def test_escape_leaves_it_where_it_was(canvas: PageCanvas) -> None:
    book, hand = canvas.desk.book, Hand(canvas)
    hand.press(mark(canvas))
    hand.move((150, 300))
    assert isinstance(canvas.gesture, MoveMark)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.gesture is None
    assert canvas.desk.book is book


def test_over_it_the_pointer_is_a_hand_and_the_note_is_told(canvas: PageCanvas) -> None:
    hand = Hand(canvas)
    hand.hover(mark(canvas))
    assert canvas.cursor().shape() == Qt.CursorShape.OpenHandCursor
    assert canvas.toolTip() == "Dusk is late in June."
    hand.hover((500, 700))
    assert canvas.toolTip() == ""


def test_a_click_chooses_its_note_and_two_show_it(canvas: PageCanvas, window: MainWindow) -> None:
    Hand(canvas).click(mark(canvas))
    assert canvas.desk.selection == (NOTE,)
    Hand(canvas).double_click(mark(canvas))
    assert window.view is not None
    assert (window.view.desk_name, window.view.notes.current) == ("notes", NOTE)
