"""Remarks carry name and date, stand in the PO file as comments, and the name is remembered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from comicremix.edit.texts import set_comment
from comicremix.gui.desk import Desk
from comicremix.gui.marking import today
from comicremix.gui.settings import Settings
from comicremix.gui.texts.model import MARKS, MARKS_ROLE
from comicremix.gui.texts.panel import TextsPanel
from comicremix.model.texts import texts
from comicremix.store.po import write_po
from tests.samples import HELLO

KEY = f"balloon:{HELLO}"


def comment(desk: Desk) -> str:
    found = desk.book.language("fr").translations.get(KEY)
    return found.comment if found is not None else ""


def in_french(table: TextsPanel, desk: Desk) -> None:
    desk.set_language("fr")
    table.table.setCurrentIndex(table.model.index(table.model.row_of(KEY), 0))


def test_a_remark_is_signed_and_dated(table: TextsPanel, desk: Desk, settings: Settings, qtbot: QtBot) -> None:
    in_french(table, desk)
    table.remarks.name.setText("Ana")
    table.remarks.name.editingFinished.emit()
    qtbot.keyClicks(table.remarks.line, "Who says this?")
    qtbot.keyClick(table.remarks.line, Qt.Key.Key_Return)
    assert comment(desk) == f"Ana, {today()}: Who says this?"
    assert settings.reviewer == "Ana"
    assert table.model.index(table.model.row_of(KEY), MARKS).data(MARKS_ROLE) == ("message-square",)
    po = write_po("fr", desk.book.language("fr").translations, texts(desk.book))
    assert f"# Ana, {today()}: Who says this?" in po


def test_remarks_of_other_programs_stay(table: TextsPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.commit(set_comment(desk.book, "fr", KEY, "From Poedit"), "Comment")
    in_french(table, desk)
    qtbot.keyClicks(table.remarks.line, "Yes.")
    qtbot.keyClick(table.remarks.line, Qt.Key.Key_Return)
    assert comment(desk).splitlines()[0] == "From Poedit"
    assert comment(desk).endswith("Yes.")


def test_a_remark_can_be_deleted(table: TextsPanel, desk: Desk) -> None:
    desk.commit(set_comment(desk.book, "fr", KEY, "Ana, 2026-11-24: Old.\nJoe, 2026-11-25: New."), "Comment")
    in_french(table, desk)
    first = table.remarks.findChildren(QToolButton)[0]
    first.click()
    assert comment(desk) == "Joe, 2026-11-25: New."


def test_the_source_edition_has_none(table: TextsPanel, desk: Desk) -> None:
    in_french(table, desk)
    assert table.remarks.isVisible()
    desk.set_language("en")
    assert not table.remarks.isVisible()
