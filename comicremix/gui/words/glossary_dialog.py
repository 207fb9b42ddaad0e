"""The glossary of the edition in view, in a window of its own that stays open while one works."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from comicremix.app.glossaries import export_glossary, import_glossary
from comicremix.edit.glossary import add_terms
from comicremix.errors import ComicRemixError
from comicremix.gui.desk import Desk
from comicremix.gui.fields import hint
from comicremix.gui.names import native_name
from comicremix.gui.seen import WhileSeen
from comicremix.gui.sentences import said
from comicremix.gui.words.terms_model import TERM, TRANSLATION, TermsModel

translate = QCoreApplication.translate
SIZE = (820, 480)


class GlossaryDialog(QDialog):
    """Each change is a step of undo at once; the texts in the window show what comes of it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._of: tuple[object, ...] = ()
        self.model = TermsModel(desk, self)
        self.heading = QLabel()
        self.heading.setProperty("role", "title")
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("Glossary", "Find in the glossary"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.model.narrow)
        self.table = QTableView()
        self.table.setAccessibleName(translate("Glossary", "Terms"))
        self.table.setModel(self.model)
        self._dress_table()
        self.told = hint("")
        self.none = hint(translate("Glossary", "The source language has no glossary: choose another edition."))
        self._lay_out()
        WhileSeen(self, desk, self.refresh)
        QShortcut(QKeySequence.StandardKey.Delete, self.table, self.remove)
        self.resize(*SIZE)
        self.refresh()

    def show_term(self, words: str = "") -> None:
        """Show the window, and in it a term: it is written down when it is new."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.search.clear()
        row = self.model.row_of(words)
        if words and self.model.term(row) is None:
            self.model.setData(self.model.index(row, TERM), words)
            row = self.model.row_of(words)
        index = self.model.index(row, TRANSLATION if words else TERM)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
        self.table.setFocus()

    def refresh(self) -> None:
        """Take in the present book and edition."""
        book, tag = self._desk.book, self._desk.language
        now = (tag, book.language(tag).glossary if tag != book.source_language else None, book.source_language)
        if now == self._of:
            return
        self._of = now
        is_source = tag == book.source_language
        self.setWindowTitle(translate("Glossary", "Glossary · {0}").format(native_name(tag)))
        self.heading.setText(translate("Glossary", "Words for {0}").format(native_name(tag)))
        self.none.setVisible(is_source)
        for widget in (self.table, self.search, *self.buttons):
            widget.setEnabled(not is_source)
        index = self.table.currentIndex()
        self.model.refresh()
        self.table.setCurrentIndex(self.model.index(min(index.row(), self.model.rowCount() - 1), index.column()))

    def remove(self) -> None:
        """Take the chosen terms out of the glossary."""
        chosen = {index.row() for index in self.table.selectionModel().selectedIndexes()}
        self.model.remove(chosen or {self.table.currentIndex().row()})

    def add(self) -> None:
        """Let a new term be typed."""
        self.search.clear()
        index = self.model.index(self.model.rowCount() - 1, TERM)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
        QTimer.singleShot(0, self, lambda: self.table.edit(index))

    def ask_import(self) -> None:
        """Ask for a CSV file and take its terms."""
        title = translate("Glossary", "Terms to take into the glossary")
        name, _ = QFileDialog.getOpenFileName(self, title, "", "CSV (*.csv *.tsv *.txt)")
        if name:
            self.take_file(Path(name))

    def take_file(self, path: Path) -> None:
        """Take the terms of a CSV file; each takes the place of one with the same words."""
        try:
            terms = import_glossary(path)
        except ComicRemixError as error:
            self.told.setText(said(error.sentence))
            return
        book = add_terms(self._desk.book, self._desk.language, terms)
        self._desk.commit(book, translate("Glossary", "Import a glossary"))
        self.told.setText(_Counted().taken(len(terms)).format(path.name))

    def ask_export(self) -> None:
        """Ask where to write the glossary as CSV."""
        title = translate("Glossary", "Where to write the glossary")
        name, _ = QFileDialog.getSaveFileName(self, title, f"glossary.{self._desk.language}.csv", "CSV (*.csv)")
        if name:
            self.write_file(Path(name))

    def write_file(self, path: Path) -> None:
        """Write the glossary as CSV."""
        book, tag = self._desk.book, self._desk.language
        try:
            export_glossary(book.language(tag).glossary, path)
        except ComicRemixError as error:
            self.told.setText(said(error.sentence))
            return
        self.told.setText(translate("Glossary", "Written to {0}.").format(path.name))

    def _dress_table(self) -> None:
        table = self.table
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(True)
        triggers = QAbstractItemView.EditTrigger
        table.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 14)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setHighlightSections(False)

    def _lay_out(self) -> None:
        words = (
            (translate("Glossary", "New term"), self.add), (translate("Glossary", "Remove"), self.remove),
            (translate("Glossary", "Import CSV…"), self.ask_import),
            (translate("Glossary", "Export CSV…"), self.ask_export),
        )  # fmt: skip
        self.buttons = tuple(QPushButton(text) for text, _ in words)
        below = QHBoxLayout()
        below.setSpacing(8)
        for button, (_, do) in zip(self.buttons, words, strict=True):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, do=do: do())
            below.addWidget(button)
            if do == self.remove:
                below.addStretch(1)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(top)
        about = translate(
            "Glossary", "Terms are found in the source words, inflected or not. Alternatives are parted by |."
        )
        for widget in (hint(about), self.none, self.table, self.told):
            column.addWidget(widget, 1 if widget is self.table else 0)
        column.addLayout(below)


class _Counted(QObject):
    """Words with a number in them: Linguist knows plurals by ``tr`` alone."""

    def taken(self, many: int) -> str:
        return self.tr("%n term(s) taken from {0}.", "", many)
