"""Thumbnails are laid out in the background: never on the window's thread, never twice, never when the page is gone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from comicremix.errors import FontError
from comicremix.gui.canvas.pixmaps import BackgroundPixmaps
from comicremix.gui.desk import Desk
from comicremix.gui.strip.thumbnails import CALM_MS, Thumbnails
from comicremix.layout.frame import Frame
from comicremix.model.book import Book
from comicremix.model.ids import PageId
from tests.gui.canvas.workshop import HandPress, make_desk

ONE, TWO, THREE = PageId("pg-1"), PageId("pg-2"), PageId("pg-3")


@dataclass
class Watch:
    """What the presses in the background do; while ``gate`` is closed they wait."""

    laid_out: list[tuple[str, str]] = field(default_factory=list)
    """Pages and the colours of their grounds."""
    threads: set[int] = field(default_factory=set)
    gate: threading.Event = field(default_factory=threading.Event)
    fault: bool = False


@dataclass
class WatchedPress(HandPress):
    watch: Watch = field(default_factory=Watch)

    def frame(self, book: Book, page_id: PageId, language: str) -> Frame:
        self.watch.threads.add(threading.get_ident())
        self.watch.laid_out.append((page_id, book.page(page_id).ground))
        assert self.watch.gate.wait(20)
        if self.watch.fault:
            raise FontError("no font")
        return super().frame(book, page_id, language)


@pytest.fixture
def watch() -> Watch:
    found = Watch()
    found.gate.set()
    return found


@pytest.fixture
def desk(qapp: object, watch: Watch) -> Desk:
    return make_desk(press=WatchedPress(watch=watch))


@pytest.fixture
def visible() -> list[PageId]:
    return [ONE, TWO, THREE]


@pytest.fixture
def thumbnails(desk: Desk, watch: Watch, visible: list[PageId], qtbot: QtBot) -> Iterator[Thumbnails]:
    pixmaps = BackgroundPixmaps(desk.press.pictures)
    found = Thumbnails(desk, pixmaps, lambda: list(visible), desk)
    yield found
    watch.gate.set()
    found.close()
    pixmaps.close()


def painted(desk: Desk, page: PageId, ground: str) -> None:
    """Give a page another ground, as an edit does."""
    pages = tuple(replace(x, ground=ground) if x.id == page else x for x in desk.book.pages)
    desk.commit(replace(desk.book, pages=pages), "Paint")


def shows(thumbnails: Thumbnails, page: PageId) -> str:
    pixmap = thumbnails.pixmap(page)
    return QColor(pixmap.toImage().pixel(1, 1)).name() if pixmap is not None else ""


def test_pages_are_laid_out_in_the_background(thumbnails: Thumbnails, watch: Watch, qtbot: QtBot) -> None:
    thumbnails.look()
    qtbot.waitUntil(lambda: all(thumbnails.pixmap(page) for page in (ONE, TWO, THREE)))
    assert threading.get_ident() not in watch.threads
    assert sorted(page for page, _ in watch.laid_out) == [ONE, TWO, THREE]


def test_the_window_is_free_meanwhile(thumbnails: Thumbnails, watch: Watch, qtbot: QtBot) -> None:
    watch.gate.clear()
    thumbnails.look()
    qtbot.waitUntil(lambda: len(watch.laid_out) == 1)
    qtbot.wait(60)  # the event loop turns although the layout has not come back
    assert thumbnails.pixmap(ONE) is None
    watch.gate.set()
    qtbot.waitUntil(lambda: thumbnails.pixmap(ONE) is not None)


def test_many_looks_are_one(thumbnails: Thumbnails, watch: Watch, qtbot: QtBot) -> None:
    for _ in range(50):
        thumbnails.look()
    qtbot.waitUntil(lambda: all(thumbnails.pixmap(page) for page in (ONE, TWO, THREE)))
    qtbot.wait(100)
    assert len(watch.laid_out) == 3


def test_edits_in_a_row_are_laid_out_once(
    thumbnails: Thumbnails, desk: Desk, watch: Watch, visible: list[PageId], qtbot: QtBot
) -> None:
    visible[:] = [ONE]
    for number in range(6):
        painted(desk, ONE, f"#00000{number}")
    qtbot.waitUntil(lambda: shows(thumbnails, ONE) == "#000005")
    assert watch.laid_out == [(ONE, "#000005")]


def test_a_page_that_has_changed_meanwhile_is_not_shown(
    thumbnails: Thumbnails, desk: Desk, watch: Watch, visible: list[PageId], qtbot: QtBot
) -> None:
    visible[:] = [ONE]
    watch.gate.clear()
    seen: list[str] = []
    thumbnails.painted.connect(lambda page: seen.append(shows(thumbnails, PageId(page))))
    thumbnails.look()
    qtbot.waitUntil(lambda: len(watch.laid_out) == 1)
    painted(desk, ONE, "#112233")
    watch.gate.set()
    qtbot.waitUntil(lambda: shows(thumbnails, ONE) == "#112233")
    assert set(seen) == {"#112233"}


def test_a_page_that_is_gone_is_not_shown(
    thumbnails: Thumbnails, desk: Desk, watch: Watch, visible: list[PageId], qtbot: QtBot
) -> None:
    visible[:] = [THREE]
    watch.gate.clear()
    thumbnails.look()
    qtbot.waitUntil(lambda: len(watch.laid_out) == 1)
    desk.commit(replace(desk.book, pages=desk.book.pages[:2]), "Remove page")
    watch.gate.set()
    qtbot.wait(2 * CALM_MS)
    assert thumbnails.pixmap(THREE) is None


def test_the_page_in_view_takes_the_layout_of_the_background(
    thumbnails: Thumbnails, desk: Desk, watch: Watch, qtbot: QtBot
) -> None:
    thumbnails.look()
    qtbot.waitUntil(lambda: thumbnails.pixmap(TWO) is not None)
    assert desk.press.kept_frame(desk.book, TWO, "en") is not None


def test_what_the_canvas_has_laid_out_is_not_laid_out_again(
    thumbnails: Thumbnails, desk: Desk, watch: Watch, visible: list[PageId], qtbot: QtBot
) -> None:
    visible[:] = [ONE]
    desk.frame(ONE)
    watch.laid_out.clear()
    thumbnails.look()
    qtbot.waitUntil(lambda: thumbnails.pixmap(ONE) is not None)
    assert watch.laid_out == []


def test_another_width_needs_no_layout(
    thumbnails: Thumbnails, watch: Watch, visible: list[PageId], qtbot: QtBot
) -> None:
    visible[:] = [ONE]
    thumbnails.look()
    qtbot.waitUntil(lambda: thumbnails.pixmap(ONE) is not None)
    thumbnails.set_width(200.0, 1.0)
    assert thumbnails.pixmap(ONE) is not None

    def is_wide() -> bool:
        pixmap = thumbnails.pixmap(ONE)
        return pixmap is not None and pixmap.width() == 200

    qtbot.waitUntil(is_wide)
    assert len(watch.laid_out) == 1


def test_a_page_that_cannot_be_laid_out_is_tried_once(
    thumbnails: Thumbnails, desk: Desk, watch: Watch, visible: list[PageId], qtbot: QtBot
) -> None:
    visible[:] = [TWO, ONE]
    watch.fault = True
    thumbnails.look()
    qtbot.waitUntil(lambda: len(watch.laid_out) == 2)
    qtbot.wait(150)
    assert len(watch.laid_out) == 2
    watch.fault = False
    painted(desk, TWO, "#334455")
    qtbot.waitUntil(lambda: shows(thumbnails, TWO) == "#334455")


def test_closing_stops_it(thumbnails: Thumbnails, watch: Watch, qtbot: QtBot) -> None:
    thumbnails.look()
    qtbot.waitUntil(lambda: bool(watch.laid_out))
    thumbnails.close()
    laid_out = len(watch.laid_out)
    qtbot.wait(2 * CALM_MS)
    assert len(watch.laid_out) == laid_out


def test_pixels_that_come_late_wake_nothing(thumbnails: Thumbnails, watch: Watch, qtbot: QtBot) -> None:
    thumbnails.close()
    thumbnails.look()
    qtbot.wait(100)
    assert watch.laid_out == []
