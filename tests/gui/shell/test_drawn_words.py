"""Words on the drawing that a balloon does not hold can be translated after one command."""

from __future__ import annotations

from comicremix.edit.found import find_again
from comicremix.geometry import Rect
from comicremix.gui.window import MainWindow


def test_the_command_makes_texts_of_them_and_undo_takes_them_back(with_book: MainWindow) -> None:
    opened = with_book.opened
    assert opened is not None
    source = opened.session.book.sources[0]
    text = Rect(100, 500, 200, 60).outline()
    opened.desk.commit(find_again(opened.desk.book, source.id, (), (), (text,)), "Find again")
    with_book.actions_by_name["texts-drawn"].trigger()
    assert opened.session.book.source(source.id).lettering == ()
    assert [balloon.outline for balloon in opened.session.book.source(source.id).balloons][-1:] == [text]
    with_book.actions_by_name["undo"].trigger()
    assert opened.session.book.source(source.id).lettering == (text,)


def test_without_any_the_window_says_where_to_take_some(with_book: MainWindow) -> None:
    with_book.actions_by_name["texts-drawn"].trigger()
    assert "F4" in with_book.messages.messages[0].text
