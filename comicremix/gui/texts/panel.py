"""The Translate desk's side panel: the table of texts, and beneath it the one that is being translated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from comicremix.gui.desk import Desk
from comicremix.gui.fields import hint
from comicremix.gui.inspector.text_editor import TextEditor
from comicremix.gui.names import Places
from comicremix.gui.seen import WhileSeen
from comicremix.gui.settings import Settings
from comicremix.gui.states import SYMBOLS, look_name
from comicremix.gui.texts.model import PLACE, STATE, Filter, TextsModel
from comicremix.model.ids import BalloonId, PanelId
from comicremix.model.language import TextKey

translate = QCoreApplication.translate
LOOK_MS = 250
FILTERS: tuple[Filter, ...] = ("all", "open", "missing", "draft", "stale", "translated", "reviewed")


class TextsPanel(QWidget):
    """Choosing a row shows its page and selects its balloon; selecting a balloon chooses its row."""

    item_wanted = Signal(str)
    """Bring this panel or balloon into sight."""

    def __init__(self, desk: Desk, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self._desk = desk
        self.model = TextsModel(desk, self)
        self.table = _Table()
        self.table.setModel(self.model)
        self.table.dress()
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("TextsPanel", "Find in texts"))
        self.search.setAccessibleName(translate("TextsPanel", "Find in texts"))
        self.search.setClearButtonEnabled(True)
        self.filter = QComboBox()
        self.filter.setAccessibleName(translate("TextsPanel", "Which texts"))
        for which in FILTERS:
            self.filter.addItem(_filter_name(which), which)
        self.place = QLabel()
        self.place.setProperty("role", "muted")
        self.editor = TextEditor(desk, settings or Settings())
        self._empty = hint("")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._look = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._look.timeout.connect(self._look_at_lettering)
        self._following = False
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Take in the present book, edition and selection."""
        self.model.refresh()
        self._follow_selection()
        self._show_current()

    def add_help(self, widget: QWidget) -> None:
        """Put what helps with writing, such as a glossary, beneath the words."""
        self._help.addWidget(widget)

    def show_text(self, key: TextKey) -> None:
        """Choose the text at a key; one that is not listed is looked for among all."""
        if self.model.row_of(key) < 0:
            self.search.clear()
            self.filter.setCurrentIndex(0)
        self._go(self.model.row_of(key))

    def begin(self) -> None:
        """Put the cursor into the text at hand, else into the first that is not finished."""
        if not self._current_key():
            self._go(self.model.next_open(-1))
        self.editor.field.setFocus()

    def go_on(self) -> None:
        """Go to the next text that is not finished."""
        self._go(self.model.next_open(self.table.currentIndex().row()))
        self.editor.field.setFocus()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self.filter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        above, below = QWidget(), QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(16, 16, 16, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._pages, 1)
        column = QVBoxLayout(below)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.place)
        self._help = QVBoxLayout()
        self._help.setSpacing(8)
        column.addWidget(self.editor)
        column.addLayout(self._help)
        column.addStretch(1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(above)
        splitter.addWidget(below)
        splitter.setStretchFactor(0, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def _connect(self) -> None:
        WhileSeen(self, self._desk, self.refresh)
        self.search.textChanged.connect(lambda _: self._narrow())
        self.filter.currentIndexChanged.connect(lambda _: self._narrow())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._chosen())
        self.model.modelReset.connect(self._show_current)
        self.editor.next_wanted.connect(self.go_on)
        following = QShortcut(QKeySequence("Ctrl+Return"), self.table)
        following.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        following.activated.connect(self.go_on)

    def _current_key(self) -> TextKey:
        index = self.table.currentIndex()
        return self.model.entry(index.row()).key if index.isValid() else ""

    def _go(self, row: int) -> None:
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, STATE))
            # A table that is just being shown has no rows to scroll to yet.
            QTimer.singleShot(0, self, lambda: self.table.scrollTo(self.table.currentIndex()))

    def _narrow(self) -> None:
        key = self._current_key()
        self.model.narrow(FILTERS[self.filter.currentIndex()], self.search.text())
        self._go(self.model.row_of(key))

    def _chosen(self) -> None:
        """The user chose a row: show its page and select its balloon or panel."""
        self._show_current()
        item = self._current_key().partition(":")[2]
        desk = self._desk
        if self._following or not item.startswith(("b-", "p-")) or item in desk.selection:
            return
        try:
            page = desk.book.page_of(BalloonId(item) if item.startswith("b-") else PanelId(item))
        except KeyError:
            return
        self._following = True
        desk.go_to_page(page.id)
        desk.select((item,))
        self._following = False
        self.item_wanted.emit(item)

    def _follow_selection(self) -> None:
        if self._following or len(self._desk.selection) != 1:
            return
        row = self.model.row_of(f"balloon:{self._desk.selection[0]}")
        current = self._current_key().partition(":")[2]
        if row >= 0 and current != self._desk.selection[0]:
            self._following = True
            self._go(row)
            self._following = False

    def _show_current(self) -> None:
        index = self.table.currentIndex()
        some = self.model.rowCount() > 0
        self._pages.setCurrentIndex(0 if some else 1)
        self._empty.setText(self._empty_words())
        shown = index.isValid() and index.row() < self.model.rowCount()
        self.editor.setVisible(shown)
        self.place.setVisible(shown)
        if shown:
            entry = self.model.entry(index.row())
            self.place.setText(Places(self._desk.book).of_text(entry.key))
            self.editor.show_text(entry.key, entry.source)
            self._look.start()

    def _empty_words(self) -> str:
        if self.search.text():
            return translate("TextsPanel", "No text holds these words.")
        if FILTERS[self.filter.currentIndex()] == "open":
            return translate("TextsPanel", "All texts are finished.")
        if self.filter.currentIndex():
            return translate("TextsPanel", "No text is in this state.")
        return translate("TextsPanel", "No texts yet. Double-click a balloon on the page and type its words.")

    def _look_at_lettering(self) -> None:
        page, key = self._desk.page, self._current_key()
        kind, _, name = key.partition(":")
        if page is None or kind != "balloon" or name not in {balloon.id for balloon in page.balloons}:
            self.editor.show_fit(None)
            return
        fits = self._desk.press.fits(self._desk.book, page.id, self._desk.language)
        self.editor.show_fit(fits.get(BalloonId(name)))


def _filter_name(which: Filter) -> str:
    if which == "all":
        return translate("TextsPanel", "All texts")
    if which == "open":
        return translate("TextsPanel", "Unfinished")
    return f"{SYMBOLS[which]} {look_name(which)}"


class _Table(QTableView):
    """Rows of one height; the page keys stay its own."""

    def dress(self) -> None:
        """Set widths and looks, once there is a model."""
        self.setAccessibleName(translate("TextsPanel", "Texts"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(STATE, QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setSectionResizeMode(PLACE, QHeaderView.ResizeMode.ResizeToContents)
        self.setColumnWidth(STATE, 32)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        page_keys = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in page_keys:
            event.accept()
            return True
        return super().eventFilter(watched, event)
