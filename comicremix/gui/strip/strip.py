"""The page strip: a list of thumbnails with the page in view marked; pages are added,
copied, removed and reordered here."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from comicremix.edit.copies import duplicate_page
from comicremix.edit.pages import add_page, page_like, remove_pages
from comicremix.gui.canvas.pixmaps import BackgroundPixmaps
from comicremix.gui.desk import Desk
from comicremix.gui.strip.delegate import GAP, PageDelegate
from comicremix.gui.strip.model import PagesModel
from comicremix.gui.strip.page_list import PageList
from comicremix.gui.strip.thumbnails import Thumbnails
from comicremix.model.ids import PageId, new_page_id

LEAST_WIDTH, MOST_WIDTH = 72.0, 220.0
PORTRAIT = 1.42
"""Height of most pages to their width: two of them are seen at once in a low strip."""


class PageStrip(QWidget):
    """Shows the book's pages. It is a drop target of the canvas: see ``canvas.drop.DropTarget``."""

    def __init__(self, desk: Desk, pixmaps: BackgroundPixmaps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.model = PagesModel(desk, self)
        self.list = PageList(self)
        self.thumbnails = Thumbnails(desk, pixmaps, self._visible_pages, self)
        self._delegate = PageDelegate(self.list, self.model.page, self.thumbnails.pixmap)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.add_button = QPushButton(self.tr("Add page"), self)
        self.add_button.setAccessibleName(self.tr("Add page"))
        self.add_button.setToolTip(self.tr("Add an empty page after this one"))
        self.add_button.clicked.connect(self.add_page)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.add_button)
        self._connect()
        self._show_current()

    def page_at(self, screen: QPoint) -> PageId | None:
        """Return the page under a point of the screen."""
        place = self.list.viewport().mapFromGlobal(screen)
        if not self.isVisible() or not self.list.viewport().rect().contains(place):
            return None
        index = self.list.indexAt(place)
        return self.model.page(index.row()).id if index.isValid() else None

    def mark_drop(self, page_id: PageId | None) -> None:
        """Show that a drop would go to ``page_id``; None: nowhere."""
        if page_id != self._delegate.drop:
            self._delegate.drop = page_id
            self.list.viewport().update()

    def add_page(self) -> None:
        """Add an empty page after the one in view: of the book's page setup, else as large as that one."""
        page = page_like(self.desk.book, self.desk.page)
        self.desk.commit(add_page(self.desk.book, page, self.desk.page_index + 1), self.tr("Add page"))
        self.desk.go_to_page(page.id)

    def duplicate_page(self) -> None:
        """Add a copy of the page in view after it."""
        page = self.desk.page
        if page is not None:
            copy = new_page_id()
            self.desk.commit(duplicate_page(self.desk.book, page.id, new_id=copy), self.tr("Duplicate page"))
            self.desk.go_to_page(copy)

    def remove_page(self) -> None:
        """Remove the selected pages and show a neighbour."""
        gone, index = self.selected_pages(), self.desk.page_index
        if not gone:
            return
        kept = [p.id for p in self.desk.book.pages if p.id not in gone]
        name = self.tr("Remove page") if len(gone) == 1 else self.tr("Remove pages")
        book = remove_pages(self.desk.book, gone)
        if kept:
            before = sum(p.id not in gone for p in self.desk.book.pages[:index])
            self.desk.go_to_page(kept[min(before, len(kept) - 1)])
        self.desk.commit(book, name)

    def selected_pages(self) -> tuple[PageId, ...]:
        """Return the pages that are selected in the list, the one in view among them."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        chosen = tuple(self.model.page(row).id for row in rows)
        page = self.desk.page
        return chosen if page is None or page.id in chosen else (page.id,)

    def shift_page(self, by: int) -> None:
        """Move the page in view up (negative) or down among the others."""
        page, index = self.desk.page, self.desk.page_index
        if page is not None and 0 <= index + by < len(self.desk.book.pages):
            self.model.move([page.id], index + by + (1 if by > 0 else 0))

    def context_menu(self) -> QMenu:
        """Return what can be done with the page in view."""
        menu = QMenu(self)
        some = self.desk.page is not None
        entries = (
            (self.tr("Add page"), self.add_page, True),
            (self.tr("Duplicate page"), self.duplicate_page, some),
            (self.tr("Move up"), lambda: self.shift_page(-1), self.desk.page_index > 0),
            (self.tr("Move down"), lambda: self.shift_page(1), self.desk.page_index < len(self.desk.book.pages) - 1),
            (self.tr("Remove %n page(s)", "", len(self.selected_pages())), self.remove_page, some),
        )
        for words, do, able in entries:
            action = menu.addAction(words)
            action.triggered.connect(lambda _checked=False, do=do: do())
            action.setEnabled(able)
        return menu

    def close_strip(self) -> None:
        """Stop painting thumbnails."""
        self.thumbnails.close()

    def sizeHint(self) -> QSize:
        return QSize(152, 600)

    def fit_width(self) -> None:
        """Let the thumbnails be as wide as the list has room for, with two of them in sight."""
        viewport = self.list.viewport()
        room, half = viewport.width() - 3 * GAP, viewport.height() / 2
        tall = (half - self.fontMetrics().height() - 2 * GAP) / PORTRAIT
        width = max(LEAST_WIDTH, min(MOST_WIDTH, float(room), tall))
        self.thumbnails.set_width(width, self.devicePixelRatioF())
        if width != self._delegate.width:
            self._delegate.width = width
            self.list.scheduleDelayedItemsLayout()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.context_menu().exec(event.globalPos())

    def _connect(self) -> None:
        self.thumbnails.painted.connect(self._painted)
        self.desk.page_changed.connect(self._show_current)
        self.model.modelReset.connect(self._show_current)
        self.list.selectionModel().currentChanged.connect(self._went)
        self.list.verticalScrollBar().valueChanged.connect(self.thumbnails.look)

    def _visible_pages(self) -> Iterator[PageId]:
        """Yield the pages whose thumbnails are seen."""
        room = self.list.viewport().rect()
        for row in range(self.model.rowCount()):
            if self.list.visualRect(self.model.index(row)).intersects(room):
                yield self.model.page(row).id

    def _painted(self, page_id: str) -> None:
        index = self.model.index(self.model.row_of(PageId(page_id)))
        self.list.update(index)

    def _show_current(self) -> None:
        page = self.desk.page
        self._delegate.current = page.id if page else None
        index = self.model.index(self.model.row_of(page.id)) if page else QModelIndex()
        if index != self.list.currentIndex():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(index, flag)
        if index.isValid():
            self.list.scrollTo(index)
        self.list.viewport().update()
        self.thumbnails.look()

    def _went(self, index: QModelIndex) -> None:
        if index.isValid():
            self.desk.go_to_page(self.model.page(index.row()).id)
