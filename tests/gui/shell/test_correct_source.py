"""F4 shows the source page in the place of the page, and the pages again."""

from __future__ import annotations

from comicremix.gui.window import MainWindow


def test_f4_goes_there_and_back(with_book: MainWindow) -> None:
    view = with_book.view
    assert view is not None
    with_book.actions_by_name["source"].trigger()
    assert view.correcting
    assert view.source.canvas.source is not None
    assert view.surface is view.source.canvas
    with_book.actions_by_name["tool-balloon"].trigger()
    assert view.source.canvas.tool == "balloon"
    assert view.canvas.tool == "select"
    with_book.actions_by_name["source"].trigger()
    assert not view.correcting


def test_another_page_of_the_strip_shows_pages(with_book: MainWindow) -> None:
    view = with_book.view
    assert view is not None
    with_book.actions_by_name["source"].trigger()
    view.opened.desk.go_to_page(view.opened.desk.book.pages[1].id)
    assert not view.correcting


def test_the_side_panel_speaks_of_the_source_page_meanwhile(with_book: MainWindow) -> None:
    view = with_book.view
    assert view is not None
    with_book.actions_by_name["source"].trigger()
    assert view.inspector.currentWidget() is view.source.form
    view.opened.desk.select((view.opened.desk.book.pages[0].balloons[0].id,))
    assert view.inspector.currentWidget() is view.source.form
    with_book.actions_by_name["source"].trigger()
    assert view.inspector.currentWidget() is view.inspector.balloon_form
