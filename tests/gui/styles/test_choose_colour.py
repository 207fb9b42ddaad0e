"""The colours of the book are one click away; the dialog for others blocks nothing."""

from __future__ import annotations

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from comicremix.edit.styles import style_named
from comicremix.gui.desk import Desk
from comicremix.gui.styles.colours import colours_of
from comicremix.gui.styles.panel import StylesPanel


def test_the_board_has_the_colours_of_the_book(styles: StylesPanel, desk: Desk) -> None:
    choice = styles.ink.ink
    choice.board.aboutToShow.emit()
    assert {"#fff6d8", "#ffd23f"} <= set(choice.buttons) & set(colours_of(desk.book))
    choice.buttons["#ffd23f"].click()
    assert style_named(desk.book, "shout").colour == "#ffd23f"
    assert choice.colour == "#ffd23f"


def test_only_what_may_be_missing_offers_no_colour(styles: StylesPanel, desk: Desk) -> None:
    for choice, offered in ((styles.ink.ink, 1), (styles.body.paper, 2)):
        choice.board.aboutToShow.emit()
        assert len([action for action in choice.board.actions() if action.text()]) == offered
    next(action for action in styles.body.paper.board.actions() if action.text() == "No colour").trigger()
    assert style_named(desk.book, "shout").fill is None


def test_what_is_picked_in_the_dialog_is_seen_at_once(styles: StylesPanel, desk: Desk, qtbot: QtBot) -> None:
    dialog = styles.ink.ink.open_dialog()
    assert not dialog.isModal()
    for colour in ("#102030", "#405060"):
        dialog.setCurrentColor(QColor(colour))
        assert style_named(desk.book, "shout").colour == colour
    assert len(desk.session.history) == 1
    dialog.close()
