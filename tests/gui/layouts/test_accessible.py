"""Everything in the gallery and in the page setup that takes the keyboard has a name to be read aloud."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from comicremix.gui.desk import Desk
from comicremix.gui.layouts.gallery import LayoutsPanel
from comicremix.gui.layouts.setup_dialog import SetupDialog
from comicremix.gui.settings import Settings
from tests.gui.panels.test_accessible import nameless


def test_the_gallery_has_names(gallery: LayoutsPanel) -> None:
    assert nameless(gallery) == []
    assert gallery.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Grid 2 × 2"


def test_the_page_setup_has_names(desk: Desk, settings: Settings, qtbot: QtBot) -> None:
    dialog = SetupDialog(desk.book, settings)
    qtbot.addWidget(dialog)
    dialog.show()
    assert nameless(dialog) == []
