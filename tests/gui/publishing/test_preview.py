"""The first pages, the size and the findings come in the background, for the last choice."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from comicremix.gui.publishing.dialog import ExportDialog
from comicremix.gui.publishing.preview import has_boxes

LONG = 60_000


def rest(dialog: ExportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.look.ended, timeout=LONG):
        pass


def test_the_screen_shows_the_whole_page(looking: ExportDialog, qtbot: QtBot) -> None:
    rest(looking, qtbot)
    view = looking.preview.shown
    assert view is not None
    assert not has_boxes(view)
    assert looking.estimate.text().startswith("About ")


def test_the_press_shows_cut_and_bleed(looking: ExportDialog, qtbot: QtBot) -> None:
    looking.cards.choose("print")
    rest(looking, qtbot)
    view = looking.preview.shown
    assert view is not None
    assert 0 < view.bleed.x < view.trim.x
    assert view.trim.width < view.bleed.width < 1
    assert "bleed" in looking.preview.legend.text()


def test_a_booklet_shows_sheets(looking: ExportDialog, qtbot: QtBot) -> None:
    looking.cards.choose("booklet")
    rest(looking, qtbot)
    view = looking.preview.shown
    assert view is not None
    assert view.image.width > view.image.height


def test_a_bad_profile_is_said(looking: ExportDialog, qtbot: QtBot) -> None:
    looking.cards.choose("print")
    looking.more.setChecked(True)
    profile = looking.rows.rows["profile"].editor
    profile.line.setText("/nowhere/press.icc")
    profile.line.editingFinished.emit()
    rest(looking, qtbot)
    assert looking.preview.shown is None
    assert looking.fault.isVisible()
    assert "press.icc" in looking.fault.text() or "profile" in looking.fault.text()
