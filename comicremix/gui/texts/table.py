"""The table of the Translate desk: all texts of the book with source words, translation and state."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from comicremix.gui.desk import Desk


class TextsTable(QWidget):
    """All texts in reading order, edited in place."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def go_to_next_missing(self) -> None:
        """Go to the next text without a translation and edit it."""
