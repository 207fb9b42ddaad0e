"""Rulers measure the page in millimetres, pixels or inches, follow the view and mark the pointer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.canvas.rulers import STEPS, UNITS, Unit, step_for, ticks, unit_in_pixels
from comicremix.gui.window import MainWindow
from tests.gui.shell.conftest import OpenIt
from tests.gui.shell.small_book import write_small_book


def test_units_are_of_the_page() -> None:
    assert [unit_in_pixels(unit, 254.0) for unit in UNITS] == [10.0, 1.0, 254.0]


def test_numbers_stand_apart_at_every_zoom() -> None:
    for unit in UNITS:
        for long in (0.01, 0.3, 2, 11, 57, 400):
            step, _ = step_for(unit, long)
            assert step * long >= 56 or step == STEPS[unit][-1][0]


def test_marks_divide_the_way_from_number_to_number() -> None:
    found = list(ticks(-5, 10, 10, 4))
    assert [value for value, numbered in found if numbered] == [0, 10]
    assert [value for value, _ in found] == [-5, -2.5, 0, 2.5, 5, 7.5, 10]


@pytest.mark.parametrize(("times", "unit"), [(1, "px"), (2, "in"), (3, "mm")])
def test_the_corner_changes_the_unit(with_book: MainWindow, qtbot: QtBot, times: int, unit: Unit) -> None:
    view = with_book.view
    assert view is not None
    with_book.actions_by_name["rulers"].trigger()
    for _ in range(times):
        qtbot.mouseClick(view.frame.corner, Qt.MouseButton.LeftButton)
    assert view.frame.corner.text() == unit
    assert with_book.settings.ruler_unit == unit


def test_they_are_remembered(with_book: MainWindow, open_it: OpenIt, tmp_path: object) -> None:
    view = with_book.view
    assert view is not None
    assert not view.frame.across.isVisible()
    with_book.actions_by_name["rulers"].trigger()
    assert view.frame.across.isVisible()
    assert with_book.opened is not None
    open_it(write_small_book(with_book.opened.folder.parent / "again"))
    assert with_book.view is not view
    assert with_book.view is not None
    assert with_book.view.frame.across.isVisible()


def test_they_mark_the_pointer(with_book: MainWindow, qtbot: QtBot) -> None:
    view = with_book.view
    assert view is not None
    with_book.actions_by_name["rulers"].trigger()
    view.canvas.pointed.emit(120.0, 80.0)
    assert (view.frame.across.pointer, view.frame.down.pointer) == (120.0, 80.0)
    plain = view.frame.across.grab().toImage()
    view.frame.across.point_at(140.0)
    assert view.frame.across.grab().toImage() != plain
