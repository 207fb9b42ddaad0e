"""Which texts the table shows: by state, page and words at once, each state with its count."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from comicremix.gui.desk import Desk
from comicremix.gui.states import SYMBOLS, look_name
from comicremix.gui.texts.model import BOOK, Filter, Wanted

translate = QCoreApplication.translate
FILTERS: tuple[Filter, ...] = (
    "all", "open", "missing", "draft", "stale", "too-long", "translated", "reviewed", "commented", "own",
)  # fmt: skip
TYPING_MS = 120
HERE = "here"


class FilterBar(QWidget):
    """``changed``: something else is wanted."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._listed: object = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("TextsPanel", "Find in texts"))
        self.search.setAccessibleName(translate("TextsPanel", "Find in texts"))
        self.search.setClearButtonEnabled(True)
        self.state = QComboBox()
        self.state.setAccessibleName(translate("TextsPanel", "Which texts"))
        for which in FILTERS:
            self.state.addItem(filter_name(which), which)
        self.state.setMaxVisibleItems(len(FILTERS))
        self.page = QComboBox()
        self.page.setAccessibleName(translate("TextsPanel", "Of which pages"))
        self.page.setMaxVisibleItems(20)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.search, 3)
        row.addWidget(self.page, 2)
        row.addWidget(self.state, 2)
        for box in (self.state, self.page):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(10)
        self._typed = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typed.timeout.connect(self.changed)
        self.search.textChanged.connect(lambda _: self._typed.start())
        self.state.currentIndexChanged.connect(lambda _: self._now())
        self.page.currentIndexChanged.connect(lambda _: self._now())
        self.list_pages()

    @property
    def wanted(self) -> Wanted:
        """What the user wants to see."""
        page = self.page.currentData() or ""
        if page == HERE:
            here = self._desk.page
            page = here.id if here is not None else ""
        which: Filter = self.state.currentData() or "all"
        return Wanted(which, page, self.search.text().casefold())

    @property
    def follows_page(self) -> bool:
        """Whether the texts of the page in view are wanted."""
        return bool(self.page.currentData() == HERE)

    def clear(self) -> None:
        """Want all texts."""
        blockers = [QSignalBlocker(widget) for widget in (self.search, self.state, self.page)]
        self.search.clear()
        self.state.setCurrentIndex(0)
        self.page.setCurrentIndex(0)
        del blockers
        self._now()

    def list_pages(self) -> None:
        """Offer the pages that the book has now."""
        ids = tuple(page.id for page in self._desk.book.pages)
        if ids == self._listed:
            return
        self._listed = ids
        chosen = self.page.currentData()
        with QSignalBlocker(self.page):
            self.page.clear()
            self.page.addItem(translate("TextsPanel", "All pages"), "")
            self.page.addItem(translate("TextsPanel", "Page in view"), HERE)
            for number, page in enumerate(ids, 1):
                self.page.addItem(translate("Places", "Page {0}").format(number), page)
            self.page.addItem(translate("TextsPanel", "Title, notes, credits"), BOOK)
            self.page.setCurrentIndex(max(0, self.page.findData(chosen or "")))

    def show_counts(self, counts: Mapping[Filter, int]) -> None:
        """Say behind each state how many texts it would show."""
        for index, which in enumerate(FILTERS):
            words = f"{filter_name(which)}  ({counts.get(which, 0)})"
            if self.state.itemText(index) != words:
                self.state.setItemText(index, words)

    def _now(self) -> None:
        self._typed.stop()
        self.changed.emit()


def filter_name(which: Filter) -> str:
    """Return the words for a filter."""
    if which == "all":
        return translate("TextsPanel", "All texts")
    if which == "open":
        return translate("TextsPanel", "Needs work")
    if which == "commented":
        return translate("TextsPanel", "With a comment")
    if which == "own":
        return translate("TextsPanel", "Balloon changed here")
    return f"{SYMBOLS[which]} {look_name(which)}"
