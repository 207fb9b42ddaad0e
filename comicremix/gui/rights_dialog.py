"""Asks whose the source pages are: author, licence, address and title for all pages of an import at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from comicremix.edit.pages import say_rights
from comicremix.gui.desk import Desk
from comicremix.gui.fields import Rows, SidePage, heading, hint
from comicremix.layout.credits import artwork_spans
from comicremix.model.artwork import LICENCES
from comicremix.model.book import Book
from comicremix.model.imports import Import, imports_of
from comicremix.model.source import Rights

translate = QCoreApplication.translate
SAID, UNSAID = "●", "○"


class RightsDialog(QDialog):
    """One step of undo when it is accepted. A field that is left alone stays as each page has it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, source_id: str = "") -> None:
        """Show the import of a source page first, or the first of which something is not known."""
        super().__init__(parent)
        self._desk = desk
        self.book: Book = desk.book
        self._showing = False
        self.setWindowTitle(translate("RightsDialog", "Authors and licences"))
        self.setMinimumSize(640, 380)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("RightsDialog", "Imports"))
        self.list.setMaximumWidth(240)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.author = self._field(translate("RightsDialog", "Author"))
        self.title = self._field(translate("RightsDialog", "Title"))
        self.url = self._field(translate("RightsDialog", "Address"))
        self.licence = QComboBox()
        self.licence.setEditable(True)
        self.licence.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.licence.addItems(list(LICENCES))
        self.licence.setAccessibleName(translate("RightsDialog", "Licence"))
        self.about, self.sample = hint(""), hint("")
        self.name = heading("")
        self.name.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._connect()
        self._fill(source_id)

    @property
    def shown(self) -> Import | None:
        """The import whose rights are shown."""
        groups = imports_of(self.book)
        row = self.list.currentRow()
        return groups[row] if 0 <= row < len(groups) else None

    def accept(self) -> None:
        self._desk.commit(self.book, translate("RightsDialog", "Change authors and licences"))
        super().accept()

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        return field

    def _lay_out(self) -> None:
        rows = Rows()
        rows.add(translate("RightsDialog", "Title"), self.title)
        rows.add(translate("RightsDialog", "Author"), self.author)
        rows.add(translate("RightsDialog", "Licence"), self.licence)
        rows.add(translate("RightsDialog", "Address"), self.url)
        self.url.setPlaceholderText("https://")
        right = SidePage(self.windowTitle())
        right.column.setContentsMargins(16, 0, 0, 0)
        for part in (self.name, self.about):
            right.column.addWidget(part)
        right.column.addLayout(rows)
        right.column.addWidget(heading(translate("RightsDialog", "In the credits")))
        right.column.addWidget(self.sample)
        right.column.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.list)
        both.addWidget(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(both, 1)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        for name, field in (("author", self.author), ("title", self.title), ("url", self.url)):
            field.textEdited.connect(lambda words, name=name: self._say(name, words))
        self.licence.editTextChanged.connect(lambda words: self._say("licence", words))
        self.list.currentRowChanged.connect(lambda _: self._show())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _fill(self, source_id: str) -> None:
        groups = imports_of(self.book)
        asked = (row for row, group in enumerate(groups) if source_id in {source.id for source in group.sources})
        unsaid = (row for row, group in enumerate(groups) if not group.is_said)
        for group in groups:
            item = QListWidgetItem(_line(group))
            item.setToolTip(group.name)
            self.list.addItem(item)
        some = self.list.count() > 0
        for part in (self.author, self.title, self.url, self.licence):
            part.setEnabled(some)
        self.list.setCurrentRow(next(asked, next(unsaid, 0)))
        self._show()

    def _show(self) -> None:
        """Show what the chosen import says."""
        group = self.shown
        if group is None:
            self.about.setText(translate("RightsDialog", "No pages have been imported yet."))
            return
        self._showing = True
        rights = group.rights
        self.name.setText(group.name)
        for field, words, name in (
            (self.author, rights.author, "author"), (self.title, rights.title, "title"), (self.url, rights.url, "url"),
        ):  # fmt: skip
            field.setText(words)
            field.setPlaceholderText(self._placeholder(group, name))
        self.licence.setEditText(rights.licence)
        line = self.licence.lineEdit()
        if line is not None:
            line.setPlaceholderText(self._placeholder(group, "licence"))
        self._showing = False
        self._show_sample(group)

    def _placeholder(self, group: Import, name: str) -> str:
        """Say that the pages of an import differ in a field."""
        found = {getattr(source.rights or Rights(), name) for source in group.sources}
        if len(found) > 1:
            return translate("RightsDialog", "differs from page to page")
        return "https://" if name == "url" else ""

    def _show_sample(self, group: Import) -> None:
        self.about.setText(self.tr("For %n source page(s)", "", len(group.sources)))
        said = group.rights != Rights()
        spans = artwork_spans(self.book, self._desk.language, group.rights) if said else ()
        nothing = translate("RightsDialog", "Nothing yet: readers will not learn whose drawings these are.")
        self.sample.setText("".join(span.text for span in spans) or nothing)
        item = self.list.currentItem()
        if item is not None:
            item.setText(_line(group))

    def _say(self, name: str, words: str) -> None:
        group = self.shown
        if self._showing or group is None:
            return
        self.book = say_rights(self.book, [source.id for source in group.sources], **{name: words.strip()})
        fresh = self.shown
        if fresh is not None:
            self._show_sample(fresh)


def _line(group: Import) -> str:
    """Return an import's line in the list: a sign that tells whether its licence is known, and its name."""
    return f"{SAID if group.is_said else UNSAID}  {group.name}"
