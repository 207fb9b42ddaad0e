"""The list of layers: click selects, drag restacks, the eye hides from view,
double-click opens words or shows where it lies."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent, QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from comicremix.gui.canvas.commands import bring_back, restack
from comicremix.gui.canvas.targets import targets_of
from comicremix.gui.canvas.view import PageCanvas
from comicremix.gui.fields import hint
from comicremix.gui.icons import icon
from comicremix.gui.layers.rows import Row, height_after, rows_of
from comicremix.gui.layers.thumbs import SIDE, Thumbs
from comicremix.gui.seen import WhileSeen
from comicremix.model.ids import BalloonId, PanelId
from comicremix.model.page import Balloon, Page, Panel

translate = QCoreApplication.translate
ID = Qt.ItemDataRole.UserRole
EYE = QSize(18, 18)
EYE_WIDTH = 34


class EyeDelegate(QStyledItemDelegate):
    """Draws eyes smaller than the pictures of the same list."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.decorationSize = EYE


class LayerList(QTreeWidget):
    """Two columns: the thing, and its eye. Rows are dragged among their like only."""

    dragged = Signal(str)
    """The id of the row that lies elsewhere now."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("Layers", "Layers"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIconSize(SIDE)
        self.setItemDelegateForColumn(1, EyeDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(EYE_WIDTH)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.header().resizeSection(1, EYE_WIDTH)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the one row that is dragged to its place; the list is filled anew from the book."""
        chosen = self.currentItem()
        place = self.indexAt(event.position().toPoint()).row()
        below = self.dropIndicatorPosition() == QAbstractItemView.DropIndicatorPosition.BelowItem
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if chosen is not None:
            self.move_row(chosen.data(0, ID), place + below if place >= 0 else self.topLevelItemCount())

    def move_row(self, item_id: str, place: int) -> None:
        """Put a row before the one at ``place``."""
        row = self.order().index(item_id)
        item = self.takeTopLevelItem(row)
        if item is not None:
            self.insertTopLevelItem(place - (place > row), item)
            self.dragged.emit(item_id)

    def order(self) -> list[str]:
        """Return the ids of the rows, topmost first."""
        items = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        return [str(item.data(0, ID)) for item in items if item is not None]


