"""The inspector of a panel shows where it lies and what it is, and changes it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.geometry import Rect, bounds
from comicremix.gui.desk import Desk
from comicremix.gui.fields import NumberField
from comicremix.gui.inspector.panel import Inspector
from comicremix.model.page import Border
from tests.samples import LEFT, LOWER


@pytest.fixture(autouse=True)
def _selected(inspector: Inspector, desk: Desk) -> None:
    desk.select((LEFT,))
    assert inspector.currentWidget() is inspector.panel_form


def enter(field: NumberField, words: str, qtbot: QtBot) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_it_shows_pixels_and_millimetres(inspector: Inspector) -> None:
    form = inspector.panel_form
    assert [field.value() for field in (form.left, form.top, form.wide, form.high)] == [50, 50, 430, 400]
    assert form.size_mm.text() == "36.4 × 33.9 mm"
    assert form.title.text() == "Page 1, panel 1"


def test_a_typed_place_moves_the_panel_in_one_step(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    enter(inspector.panel_form.left, "120", qtbot)
    assert bounds(desk.book.panel(LEFT).outline) == Rect(120, 50, 430, 400)
    assert desk.session.history == ("Move panel",)


def test_a_typed_width_keeps_the_proportions(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    enter(inspector.panel_form.wide, "215", qtbot)
    assert bounds(desk.book.panel(LEFT).outline) == Rect(50, 50, 215, 200)
    assert inspector.panel_form.scale.value() == 50


def test_a_border_comes_and_goes(inspector: Inspector, desk: Desk) -> None:
    form = inspector.panel_form
    assert not form.border_width.isVisible()
    form.bordered.click()
    assert desk.book.panel(LEFT).border == Border(8.0)
    form.border_width.setValue(12)
    assert desk.book.panel(LEFT).border == Border(12.0)
    form.bordered.click()
    assert desk.book.panel(LEFT).border is None


def test_it_is_mirrored(inspector: Inspector, desk: Desk) -> None:
    inspector.panel_form.mirrored.click()
    assert desk.book.panel(LEFT).art.placement.mirrored
    assert bounds(desk.book.panel(LEFT).outline) == pytest.approx(Rect(50, 50, 430, 400))


def test_an_undo_is_seen(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    enter(inspector.panel_form.left, "120", qtbot)
    desk.session.undo()
    assert inspector.panel_form.left.value() == 50


def test_an_alternative_text_is_written_before_it_is_translated(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    editor = inspector.panel_form.alt
    desk.set_language("fr")
    assert not editor.field.isEnabled()  # nothing to translate yet
    desk.set_language("en")
    qtbot.keyClicks(editor.field, "A door.")
    assert desk.book.panel(LEFT).alt == "A door."
    desk.set_language("fr")
    qtbot.keyClicks(editor.field, "Une porte.")
    assert desk.book.language("fr").translations[f"alt:{LEFT}"].text == "Une porte."


def test_a_removed_panel_gives_way_to_the_page(inspector: Inspector, desk: Desk) -> None:
    inspector.panel_form.remove.click()
    assert LEFT not in {panel.id for panel in desk.book.pages[0].panels}
    assert inspector.currentWidget() is inspector.page_form


def test_several_are_counted_and_removed(inspector: Inspector, desk: Desk) -> None:
    desk.select((LEFT, LOWER))
    assert inspector.several_form.count.text() == "2 things selected"
    inspector.several_form.remove.click()
    assert len(desk.book.pages[0].panels) == 1
