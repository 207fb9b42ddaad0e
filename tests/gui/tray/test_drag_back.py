"""A placed panel that is dragged into the tray leaves its page, with its balloons."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from tests.gui.canvas.workshop import Hand
from tests.gui.tray.bench import Bench, key

BETWEEN = (200, 150)
"""On the first panel, beside its balloon."""


def test_it_is_unused_again_and_undo_brings_it_back(bench: Bench) -> None:
    desk = bench.canvas.desk
    before = desk.book
    Hand(bench.canvas).leave_to(BETWEEN, bench.tray, QPoint(100, 300))
    page = desk.book.pages[0]
    assert [panel.id for panel in page.panels] == ["p-three"]
    assert page.balloons == ()
    bench.tray.refresh()
    assert bench.tray.model.uses[key(1, 1)].state == "unused"
    assert desk.session.history == ("Take back to the tray",)
    desk.session.undo()
    assert desk.book is before


def test_the_tray_shows_that_it_takes_it(bench: Bench) -> None:
    Hand(bench.canvas).leave_to(BETWEEN, bench.tray, QPoint(100, 300), let_go=False)
    assert bench.tray.list.property("over") is True
    bench.canvas.cancel()
    assert bench.tray.list.property("over") is False
    assert bench.canvas.desk.session.history == ()


def test_a_balloon_alone_stays_where_it_was(bench: Bench) -> None:
    before = bench.book
    Hand(bench.canvas).leave_to((90, 70), bench.tray, QPoint(100, 300))
    assert bench.book is before
    assert bench.canvas.desk.session.history == ()
