"""The side panel of the Notes desk: every note in number order, and the one chosen with its words and sources."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from comicremix.gui.desk import Desk


class NotesPanel(QWidget):
    """The list of notes above the editor of one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def add_note(self) -> None:
        """Add a note to what is selected: a mark in a balloon's words, a pin on a panel, else a pin on the page."""
