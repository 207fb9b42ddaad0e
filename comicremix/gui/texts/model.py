"""The texts of the book as rows: state, picture, source words, translation in the edition in view,
what belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from comicremix.edit.texts import set_translation
from comicremix.gui.desk import Desk
from comicremix.gui.names import Places, native_name
from comicremix.gui.states import SYMBOLS, TONES, Look, look_name
from comicremix.gui.texts.listing import NO_OVERRIDE, Listing
from comicremix.gui.texts.pictures import BalloonPictures
from comicremix.gui.theme import tones
from comicremix.model.book import Book
from comicremix.model.ids import PageId
from comicremix.model.language import TextKey
from comicremix.model.scripts import direction_of
from comicremix.model.texts import Reading, TextEntry, reading

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
STATE, PLACE, PICTURE, SOURCE, BESIDE, TRANSLATION, MARKS = range(7)
COLUMNS = 7
Filter = Literal["all", "open", "commented", "own"] | Look
OPEN: tuple[Look, ...] = ("missing", "draft", "stale", "too-long")
NOWHERE = QModelIndex()
MARKS_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""Names of the icons that a row shows: of a comment, of a balloon that this edition alone has so."""
TEXT_COLUMNS = (SOURCE, BESIDE, TRANSLATION)
FEW = 64
"""Rows of which each tells by itself that it has changed."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which texts are shown: all conditions hold. ``page`` empty: of all pages; ``BOOK``: those that stand on none."""

    which: Filter = "all"
    page: str = ""
    words: str = ""


BOOK = "book"


