"""State, page and words narrow the table together, with counts; an empty table teaches."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from comicremix.edit.texts import set_comment, set_translation
from comicremix.gui.desk import Desk
from comicremix.gui.texts.filters import FILTERS
from comicremix.gui.texts.model import BOOK, SOURCE, Filter
from comicremix.gui.texts.panel import TextsPanel
from tests.samples import HELLO, ONE, OUCH, TWO


def sources(table: TextsPanel) -> list[str]:
    return [table.model.index(row, SOURCE).data() for row in range(table.model.rowCount())]


def want(table: TextsPanel, which: Filter) -> None:
    table.filters.state.setCurrentIndex(FILTERS.index(which))


def want_page(table: TextsPanel, page: str) -> None:
    table.filters.page.setCurrentIndex(table.filters.page.findData(page))


def test_page_and_state_hold_together(table: TextsPanel, desk: Desk) -> None:
    desk.set_language("fr")
    desk.commit(set_translation(desk.book, "fr", f"balloon:{HELLO}", "Salut !"), "Translate")
    want_page(table, ONE)
    assert sources(table) == ["Hello!", "Ouch, *that* hurt.²"]
    want(table, "missing")
    assert sources(table) == ["Ouch, *that* hurt.²"]
    want_page(table, BOOK)
    assert "Test" in sources(table)
    assert "Hello!" not in sources(table)


def test_states_have_counts(table: TextsPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.set_language("fr")
    desk.commit(set_translation(desk.book, "fr", f"balloon:{HELLO}", "Salut !"), "Translate")
    want_page(table, ONE)
    state = table.filters.state
    assert state.itemText(FILTERS.index("all")).endswith("(2)")
    assert state.itemText(FILTERS.index("missing")).endswith("(1)")
    table.filters.search.setText("salut")
    qtbot.waitUntil(lambda: state.itemText(FILTERS.index("all")).endswith("(1)"))
    assert state.itemText(FILTERS.index("missing")).endswith("(0)")


def test_the_page_in_view_is_followed(table: TextsPanel, desk: Desk) -> None:
    table.filters.page.setCurrentIndex(1)
    assert sources(table) == ["Hello!", "Ouch, *that* hurt.²"]
    desk.go_to_page(TWO)
    assert sources(table) == []


def test_a_text_that_is_finished_stays_while_it_is_worked_on(table: TextsPanel, desk: Desk) -> None:
    desk.set_language("fr")
    want(table, "missing")
    before = sources(table)
    desk.commit(set_translation(desk.book, "fr", f"balloon:{OUCH}", "Aïe"), "Translate")
    assert sources(table) == before


def test_remarks_and_own_balloons_are_found(table: TextsPanel, desk: Desk) -> None:
    desk.set_language("fr")
    desk.commit(set_comment(desk.book, "fr", f"balloon:{OUCH}", "Hm"), "Comment")
    want(table, "commented")
    assert sources(table) == ["Ouch, *that* hurt.²"]
    want(table, "own")
    assert sources(table) == []


def test_an_empty_table_says_why_and_shows_the_way_back(table: TextsPanel, desk: Desk) -> None:
    want(table, "open")
    assert table._empty.isVisible()
    assert table._empty.text() == "No texts need work in English. All of them are translated."
    table._all.click()
    assert len(sources(table)) > 2
    assert not table._empty.isVisible()
