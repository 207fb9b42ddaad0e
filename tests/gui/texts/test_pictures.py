"""Pictures of balloons are made in the background, once, of what is seen."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from comicremix.edit.balloons import move_balloon
from comicremix.gui.texts.model import PICTURE
from comicremix.gui.window import MainWindow
from tests.gui.shell.small_book import FIRST

KEY = f"balloon:{FIRST}"


def test_a_balloon_has_a_picture_soon(with_book: MainWindow, qtbot: QtBot) -> None:
    with_book.resize(1600, 900)
    with_book.handlers.desk("translate")
    assert with_book.view is not None
    panel = with_book.view.texts
    pictures = panel.pictures
    assert pictures is not None
    assert pictures.pixmap("book:title") is None
    qtbot.waitUntil(lambda: pictures.pixmap(KEY) is not None)
    picture = pictures.pixmap(KEY)
    assert picture is not None
    image = picture.toImage()
    assert len({image.pixel(x, image.height() // 2) for x in range(image.width())}) > 2
    panel.model.index(panel.model.row_of(KEY), PICTURE)


def test_a_balloon_that_moves_gets_another_picture(with_book: MainWindow, qtbot: QtBot) -> None:
    with_book.handlers.desk("translate")
    assert with_book.view is not None
    desk, pictures = with_book.view.opened.desk, with_book.view.texts.pictures
    assert pictures is not None
    qtbot.waitUntil(lambda: pictures.pixmap(KEY) is not None)
    before = pictures.pixmap(KEY)
    desk.commit(move_balloon(desk.book, FIRST, 30, 400), "Move")
    qtbot.waitUntil(lambda: pictures.pixmap(KEY) is not before)
