"""A card and Return are enough; the arrows choose, Escape leaves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.gui.publishing.conftest import Open


def test_arrow_and_return_export(opened: Open, qtbot: QtBot) -> None:
    dialog = opened()
    qtbot.keyClick(dialog.cards.cards["screen"], Qt.Key.Key_Right)
    assert dialog.cards.key == "print"
    qtbot.keyClick(dialog.cards.cards["print"], Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.request().options.preset == "print"


def test_return_in_the_folder_exports(opened: Open, qtbot: QtBot) -> None:
    dialog = opened()
    qtbot.keyClick(dialog.folder, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_escape_leaves(opened: Open, qtbot: QtBot) -> None:
    dialog = opened()
    qtbot.keyClick(dialog.cards.cards["screen"], Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected
