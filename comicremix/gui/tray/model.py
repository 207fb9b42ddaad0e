"""The tray as a list model: source pages as headings, their found panels beneath."""

from __future__ import annotations

import json
import operator
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from comicremix.gui.desk import Desk
from comicremix.gui.tray.rows import Cell, Header, Row, Which, counts, row_key, rows_of
from comicremix.gui.tray.words import cell_words, header_words
from comicremix.model.ids import FoundId, PageId, SourceId
from comicremix.model.page import Page
from comicremix.model.source import SourcePage
from comicremix.model.uses import FoundKey, Origins, Uses, find_uses, origins_on

FOUND_MIME = "application/x-comicremix-found"
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class TrayModel(QAbstractListModel):
    """Rows of ``rows_of``. Whoever owns it calls ``refresh`` when the book has changed."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: tuple[Row, ...] = ()
        self._places: dict[str, int] = {}
        self._origins: dict[PageId, tuple[Page, Origins]] = {}
        self._sources: tuple[SourcePage, ...] = ()
        self._mark: list[object] = []
        self.uses: dict[FoundKey, Uses] = {}
        self.which: Which = "all"
        self.search = ""

    @property
    def counts(self) -> dict[Which, int]:
        return counts(self.uses)

    def refresh(self) -> None:
        """Take in the book as it is; rows that stay are told one by one, so that the view keeps its place. Nothing is
        done after an edit that moved no panel."""
        mark = self._mark_now()
        if len(mark) == len(self._mark) and all(map(operator.is_, mark, self._mark)):
            return
        self._mark = mark
        self.uses = self._find_uses()
        self._show(rows_of(self._desk.book, self.uses, self.which, self.search, self._desk.language))

    def _mark_now(self) -> list[object]:
        """Return what the rows depend on, compared by identity."""
        book = self._desk.book
        pages = [part for page in book.pages for part in (page.id, page.panels)]
        words = [self._desk.language, *(page.balloons for page in book.pages), book.languages] if self.search else []
        return [book.sources, self.which, self.search, *pages, *words]

    def narrow(self, which: Which, search: str) -> None:
        """Show only some panels."""
        if (which, search) != (self.which, self.search):
            self.which, self.search = which, search
            self.refresh()

    def row(self, number: int) -> Row:
        return self._rows[number]

    def cell(self, index: Index) -> Cell | None:
        """Return the found panel at an index; None for a heading."""
        row = self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None
        return row if isinstance(row, Cell) else None

    def index_of(self, key: FoundKey) -> QModelIndex:
        """Return where a found panel is listed; an invalid index when it is not."""
        return self.index_named(f"{key.source}/{key.found}")

    def index_named(self, name: str) -> QModelIndex:
        """Return where the row of this ``row_key`` is."""
        row = self._places.get(name, -1)
        return self.index(row) if row >= 0 else QModelIndex()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        if role not in wanted:
            return None
        return header_words(row) if isinstance(row, Header) else cell_words(row)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.cell(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [FOUND_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        cells = (self.cell(index) for index in sorted(indexes, key=lambda index: index.row()))
        return mime_of(cell.key for cell in cells if cell is not None)

    def _find_uses(self) -> dict[FoundKey, Uses]:
        book = self._desk.book
        if book.sources is not self._sources:
            self._sources = book.sources
            self._origins = {}
        sources = {source.id: source for source in book.sources}
        seen: dict[PageId, tuple[Page, Origins]] = {}

        def known(page: Page) -> Origins:
            kept = self._origins.get(page.id)
            if kept is None or kept[0].panels is not page.panels:
                kept = (page, origins_on(page, sources))
            seen[page.id] = kept
            return kept[1]

        uses = find_uses(book, known)
        self._origins = seen
        return uses

    def _show(self, rows: tuple[Row, ...]) -> None:
        old, known, names = self._rows, list(self._places), [row_key(row) for row in rows]
        if (
            old and len(names) > len(known) and names[: len(known)] == known
        ):  # pages come in: the view need not begin anew
            self.beginInsertRows(NO_INDEX, len(old), len(rows) - 1)
            self._take(rows, names)
            self.endInsertRows()
        elif names != known:
            self.beginResetModel()
            self._take(rows, names)
            self.endResetModel()
            return
        self._rows = rows
        for place, (before, after) in enumerate(zip(old, rows, strict=False)):
            if before is not after and before != after:
                self.dataChanged.emit(self.index(place), self.index(place))

    def _take(self, rows: tuple[Row, ...], names: list[str]) -> None:
        self._rows = rows
        self._places = {name: place for place, name in enumerate(names)}


def mime_of(keys: Iterable[FoundKey]) -> QMimeData:
    """Return found panels as something that can be dragged."""
    data = QMimeData()
    data.setData(FOUND_MIME, json.dumps([[key.source, key.found] for key in keys]).encode())
    return data


def keys_in(data: QMimeData) -> tuple[FoundKey, ...]:
    """Return the found panels that are being dragged; none for anything else."""
    if not data.hasFormat(FOUND_MIME):
        return ()
    pairs = json.loads(bytes(data.data(FOUND_MIME).data()).decode())
    return tuple(FoundKey(SourceId(source), FoundId(found)) for source, found in pairs)
