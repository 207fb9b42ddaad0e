"""An empty tray says what to do, with the button to do it."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from tests.gui.canvas.workshop import small_book
from tests.gui.tray.bench import tray_book
from tests.gui.tray.conftest import MakeBench


def test_a_book_without_source_pages_offers_to_import(bench_of: MakeBench, qtbot: QtBot) -> None:
    bench = bench_of(replace(small_book(), pages=small_book().pages[2:], sources=()))
    assert "Import pages" in bench.tray.empty.text()
    assert not bench.tray.search.isVisible()
    with qtbot.waitSignal(bench.tray.import_wanted):
        bench.tray.remedy.click()


def test_when_all_is_used_the_unused_say_so(bench_of: MakeBench) -> None:
    bench = bench_of(tray_book(count=1))
    bench.tray.filter.setCurrentIndex(1)
    assert bench.tray.empty.text() == "Every panel is used. Placed again, it would be used twice."


def test_pages_without_panels_are_listed(bench_of: MakeBench) -> None:
    bench = bench_of(small_book())
    assert bench.names() == ["one.png: no panel was found here"]
