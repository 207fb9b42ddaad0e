"""The edition switch shows other words and is remembered with the book."""

from __future__ import annotations

from pathlib import Path

from comicremix.gui.window import MainWindow
from comicremix.model.language import State
from tests.gui.shell.conftest import OpenIt
from tests.gui.shell.small_book import FIRST


def test_another_edition_shows_other_words(with_book: MainWindow) -> None:
    opened, view = with_book.opened, with_book.view
    assert opened is not None
    assert view is not None
    view.show_item(FIRST)
    field = view.inspector.balloon_form.editor.field
    assert field.toPlainText() == "Good evening."
    english = opened.desk.frame()
    with_book.set_edition("fr")
    assert field.toPlainText() == "Bonsoir."
    assert opened.desk.frame() != english
    assert "Français" in with_book.top_bar.edition.text()


def test_the_menu_lists_editions_with_their_completeness(with_book: MainWindow) -> None:
    with_book.top_bar.edition.menu().aboutToShow.emit()
    words = [action.text() for action in with_book.top_bar.edition.menu().actions()]
    assert words[0].startswith("English")
    assert words[1].startswith("Français")
    assert "%" in words[1]


def test_the_edition_is_remembered(with_book: MainWindow, open_it: OpenIt, book_folder: Path) -> None:
    with_book.set_edition("fr")
    with_book.leave_book()
    open_it(book_folder)
    assert with_book.opened is not None
    assert with_book.opened.desk.language == "fr"


def test_a_removed_edition_comes_back_by_undo(with_book: MainWindow) -> None:
    opened = with_book.opened
    assert opened is not None
    with_book.set_edition("fr")
    with_book.handlers.remove_edition()
    assert opened.editions == ("en",)
    assert opened.desk.language == "en"
    with_book.handlers.undo()
    assert opened.editions == ("en", "fr")
    assert opened.session.book.language("fr").translations[f"balloon:{FIRST}"].state is State.TRANSLATED


def test_the_source_edition_stays(with_book: MainWindow) -> None:
    opened = with_book.opened
    assert opened is not None
    with_book.handlers.remove_edition()
    assert opened.editions == ("en", "fr")
    assert [message.key for message in with_book.messages.messages] == ["edition"]
