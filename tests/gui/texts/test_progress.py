"""How far an edition is stands over the table, in the list of editions and in the status line: in texts and words."""

from __future__ import annotations

from comicremix.edit.texts import set_translation
from comicremix.gui.window import MainWindow
from comicremix.model.progress import progress_of
from tests.gui.shell.small_book import SECOND


def test_it_grows_with_the_words(with_book: MainWindow) -> None:
    view = with_book.view
    assert view is not None
    desk = view.opened.desk
    with_book.set_edition("fr")
    with_book.handlers.desk("translate")
    view.texts._count()
    before = view.texts.progress.words.text()
    desk.commit(set_translation(desk.book, "fr", f"balloon:{SECOND}", "Qui es-tu ?"), "Translate")
    view.texts._count()
    progress = progress_of(desk.book, "fr")
    assert view.texts.progress.words.text() == f"{progress.done_words} of {progress.words} words"
    assert view.texts.progress.words.text() != before
    assert f"{int(progress.share * 100)} %" in view.texts.progress.share.text()


def test_the_list_of_editions_counts_words(with_book: MainWindow) -> None:
    assert with_book.opened is not None
    with_book.top_bar._fill_menu()
    progress = progress_of(with_book.opened.session.book, "fr")
    words = [action.text() for action in with_book.top_bar._menu.actions()]
    assert any(f"{progress.done_words} of {progress.words} words" in line for line in words)
