"""A canvas on the small book, and a hand over it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.desk import Desk
from tests.gui.canvas.workshop import Hand, HandPress, make_desk


@pytest.fixture
def press() -> HandPress:
    return HandPress()


@pytest.fixture
def desk(qapp: object, press: HandPress) -> Desk:
    return make_desk(press=press)


@pytest.fixture
def canvas(desk: Desk, qtbot: QtBot) -> Iterator[PageCanvas]:
    widget = PageCanvas(desk)
    qtbot.addWidget(widget)
    widget.resize(700, 900)
    widget.show()
    qtbot.waitExposed(widget)
    widget.setFocus()
    widget.grab()
    qtbot.waitUntil(lambda: not widget.pixmaps.busy)
    yield widget
    widget.close_canvas()


@pytest.fixture
def hand(canvas: PageCanvas) -> Hand:
    return Hand(canvas)
