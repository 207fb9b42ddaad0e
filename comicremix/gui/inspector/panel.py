"""The side panel of the Remix desk: what is selected on the page, and only that."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from comicremix.gui.desk import Desk
from comicremix.gui.fields import SidePage
from comicremix.gui.settings import Settings


class Inspector(SidePage):
    """Shows one section at a time: a panel, a balloon, several things, or the page."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, settings: Settings | None = None) -> None:
        super().__init__(self.tr("Inspector"))
        self.setParent(parent)
        self._desk, self._settings = desk, settings or Settings()
