"""The status line counts the texts of the book that are too long and leads from one to the next."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from comicremix.app.press import Press
from comicremix.edit.balloons import add_balloon
from comicremix.edit.texts import set_translation
from comicremix.gui.window import MainWindow
from comicremix.model.book import Book
from comicremix.model.ids import BalloonId, PageId
from tests.gui.shell.small_book import FIRST, SECOND, balloon

THIRD = BalloonId("b-third2222")
LONG = "Far too many words for such a small balloon. " * 12


def test_it_leads_from_one_to_the_next_over_pages(with_book: MainWindow, qtbot: QtBot) -> None:
    opened, status = with_book.opened, with_book.status_line
    assert opened is not None
    desk = opened.desk
    book = add_balloon(desk.book, desk.book.pages[1].id, balloon(THIRD, LONG, 300))
    for name in (FIRST, SECOND):
        book = set_translation(book, "en", f"balloon:{name}", LONG)
    desk.commit(book, "Type words")
    qtbot.waitUntil(lambda: status.overflow.isVisible() and status.overflow.text().startswith("! 3 "))
    reached = []
    for _ in range(4):
        status.overflow.click()
        reached.append((desk.page_index, desk.selection))
    assert reached == [(0, (FIRST,)), (0, (SECOND,)), (1, (THIRD,)), (0, (FIRST,))]
    desk.session.undo()
    qtbot.waitUntil(lambda: not status.overflow.isVisible())


def test_only_what_has_changed_is_looked_at_again(with_book: MainWindow, qtbot: QtBot, monkeypatch) -> None:
    opened, long_texts = with_book.opened, with_book.status_line.long_texts
    assert opened is not None
    looked: list[str] = []
    whole = Press.overflows

    def watched(press: Press, book: Book, page: PageId, tag: str) -> dict[BalloonId, float]:
        looked.append(page)
        return whole(press, book, page, tag)

    monkeypatch.setattr(Press, "overflows", watched)
    long_texts.look()
    qtbot.waitUntil(lambda: not with_book.runner.busy)
    looked.clear()
    desk = opened.desk
    desk.commit(set_translation(desk.book, "en", f"balloon:{FIRST}", LONG), "Type words")
    with qtbot.waitSignal(long_texts.changed):
        long_texts.look()
    qtbot.waitUntil(lambda: not with_book.runner.busy)
    assert looked == ["pg-one22222"]
    assert long_texts.found == (("pg-one22222", FIRST),)
