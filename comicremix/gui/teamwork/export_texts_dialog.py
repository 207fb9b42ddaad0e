"""Asks which texts go out to a translator, and in which form."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from comicremix.app.file_names import file_stem
from comicremix.gui.fields import heading, hint
from comicremix.gui.names import native_name
from comicremix.layout.proof import PAPERS, Paper
from comicremix.model.book import Book

translate = QCoreApplication.translate
TextKind = Literal["xlsx", "xliff12", "xliff20", "po", "csv", "tmx", "proof"]
KINDS: tuple[TextKind, ...] = get_args(TextKind)
ENDINGS: dict[TextKind, str] = {
    "xlsx": ".xlsx", "xliff12": ".xlf", "xliff20": ".xlf", "po": ".po", "csv": ".csv", "tmx": ".tmx", "proof": ".pdf",
}  # fmt: skip
KIND, PAPER, FOLDER = "texts/kind", "texts/paper", "texts/folder"


@dataclass(frozen=True, slots=True)
class TextsRequest:
    """What the user wants to have. ``pictures`` counts for workbooks, ``paper`` for proof sheets."""

    language: str
    kind: TextKind
    target: Path
    pictures: bool = True
    paper: Paper = "a4"


class ExportTextsDialog(QDialog):
    """Language, form, and where to. The edition in view is chosen; the form is remembered."""

    def __init__(
        self, book: Book, language: str, parent: QWidget | None = None, *, store: QSettings | None = None
    ) -> None:
        super().__init__(parent)
        self._book, self._store = book, store or QSettings()
        self.setWindowTitle(translate("ExportTexts", "Export texts"))
        self.setMinimumWidth(460)
        self.language = QComboBox()
        for each in book.languages:
            if each.tag != book.source_language:
                self.language.addItem(native_name(each.tag), each.tag)
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self.kinds = {kind: QRadioButton(_kind_name(kind)) for kind in KINDS}
        self.pictures = QCheckBox(translate("ExportTexts", "With a picture of each balloon"))
        self.pictures.setChecked(True)
        self.paper = QComboBox()
        for paper in PAPERS:
            self.paper.addItem({"a4": "A4", "letter": "Letter"}[paper], paper)
        self.paper.setCurrentIndex(max(0, self.paper.findData(self._store.value(PAPER, "a4"))))
        self.target: Path | None = None
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export = self.buttons.addButton(
            translate("ExportTexts", "Export…"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.export.setDefault(True)
        self._lay_out()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._check()

    @property
    def kind(self) -> TextKind:
        """The chosen form."""
        return next(kind for kind, button in self.kinds.items() if button.isChecked())

    def request(self) -> TextsRequest | None:
        """Return what is chosen; None while no file was named."""
        if self.target is None:
            return None
        tag, paper = self.language.currentData(), self.paper.currentData()
        return TextsRequest(tag, self.kind, self.target, self.pictures.isChecked(), paper)

    def suggestion(self) -> Path:
        """Return the file that is suggested."""
        folder = Path(str(self._store.value(FOLDER, "")) or Path.home())
        proof = "-proof" if self.kind == "proof" else ""
        return folder / f"{file_stem(self._book, self.language.currentData())}{proof}{ENDINGS[self.kind]}"

    def accept(self) -> None:
        """Ask for the file; without one the dialog stays."""
        ending = ENDINGS[self.kind]
        title = translate("ExportTexts", "File for the texts")
        name, _ = QFileDialog.getSaveFileName(
            self, title, str(self.suggestion()), f"{_kind_name(self.kind)} (*{ending})"
        )
        if not name:
            return
        self.target = Path(name) if Path(name).suffix else Path(name).with_suffix(ending)
        self._store.setValue(KIND, self.kind)
        self._store.setValue(PAPER, self.paper.currentData())
        self._store.setValue(FOLDER, str(self.target.parent))
        super().accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        label = heading(translate("ExportTexts", "Language"))
        label.setBuddy(self.language)
        column.addWidget(label)
        column.addWidget(self.language)
        column.addSpacing(8)
        column.addWidget(heading(translate("ExportTexts", "Form")))
        group = QButtonGroup(self)
        known = str(self._store.value(KIND, "xlsx"))
        for kind, button in self.kinds.items():
            group.addButton(button)
            button.setChecked(kind == known or (kind == "xlsx" and known not in KINDS))
            button.toggled.connect(lambda _: self._check())
            words = hint(_kind_words(kind))
            words.setIndent(24)
            button.setAccessibleDescription(words.text())
            column.addWidget(button)
            column.addWidget(words)
        self.paper_label = QLabel(translate("ExportTexts", "Paper"))
        self.paper_label.setBuddy(self.paper)
        self.paper.setAccessibleName(self.paper_label.text())
        for widget in (self.pictures, self.paper_label, self.paper):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self.buttons)

    def _check(self) -> None:
        self.pictures.setEnabled(self.kind == "xlsx")
        for widget in (self.paper_label, self.paper):
            widget.setEnabled(self.kind == "proof")
        self.export.setEnabled(self.language.count() > 0)


def _kind_name(kind: TextKind) -> str:
    names = {
        "xlsx": translate("ExportTexts", "Spreadsheet (XLSX)"),
        "xliff12": "XLIFF 1.2",
        "xliff20": "XLIFF 2.0",
        "po": "PO",
        "csv": "CSV",
        "tmx": translate("ExportTexts", "Translation memory (TMX)"),
        "proof": translate("ExportTexts", "Proof sheets (PDF)"),
    }
    return names[kind]


def _kind_words(kind: TextKind) -> str:
    words = {
        "xlsx": translate("ExportTexts", "For people who translate in Excel or LibreOffice."),
        "xliff12": translate("ExportTexts", "For most translation programs, such as OmegaT, memoQ or Trados."),
        "xliff20": translate("ExportTexts", "For newer translation programs."),
        "po": translate("ExportTexts", "For Poedit and Weblate. The book's own files of languages are PO files too."),
        "csv": translate("ExportTexts", "A plain table for any program."),
        "tmx": translate("ExportTexts", "What is translated so far, for use in other books."),
        "proof": translate("ExportTexts", "Pages beside their texts, to print, read and write on."),
    }
    return words[kind]
