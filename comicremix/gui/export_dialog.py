"""Asks which editions to export, in which form and where to."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from comicremix.app.exporting import FORMATS, Format, file_stem
from comicremix.gui.desk import Desk
from comicremix.gui.fields import heading, hint
from comicremix.gui.names import local_name, native_name
from comicremix.model.book import Book
from comicremix.model.texts import completeness

translate = QCoreApplication.translate
FOLDER, KIND = "export/folder", "export/kind"
MANY = 6
"""With more languages than this the list scrolls."""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What the user wants to have: editions by tag, one form, one folder, pages of unfinished editions marked."""

    languages: tuple[str, ...]
    kind: Format
    out: Path
    draft_mark: bool = True


class ExportDialog(QDialog):
    """Languages with how complete they are, form, folder. The edition in view is ticked."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, store: QSettings | None = None) -> None:
        super().__init__(parent)
        self._desk, self._store = desk, store or QSettings()
        self.setWindowTitle(translate("ExportDialog", "Export"))
        self.setMinimumWidth(480)
        self._complete = {tag: completeness(desk.book, tag) for tag in _tags(desk.book)}
        self.languages = {tag: QCheckBox(native_name(tag)) for tag in _tags(desk.book)}
        self.kinds = {kind: QRadioButton(_kind_name(kind)) for kind in FORMATS}
        self.folder = QLineEdit(str(self._remembered_folder()))
        self.folder.setAccessibleName(translate("ExportDialog", "Folder"))
        self.browse = QPushButton(translate("ExportDialog", "Choose…"))
        self.files, self.unfinished = hint(""), hint("")
        self.unfinished.setText(
            translate("ExportDialog", "Texts that are not translated yet appear in the source language.")
        )
        self.draft_mark = QCheckBox(translate("ExportDialog", "Say “draft” on each page of an unfinished edition"))
        self.draft_mark.setChecked(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export = self.buttons.addButton(
            translate("ExportDialog", "Export"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.browse.setAutoDefault(False)
        self.export.setDefault(True)
        self._lay_out()
        self._connect()
        self._check()

    def request(self) -> ExportRequest:
        """Return what is chosen."""
        tags = tuple(tag for tag, box in self.languages.items() if box.isChecked())
        kind = next(kind for kind, button in self.kinds.items() if button.isChecked())
        out = Path(self.folder.text().strip()).expanduser()
        return ExportRequest(tags, kind, out, self.draft_mark.isChecked())

    def accept(self) -> None:
        wanted = self.request()
        self._store.setValue(_folder_key(self._desk.press.open_book.folder), str(wanted.out))
        self._store.setValue(KIND, wanted.kind)
        super().accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(self._languages_head())
        column.addWidget(self._language_list())
        column.addSpacing(8)
        column.addWidget(heading(translate("ExportDialog", "Form")))
        column.addLayout(self._kind_rows())
        column.addSpacing(8)
        label = heading(translate("ExportDialog", "Folder"))
        label.setBuddy(self.folder)
        column.addWidget(label)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(self.browse)
        column.addLayout(row)
        column.addWidget(self.files)
        column.addWidget(self.unfinished)
        column.addWidget(self.draft_mark)
        column.addSpacing(8)
        column.addWidget(self.buttons)

    def _languages_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(heading(translate("ExportDialog", "Languages")), 1)
        self.all_of_them = QPushButton(translate("ExportDialog", "All"))
        self.all_of_them.setAccessibleName(translate("ExportDialog", "Choose all languages"))
        self.all_of_them.setAutoDefault(False)
        self.all_of_them.setVisible(len(self.languages) > 1)
        row.addWidget(self.all_of_them)
        return row

    def _language_list(self) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setColumnStretch(1, 1)
        for row, (tag, box) in enumerate(self.languages.items()):
            box.setChecked(tag == self._desk.language)
            # 99.6 % is not complete.
            share = translate("ExportDialog", "{0} %").format(int(self._complete[tag] * 100))
            if tag == self._desk.book.source_language:
                share = translate("ExportDialog", "source language")
            box.setAccessibleDescription(share)
            name, done = QLabel(_other_name(tag)), QLabel(share)
            for label in (name, done):
                label.setProperty("role", "muted")
            grid.addWidget(box, row, 0)
            grid.addWidget(name, row, 1)
            grid.addWidget(done, row, 2, Qt.AlignmentFlag.AlignRight)
        if len(self.languages) <= MANY:
            return body
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setMinimumHeight(body.sizeHint().height() * MANY // len(self.languages))
        return area

    def _kind_rows(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(4)
        group = QButtonGroup(self)
        known = str(self._store.value(KIND, "pdf"))
        for kind, button in self.kinds.items():
            group.addButton(button)
            button.setChecked(kind == known or (kind == "pdf" and known not in FORMATS))
            words = hint(_kind_words(kind))
            words.setIndent(24)
            button.setAccessibleDescription(words.text())
            rows.addWidget(button)
            rows.addWidget(words)
        return rows

    def _connect(self) -> None:
        for box in self.languages.values():
            box.toggled.connect(lambda _: self._check())
        for button in self.kinds.values():
            button.toggled.connect(lambda _: self._check())
        self.folder.textChanged.connect(lambda _: self._check())
        self.browse.clicked.connect(lambda _: self._browse())
        self.all_of_them.clicked.connect(lambda _: self._tick_all())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _check(self) -> None:
        wanted = self.request()
        ready = bool(wanted.languages and self.folder.text().strip() and self._desk.book.pages)
        self.export.setEnabled(ready)
        unfinished = any(self._complete[tag] < 1 for tag in wanted.languages)
        self.unfinished.setVisible(unfinished)
        self.draft_mark.setVisible(unfinished)
        if not wanted.languages:
            self.files.setText(translate("ExportDialog", "Choose at least one language."))
        elif not self._desk.book.pages:
            self.files.setText(translate("ExportDialog", "The book has no page yet."))
        else:
            self.files.setText(_file_words(self._desk.book, wanted))

    def _browse(self) -> None:
        title = translate("ExportDialog", "Folder for the exported files")
        found = QFileDialog.getExistingDirectory(self, title, self.folder.text())
        if found:
            self.folder.setText(found)

    def _tick_all(self) -> None:
        for box in self.languages.values():
            box.setChecked(True)

    def _remembered_folder(self) -> Path:
        folder = self._desk.press.open_book.folder
        known = str(self._store.value(_folder_key(folder), ""))
        return Path(known) if known else folder / "exports"


def _tags(book: Book) -> tuple[str, ...]:
    others = (language.tag for language in book.languages if language.tag != book.source_language)
    return (book.source_language, *others)


def _other_name(tag: str) -> str:
    """Return a language's name in the window's language where that is another than its own name."""
    name = local_name(tag)
    return "" if name.casefold() == native_name(tag).casefold() else name


def _kind_name(kind: Format) -> str:
    names = {
        "pdf": translate("ExportDialog", "PDF"),
        "svg": translate("ExportDialog", "SVG"),
        "png": translate("ExportDialog", "PNG"),
    }
    return names[kind]


def _kind_words(kind: Format) -> str:
    words = {
        "pdf": translate("ExportDialog", "One file for each language, for reading and for print, with linked notes."),
        "svg": translate("ExportDialog", "One drawing for each page, for editing in other programs."),
        "png": translate("ExportDialog", "One picture for each page, for the web."),
    }
    return words[kind]


def _file_words(book: Book, wanted: ExportRequest) -> str:
    """Say which files will be written."""
    first = file_stem(book, wanted.languages[0])
    if wanted.kind != "pdf":
        return translate("ExportDialog", "Writes {0} and so on.").format(f"{first}-001.{wanted.kind}")
    names = [f"{file_stem(book, tag)}.pdf" for tag in wanted.languages]
    return translate("ExportDialog", "Writes {0}.").format(", ".join(names))


def _folder_key(folder: Path) -> str:
    """Return the name under which the folder for a book's exports is remembered."""
    return f"{FOLDER}/{hashlib.sha256(str(folder).encode()).hexdigest()[:16]}"