class LayersPanel(QWidget):
    """Shows what lies on the page in view."""

    def __init__(self, canvas: PageCanvas) -> None:
        super().__init__()
        self._canvas, self._desk = canvas, canvas.desk
        self._filling = False
        self._rows: tuple[Row, ...] = ()
        self._seen_selection: tuple[str, ...] = ()
        self._kept: list[tuple[Row, bool, int]] = []
        """How the rows look that are in the list: what stays the same is not written again."""
        self._thumbs = Thumbs(canvas)
        self._scroll = QTimer(self, singleShot=True, interval=0)
        self._scroll.timeout.connect(self._show_chosen)
        self.list = LayerList()
        self.empty = hint(
            translate("Layers", "Nothing lies on this page yet. Drag a panel here or draw a balloon (B).")
        )
        self.back = QPushButton(translate("Layers", "Bring back what lies off the page"))
        self.back.clicked.connect(lambda _: self._bring_back())
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        for widget in (self.list, self.empty, self.back):
            column.addWidget(widget)
        self.list.itemSelectionChanged.connect(self._chosen)
        self.list.itemClicked.connect(self._clicked)
        self.list.itemDoubleClicked.connect(lambda item, _column: self._open(item.data(0, ID)))
        self.list.dragged.connect(self._restack)
        self._seen = WhileSeen(self, self._desk, self._fill)
        canvas.pixmaps.ready.connect(self._seen.now)

    def refresh(self) -> None:
        """Fill the list anew: the tones have changed."""
        self._thumbs.forget()
        self._kept = []
        self._seen.now()

    def toggle_eye(self, item_id: str) -> None:
        """Hide a thing from view, or show it again. The book is not touched."""
        self._canvas.hide_things(self._canvas.hidden ^ {item_id})
        self._fill()

    def _fill(self) -> None:
        page = self._desk.page
        if page is None:
            self.list.clear()
            self._kept = []
            return
        book, language = self._desk.book, self._desk.language
        self._rows = rows_of(book, page, language, targets_of(book, page, language, {}))
        self._filling = True
        kept, self._kept = self._kept, []
        while self.list.topLevelItemCount() > len(self._rows):
            self.list.takeTopLevelItem(self.list.topLevelItemCount() - 1)
        while self.list.topLevelItemCount() < len(self._rows):
            self.list.addTopLevelItem(QTreeWidgetItem())
        for number, row in enumerate(self._rows):
            item = self.list.topLevelItem(number)
            if item is None:
                continue
            look = (row, row.id in self._canvas.hidden, self._thumbs.of(_thing(page, row)).cacheKey())
            if number >= len(kept) or kept[number] != look:
                self._show_row(item, row, page)
            if item.isSelected() != (row.id in self._desk.selection):
                item.setSelected(not item.isSelected())
            self._kept.append(look)
        self._filling = False
        self.list.setVisible(bool(self._rows))
        self.empty.setVisible(not self._rows)
        self.back.setVisible(any(row.off_page for row in self._rows))
        if self._desk.selection != self._seen_selection:
            self._seen_selection = self._desk.selection
            self._scroll.start()  # when the list has the room that the button leaves it

    def _show_chosen(self) -> None:
        chosen = self.list.selectedItems()
        if chosen:
            self.list.scrollToItem(chosen[0])

    def _show_row(self, item: QTreeWidgetItem, row: Row, page: Page) -> None:
        hidden = row.id in self._canvas.hidden
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
        item.setData(0, ID, row.id)
        item.setText(0, row.words)
        item.setIcon(0, icon("triangle-alert", "warning") if row.off_page else self._thumbs.of(_thing(page, row)))
        item.setSizeHint(0, QSize(0, SIDE.height() + 6))
        tip = translate("Layers", "It lies off the page.") if row.off_page else row.words
        item.setToolTip(0, tip)
        state = translate("Layers", "hidden") if hidden else translate("Layers", "shown")
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{row.words}, {state}")
        item.setIcon(1, _eye(hidden=hidden) if row.can_hide else QIcon())
        item.setToolTip(1, _eye_tip(row, hidden=hidden))

    def _chosen(self) -> None:
        if not self._filling:
            self._desk.select(item.data(0, ID) for item in self.list.selectedItems())

    def _clicked(self, item: QTreeWidgetItem, column: int) -> None:
        row = next((row for row in self._rows if row.id == item.data(0, ID)), None)
        if column == 1 and row is not None and row.can_hide:
            self.toggle_eye(row.id)

    def _open(self, item_id: str) -> None:
        self._canvas.reveal(item_id)
        self._canvas.setFocus()
        self._canvas.edit_words(item_id)

    def _restack(self, item_id: str) -> None:
        known = {row.id: row for row in self._rows}
        self._kept = []
        height = height_after([known[item] for item in self.list.order()], item_id)
        restack(self._desk, item_id, height)
        self._fill()  # balloons stay above panels, wherever the row was dropped

    def _bring_back(self) -> None:
        self._desk.select(row.id for row in self._rows if row.off_page)
        bring_back(self._desk)


def _thing(page: Page, row: Row) -> Panel | Balloon:
    return page.panel(PanelId(row.id)) if row.is_panel else page.balloon(BalloonId(row.id))


def _eye(*, hidden: bool) -> QIcon:
    return icon("eye-off" if hidden else "eye", "text" if hidden else "muted")


def _eye_tip(row: Row, *, hidden: bool) -> str:
    if not row.can_hide:
        return translate("Layers", "It is part of the imported page and cannot be hidden by itself.")
    if hidden:
        return translate("Layers", "Show it again")
    return translate("Layers", "Hide it from view; it is printed all the same")
