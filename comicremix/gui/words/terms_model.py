"""The glossary of a language as a table; each change is a step of undo. The last row is for a new term."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from comicremix.edit.change import changed
from comicremix.edit.glossary import remove_terms, set_term
from comicremix.exchange.glossary_csv import split_words
from comicremix.gui.desk import Desk
from comicremix.gui.names import native_name
from comicremix.gui.theme import tones
from comicremix.gui.words.known import glossary_of
from comicremix.model.glossary import Term
from comicremix.model.scripts import direction_of

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
TERM, TRANSLATION, ALSO, FORBIDDEN, NOTE = range(5)
FIELDS = ("term", "translation", "also", "forbidden", "note")
NOWHERE = QModelIndex()


class TermsModel(QAbstractTableModel):
    """Shows the terms of the edition in view, or of those the ones that hold some words."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = ""
        self._rows: tuple[Term, ...] = ()
        self.refresh()

    @property
    def language(self) -> str:
        return self._desk.language

    def refresh(self) -> None:
        """Take in the present book and edition."""
        terms = glossary_of(self._desk.book, self._desk.language)
        rows = tuple(term for term in terms if self._words in _all_words(term))
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def narrow(self, words: str) -> None:
        """Show the terms that hold ``words``."""
        self._words = words.casefold()
        self.refresh()

    def term(self, row: int) -> Term | None:
        """Return the term of a row, None for the last one, which is empty."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, words: str) -> int:
        """Return the row of a term, the empty one when it is not there."""
        return next((row for row, term in enumerate(self._rows) if term.term == words), len(self._rows))

    def remove(self, rows: set[int]) -> None:
        """Take terms out of the glossary."""
        gone = [term.term for row in sorted(rows) if (term := self.term(row)) is not None]
        if gone:
            book = remove_terms(self._desk.book, self.language, gone)
            self._desk.commit(book, translate("Glossary", "Remove from the glossary"))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows) + 1

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(FIELDS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_new = index.row() >= len(self._rows)
        return flags if is_new and index.column() != TERM else flags | Qt.ItemFlag.ItemIsEditable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            return _column_tip(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            native_name(self._desk.book.source_language), native_name(self.language),
            translate("Glossary", "Also right"), translate("Glossary", "Forbidden"), translate("Glossary", "Note"),
        )[section]  # fmt: skip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        term, column = self.term(index.row()), index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            tag = self.language if column in (TRANSLATION, ALSO, FORBIDDEN) else self._desk.book.source_language
            side = Qt.AlignmentFlag.AlignRight if direction_of(tag) == "rtl" else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and term is None:
            return QColor(tones().muted)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if term is None:
            shown = column == TERM and role == Qt.ItemDataRole.DisplayRole
            return translate("Glossary", "New term…") if shown else ""
        found = getattr(term, FIELDS[column])
        return found if isinstance(found, str) else " | ".join(found)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        old, column, words = self.term(index.row()), index.column(), str(value).strip()
        if role != Qt.ItemDataRole.EditRole or (not words and column == TERM):
            return False
        new = words if column in (TERM, TRANSLATION, NOTE) else split_words(words)
        term = changed(old or Term(words), **{FIELDS[column]: new})
        if term == old:
            return False
        book = set_term(self._desk.book, self.language, term, old.term if old is not None else None)
        self._desk.commit(book, translate("Glossary", "Edit the glossary"))
        return True


def _all_words(term: Term) -> str:
    return "\n".join((term.term, *term.right, *term.forbidden, term.note)).casefold()


def _column_tip(column: int) -> str:
    several = translate("Glossary", "Several are parted by |")
    return several if column in (ALSO, FORBIDDEN) else ""
