"""The Notes desk's panel on the small imported book, and on the window's small book on disk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from comicremix.edit.notes import add_reference
from comicremix.gui.desk import Desk
from comicremix.gui.notes.panel import NotesPanel
from comicremix.gui.settings import Settings
from comicremix.model.note import SourceReference
from tests.gui.panels.conftest import desk, press, settings
from tests.gui.shell.conftest import book_folder, open_it, window

__all__ = ["book_folder", "desk", "open_it", "press", "settings", "window"]

ADA = SourceReference(
    "ada",
    {
        "id": "ada", "type": "book", "title": "Notes on the Engine", "issued": {"date-parts": [[1843]]},
        "author": [{"family": "Lovelace", "given": "Ada"}],
    },
)  # fmt: skip
BABBAGE = SourceReference("babbage", {"id": "babbage", "type": "webpage", "URL": "htps:/wrong", "title": "Passages"})


@pytest.fixture
def notes(desk: Desk, settings: Settings, qtbot: QtBot) -> Iterator[NotesPanel]:
    panel = NotesPanel(desk, settings)
    qtbot.addWidget(panel)
    panel.resize(380, 1400)
    panel.show()
    qtbot.waitExposed(panel)
    yield panel
    panel.close_panel()


@pytest.fixture
def works(notes: NotesPanel, desk: Desk) -> NotesPanel:
    """The panel in a book that has two works."""
    book = add_reference(add_reference(desk.book, ADA), BABBAGE)
    desk.commit(book, "Add works")
    return notes
