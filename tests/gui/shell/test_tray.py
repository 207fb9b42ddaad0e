"""The window's commands for the tray, the origin of panels, and authors and licences."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from comicremix.gui.book_view import BookView
from comicremix.gui.rights_dialog import RightsDialog
from comicremix.gui.window import MainWindow
from comicremix.model.ids import FoundId
from comicremix.model.source import FoundPanel
from comicremix.store.folder import open_book
from tests.gui.shell.conftest import OpenIt
from tests.gui.shell.small_book import PANEL, write_small_book


@pytest.fixture
def book_folder(tmp_path: Path) -> Path:
    """The small book, with its panel and a second one found on the source page."""
    folder = write_small_book(tmp_path / "small-book")
    with open_book(folder) as opened:
        book = opened.book
        outline = book.panel(PANEL).art.outline
        moved = tuple((x + 290, y) for x, y in outline)
        found = (FoundPanel(FoundId("f-left2222"), outline), FoundPanel(FoundId("f-right222"), moved))
        opened.save(replace(book, sources=(replace(book.sources[0], panels=found),)))
    return folder


def view_of(window: MainWindow) -> BookView:
    assert window.view is not None
    return window.view


def test_the_tray_takes_the_keys_and_places_what_is_chosen(with_book: MainWindow) -> None:
    view = view_of(with_book)
    with_book.actions_by_name["tray"].trigger()
    assert QApplication.focusWidget() is view.corner.tray.list
    with_book.actions_by_name["tray-place"].trigger()
    assert len(view.opened.session.book.pages[0].panels) == 2
    with_book.actions_by_name["undo"].trigger()
    assert len(view.opened.session.book.pages[0].panels) == 1


def test_there_and_back_between_page_and_tray(with_book: MainWindow) -> None:
    view = view_of(with_book)
    view.opened.desk.select((PANEL,))
    with_book.actions_by_name["origin"].trigger()
    assert view.corner.peek.isVisible()
    view.opened.desk.select(())
    with_book.actions_by_name["use"].trigger()
    assert view.opened.desk.selection == (PANEL,)


def test_the_inspector_names_the_source_page_and_leads_there(with_book: MainWindow) -> None:
    view = view_of(with_book)
    view.opened.desk.select((PANEL,))
    button = view.inspector.panel_form.origin
    assert button.text() == "scan.png"
    button.click()
    assert view.corner.peek.title.text() == "scan.png, panel 1"


def test_without_a_choice_the_commands_say_what_to_choose(with_book: MainWindow) -> None:
    for name, words in (("origin", "Select a panel"), ("use", "Choose a panel"), ("tray-place", "Choose a panel")):
        with_book.actions_by_name[name].trigger()
        assert any(words in message.text for message in with_book.messages.messages), name


def test_the_tray_is_there_at_the_remix_desk_alone(with_book: MainWindow) -> None:
    tray = view_of(with_book).corner.tray
    assert tray.isVisible()
    with_book.show_desk("translate")
    assert not tray.isVisible()
    with_book.show_desk("remix")
    assert tray.isVisible()


def test_a_source_page_is_corrected_and_the_pages_come_back(with_book: MainWindow) -> None:
    view = view_of(with_book)
    with_book.actions_by_name["tray"].trigger()
    actions = {action.text(): action for action in view.corner.tray.menu().actions()}
    actions["Correct what was found…"].trigger()
    assert view.correcting
    with_book.actions_by_name["use"].trigger()
    assert not view.correcting
    assert view.opened.desk.selection == (PANEL,)


def test_thumbnails_come_from_the_books_pictures(with_book: MainWindow, qtbot: QtBot) -> None:
    view = view_of(with_book)
    source = view.opened.session.book.sources[0]
    qtbot.waitUntil(lambda: view.corner.crops.picture(source, source.panels[0]) is not None, timeout=20_000)


def test_licences_are_given_and_saved(
    with_book: MainWindow, open_it: OpenIt, book_folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def answer(dialog: RightsDialog) -> int:
        dialog.licence.setEditText("CC BY 4.0")
        dialog.accept()
        return 1

    monkeypatch.setattr(RightsDialog, "exec", answer)
    with_book.actions_by_name["rights"].trigger()
    with_book.save()
    qtbot.waitUntil(lambda: with_book.opened is not None and not with_book.opened.session.dirty, timeout=20_000)
    with_book.leave_book()
    with open_book(book_folder, write=False) as found:
        rights = found.book.sources[0].rights
    assert rights is not None
    assert rights.licence == "CC BY 4.0"
