"""A text whose source has changed shows what changed, readable without colours, and told to those who do not see."""

from __future__ import annotations

from comicremix.edit.balloons import set_text
from comicremix.edit.texts import set_translation
from comicremix.gui.desk import Desk
from comicremix.gui.texts.model import STATE
from comicremix.gui.texts.panel import TextsPanel
from tests.samples import OUCH

KEY = f"balloon:{OUCH}"


def test_what_went_is_struck_out_and_what_came_is_underlined(table: TextsPanel, desk: Desk) -> None:
    book = set_text(desk.book, OUCH, "The <old> cat sleeps.")
    book = set_translation(book, "fr", KEY, "Le chat dort.")
    desk.commit(book, "Translate")
    desk.set_language("fr")
    row = table.model.row_of(KEY)
    table.table.setCurrentIndex(table.model.index(row, STATE))
    assert table.editor.source.text() == "The <old> cat sleeps."
    desk.commit(set_text(desk.book, OUCH, "The <old> dog sleeps."), "Change")
    shown = table.editor.source.text()
    assert "<s " in shown
    assert ">cat</s>" in shown
    assert ">dog</u>" in shown
    assert "&lt;old&gt;" in shown
    assert "cat" in table.editor.source.accessibleDescription()
    assert table.model.index(row, STATE).data() == "↻"


def test_confirming_ends_it(table: TextsPanel, desk: Desk) -> None:
    desk.commit(set_text(set_translation(desk.book, "fr", KEY, "Aïe"), OUCH, "Ow!"), "Change")
    desk.set_language("fr")
    table.table.setCurrentIndex(table.model.index(table.model.row_of(KEY), STATE))
    table.editor.confirm.click()
    assert table.editor.source.text() == "Ow!"
    assert not table.editor.confirm.isVisible()