class TextsModel(QAbstractTableModel):
    """All texts in reading order, or those that are wanted. What a hand works on stays
    until something else is wanted."""

    def __init__(self, desk: Desk, pictures: BalloonPictures | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pictures = pictures
        self.listing = Listing()
        self._wanted = Wanted()
        self._beside = ""
        self._rows: tuple[TextEntry, ...] = ()
        self._row_of: dict[TextKey, int] = {}
        self._placed: tuple[Book, Places] | None = None
        self.refresh()
        if pictures is not None:
            pictures.made.connect(self._pictured)

    # -- what is shown

    @property
    def wanted(self) -> Wanted:
        return self._wanted

    @property
    def beside(self) -> str:
        """The language of the third column, empty for none."""
        return self._beside

    def refresh(self) -> None:
        """Take in the present book and edition."""
        before = self.listing.language
        touched = self.listing.take(self._desk.book, self._desk.language)
        if touched is None:
            self._list_anew(other_language=before is not None and before.tag != self._desk.language)
        elif touched:
            self._tell(touched)

    def narrow(self, wanted: Wanted) -> None:
        """Show other texts."""
        self._wanted = wanted
        self._reset(tuple(entry for entry in self.listing.entries if self._is_wanted(entry, wanted)))

    def show_beside(self, tag: str) -> None:
        """Show another language in the third column; empty: none."""
        if tag != self._beside:
            self._beside = tag
            self._tell_all()

    def mark_long(self, keys: frozenset[TextKey]) -> bool:
        """Say which texts are too long for their balloons; tell whether that is news."""
        news = self.listing.mark_long(keys)
        self._tell(set(news))
        return bool(news)

    def counts(self) -> dict[Filter, int]:
        """Count the texts that each state would show, with page and words as they are wanted."""
        wanted = Wanted("all", self._wanted.page, self._wanted.words)
        entries = self.listing.entries
        if wanted != Wanted():
            entries = tuple(entry for entry in entries if self._is_wanted(entry, wanted))
        looks = self.listing.counts(entries)
        found: dict[Filter, int] = {"all": len(entries), "open": sum(looks[look] for look in OPEN)}
        found |= {look: many for look, many in looks.items()}  # noqa: C416  a Counter has other keys for mypy
        found["commented"] = sum(self._has_comment(entry.key) for entry in entries)
        found["own"] = sum(self.listing.override(entry.key) != NO_OVERRIDE for entry in entries)
        return found

    # -- finding

    def entry(self, row: int) -> TextEntry:
        return self._rows[row]

    def reading(self, row: int) -> Reading:
        return self.listing.reading(self._rows[row].key)

    def row_of(self, key: TextKey) -> int:
        """Return the row of a text, -1 when it is not shown."""
        return self._row_of.get(key, -1)

    def place_of(self, key: TextKey) -> str:
        """Say where a text stands."""
        return self._places.of_text(key)

    def next_with(self, looks: tuple[Look, ...], row: int) -> int:
        """Return the next row after ``row`` in one of these states, from the top again at the end; -1: there is none
        but this one."""
        count = len(self._rows)
        order = (n % count for n in range(row + 1, row + count + (row < 0))) if count else iter(())
        return next((n for n in order if self.listing.look(self._rows[n].key) in looks), -1)

    def next_open(self, row: int) -> int:
        """Return the next row after ``row`` that needs work; -1: none does but this one."""
        return self.next_with(OPEN, row)

    # -- what Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        tag = self._tag_of(section)
        if tag:
            return native_name(tag)
        return translate("TextsPanel", "Place") if section == PLACE else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry, column = self._rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._told(entry)
        if column == STATE:
            return self._state_data(entry, role)
        if column == PICTURE:
            wants = role == Qt.ItemDataRole.DecorationRole and self._pictures is not None
            return self._pictures.pixmap(entry.key) if wants and self._pictures else None
        if column == PLACE:
            return self._place_data(entry, role)
        if column == MARKS:
            return self._marks(entry) if role == MARKS_ROLE else None
        return self._words_data(entry, column, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() != TRANSLATION or "\n" in self.reading(index.row()).text:  # a line cannot hold two
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        entry, desk = self._rows[index.row()], self._desk
        if role != Qt.ItemDataRole.EditRole or index.column() != TRANSLATION or value == self.reading(index.row()).text:
            return False
        if entry.key.startswith("word:") and self._same:
            return False
        book = set_translation(desk.book, desk.language, entry.key, str(value))
        desk.commit(book, translate("TextsPanel", "Type words"))
        return True

    # -- inside

    @property
    def _same(self) -> bool:
        return self._desk.language == self._desk.book.source_language

    @property
    def _places(self) -> Places:
        """Names of places, made anew when pages or notes are others and somebody looks."""
        book, placed = self._desk.book, self._placed
        if placed is None or placed[0].pages is not book.pages or placed[0].notes is not book.notes:
            placed = self._placed = (book, Places(book))
        return placed[1]

    def _tag_of(self, column: int) -> str:
        book = self._desk.book
        return {SOURCE: book.source_language, BESIDE: self._beside, TRANSLATION: self._desk.language}.get(column, "")

    def _told(self, entry: TextEntry) -> str:
        lines = [f"{self._places.of_text(entry.key)} · {look_name(self.listing.look(entry.key))}"]
        if self.listing.override(entry.key) != NO_OVERRIDE:
            words = translate("TextsPanel", "The balloon is another in {0}.")
            lines.append(words.format(native_name(self._desk.language)))
        translation = self.listing.translation(entry.key)
        if translation is not None and translation.comment:
            lines.append(translation.comment)
        return "\n".join(lines)

    def _marks(self, entry: TextEntry) -> tuple[str, ...]:
        own = ("move-diagonal",) if self.listing.override(entry.key) != NO_OVERRIDE else ()
        return (*(("message-square",) if self._has_comment(entry.key) else ()), *own)

    def _has_comment(self, key: TextKey) -> bool:
        found = self.listing.translation(key)
        return found is not None and bool(found.comment)

    def _place_data(self, entry: TextEntry, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._places.short(entry.key)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(tones().muted)
        return None

    def _words_data(self, entry: TextEntry, column: int, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            if column == SOURCE:
                drawn = role == Qt.ItemDataRole.DisplayRole and not entry.source
                words = translate("TextsPanel", "in the drawing") if drawn else entry.source
            elif column == BESIDE:
                words = reading(self._desk.book, self._beside, entry.key, entry.source).text if self._beside else ""
            else:
                words = self.listing.reading(entry.key).text
            return self._places.with_numbers(words) if role == Qt.ItemDataRole.DisplayRole else words
        if role == Qt.ItemDataRole.ForegroundRole and column != TRANSLATION:
            return QColor(tones().muted)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            rtl = direction_of(self._tag_of(column) or "en") == "rtl"
            side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        return None

    def _state_data(self, entry: TextEntry, role: int) -> Any:
        look = self.listing.look(entry.key)
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
            font.setPointSizeF(font.pointSizeF() * 1.25)
            return font
        return None

    def _is_wanted(self, entry: TextEntry, wanted: Wanted) -> bool:
        key = entry.key
        if wanted.page and (self.listing.page_of.get(key) or PageId(BOOK)) != wanted.page:
            return False
        if wanted.words and wanted.words not in f"{entry.source}\n{self.listing.reading(key).text}".casefold():
            return False
        match wanted.which:
            case "all":
                return True
            case "commented":
                return self._has_comment(key)
            case "own":
                return self.listing.override(key) != NO_OVERRIDE
            case "open":
                return self.listing.look(key) in OPEN
        return self.listing.look(key) == wanted.which

    def _list_anew(self, *, other_language: bool) -> None:
        kept = frozenset() if other_language or self._wanted == Wanted() else self._row_of.keys()
        entries = self.listing.entries
        rows = tuple(e for e in entries if e.key in kept or self._is_wanted(e, self._wanted))
        if len(rows) == len(self._rows) and all(a.key == b.key for a, b in zip(rows, self._rows, strict=True)):
            self._rows = rows
            self._tell_all()
        else:
            self._reset(rows)

    def _tell(self, keys: set[TextKey]) -> None:
        """Say that single rows are others now."""
        if not keys:
            return
        rows = sorted(row for key in keys if (row := self._row_of.get(key)) is not None)
        shown = list(self._rows)
        for row in rows:
            shown[row] = self.listing.entry(shown[row].key)
        self._rows = tuple(shown)
        if len(rows) > FEW:
            self._tell_all()
            return
        for row in rows:
            self.dataChanged.emit(self.index(row, 0), self.index(row, COLUMNS - 1))

    def _tell_all(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, COLUMNS - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def _pictured(self, key: str) -> None:
        row = self._row_of.get(key)
        if row is not None:
            place = self.index(row, PICTURE)
            self.dataChanged.emit(place, place, [Qt.ItemDataRole.DecorationRole])

    def _reset(self, rows: tuple[TextEntry, ...]) -> None:
        self.beginResetModel()
        self._rows = rows
        self._row_of = {entry.key: row for row, entry in enumerate(rows)}
        self.endResetModel()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)
