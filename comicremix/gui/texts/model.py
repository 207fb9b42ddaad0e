"""The texts of the book as rows: state, source words, translation in the edition in view."""

from __future__ import annotations

from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from comicremix.edit.texts import set_translation
from comicremix.gui.desk import Desk
from comicremix.gui.names import Places, native_name
from comicremix.gui.states import SYMBOLS, TONES, Look, look_name, look_of
from comicremix.gui.theme import tones
from comicremix.model.book import Book
from comicremix.model.language import TextKey
from comicremix.model.scripts import direction_of
from comicremix.model.texts import Reading, TextEntry, reading, texts

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
STATE, PLACE, SOURCE, TRANSLATION = range(4)
Filter = Literal["all", "open"] | Look
OPEN: tuple[Look, ...] = ("missing", "draft", "stale")
NOWHERE = QModelIndex()


class TextsModel(QAbstractTableModel):
    """All texts in reading order, or only those that are not finished."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._filter: Filter = "all"
        self._words = ""
        self._book: Book | None = None
        self._language = ""
        self._all: tuple[TextEntry, ...] = ()
        self._rows: tuple[TextEntry, ...] = ()
        self._places = Places(desk.book)
        self.refresh()

    def refresh(self) -> None:
        """Take in the present book and edition."""
        book, tag = self._desk.book, self._desk.language
        if book is self._book and tag == self._language:
            return
        self._all = tuple(texts(book))
        self._book, self._language, self._places = book, tag, Places(book)
        kept = {entry.key for entry in self._rows}
        rows = tuple(e for e in self._all if self._wanted(e) or (self._filter != "all" and e.key in kept))
        if [r.key for r in rows] == [r.key for r in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, TRANSLATION))
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, STATE, TRANSLATION)
        else:
            self._reset(rows)

    def narrow(self, which: Filter, words: str = "") -> None:
        """Show all texts or the unfinished ones, of these those that hold ``words``."""
        self._filter, self._words = which, words.casefold()
        self._reset(tuple(entry for entry in self._all if self._wanted(entry)))

    def entry(self, row: int) -> TextEntry:
        return self._rows[row]

    def reading(self, row: int) -> Reading:
        entry = self._rows[row]
        return reading(self._desk.book, self._desk.language, entry.key, entry.source)

    def row_of(self, key: TextKey) -> int:
        """Return the row of a text, -1 when it is not shown."""
        return next((row for row, entry in enumerate(self._rows) if entry.key == key), -1)

    def next_open(self, row: int) -> int:
        """Return the next row after ``row`` that is not finished, from the top again at the end; -1: all are."""
        count = len(self._rows)
        order = (n % count for n in range(row + 1, row + 1 + count)) if count else iter(())
        return next((n for n in order if look_of(self.reading(n)) in OPEN), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        book = self._desk.book
        place = translate("TextsPanel", "Place")
        return ("", place, native_name(book.source_language), native_name(self._desk.language))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry, found = self._rows[index.row()], self.reading(index.row())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return f"{self._places.of_text(entry.key)} · {look_name(look_of(found))}"
        if index.column() == STATE:
            return self._state_data(found, role)
        if index.column() == PLACE:
            return self._place_data(entry, role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return entry.source if index.column() == SOURCE else found.text
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == SOURCE and not self._same:
            return QColor(tones().muted)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            tag = self._desk.language if index.column() == TRANSLATION else self._desk.book.source_language
            rtl = direction_of(tag) == "rtl"
            side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == TRANSLATION else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        entry, desk = self._rows[index.row()], self._desk
        if role != Qt.ItemDataRole.EditRole or index.column() != TRANSLATION or value == self.reading(index.row()).text:
            return False
        if entry.key.startswith("word:") and self._same:
            return False
        book = set_translation(desk.book, desk.language, entry.key, str(value))
        desk.commit(book, translate("TextsPanel", "Type words"))
        return True

    @property
    def _same(self) -> bool:
        return self._desk.language == self._desk.book.source_language

    def _place_data(self, entry: TextEntry, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._places.short(entry.key)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(tones().muted)
        return None

    def _state_data(self, found: Reading, role: int) -> Any:
        look = look_of(found)
        if role == Qt.ItemDataRole.DisplayRole:
            return SYMBOLS[look]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return look_name(look)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(getattr(tones(), TONES[look]))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _wanted(self, entry: TextEntry) -> bool:
        found = reading(self._desk.book, self._desk.language, entry.key, entry.source)
        if self._words and self._words not in f"{entry.source}\n{found.text}".casefold():
            return False
        look = look_of(found)
        return self._filter in ("all", look) or (self._filter == "open" and look in OPEN)

    def _reset(self, rows: tuple[TextEntry, ...]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
