"""From text to text without a mouse: done and on, by state, reviewed in the user's name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.edit.balloons import set_text
from comicremix.edit.texts import mark_draft, set_translation
from comicremix.gui.desk import Desk
from comicremix.gui.settings import Settings
from comicremix.gui.texts.panel import TextsPanel
from comicremix.model.language import State
from comicremix.model.texts import is_stale
from tests.samples import HELLO, OUCH

HELLO_KEY, OUCH_KEY = f"balloon:{HELLO}", f"balloon:{OUCH}"
CONTROL = Qt.KeyboardModifier.ControlModifier


def in_french(desk: Desk) -> None:
    """Hello is a draft, Ouch is stale, all else is missing."""
    book = set_translation(desk.book, "fr", HELLO_KEY, "Salut !")
    book = mark_draft(book, "fr", HELLO_KEY)
    book = set_text(set_translation(book, "fr", OUCH_KEY, "Aïe"), OUCH, "Ouch!")
    desk.commit(book, "Translate")
    desk.set_language("fr")


def choose(table: TextsPanel, key: str) -> None:
    table.table.setCurrentIndex(table.model.index(table.model.row_of(key), 0))


def test_control_enter_finishes_a_draft_and_goes_on(table: TextsPanel, desk: Desk, qtbot: QtBot) -> None:
    in_french(desk)
    choose(table, HELLO_KEY)
    qtbot.keyClick(table.editor.field, Qt.Key.Key_Return, CONTROL)
    assert desk.book.language("fr").translations[HELLO_KEY].state is State.TRANSLATED
    assert table.current_key == OUCH_KEY


def test_control_enter_confirms_what_was_stale(table: TextsPanel, desk: Desk, qtbot: QtBot) -> None:
    in_french(desk)
    choose(table, OUCH_KEY)
    qtbot.keyClick(table.editor.field, Qt.Key.Key_Return, CONTROL)
    assert not is_stale(desk.book.language("fr").translations[OUCH_KEY], "Ouch!")
    assert table.current_key == "note:n-2"


def test_enter_is_a_line_break(table: TextsPanel, desk: Desk, qtbot: QtBot) -> None:
    in_french(desk)
    choose(table, HELLO_KEY)
    table.editor.field.selectAll()
    qtbot.keyClicks(table.editor.field, "Bien")
    qtbot.keyClick(table.editor.field, Qt.Key.Key_Return)
    qtbot.keyClicks(table.editor.field, "le bonjour")
    assert desk.book.language("fr").translations[HELLO_KEY].text == "Bien\nle bonjour"


def test_jumps_go_to_the_next_in_a_state(table: TextsPanel, desk: Desk) -> None:
    in_french(desk)
    choose(table, HELLO_KEY)
    table.jump("stale")
    assert table.current_key == OUCH_KEY
    table.jump("missing")
    first = table.current_key
    table.jump("missing")
    assert table.current_key != first
    table.mark_long(frozenset({HELLO}))
    table.jump("too-long")
    assert table.current_key == HELLO_KEY


def test_steps_stop_at_both_ends(table: TextsPanel) -> None:
    choose(table, "book:title")
    table.step(-1)
    assert table.current_key == "book:title"
    table.step(1)
    assert table.current_key == HELLO_KEY


def test_a_review_is_signed(table: TextsPanel, desk: Desk, settings: Settings) -> None:
    in_french(desk)
    settings.reviewer = "Ana"
    choose(table, HELLO_KEY)
    table.mark("reviewed", go_on=True)
    found = desk.book.language("fr").translations[HELLO_KEY]
    assert (found.state, found.reviewer) == (State.REVIEWED, "Ana")
    assert table.current_key == OUCH_KEY


def test_what_is_missing_cannot_be_marked(table: TextsPanel, desk: Desk) -> None:
    desk.set_language("fr")
    choose(table, HELLO_KEY)
    before = desk.book
    table.mark("reviewed")
    assert desk.book is before


def test_at_the_end_it_says_so_and_touches_nothing(table: TextsPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.set_language("fr")
    for entry in table.model.listing.entries:
        desk.commit(set_translation(desk.book, "fr", entry.key, "Mots"), "Translate")
    desk.commit(mark_draft(desk.book, "fr", HELLO_KEY), "Mark")
    choose(table, HELLO_KEY)
    qtbot.keyClick(table.editor.field, Qt.Key.Key_Return, CONTROL)
    assert table._news.text() == "✓ No texts need work in Français. All of them are translated."
    assert table.current_key == HELLO_KEY
    assert not table.editor.field.textCursor().hasSelection()
    table.step(1)
    assert not table._news.isVisible()
