"""Asks for a language to add to the book."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from comicremix.model.book import Book


class LanguageDialog(QDialog):
    """A list of languages to search in; any BCP 47 tag may be typed."""

    def __init__(self, book: Book, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book

    def tag(self) -> str:
        """Return the chosen BCP 47 tag, empty for none."""
        return ""
