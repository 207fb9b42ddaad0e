"""A balloon that grows with its words is hit, outlined and typed in where it is seen."""

from __future__ import annotations

from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from comicremix.app.press import Press
from comicremix.edit.styles import set_grow
from comicremix.edit.texts import set_translation
from comicremix.gui.canvas.in_place import WordsEditor
from comicremix.gui.canvas.targets import Target
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from comicremix.lettering.faces import bundled_catalogue
from comicremix.model.ids import BalloonId
from comicremix.session import Session
from comicremix.store.folder import OpenBook
from tests.gui.canvas.workshop import Hand, Pictures, small_book

LONG = "Nobody knows what it does, and nobody has asked. " * 3
FREE = BalloonId("b-free")


@pytest.fixture
def desk(qapp: object) -> Desk:
    press = Press(cast(OpenBook, None), bundled_catalogue())
    press.pictures = Pictures()  # type: ignore[assignment]
    book = set_translation(small_book(), "en", f"balloon:{FREE}", LONG)
    return Desk(press, Session(set_grow(book, [FREE], True)))


def target(canvas: PageCanvas) -> Target:
    return next(target for target in canvas.targets if target.id == FREE)


def test_handles_stand_around_the_grown_shape(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    own = desk.book.balloon(FREE).shape.box
    grown = target(canvas).box
    assert grown.width > 1.2 * own.width
    assert grown.centre == pytest.approx(own.centre)
    hand.click((own.centre[0], (grown.y + own.y) / 2))
    assert desk.selection == (FREE,)


def test_the_editor_lies_on_it_and_follows(canvas: PageCanvas, desk: Desk, qtbot: QtBot) -> None:
    canvas.edit_words(FREE)
    editor = canvas.findChild(WordsEditor)
    assert editor is not None
    before, width = target(canvas).box, editor.width()
    editor.field.insertPlainText(LONG * 2)
    assert target(canvas).box.width > before.width
    assert editor.width() >= width


def test_dragging_its_edge_shows_it_as_it_will_be(canvas: PageCanvas, desk: Desk, hand: Hand) -> None:
    desk.select((FREE,))
    box = target(canvas).box
    hand.drag((box.right, box.centre[1]), (box.right + 60, box.centre[1]))
    assert desk.book.balloon(FREE).shape.box.width == pytest.approx(box.width + 60, abs=4)
    assert target(canvas).box.width >= desk.book.balloon(FREE).shape.box.width
