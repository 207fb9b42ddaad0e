"""The pages of the desk's book as a list model; a page that is dropped elsewhere in the list moves there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from comicremix.edit.pages import move_pages
from comicremix.gui.desk import Desk
from comicremix.model.ids import PageId
from comicremix.model.page import Page
from comicremix.model.page_labels import page_label

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
            return self._called(index.row())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            counts = self.tr("{0} panels, {1} balloons").format(len(page.panels), len(page.balloons))
            return self.tr("Page {0}").format(self._called(index.row())) + ": " + counts
        return None

    def _called(self, row: int) -> str:
        book = self._desk.book
        return page_label(book, row + 1, book.source_language) if row < len(book.pages) else str(row + 1)

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
        ids = [self._pages[index.row()].id for index in indexes]
        data.setData(PAGE_MIME, "\n".join(ids).encode())
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Move the dropped pages before ``row``; -1: to the end. Never lets the view remove a row itself."""
        if data.hasFormat(PAGE_MIME):
            self.move(dropped_pages(data), row if row >= 0 else len(self._pages))
        return False

    def move(self, page_ids: Collection[PageId], before: int) -> None:
        """Let pages stand before the one that is at ``before`` now."""
        book = move_pages(self._desk.book, page_ids, before)
        names = {1: self.tr("Move page")}
        self._desk.commit(book, names.get(len(page_ids), self.tr("Move pages")))

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
        if [page.part for page in new] != [page.part for page in old]:  # pages behind count anew
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        for row, (before, after) in enumerate(zip(old, new, strict=True)):
            if before is not after:
                self.dataChanged.emit(self.index(row), self.index(row))


def dropped_pages(data: QMimeData) -> list[PageId]:
    """Return the pages that a drag from the strip carries."""
    names = bytes(data.data(PAGE_MIME).data()).decode().split("\n")
    return [PageId(name) for name in names if name]
