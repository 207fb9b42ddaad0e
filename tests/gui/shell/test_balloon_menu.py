"""The Balloon menu joins, parts, fits and points what is chosen, one step each; with nothing chosen it says so."""

from __future__ import annotations

from comicremix.edit.joints import joined_with
from comicremix.gui.window import MainWindow
from comicremix.model.ids import BalloonId
from tests.gui.shell.small_book import FIRST, SECOND


def do(window: MainWindow, name: str, *chosen: BalloonId) -> None:
    assert window.opened is not None
    window.opened.desk.select(chosen)
    window.actions_by_name[name].trigger()


def test_two_are_joined_and_parted(with_book: MainWindow) -> None:
    desk = with_book.opened.desk
    before = desk.book
    do(with_book, "balloons-join", FIRST, SECOND)
    page = desk.book.pages[0]
    assert [b.id for b in joined_with(page, page.balloon(FIRST))] == [SECOND]
    do(with_book, "balloons-part", SECOND)
    assert joined_with(desk.book.pages[0], desk.book.pages[0].balloon(FIRST)) == ()
    with_book.handlers.undo()
    with_book.handlers.undo()
    assert desk.book is before


def test_a_balloon_is_fitted_to_its_words(with_book: MainWindow) -> None:
    desk = with_book.opened.desk
    before = desk.book.balloon(FIRST).shape.box
    do(with_book, "balloon-fit", FIRST)
    after = desk.book.balloon(FIRST).shape.box
    assert after.width < before.width
    assert after.centre == before.centre
    fits = desk.press.fits(desk.book, desk.book.pages[0].id, "en")
    assert fits[FIRST].fits
    assert fits[FIRST].size == fits[FIRST].wanted


def test_a_translation_gets_a_shape_of_its_own(with_book: MainWindow) -> None:
    desk = with_book.opened.desk
    before = desk.book.balloon(FIRST)
    with_book.set_edition("fr")
    do(with_book, "balloon-fit", FIRST)
    assert desk.book.balloon(FIRST) is before
    assert desk.book.language("fr").overrides[FIRST].shape is not None


def test_a_tail_is_added_and_taken_off(with_book: MainWindow) -> None:
    desk = with_book.opened.desk
    do(with_book, "tail-add", FIRST)
    (tail,) = desk.book.balloon(FIRST).tails
    assert tail.tip[1] > desk.book.balloon(FIRST).shape.box.bottom
    do(with_book, "tails-remove", FIRST)
    assert desk.book.balloon(FIRST).tails == ()


def test_nothing_chosen_is_said(with_book: MainWindow) -> None:
    before = with_book.opened.desk.book
    do(with_book, "balloons-join")
    assert with_book.opened.desk.book is before
    assert any("Choose a balloon" in message.text for message in with_book.messages.messages)


def test_kinds_are_drawn_from_the_menu(with_book: MainWindow) -> None:
    do(with_book, "balloon-thought")
    assert with_book.view.canvas.tool == "balloon"
