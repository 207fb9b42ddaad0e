"""Panels are found by the name of their source page and by the words in their balloons."""

from __future__ import annotations

from comicremix.edit.texts import set_translation
from tests.gui.tray.bench import Bench


def test_a_name_finds_a_source_page(bench: Bench) -> None:
    bench.tray.search.setText("SCAN-002")
    assert len(bench.names()) == 1 + 3
    assert bench.names()[0].startswith("scan-002.png:")


def test_words_find_the_panel_that_says_them(bench: Bench) -> None:
    bench.tray.search.setText("hello")
    assert bench.names() == ["scan-001.png: 0 of 3 panels unused", "scan-001.png, panel 1: used on page 1"]


def test_words_of_the_edition_in_view_are_found_too(bench: Bench) -> None:
    desk = bench.canvas.desk
    desk.commit(set_translation(desk.book, "fr", "balloon:b-one", "Bonjour."), "Translate")
    bench.tray.search.setText("bonjour")
    assert not bench.names()
    desk.set_language("fr")
    assert len(bench.names()) == 2


def test_nothing_found_says_so_and_shows_all_again(bench: Bench) -> None:
    bench.tray.search.setText("nowhere")
    assert bench.tray.empty.isVisible()
    assert "these words" in bench.tray.empty.text()
    bench.tray.remedy.click()
    assert len(bench.names()) == 12
    assert not bench.tray.empty.isVisible()
