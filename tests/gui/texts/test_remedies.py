"""Words that are too long: what helps is one click, changes one edition, and is taken back by another click."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from comicremix.app.remedies import Remedies
from comicremix.edit.texts import set_translation
from comicremix.geometry import Rect
from comicremix.gui.desk import Desk
from comicremix.gui.texts.model import MARKS, MARKS_ROLE
from comicremix.gui.texts.panel import TextsPanel
from comicremix.model.language import Override
from comicremix.model.page import Shape, ShapeKind
from tests.gui.canvas.workshop import HandPress
from tests.samples import OUCH

KEY = f"balloon:{OUCH}"
LARGER = Shape(ShapeKind.ELLIPSE, Rect(590, 590, 260, 180))


def too_long(table: TextsPanel, desk: Desk, press: HandPress, helps: Remedies) -> None:
    press.too_long.add(OUCH)
    press.helps = helps
    desk.commit(set_translation(desk.book, "fr", KEY, "Aïe aïe aïe aïe aïe"), "Translate")
    desk.set_language("fr")
    table.table.setCurrentIndex(table.model.index(table.model.row_of(KEY), 0))


def test_the_gauge_says_how_much_is_too_much(table: TextsPanel, desk: Desk, press: HandPress) -> None:
    too_long(table, desk, press, Remedies())
    assert "12" in table.editor.fit.words.text()
    assert "28 px" in table.editor.fit.words.text()


def test_smaller_letters_are_one_click(table: TextsPanel, desk: Desk, press: HandPress, qtbot: QtBot) -> None:
    too_long(table, desk, press, Remedies(size=24.5))
    remedies = table.editor.remedies
    qtbot.waitUntil(remedies.smaller.isEnabled)
    assert "24.5 px" in remedies.smaller.text()
    assert not remedies.grow.isEnabled()
    remedies.smaller.click()
    assert desk.book.language("fr").overrides == {OUCH: Override(size=24.5)}


def test_a_larger_balloon_is_of_this_edition(table: TextsPanel, desk: Desk, press: HandPress, qtbot: QtBot) -> None:
    too_long(table, desk, press, Remedies(shape=LARGER, growth=1.1))
    remedies = table.editor.remedies
    qtbot.waitUntil(remedies.grow.isEnabled)
    assert "+10 %" in remedies.grow.text()
    remedies.grow.click()
    assert desk.book.language("fr").overrides == {OUCH: Override(shape=LARGER)}
    assert desk.book.balloon(OUCH).shape != LARGER
    assert table.model.index(table.model.row_of(KEY), MARKS).data(MARKS_ROLE) == ("move-diagonal",)


def test_a_click_takes_it_back(table: TextsPanel, desk: Desk, press: HandPress, qtbot: QtBot) -> None:
    too_long(table, desk, press, Remedies(shape=LARGER, growth=1.1))
    remedies = table.editor.remedies
    qtbot.waitUntil(remedies.grow.isEnabled)
    remedies.grow.click()
    assert remedies.undo.isVisible()
    assert "place and shape" in remedies.own.text()
    remedies.undo.click()
    assert not desk.book.language("fr").overrides
    assert not remedies.undo.isVisible()


def test_where_nothing_helps_it_says_so(table: TextsPanel, desk: Desk, press: HandPress, qtbot: QtBot) -> None:
    too_long(table, desk, press, Remedies())
    qtbot.waitUntil(lambda: table.editor.remedies.none.text() == "Only fewer words help here.")
    assert not table.editor.remedies.smaller.isEnabled()


def test_words_that_fit_need_nothing(table: TextsPanel, desk: Desk) -> None:
    desk.set_language("fr")
    table.table.setCurrentIndex(table.model.index(table.model.row_of(KEY), 0))
    assert not table.editor.remedies.isVisible()
