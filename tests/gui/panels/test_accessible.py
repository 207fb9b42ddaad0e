"""Everything that takes the keyboard has a name to be read aloud."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from pytestqt.qtbot import QtBot

from comicremix.gui.desk import Desk
from comicremix.gui.inspector.panel import Inspector
from comicremix.gui.language_dialog import LanguageDialog
from comicremix.gui.notes.panel import NotesPanel
from comicremix.gui.notes.source_form import SourceForm
from comicremix.gui.texts.panel import TextsPanel
from tests.samples import HELLO, LEFT


def nameless(widget: QWidget) -> list[str]:
    """Return the widgets within ``widget`` that can have the focus and no name."""
    found = []
    for child in (w for w in widget.findChildren(QWidget) if w.isVisible() and w.isEnabled()):
        inner = isinstance(child.parent(), QAbstractScrollArea) or child.objectName().startswith("qt_")
        if child.focusPolicy() == Qt.FocusPolicy.NoFocus or child.focusProxy() is not None or inner:
            continue
        spoken = QAccessible.queryAccessibleInterface(child)
        if not (spoken.text(QAccessible.Text.Name) or child.toolTip()):
            found.append(f"{type(child).__name__} {child.objectName()}")
    return found


@pytest.mark.parametrize("chosen", [LEFT, HELLO, ""])
def test_the_inspector_has_names(inspector: Inspector, desk: Desk, chosen: str) -> None:
    desk.select((chosen,) if chosen else ())
    desk.set_language("fr")
    assert nameless(inspector) == []


def test_notes_and_texts_have_names(notes: NotesPanel, table: TextsPanel, desk: Desk) -> None:
    desk.set_language("fr")
    assert nameless(notes) == []
    assert nameless(table) == []


def test_dialogs_have_names(desk: Desk, qtbot: QtBot) -> None:
    for dialog in (LanguageDialog(desk.book), SourceForm(frozenset())):
        qtbot.addWidget(dialog)
        dialog.show()
        assert nameless(dialog) == []
