"""Options can be kept with the book under a name, chosen again, and forgotten; each is a step of undo."""

from __future__ import annotations

from comicremix.gui.desk import Desk
from tests.gui.publishing.conftest import Open


def test_options_are_kept_with_the_book_and_chosen_again(opened: Open, desk: Desk) -> None:
    dialog = opened()
    dialog.cards.choose("print")
    dialog.more.setChecked(True)
    dialog.rows.rows["colour_bar"].editor.click()
    wanted = dialog.request().options
    assert dialog.kept.keep_as("For the school")
    (kept,) = desk.book.exports
    assert (kept.name, kept.colour_bar) == ("For the school", wanted.colour_bar)
    dialog.cards.choose("screen")
    assert dialog.kept.names.currentData() == ""
    dialog.kept.names.setCurrentIndex(1)
    dialog.kept.names.activated.emit(1)
    assert dialog.cards.key == "print"
    assert dialog.request().options == kept
    assert "For the school" in dialog.files.text() or "for-the-school" in dialog.files.text()
    desk.session.undo()
    assert desk.session.book.exports == ()


def test_what_is_forgotten_stays_set_but_has_no_name(opened: Open, desk: Desk) -> None:
    dialog = opened()
    assert dialog.kept.keep_as("Mine")
    dialog.kept.forget.click()
    assert desk.book.exports == ()
    assert dialog.request().options.name == ""
    assert not dialog.kept.forget.isEnabled()


def test_the_name_of_a_card_is_refused(opened: Open, desk: Desk) -> None:
    dialog = opened()
    assert not dialog.kept.keep_as("Print")
    assert not dialog.kept.keep_as("  ")
    assert desk.book.exports == ()


def test_kept_options_are_called_something_else(opened: Open, desk: Desk) -> None:
    dialog = opened()
    assert dialog.kept.keep_as("Mine")
    assert not dialog.kept.call("screen")
    assert dialog.kept.call("Ours")
    assert [kept.name for kept in desk.book.exports] == ["Ours"]
    assert dialog.request().options.name == "Ours"
    assert dialog.kept.names.currentText() == "Ours"
