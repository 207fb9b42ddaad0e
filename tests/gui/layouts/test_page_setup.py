"""The page setup is asked for in any unit, shown as a picture, and one step of undo."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from comicremix.gui.desk import Desk
from comicremix.gui.layouts.setup_dialog import SetupDialog, ask_page_setup
from comicremix.gui.settings import Settings


@pytest.fixture
def dialog(desk: Desk, settings: Settings, qtbot: QtBot) -> SetupDialog:
    made = SetupDialog(desk.book, settings)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(box: QComboBox, data: str) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_it_begins_with_what_the_first_page_tells(dialog: SetupDialog) -> None:
    assert (dialog.setup.width, dialog.setup.left, dialog.setup.gutter) == (600, 40, 20)
    assert dialog.fields["width"].value() == pytest.approx(101.6)


def test_a_paper_is_chosen(dialog: SetupDialog) -> None:
    choose(dialog.preset, "US comic")
    assert dialog.setup.dpi == 150
    assert dialog.setup.width == round(6.625 * 150)
    assert dialog.fields["bleed"].value() == pytest.approx(3.2, abs=0.1)


def test_another_unit_shows_the_same_lengths(dialog: SetupDialog, desk: Desk, settings: Settings, qtbot: QtBot) -> None:
    before = dialog.setup
    choose(dialog.unit, "in")
    assert dialog.fields["width"].value() == pytest.approx(4.0)
    assert dialog.setup is before
    again = SetupDialog(desk.book, settings)
    qtbot.addWidget(again)
    assert again.unit.currentData() == "in"


def test_lengths_are_typed(dialog: SetupDialog) -> None:
    dialog.fields["bleed"].setValue(3.0)
    assert dialog.setup.bleed == pytest.approx(3 / 25.4 * 150)
    dialog.dpi.setValue(300)
    assert dialog.setup.width == 1200
    assert dialog.fields["width"].value() == pytest.approx(101.6)


def test_margins_that_leave_no_room_are_refused(dialog: SetupDialog) -> None:
    dialog.fields["left"].setValue(100.0)
    assert dialog.setup.left == 40
    assert "no room" in dialog.fault.text()
    assert dialog.fields["left"].value() == pytest.approx(40 / 150 * 25.4, abs=0.06)


def test_pages_change_only_if_wished_for(dialog: SetupDialog, desk: Desk) -> None:
    choose(dialog.preset, "A5")
    assert dialog.result_book().pages is desk.book.pages
    dialog.all_pages.setChecked(True)
    scaled = dialog.result_book().pages[0]
    assert scaled.width == dialog.setup.width
    dialog.leave.setChecked(True)
    left = dialog.result_book().pages[0]
    assert left.width == dialog.setup.width
    assert left.panels[0].art.placement.scale == 1.0
    assert scaled.panels[0].art.placement.scale > 1.0


def test_it_is_one_step(desk: Desk, settings: Settings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def answered(dialog: SetupDialog) -> int:
        choose(dialog.preset, "A4")
        dialog.all_pages.setChecked(True)
        return 1

    monkeypatch.setattr(SetupDialog, "exec", answered)
    before = desk.book
    ask_page_setup(desk, settings, None)
    assert desk.session.history == ("Page setup",)
    assert desk.book.setup is not None
    desk.session.undo()
    assert desk.book is before
