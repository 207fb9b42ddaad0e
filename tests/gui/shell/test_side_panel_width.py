"""Whatever is selected, the side panel holds it: nothing sticks out at the right, in any language of the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from comicremix.gui.fields import SidePage
from comicremix.gui.window import MainWindow
from comicremix.model.book import Book
from comicremix.model.page import Body
from comicremix.model.source import Art
from comicremix.resources import translations_folder
from tests.gui.shell.conftest import book_folder, open_it, settings, window, with_book

__all__ = ["book_folder", "open_it", "settings", "window", "with_book"]


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    translator = QTranslator()
    if request.param != "en":
        assert translator.load(f"comicremix_{request.param}", str(translations_folder()))
    QCoreApplication.installTranslator(translator)
    yield request.param
    QCoreApplication.removeTranslator(translator)


def in_the_art(book: Book) -> Book:
    """Let the first balloon lie in the drawing: then more can be done with it."""
    page, *others = book.pages
    first, *rest = page.balloons
    first = replace(first, body=Body.ART, art=Art(book.sources[0].id, first.shape.box.outline()))
    return replace(book, pages=(replace(page, balloons=(first, *rest)), *others))


@pytest.mark.parametrize("desk", ["remix", "translate", "notes"])
def test_nothing_sticks_out(language: str, desk: str, with_book: MainWindow) -> None:
    assert with_book.opened is not None
    with_book.show_desk(desk)  # type: ignore[arg-type]
    the_desk = with_book.opened.desk
    the_desk.commit(in_the_art(the_desk.book), "Into the art")
    page = the_desk.page
    assert page is not None
    for chosen in ((), *((each.id,) for each in (*page.panels, *page.balloons))):
        the_desk.select(chosen)
        QApplication.processEvents()
        seen = [side for side in with_book.findChildren(SidePage) if side.isVisible()]
        assert desk == "translate" or seen
        for side in seen:
            wanted, there = side.widget().minimumSizeHint().width(), side.viewport().width()
            assert wanted <= there, f"{side.accessibleName()} of {chosen}"
