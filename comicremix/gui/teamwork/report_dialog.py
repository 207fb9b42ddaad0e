"""What came of an import of texts: what was taken, what was refused and why; each can be shown in the book."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from comicremix.app.taking import TextReport
from comicremix.errors import Sentence
from comicremix.gui.names import Places, native_name
from comicremix.gui.sentences import said
from comicremix.model.book import Book
from comicremix.model.language import TextKey

translate = QCoreApplication.translate
ROW = 26
"""Pixels."""
KEY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it: key (empty: none), and what is said."""

    title: str
    rows: tuple[tuple[TextKey, str], ...]


class ReportDialog(QDialog):
    """A list in sections beside the window, which stays free to work in."""

    show_wanted = Signal(str)
    """The key of a text."""

    def __init__(self, book: Book, title: str, summary: str, sections: Sequence[Section], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(760, 480)
        places = Places(book)
        self.summary = QLabel(summary)
        self.summary.setProperty("role", "heading")
        self.summary.setWordWrap(True)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(title)
        self.tree.setHeaderLabels([translate("Report", "Text"), translate("Report", "What became of it")])
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.setWordWrap(True)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for section in sections:
            self._add(section, places)
        self.buttons = QDialogButtonBox()
        self.show_it = self.buttons.addButton(translate("Report", "Show me"), QDialogButtonBox.ButtonRole.ActionRole)
        close = self.buttons.addButton(translate("Report", "Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        self.show_it.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for widget in (self.summary, self.tree, self.buttons):
            column.addWidget(widget)
        self.tree.itemSelectionChanged.connect(self._check)
        self.tree.itemActivated.connect(lambda *_: self._show())
        self.show_it.clicked.connect(lambda _: self._show())
        self.buttons.rejected.connect(self.reject)
        self._check()

    def key(self) -> TextKey:
        """Return the key of the chosen text, empty for none."""
        chosen = self.tree.selectedItems()
        return str(chosen[0].data(0, KEY) or "") if chosen else ""

    def _add(self, section: Section, places: Places) -> None:
        if not section.rows:
            return
        top = QTreeWidgetItem([f"{section.title} ({len(section.rows)})"])
        top.setFirstColumnSpanned(True)
        for key, words in section.rows:
            item = QTreeWidgetItem([_place(places, key), words])
            item.setSizeHint(1, QSize(0, ROW))
            item.setData(0, KEY, key)
            item.setToolTip(1, words)
            top.addChild(item)
        self.tree.addTopLevelItem(top)
        top.setExpanded(True)

    def _check(self) -> None:
        self.show_it.setEnabled(bool(self.key()))

    def _show(self) -> None:
        if self.key():
            self.show_wanted.emit(self.key())


def sections_of(report: TextReport, book: Book) -> tuple[Section, ...]:
    """Return what a report says, the most pressing first."""
    translations = book.language(report.language).translations
    taken = tuple((key, translations[key].text) for key in report.taken_keys if key in translations)
    return (
        Section(translate("Report", "Refused"), tuple(map(_row, report.refused))),
        Section(translate("Report", "To know"), tuple(map(_row, report.remarks))),
        Section(translate("Report", "Taken"), taken),
    )


def summary_of(report: TextReport, name: str) -> str:
    """Say in one line what came of a file."""
    words = translate("Report", "{0}, {1}: {2} taken, {3} unchanged, {4} refused")
    return words.format(name, native_name(report.language), report.taken, report.unchanged, len(report.refused))


def _place(places: Places, key: TextKey) -> str:
    """Say where a text stands; of one that the book does not have, its name."""
    kind, _, name = key.partition(":")
    unknown = kind in ("balloon", "alt") and not places.page_number(name)
    return key if unknown or not key else places.of_text(key)


def _row(told: str) -> tuple[TextKey, str]:
    """Return the text that a sentence is about, and what it says; with the place in the file, without the key."""
    values = told.values if isinstance(told, Sentence) else {}
    key = str(values.get("key", ""))
    if not key or "what" not in values:
        return "", said(told)
    where = f"{said(values['where'])}: " if "where" in values else ""
    return key, f"{where}{said(values['what'])}"
