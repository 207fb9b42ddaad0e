"""The page strip: a list of thumbnails with the page in view marked; pages are added, copied, removed and reordered
here."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QPushButton, QVBoxLayout, QWidget

from comicremix.edit.copies import duplicate_page
from comicremix.edit.pages import add_page, remove_page
from comicremix.gui.canvas.pixmaps import BackgroundPixmaps
from comicremix.gui.desk import Desk
from comicremix.gui.strip.delegate import GAP, PageDelegate
from comicremix.gui.strip.model import PagesModel
from comicremix.gui.strip.thumbnails import Thumbnails
from comicremix.model.ids import PageId, new_page_id
from comicremix.model.page import Page

A4 = (2481.0, 3508.0)
LEAST_WIDTH, MOST_WIDTH = 72.0, 220.0
PORTRAIT = 1.42
"""Height of most pages to their width: two of them are seen at once in a low strip."""


class PageStrip(QWidget):
    """Shows the book's pages. It is a drop target of the canvas: see ``canvas.drop.DropTarget``."""

    def __init__(self, desk: Desk, pixmaps: BackgroundPixmaps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.model = PagesModel(desk, self)
        self.list = _PageList(self)
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
        """Add an empty page, as large as the one in view, after it."""
        like = self.desk.page
        width, height = (like.width, like.height) if like else A4
        page = Page(new_page_id(), width, height, like.dpi if like else 300.0)
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
        """Remove the page in view and show its neighbour."""
        page, index = self.desk.page, self.desk.page_index
        if page is None:
            return
        others = [p.id for p in self.desk.book.pages if p.id != page.id]
        book = remove_page(self.desk.book, page.id)
        if others:
            self.desk.go_to_page(others[min(index, len(others) - 1)])
        self.desk.commit(book, self.tr("Remove page"))

    def shift_page(self, by: int) -> None:
        """Move the page in view up (negative) or down among the others."""
        page, index = self.desk.page, self.desk.page_index
        if page is not None and 0 <= index + by < len(self.desk.book.pages):
            self.model.move(page.id, index + by + (1 if by > 0 else 0))

    def context_menu(self) -> QMenu:
        """Return what can be done with the page in view."""
        menu = QMenu(self)
        some = self.desk.page is not None
        entries = (
            (self.tr("Add page"), self.add_page, True),
            (self.tr("Duplicate page"), self.duplicate_page, some),
            (self.tr("Move up"), lambda: self.shift_page(-1), self.desk.page_index > 0),
            (self.tr("Move down"), lambda: self.shift_page(1), self.desk.page_index < len(self.desk.book.pages) - 1),
            (self.tr("Remove page"), self.remove_page, some),
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
        self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)
        self.list.viewport().update()
        self.thumbnails.look()

    def _went(self, index: QModelIndex) -> None:
        if index.isValid():
            self.desk.go_to_page(self.model.page(index.row()).id)


class _PageList(QListView):
    """The list itself: keys beside those of every list."""

    def __init__(self, strip: PageStrip) -> None:
        super().__init__(strip)
        self._strip = strip
        self.setAccessibleName(self.tr("Pages"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._strip.fit_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down if alt:
                self._strip.shift_page(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Delete:
                self._strip.remove_page()
            case Qt.Key.Key_Insert:
                self._strip.add_page()
            case Qt.Key.Key_D if control:
                self._strip.duplicate_page()
            case _:
                super().keyPressEvent(event)
