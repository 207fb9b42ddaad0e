"""Everything that takes the keyboard in the style editor has a name, and large text has room."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from comicremix.edit.styles import change_style
from comicremix.gui.desk import Desk
from comicremix.gui.fields import Rows, text_is_large
from comicremix.gui.settings import Settings
from comicremix.gui.styles.edition_dialog import EditionDialog
from comicremix.gui.styles.panel import StylesPanel
from tests.gui.panels.test_accessible import nameless


def test_the_style_editor_has_names(styles: StylesPanel, desk: Desk) -> None:
    desk.commit(change_style(desk.book, "shout", font="Shantell Sans", colour_below="#ff0000"), "Font")
    assert styles.features.boxes
    assert nameless(styles) == []


def test_lists_and_dialogs_have_names(styles: StylesPanel, desk: Desk, settings: Settings, qtbot: QtBot) -> None:
    board = styles.letters.font_button.open_list()
    assert nameless(board) == []
    board.close()
    styles.ink.ink.board.aboutToShow.emit()
    assert nameless(styles.ink.ink.board) == []
    dialog = EditionDialog(desk, settings)
    qtbot.addWidget(dialog)
    dialog.show()
    assert nameless(dialog) == []


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    before = qapp.font()
    large = qapp.font()
    large.setPointSizeF(before.pointSizeF() * 2.5)
    qapp.setFont(large)
    yield
    qapp.setFont(before)


def test_labels_stand_above_their_fields_when_text_is_large(large_text: None, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QLineEdit, QWidget

    assert text_is_large()
    whole, rows, field = QWidget(), Rows(), QLineEdit()
    qtbot.addWidget(whole)
    label = rows.add("Name", field)
    whole.setLayout(rows)
    whole.show()
    assert label.geometry().bottom() < field.geometry().top()
