"""All works of a book: what is wrong with them, found while typing, changed, taken out, brought in from elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from comicremix.edit.notes import add_reference
from comicremix.edit.sources import remove_reference
from comicremix.gui.desk import Desk
from comicremix.gui.fields import hint
from comicremix.gui.message_bar import Message
from comicremix.gui.notes.csl_words import short_title
from comicremix.gui.notes.find_source import searched_words
from comicremix.gui.notes.findings import source_findings
from comicremix.gui.notes.kinds import kind_words
from comicremix.gui.notes.source_form import SourceForm
from comicremix.gui.notes.taking_in import ask_files, take_files, take_words
from comicremix.gui.theme import tones
from comicremix.model.note import SourceReference

translate = QCoreApplication.translate
ID = int(Qt.ItemDataRole.UserRole)


class SourcesDialog(QDialog):
    """Every change is a step of undo of its own."""

    said = Signal(object)
    """A Message for the window."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(translate("SourcesDialog", "Sources of this book"))
        self.setMinimumSize(640, 480)
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("SourcesDialog", "Find author, title or address"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.faulty = QCheckBox(translate("SourcesDialog", "With something to mend"))
        self.list = QListWidget()
        self.list.setAccessibleName(translate("SourcesDialog", "Sources"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.empty = hint(
            translate(
                "SourcesDialog",
                "No sources yet. Paste BibTeX, RIS or CSL-JSON, import an export of Zotero, or write a new one.",
            )
        )
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.news = hint("")
        self.news.hide()
        self.edit = self._button(translate("SourcesDialog", "Change…"), self.edit_work)
        self.remove = self._button(translate("SourcesDialog", "Remove"), self.remove_work)
        self.new = self._button(translate("SourcesDialog", "New source…"), self.new_work)
        self.paste_button = self._button(translate("SourcesDialog", "Paste"), self.paste)
        self.import_button = self._button(translate("SourcesDialog", "Import…"), self.import_files)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._lay_out()
        self.search.textChanged.connect(lambda _: self.refresh())
        self.faulty.toggled.connect(lambda _: self.refresh())
        self.list.currentRowChanged.connect(lambda _: self._enable())
        self.list.itemActivated.connect(lambda _: self.edit_work())
        self.buttons.rejected.connect(self.reject)
        self.refresh()

    def refresh(self) -> None:
        """List the works that have what is looked for."""
        chosen = self.current
        findings = source_findings(self._desk.book)
        words = self.search.text().strip().casefold()
        self.list.clear()
        for work in sorted(self._desk.book.references, key=lambda work: short_title(work.csl).casefold()):
            found = findings.get(work.id, ())
            if words not in searched_words(work).casefold() or (self.faulty.isChecked() and not found):
                continue
            item = QListWidgetItem(_line(work, found))
            item.setData(ID, work.id)
            item.setToolTip(short_title(work.csl))
            if found:
                item.setForeground(QColor(tones().warning))
            self.list.addItem(item)
            if chosen is not None and work.id == chosen.id:
                self.list.setCurrentItem(item)
        some = bool(self._desk.book.references)
        self.empty.setVisible(not some)
        self.list.setVisible(some)
        self._enable()

    @property
    def current(self) -> SourceReference | None:
        """The chosen work."""
        row = self.list.currentRow()
        wanted = self.list.item(row).data(ID) if row >= 0 else None
        return next((work for work in self._desk.book.references if work.id == wanted), None)

    def edit_work(self) -> None:
        work = self.current
        if work is not None:
            dialog = SourceForm(self._taken(), self, work=work, language=self._desk.language)
            self._take(dialog, translate("NotesPanel", "Change source"))

    def new_work(self) -> None:
        dialog = SourceForm(self._taken(), self, language=self._desk.language)
        self._take(dialog, translate("NotesPanel", "Add source"))

    def remove_work(self) -> None:
        """Remove the chosen work, and what cites it."""
        work = self.current
        if work is not None:
            book = remove_reference(self._desk.book, work.id)
            self._desk.commit(book, translate("SourcesDialog", "Remove source"))
            self.refresh()

    def paste(self) -> None:
        """Take the works on the clipboard into the book."""
        message = take_words(self._desk, QGuiApplication.clipboard().text())
        self._tell(message)

    def import_files(self) -> None:
        paths = ask_files(self)
        if paths:
            self._tell(take_files(self._desk, paths))

    def _take(self, dialog: SourceForm, name: str) -> None:
        if dialog.exec():
            self._desk.commit(add_reference(self._desk.book, dialog.reference()), name)
            self.refresh()

    def _tell(self, message: Message) -> None:
        """Say here what became of a list: the window lies beneath this dialog."""
        self.news.setText("\n".join(filter(None, (message.text, message.detail))))
        self.news.show()
        self.refresh()

    def _taken(self) -> frozenset[str]:
        return frozenset(work.id for work in self._desk.book.references)

    def _button(self, words: str, do: object) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _enable(self) -> None:
        for button in (self.edit, self.remove):
            button.setEnabled(self.list.currentRow() >= 0)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self.faulty)
        below = QHBoxLayout()
        below.setSpacing(8)
        for button in (self.new, self.paste_button, self.import_button):
            below.addWidget(button)
        below.addStretch(1)
        for button in (self.edit, self.remove):
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        column.addLayout(below)
        column.addWidget(self.news)
        column.addWidget(self.buttons)


def _line(work: SourceReference, findings: tuple[str, ...]) -> str:
    """Return a work in two lines: what it is called, and its kind with what is wrong with it."""
    below = " · ".join((kind_words(str(work.csl.get("type") or "document")), *findings))
    return f"{short_title(work.csl)}\n{'! ' if findings else ''}{below}"
