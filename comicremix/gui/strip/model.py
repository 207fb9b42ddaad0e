"""The pages of the desk's book as a list model; a page that is dropped elsewhere in the list moves there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from comicremix.edit.pages import move_page
from comicremix.gui.desk import Desk
from comicremix.model.ids import PageId
from comicremix.model.page import Page

PAGE_MIME = "application/x-comicremix-page"
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class PagesModel(QAbstractListModel):
    """Row n is page n. Rows are told one by one, so that the view keeps its place."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pages: tuple[Page, ...] = desk.book.pages
        desk.book_changed.connect(self._follow)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._pages)

    def page(self, row: int) -> Page:
        return self._pages[row]

    def row_of(self, page_id: PageId) -> int:
        """Return a page's row, -1 when it is not in the book."""
        return next((row for row, page in enumerate(self._pages) if page.id == page_id), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._pages):
            return None
        page = self._pages[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return page.label or str(index.row() + 1)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            counts = self.tr("{0} panels, {1} balloons").format(len(page.panels), len(page.balloons))
            return self.tr("Page {0}").format(page.label or index.row() + 1) + ": " + counts
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [PAGE_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(PAGE_MIME, self._pages[indexes[0].row()].id.encode() if indexes else b"")
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Move the dropped page before ``row``; -1: to the end. Never lets the view remove a row itself."""
        if data.hasFormat(PAGE_MIME):
            self.move(PageId(bytes(data.data(PAGE_MIME).data()).decode()), row if row >= 0 else len(self._pages))
        return False

    def move(self, page_id: PageId, before: int) -> None:
        """Let a page stand before the one that is at ``before`` now."""
        old = self.row_of(page_id)
        if old < 0 or before in (old, old + 1):
            return
        book = move_page(self._desk.book, page_id, before - 1 if before > old else before)
        self._desk.commit(book, self.tr("Move page"))

    def _follow(self) -> None:
        new, old = self._desk.book.pages, self._pages
        if new is old:
            return
        if [page.id for page in new] != [page.id for page in old]:
            self.beginResetModel()
            self._pages = new
            self.endResetModel()
            return
        self._pages = new
        for row, (before, after) in enumerate(zip(old, new, strict=True)):
            if before is not after:
                self.dataChanged.emit(self.index(row), self.index(row))
