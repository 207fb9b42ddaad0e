"""The Translate desk's side panel: the table of texts, and beneath it the one that is being translated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from comicremix.gui.canvas.pixmaps import BackgroundPixmaps
from comicremix.gui.desk import Desk
from comicremix.gui.fields import SidePage, hint, icon_button
from comicremix.gui.inspector.text_editor import TextEditor
from comicremix.gui.names import native_name
from comicremix.gui.seen import WhileSeen
from comicremix.gui.settings import Settings
from comicremix.gui.states import Look
from comicremix.gui.texts.beside import BesideButton
from comicremix.gui.texts.empty import empty_sign, empty_words
from comicremix.gui.texts.filters import FilterBar
from comicremix.gui.texts.model import OPEN, STATE, TextsModel, Wanted
from comicremix.gui.texts.pictures import BalloonPictures
from comicremix.gui.texts.progress import ProgressLine
from comicremix.gui.texts.remarks import RemarksBox
from comicremix.gui.texts.table import TextsTable
from comicremix.model.ids import BalloonId, PanelId
from comicremix.model.language import TextKey
from comicremix.model.progress import progress_of

translate = QCoreApplication.translate
CALM_MS = 250
"""How long after an edit the texts are counted."""
AT_ONCE = 2
"""Balloons that can be lettered between two keystrokes."""


class TextsPanel(QWidget):
    """Choosing a row shows its page and selects its balloon; selecting a balloon chooses its row."""

    item_wanted = Signal(str)
    """Bring this panel or balloon into sight."""
    second_page_wanted = Signal(str)
    """Show the page in another language too, or as it was drawn (``beside.ART``); empty: not any more."""

    def __init__(
        self, desk: Desk, settings: Settings | None = None, parent: QWidget | None = None,
        *, pixmaps: BackgroundPixmaps | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self._desk = desk
        settings = settings or Settings()
        self.pictures = BalloonPictures(desk, pixmaps, self) if pixmaps is not None else None
        self.model = TextsModel(desk, self.pictures, self)
        self.table = TextsTable()
        self.table.setModel(self.model)
        self.table.dress()
        if self.pictures is not None:
            self.pictures.ratio = self.devicePixelRatioF
        self.filters = FilterBar(desk)
        self.progress = ProgressLine()
        self.beside = BesideButton(desk, settings)
        self.place = QLabel()
        self.place.setProperty("role", "muted")
        self.editor = TextEditor(desk, settings)
        self.remarks = RemarksBox(desk, settings)
        self._keys = hint(
            translate("TextsPanel", "Ctrl+Enter: done, go on · Enter: new line · Ctrl+Shift+Enter: reviewed, go on")
        )
        self._news = QLabel()
        self._news.setProperty("tone", "success")
        self._news.setWordWrap(True)
        self._news.hide()
        self._empty = hint("")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._all = QPushButton(translate("TextsPanel", "Show all texts"))
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._count)
        self._late = QTimer(self, singleShot=True, interval=CALM_MS)
        self._late.timeout.connect(lambda: self._show_fit(wait=False))
        self._following = False
        self._lay_out()
        self._connect()
        self.model.show_beside(self.beside.language)
        self.refresh()
        self._count()

    # -- for the window

    def refresh(self) -> None:
        """Take in the present book, edition and selection."""
        self.model.refresh()
        self.filters.list_pages()
        if self.filters.follows_page and self.filters.wanted != self.model.wanted:
            self._narrow()
        self.beside.refresh()
        source = self._desk.language == self._desk.book.source_language
        beside = self.beside.language
        self.table.show_columns(source=not source, beside=bool(beside) and beside != self._desk.language)
        self._follow_selection()
        self._show_current()
        self._calm.start()

    def add_help(self, widget: QWidget) -> None:
        """Put what helps with writing, such as a glossary, beneath the words."""
        self._help.addWidget(widget)

    def mark_long(self, balloons: frozenset[BalloonId]) -> None:
        """Say which balloons of the edition in view cannot hold their words."""
        if self.model.mark_long(frozenset(f"balloon:{balloon}" for balloon in balloons)):
            self._count()

    def show_text(self, key: TextKey) -> None:
        """Choose the text at a key; one that is not listed is looked for among all."""
        if self.model.row_of(key) < 0:
            self.filters.clear()
        self._go(self.model.row_of(key))

    def begin(self) -> None:
        """Put the cursor into the text at hand, else into the first that needs work."""
        if not self.current_key:
            self._go(self.model.next_open(-1))
        self.editor.field.setFocus()

    def close_panel(self) -> None:
        """Stop all background work."""
        if self.pictures is not None:
            self.pictures.close()

    # -- the flow

    @property
    def current_key(self) -> TextKey:
        """The text in hand, empty for none."""
        index = self.table.currentIndex()
        return self.model.entry(index.row()).key if index.isValid() else ""

    def go_on(self) -> None:
        """Go to the next text that needs work; when none does any more, say so."""
        row = self.model.next_open(self.table.currentIndex().row())
        self._go_and_write(row)
        if row < 0:
            still = bool(self.current_key) and self.model.listing.look(self.current_key) in OPEN
            words = translate("TextsPanel", "No other text needs work in {0}.")
            self._news.setText(words.format(self._name) if still else f"✓ {empty_words(Wanted('open'), self._name)}")
            self._news.show()

    def step(self, by: int) -> None:
        """Go to the text ``by`` rows below."""
        row = self.table.currentIndex().row() + by
        self._go_and_write(row if 0 <= row < self.model.rowCount() else -1)

    def jump(self, look: Look) -> None:
        """Go to the next text in a state."""
        self._go_and_write(self.model.next_with((look,), self.table.currentIndex().row()))

    def mark(self, look: Look, *, go_on: bool = False) -> None:
        """Mark the text in hand."""
        if self.current_key:
            self.editor.mark(look)
            if go_on:
                self.go_on()

    # -- inside

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.progress, 1)
        top.addWidget(self.beside, 0, Qt.AlignmentFlag.AlignBottom)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty_page())
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.filters)
        column.addWidget(self._pages, 1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(above)
        self._lower = self._below()
        splitter.addWidget(self._lower)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([440, 380])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def _below(self) -> SidePage:
        """The text in hand: where it stands, its words, what helps, remarks."""
        below = SidePage(translate("TextsPanel", "The text in hand"))
        below.column.setContentsMargins(16, 8, 16, 12)
        below.column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.place, 1)
        steps = (
            ("chevron-up", translate("TextsPanel", "Previous text (Alt+↑)"), lambda: self.step(-1)),
            ("chevron-down", translate("TextsPanel", "Next text (Alt+↓)"), lambda: self.step(1)),
            ("arrow-right", translate("TextsPanel", "Next text that needs work (F9)"), self.go_on),
        )
        for sign, words, do in steps:
            row.addWidget(icon_button(sign, words, do))
        self._hand = QWidget()
        column = QVBoxLayout(self._hand)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        self._help = QVBoxLayout()
        self._help.setSpacing(8)
        column.addWidget(self.editor)
        column.addWidget(self._news)
        column.addWidget(self._keys)
        column.addLayout(self._help)
        column.addWidget(self.remarks)
        below.column.addWidget(self._hand)
        below.column.addStretch(1)
        return below

    def _empty_page(self) -> QWidget:
        page = QWidget()
        column = self._empty_column = QVBoxLayout(page)
        self._sign = QWidget()
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._empty)
        column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return page

    def _connect(self) -> None:
        WhileSeen(self, self._desk, self.refresh)
        self.filters.changed.connect(self._narrow)
        self._all.clicked.connect(lambda _: self.filters.clear())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._chosen())
        self.model.modelReset.connect(self._show_current)
        self.editor.next_wanted.connect(self.go_on)
        self.beside.column_wanted.connect(self._show_beside)
        self.beside.page_wanted.connect(self.second_page_wanted)
        self.table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is not self.table or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() != QEvent.Type.KeyPress or event.key() not in enter:
            return super().eventFilter(watched, event)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.editor.finish()
            self.go_on()
        else:
            self.editor.field.setFocus()
        return True

    @property
    def _name(self) -> str:
        return native_name(self._desk.language)

    def _go(self, row: int) -> None:
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, STATE))
            # A table that is just being shown has no rows to scroll to yet.
            QTimer.singleShot(0, self, self.table.show_current)

    def _go_and_write(self, row: int) -> None:
        self._go(row)
        self.editor.field.setFocus()
        if row >= 0:
            self.editor.field.moveCursor(QTextCursor.MoveOperation.End)

    def _narrow(self) -> None:
        key = self.current_key
        self.model.narrow(self.filters.wanted)
        self._go(self.model.row_of(key))
        self._show_current()
        self.filters.show_counts(self.model.counts())

    def _show_beside(self, tag: str) -> None:
        self.model.show_beside(tag)
        self.refresh()

    def _chosen(self) -> None:
        """The user chose a row: show its page and select its balloon or panel."""
        self._news.hide()
        self._show_current()
        item = self.current_key.partition(":")[2]
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
        chosen = self._desk.selection[0]
        row = self.model.row_of(f"alt:{chosen}" if chosen.startswith("p-") else f"balloon:{chosen}")
        current = self.current_key.partition(":")[2]
        if row >= 0 and current != chosen:
            self._following = True
            self._go(row)
            self._following = False

    def _show_current(self) -> None:
        index = self.table.currentIndex()
        some = self.model.rowCount() > 0
        self._pages.setCurrentIndex(0 if some else 1)
        wanted = self.model.wanted
        if not some:
            self._empty.setText(empty_words(wanted, self._name))
            sign = empty_sign(wanted)
            self._empty_column.replaceWidget(self._sign, sign)
            self._sign.deleteLater()
            self._sign = sign
            self._all.setVisible(wanted != Wanted())
        shown = index.isValid() and index.row() < self.model.rowCount()
        self._lower.setVisible(shown)
        if shown:
            entry = self.model.entry(index.row())
            self.place.setText(self.model.place_of(entry.key))
            self.editor.show_text(entry.key, entry.source)
            self._show_fit()
            self.remarks.show_text(entry.key)

    def _show_fit(self, *, wait: bool = True) -> None:
        """Say how the words in hand fit; of a page that is being lettered in the background, a little later."""
        desk = self._desk
        kind, _, name = self.current_key.partition(":")
        self._late.stop()
        fit = None
        if kind == "balloon":
            try:
                page = desk.book.page_of(BalloonId(name))
                if wait and desk.press.to_letter(desk.book, page.id, desk.language) > AT_ONCE:
                    self._late.start()
                    return
                fit = desk.press.fit(desk.book, BalloonId(name), desk.language)
            except KeyError:  # the balloon was deleted a moment ago
                pass
        self.editor.show_fit(fit)

    def _count(self) -> None:
        """Count what takes longer than a keystroke may."""
        book, tag = self._desk.book, self._desk.language
        self.progress.show_progress(native_name(tag), progress_of(book, tag))
        self.filters.show_counts(self.model.counts())
