"""The list shows every style of the book; styles are copied, renamed and removed there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.desk import Desk
from comicremix.gui.inspector.panel import Inspector
from comicremix.gui.styles.panel import StylesPanel
from tests.samples import HELLO, OUCH


def titles(styles: StylesPanel) -> list[str]:
    return [styles.list.item(row).text() for row in range(styles.list.count())]


def test_a_new_style_is_a_copy_under_a_name_of_its_own(styles: StylesPanel, desk: Desk, qtbot: QtBot) -> None:
    styles._duplicate()
    assert styles.style_name == "Shout"
    assert titles(styles)[2:4] == ["Shout", "Shout"]
    styles.name.selectAll()
    qtbot.keyClicks(styles.name, "Robot")
    qtbot.keyClick(styles.name, Qt.Key.Key_Return)
    assert titles(styles)[3] == "Robot"
    assert desk.session.history == ("New style", "Rename style")


def test_a_name_that_is_taken_is_not_given(styles: StylesPanel, desk: Desk, qtbot: QtBot) -> None:
    styles.name.selectAll()
    qtbot.keyClicks(styles.name, "speech")
    qtbot.keyClick(styles.name, Qt.Key.Key_Return)
    assert styles.name.text() == "Shout"
    assert desk.session.history == ()


def test_leaving_the_name_as_it_is_renames_nothing(styles: StylesPanel, desk: Desk, qtbot: QtBot) -> None:
    assert styles.name.text() == "Shout"
    qtbot.keyClick(styles.name, Qt.Key.Key_Return)
    assert desk.session.history == ()


def test_removing_asks_what_its_balloons_become(styles: StylesPanel, desk: Desk) -> None:
    styles.show_style("speech")
    styles.remove.board.aboutToShow.emit()
    words, *others = styles.remove.board.actions()
    assert "2" in words.text()
    assert not words.isEnabled()
    next(action for action in others if action.text() == "Caption").trigger()
    assert [desk.book.balloon(name).style for name in (HELLO, OUCH)] == ["caption", "caption"]
    assert styles.style_name == "caption"
    desk.session.undo()
    assert "Speech" in titles(styles)


def test_a_sample_changes_with_its_style(styles: StylesPanel, desk: Desk) -> None:
    before = styles.list.item(2).icon().pixmap(132, 68).toImage()
    untouched = styles.list.item(0).icon().pixmap(132, 68).toImage()
    styles.body.paper.chosen.emit("#00aa55")
    assert styles.list.item(2).icon().pixmap(132, 68).toImage() != before
    assert styles.list.item(0).icon().pixmap(132, 68).toImage() == untouched


def test_selecting_a_balloon_shows_its_style_and_back_shows_the_balloon(inspector: Inspector, desk: Desk) -> None:
    inspector.show_styles("shout")
    desk.select((OUCH,))
    assert inspector.currentWidget() is inspector.styles
    assert inspector.styles.style_name == "speech"
    inspector.styles.closed.emit()
    assert inspector.currentWidget() is inspector.balloon_form


def test_edit_style_leads_here(inspector: Inspector, desk: Desk) -> None:
    desk.select((OUCH,))
    inspector.balloon_form.lettering.edit.click()
    assert inspector.currentWidget() is inspector.styles
    assert inspector.styles.style_name == "speech"
