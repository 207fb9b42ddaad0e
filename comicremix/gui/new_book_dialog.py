"""Asks which pages a new book is made of, where it goes, what it is called, how it is read. Sensible answers stand
there already, those that the files tell where they do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

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
from comicremix.gui.intake.chooser import PageChooser
from comicremix.gui.intake.dialog import lay_out
from comicremix.gui.intake.looking import Look
from comicremix.gui.intake.side import WhatComes
from comicremix.gui.languages import fill_languages
from comicremix.gui.runner import Runner
from comicremix.gui.settings import Settings
from comicremix.imaging.files.page_choice import ALL, Taking
from comicremix.imaging.reading_order import Reading

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class NewBook:
    """The answers."""

    folder: Path
    title: str
    language: str
    reading: Reading
    taking: Taking = ALL


class NewBookDialog(QDialog):
    """``answers`` holds what was asked; the folder follows the title until it is chosen by hand."""

    def __init__(
        self, files: Sequence[Path], books_folder: Path, parent: QWidget | None = None, *,
        settings: Settings | None = None, runner: Runner | None = None,
    ) -> None:  # fmt: skip
        """Without a runner nothing is looked at: then there are no pages to choose from."""
        super().__init__(parent)
        self._books_folder = books_folder
        self._by_hand = False
        self.setWindowTitle(translate("NewBookDialog", "New book"))
        self.chooser = PageChooser(files, runner)
        self.side = WhatComes(self.chooser, settings)
        self.title, self.folder = QLineEdit(suggested_title(files)), QLineEdit()
        self.language, self.reading = QComboBox(), self.side.reading
        self._own = {self.title: False, self.language: False}
        """What was answered by hand."""
        fill_languages(self.language, chosen="en")
        self.fault = hint("")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(translate("NewBookDialog", "Make the book"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        beside = QVBoxLayout()
        beside.setSpacing(12)
        beside.addLayout(self._form())
        beside.addWidget(self.fault)
        beside.addWidget(self.side)
        beside.addStretch(1)
        beside.addWidget(
            hint(self.tr("%n file(s) to import. They are copied; yours stay as they are.", "", len(files)))
        )
        beside.addWidget(buttons)
        lay_out(self, self.chooser, beside)
        self._connect()
        self._follow_title()
        self.title.selectAll()

    def done(self, result: int) -> None:
        self.chooser.stop()
        if result:
            self.side.remember()
        super().done(result)

    @property
    def answers(self) -> NewBook:
        folder = Path(self.folder.text()).expanduser()
        title, language = self.title.text().strip(), str(self.language.currentData())
        return NewBook(folder, title, language, self.side.way, self.side.taking)

    def _form(self) -> QFormLayout:
        browse = icon_button("folder-open", translate("NewBookDialog", "Choose a folder"), self._browse)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(browse)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(translate("NewBookDialog", "Title"), self.title)
        form.addRow(translate("NewBookDialog", "Language of its words"), self.language)
        form.addRow(translate("NewBookDialog", "Panels are read"), self.reading)
        form.addRow(translate("NewBookDialog", "Folder"), row)
        return form

    def _connect(self) -> None:
        self.title.textEdited.connect(lambda _: self._title_by_hand())
        self.language.activated.connect(lambda _: self._own.update({self.language: True}))
        self.folder.textEdited.connect(self._chosen_by_hand)
        self.folder.textChanged.connect(lambda _: self._judge())
        self.chooser.changed.connect(self._judge)
        self.chooser.looked.connect(self._follow_files)

    def _title_by_hand(self) -> None:
        self._own[self.title] = True
        self._follow_title()

    def _follow_files(self, look: Look) -> None:
        """Answer what the files tell, where nobody has answered by hand."""
        prospect = look.prospect
        place = self.language.findData(prospect.language)
        if prospect.language and place >= 0 and not self._own[self.language]:
            self.language.setCurrentIndex(place)
        title = prospect.title(str(self.language.currentData()))
        if title and not self._own[self.title]:
            self.title.setText(title)
            self._follow_title()

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
        self._ok.setEnabled(bool(self.folder.text().strip()) and not taken and not self.chooser.empty)
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
