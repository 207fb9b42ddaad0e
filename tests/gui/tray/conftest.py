"""A tray beside a canvas, on a book whose source pages have found panels."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.view import PageCanvas
from comicremix.model.book import Book
from tests.gui.canvas.workshop import make_desk
from tests.gui.tray.bench import Bench, make_bench, tray_book

MakeBench = Callable[[Book], Bench]


@pytest.fixture
def bench_of(qapp: object, qtbot: QtBot) -> Iterator[MakeBench]:
    """Make the bench of a book."""
    made: list[Bench] = []

    def make(book: Book) -> Bench:
        bench = make_bench(PageCanvas(make_desk(book)))
        made.append(bench)
        qtbot.addWidget(bench.window)
        bench.window.show()
        qtbot.waitExposed(bench.window)
        bench.tray.refresh()
        qtbot.waitUntil(lambda: not bench.canvas.pixmaps.busy and not bench.corner.crops.busy, timeout=20_000)
        return bench

    yield make
    for bench in made:
        bench.corner.close()
        bench.strip.close_strip()
        bench.canvas.close_canvas()


@pytest.fixture
def bench(bench_of: MakeBench) -> Bench:
    return bench_of(tray_book())
