"""Asks which editions to export, in which form and where to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from comicremix.app.exporting import Format
from comicremix.gui.desk import Desk


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What the user wants to have: editions by tag, one form, one folder."""

    languages: tuple[str, ...]
    kind: Format
    out: Path


class ExportDialog(QDialog):
    """Languages, form, folder."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def request(self) -> ExportRequest:
        """Return what was chosen."""
        return ExportRequest((self._desk.language,), "pdf", self._desk.press.open_book.folder / "exports")
