"""The table of texts: reading order, translating in place, what is missing, and the page that follows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from comicremix.edit.texts import set_translation
from comicremix.gui.desk import Desk
from comicremix.gui.texts.filters import FILTERS
from comicremix.gui.texts.model import PLACE, SOURCE, STATE, TRANSLATION
from comicremix.gui.texts.panel import TextsPanel
from tests.samples import HELLO, ONE, OUCH, TWO

TITLE_ROW, HELLO_ROW, OUCH_ROW = 0, 1, 2


def column(table: TextsPanel, which: int) -> list[str]:
    return [table.model.index(row, which).data() for row in range(table.model.rowCount())]


def translated(desk: Desk, key: str, words: str) -> None:
    desk.commit(set_translation(desk.book, "fr", key, words), "Translate")


def test_texts_stand_in_reading_order(table: TextsPanel) -> None:
    assert column(table, SOURCE)[:3] == ["Test", "Hello!", "Ouch, *that* hurt.²"]
    assert column(table, PLACE)[:3] == ["Title", "1.1", "1.3"]


def test_states_are_shapes(table: TextsPanel, desk: Desk) -> None:
    desk.set_language("fr")
    translated(desk, f"balloon:{HELLO}", "Salut !")
    assert column(table, STATE)[:3] == ["○", "●", "○"]


def test_a_translation_is_typed_in_its_row(table: TextsPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.set_language("fr")
    index = table.model.index(HELLO_ROW, TRANSLATION)
    table.table.setCurrentIndex(index)
    table.table.edit(index)
    field = table.table.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "Salut !")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: f"balloon:{HELLO}" in desk.book.language("fr").translations)
    assert column(table, TRANSLATION)[HELLO_ROW] == "Salut !"


def test_choosing_a_row_shows_its_balloon(table: TextsPanel, desk: Desk) -> None:
    desk.go_to_page(TWO)
    table.table.setCurrentIndex(table.model.index(OUCH_ROW, SOURCE))
    assert desk.page is not None
    assert (desk.page.id, desk.selection) == (ONE, (OUCH,))


def test_selecting_a_balloon_chooses_its_row(table: TextsPanel, desk: Desk) -> None:
    desk.select((OUCH,))
    assert table.table.currentIndex().row() == OUCH_ROW
    assert table.place.text() == "Page 1, panel 3 · Speech"


def test_control_enter_goes_to_the_next_missing_text(table: TextsPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.set_language("fr")
    translated(desk, f"balloon:{HELLO}", "Salut !")
    table.table.setCurrentIndex(table.model.index(TITLE_ROW, SOURCE))
    qtbot.keyClick(table.editor.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert table.table.currentIndex().row() == OUCH_ROW
    assert table.editor.source.text().startswith("Ouch")


def test_texts_are_filtered_by_state_and_words(table: TextsPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.set_language("fr")
    translated(desk, f"balloon:{HELLO}", "Salut !")
    table.filters.state.setCurrentIndex(FILTERS.index("missing"))
    assert "Hello!" not in column(table, SOURCE)
    table.filters.search.setText("ouch")
    qtbot.waitUntil(lambda: column(table, SOURCE) == ["Ouch, *that* hurt.²"])
    table.filters.state.setCurrentIndex(FILTERS.index("all"))
    table.filters.search.setText("salut")
    qtbot.waitUntil(lambda: column(table, SOURCE) == ["Hello!"])


def test_a_hidden_table_catches_up_when_it_is_shown(table: TextsPanel, desk: Desk) -> None:
    table.hide()
    desk.set_language("fr")
    translated(desk, f"balloon:{HELLO}", "Salut !")
    table.show()
    assert column(table, TRANSLATION)[HELLO_ROW] == "Salut !"


def test_arabic_stands_at_the_right(table: TextsPanel, desk: Desk) -> None:
    desk.set_language("ar")
    index = table.model.index(HELLO_ROW, TRANSLATION)
    assert index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
