"""Asks which editions to write, as what, and where."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from comicremix.app.exporting import FORMATS, Format
from comicremix.gui.fields import heading, hint, icon_button
from comicremix.gui.names import native_name
from comicremix.model.book import Book
from comicremix.model.texts import completeness

translate = QCoreApplication.translate


class ExportDialog(QDialog):
    """The edition in view is ticked; the book's ``exports`` folder stands there."""

    def __init__(
        self, book: Book, editions: Sequence[str], shown: str, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("ExportDialog", "Export"))
        self.boxes: dict[str, QCheckBox] = {}
        self.format, self.folder = QComboBox(), QLineEdit(str(folder / "exports"))
        for known in FORMATS:
            self.format.addItem(_format_words(known), known)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(translate("ExportDialog", "Export"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(self._editions_head())
        column.addLayout(self._editions(book, editions, shown))
        column.addLayout(self._where())
        self.unfinished = hint(
            translate("ExportDialog", "Texts that are not translated yet appear in the source language.")
        )
        column.addWidget(self.unfinished)
        column.addWidget(buttons)
        self.setMinimumWidth(480)
        self._shares = {tag: completeness(book, tag) for tag in editions}
        self._judge()

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags of the editions to write."""
        return tuple(tag for tag, box in self.boxes.items() if box.isChecked())

    @property
    def chosen_format(self) -> Format:
        return FORMATS[self.format.currentIndex()]

    @property
    def chosen_folder(self) -> Path:
        return Path(self.folder.text()).expanduser()

    def tick(self, *, all_of_them: bool) -> None:
        """Tick all editions or none."""
        for box in self.boxes.values():
            box.setChecked(all_of_them)

    def _editions_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(heading(translate("ExportDialog", "Editions")), 1)
        words = translate("ExportDialog", "Tick all")
        row.addWidget(icon_button("list-checks", words, lambda: self.tick(all_of_them=True), text=words))
        return row

    def _editions(self, book: Book, editions: Sequence[str], shown: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        for tag in editions:
            box = QCheckBox(native_name(tag))
            box.setChecked(tag == shown)
            box.toggled.connect(lambda _: self._judge())
            self.boxes[tag] = box
            share = QLabel(_share_words(book, tag))
            share.setProperty("role", "muted")
            row = QHBoxLayout()
            row.addWidget(box, 1)
            row.addWidget(share)
            column.addLayout(row)
        return column

    def _where(self) -> QFormLayout:
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(icon_button("folder-open", translate("ExportDialog", "Choose a folder"), self._browse))
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.addRow(translate("ExportDialog", "Format"), self.format)
        form.addRow(translate("ExportDialog", "Folder"), row)
        self.folder.textChanged.connect(lambda _: self._judge())
        return form

    def _browse(self) -> None:
        found = QFileDialog.getExistingDirectory(
            self, translate("ExportDialog", "Folder for the files"), self.folder.text()
        )
        if found:
            self.folder.setText(found)

    def _judge(self) -> None:
        self._ok.setEnabled(bool(self.languages) and bool(self.folder.text().strip()))
        if hasattr(self, "_shares"):
            self.unfinished.setVisible(any(self._shares[tag] < 1 for tag in self.languages))


def _format_words(known: Format) -> str:
    match known:
        case "pdf":
            return translate("ExportDialog", "PDF, one file for each edition")
        case "svg":
            return translate("ExportDialog", "SVG, one file for each page")
        case "png":
            return translate("ExportDialog", "PNG, one picture for each page")


def _share_words(book: Book, tag: str) -> str:
    if tag == book.source_language:
        return translate("ExportDialog", "source")
    return f"{int(completeness(book, tag) * 100)} %"
