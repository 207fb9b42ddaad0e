"""Each found panel says whether it is used, where and how often, in shape, words and tone."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from comicremix.edit.panels import remove_panel
from comicremix.gui.theme import DARK, LIGHT
from comicremix.gui.tray.words import SYMBOLS, TONES, state_words
from comicremix.model.ids import PanelId
from tests.gui.tray.bench import Bench, key


def words(bench: Bench, number: int, place: int) -> str:
    bench.tray.refresh()
    cell = bench.tray.model.cell(bench.tray.model.index_of(key(number, place)))
    assert cell is not None
    return state_words(cell)


def test_source_pages_head_their_panels_in_reading_order(bench: Bench) -> None:
    assert bench.names()[:5] == [
        "scan-001.png: 0 of 3 panels unused",
        "scan-001.png, panel 1: used on page 1",
        "scan-001.png, panel 2: used on page 2",
        "scan-001.png, panel 3: 2 times, used on pages 1, 2",
        "scan-002.png: 3 of 3 panels unused",
    ]


def test_states_differ_in_shape_and_in_words(bench: Bench) -> None:
    assert words(bench, 1, 1) == "● page 1"
    assert words(bench, 1, 3) == "●● 2 times"
    assert words(bench, 2, 1) == "○ unused"
    assert len(set(SYMBOLS.values())) == len(SYMBOLS)


def test_states_have_tones_in_both_looks() -> None:
    for tones in (LIGHT, DARK):
        assert len({getattr(tones, tone) for tone in TONES.values()}) == len(TONES)


def test_the_tray_follows_the_book(bench: Bench, qtbot: QtBot) -> None:
    desk, uses = bench.canvas.desk, bench.tray.model
    desk.commit(remove_panel(desk.book, PanelId("p-one")), "Remove")
    qtbot.waitUntil(lambda: uses.uses[key(1, 1)].state == "unused")
    assert words(bench, 1, 1) == "○ unused"
    desk.session.undo()
    qtbot.waitUntil(lambda: uses.uses[key(1, 1)].state == "used")
    assert words(bench, 1, 1) == "● page 1"
