"""Asks where a new book goes, what it is called, and how its pages are read. Sensible answers stand there already."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from comicremix.gui.fields import hint, icon_button
from comicremix.gui.languages import fill_languages
from comicremix.imaging.reading_order import Reading

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class NewBook:
    """The answers."""

    folder: Path
    title: str
    language: str
    reading: Reading


class NewBookDialog(QDialog):
    """``answers`` holds what was asked; the folder follows the title until it is chosen by hand."""

    def __init__(self, files: Sequence[Path], books_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._books_folder = books_folder
        self._by_hand = False
        self.setWindowTitle(translate("NewBookDialog", "New book"))
        self.title, self.folder = QLineEdit(suggested_title(files)), QLineEdit()
        self.language, self.reading = QComboBox(), QComboBox()
        fill_languages(self.language, chosen="en")
        self.reading.addItem(translate("NewBookDialog", "left to right"), "ltr")
        self.reading.addItem(translate("NewBookDialog", "right to left (manga)"), "rtl")
        self.reading.addItem(translate("NewBookDialog", "top to bottom (webtoon)"), "ttb")
        browse = icon_button("folder-open", translate("NewBookDialog", "Choose a folder"), self._browse)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(browse)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.addRow(translate("NewBookDialog", "Title"), self.title)
        form.addRow(translate("NewBookDialog", "Language of its words"), self.language)
        form.addRow(translate("NewBookDialog", "Panels are read"), self.reading)
        form.addRow(translate("NewBookDialog", "Folder"), row)
        self.fault = hint("")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(translate("NewBookDialog", "Make the book"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(
            hint(self.tr("%n file(s) to import. They are copied; yours stay as they are.", "", len(files)))
        )
        column.addLayout(form)
        column.addWidget(self.fault)
        column.addWidget(buttons)
        self.setMinimumWidth(520)
        self.title.textEdited.connect(lambda _: self._follow_title())
        self.folder.textEdited.connect(self._chosen_by_hand)
        self.folder.textChanged.connect(lambda _: self._judge())
        self._follow_title()
        self.title.selectAll()

    @property
    def answers(self) -> NewBook:
        folder = Path(self.folder.text()).expanduser()
        reading = cast(Reading, self.reading.currentData())
        return NewBook(folder, self.title.text().strip(), str(self.language.currentData()), reading)

    def _follow_title(self) -> None:
        if not self._by_hand:
            self.folder.setText(str(free_folder(self._books_folder, self.title.text())))

    def _chosen_by_hand(self) -> None:
        self._by_hand = True

    def _browse(self) -> None:
        found = QFileDialog.getExistingDirectory(
            self, translate("NewBookDialog", "Folder of the new book"), str(self._books_folder)
        )
        if found:
            self._by_hand = True
            self.folder.setText(found)

    def _judge(self) -> None:
        folder = self.answers.folder
        taken = (folder / "book.json").exists()
        self._ok.setEnabled(bool(self.folder.text().strip()) and not taken)
        self.fault.setText(translate("NewBookDialog", "There is a book in this folder already.") if taken else "")


def suggested_title(files: Sequence[Path]) -> str:
    """Return a title made of the files' names: of the only file, or of the folder that holds them."""
    if not files:
        return ""
    name = files[0].stem if len(files) == 1 else files[0].parent.name
    words = re.sub(r"[\s_]+", " ", name).strip()
    return words[:1].upper() + words[1:]


def free_folder(parent: Path, title: str) -> Path:
    """Return a folder in ``parent``, named after ``title``, that is not there yet."""
    name = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", title).strip(" .") or "Book"
    wanted, number = parent / name, 2
    while wanted.exists():
        wanted, number = parent / f"{name} {number}", number + 1
    return wanted
