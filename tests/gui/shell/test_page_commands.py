"""The commands that show margins, facing pages, layouts and the page setup are in the menus; what they show is
remembered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from comicremix.gui.layouts.setup_dialog import SetupDialog
from comicremix.gui.window import MainWindow

OpenIt = Callable[[Path], None]


@pytest.mark.parametrize("name", ["page-guides", "facing"])
def test_what_is_shown_is_marked_and_remembered(with_book: MainWindow, name: str) -> None:
    action = with_book.actions_by_name[name]
    assert not action.isChecked()
    action.trigger()
    assert action.isChecked()
    assert with_book.settings.flag(name)
    view = with_book.view
    assert view is not None
    assert (view.canvas.shows_guides, view.canvas.facing.on) == (name == "page-guides", name == "facing")
    action.trigger()
    assert not action.isChecked()
    assert (view.canvas.shows_guides, view.canvas.facing.on) == (False, False)


def test_a_book_opens_as_the_last_was_shown(window: MainWindow, open_it: OpenIt, book_folder: Path) -> None:
    window.settings.set_flag("facing", True)
    open_it(book_folder)
    assert window.view is not None
    assert window.view.canvas.facing.on


def test_the_gallery_stands_at_the_remix_desk(with_book: MainWindow, qtbot: QtBot) -> None:
    with_book.show_desk("notes")
    with_book.actions_by_name["layouts"].trigger()
    view = with_book.view
    assert view is not None
    assert view.desk_name == "remix"
    assert view.inspector.currentWidget() is view.inspector.layouts
    view.inspector.layouts.closed.emit()
    assert view.inspector.currentWidget() is view.inspector.page_form


def test_the_page_form_leads_to_both(with_book: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[SetupDialog] = []
    monkeypatch.setattr(SetupDialog, "exec", lambda dialog: asked.append(dialog))
    view = with_book.view
    assert view is not None
    view.inspector.page_form.setup.click()
    assert len(asked) == 1
    view.inspector.page_form.layouts.click()
    assert view.inspector.currentWidget() is view.inspector.layouts


def test_arranging_nothing_says_what_to_select(with_book: MainWindow) -> None:
    with_book.actions_by_name["align-left"].trigger()
    assert any("Select what" in message.text for message in with_book.messages.messages)


def test_the_gallery_gives_way_to_what_is_picked(with_book: MainWindow) -> None:
    view, opened = with_book.view, with_book.opened
    assert view is not None
    assert opened is not None
    with_book.actions_by_name["layouts"].trigger()
    opened.desk.select((opened.desk.book.pages[0].balloons[0].id,))
    assert view.inspector.currentWidget() is view.inspector.balloon_form
    opened.desk.select(())
    assert view.inspector.currentWidget() is view.inspector.page_form
