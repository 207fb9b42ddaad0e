"""The context menu does without a drag what a drag does."""

from __future__ import annotations

from comicremix.gui.actions import plain_words
from comicremix.gui.canvas.menu import context_menu
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.model.ids import PanelId
from tests.gui.canvas.workshop import Hand


def test_it_selects_what_lies_beneath_and_moves_it_to_a_page(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    menu = context_menu(canvas, hand.at((165, 250)))
    assert desk.selection == ("p-one",)
    pages = next(action.menu() for action in menu.actions() if action.text() == "Move to page")
    assert [action.isEnabled() for action in pages.actions()] == [False, True, True]
    pages.actions()[1].trigger()
    assert desk.book.page_of(PanelId("p-one")).id == "pg-2"


def test_front_and_back(canvas: PageCanvas, desk: Desk) -> None:
    desk.select(("p-one",))
    menu = context_menu(canvas, None)
    actions = {plain_words(action).partition("\t")[0]: action for action in menu.actions()}
    actions["Bring to front"].trigger()
    assert desk.book.pages[0].panels[-1].id == "p-one"
    actions["Send to back"].trigger()
    assert desk.book.pages[0].panels[0].id == "p-one"


def test_without_a_selection_there_is_nothing_to_delete(canvas: PageCanvas, hand: Hand) -> None:
    words = [action.text() for action in context_menu(canvas, hand.at((10, 10))).actions()]
    assert "Delete" not in words
    assert "Select all" in words
