"""The commands of the Texts menu show the Translate desk and act on the text in hand."""

from __future__ import annotations

from comicremix.gui.window import MainWindow
from comicremix.model.language import State
from tests.gui.shell.small_book import FIRST


def do(window: MainWindow, name: str) -> None:
    window.actions_by_name[name].trigger()


def test_a_command_shows_the_desk(with_book: MainWindow) -> None:
    view = with_book.view
    assert view is not None
    with_book.set_edition("fr")
    do(with_book, "text-missing")
    assert view.desk_name == "translate"
    assert view.opened.desk.language == "fr"
    assert view.texts.current_key


def test_states_have_keys(with_book: MainWindow) -> None:
    view = with_book.view
    assert view is not None
    with_book.set_edition("fr")
    view.show_item(FIRST)
    for name, state in (("draft", State.DRAFT), ("reviewed", State.REVIEWED), ("translated", State.TRANSLATED)):
        do(with_book, f"text-{name}")
        assert view.opened.desk.book.language("fr").translations[f"balloon:{FIRST}"].state is state


def test_a_remark_is_one_key_away(with_book: MainWindow) -> None:
    view = with_book.view
    assert view is not None
    with_book.set_edition("fr")
    view.show_item(FIRST)
    do(with_book, "text-remark")
    assert with_book.focusWidget() is view.texts.remarks.line
