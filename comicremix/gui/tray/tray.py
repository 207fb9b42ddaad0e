"""The tray beneath the page strip: filter and search above, the list of panels, and what to do when it is empty."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from comicremix.geometry import Point
from comicremix.gui.desk import Desk
from comicremix.gui.fields import heading, hint, text_is_large
from comicremix.gui.icons import SPACED, icon
from comicremix.gui.seen import WhileSeen
from comicremix.gui.tray.crops import Crops
from comicremix.gui.tray.list import TrayList
from comicremix.gui.tray.model import TrayModel
from comicremix.gui.tray.moves import next_use, place_here, place_somewhere, send_back
from comicremix.gui.tray.rows import Which
from comicremix.gui.tray.words import SYMBOLS
from comicremix.model.book import Book
from comicremix.model.ids import PageId, PanelId
from comicremix.model.uses import FoundKey

translate = QCoreApplication.translate
LATER_MS = 30
"""The page is shown first, then the tray looks what has changed on it."""
FILTERS: tuple[Which, ...] = ("all", "unused", "used")


class Tray(QWidget):
    """Shows the source pages' panels. It takes panels back that are dragged here: see ``canvas.drop.BackTarget``."""

    import_wanted = Signal()
    peek_wanted = Signal(object)
    """Show this ``FoundKey`` on its source page."""
    item_wanted = Signal(str)
    """Bring this panel into sight on the page."""
    rights_wanted = Signal(str)
    """Say whose this source page is."""
    correct_wanted = Signal(str)
    """Correct what was found on this source page."""

    def __init__(self, desk: Desk, crops: Crops, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.crops = desk, crops
        self.model = TrayModel(desk, self)
        self.list = TrayList(self.model, crops, self)
        self.list.setToolTip(translate("Tray", "Drag panels onto the page, or press Enter"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("Tray", "Name of a page, or words"))
        self.search.setAccessibleName(translate("Tray", "Find panels"))
        self.search.setToolTip(
            translate("Tray", "Finds source pages by name, and panels by the words in their balloons")
        )
        self.search.setClearButtonEnabled(True)
        self.filter = QComboBox()
        self.filter.setAccessibleName(translate("Tray", "Which panels"))
        self.filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.filter.setMinimumContentsLength(6)
        for which in FILTERS:
            self.filter.addItem("", which)
        self.empty = hint("")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.remedy = QPushButton()
        self.remedy.setIconSize(SPACED)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    # -- for the window

    def refresh(self) -> None:
        """Take in the book as it is."""
        self._later.stop()
        self.model.refresh()
        self._show_counts()
        self._show_empty()

    def place_chosen(self) -> bool:
        """Place the chosen panels where there is room on the page in view; tell whether any were chosen."""
        page, keys = self.desk.page, self.list.chosen
        if page is None or not keys:
            return False
        self.place_on(page.id, keys)
        return True

    def place_at(self, page_id: PageId, keys: tuple[FoundKey, ...], at: Point) -> None:
        """Place panels at a point of a page: see ``landing.Hands``."""
        place_here(self.desk, page_id, keys, at)
        self._show_selection()

    def place_on(self, page_id: PageId, keys: tuple[FoundKey, ...]) -> None:
        """Place panels where there is room on a page: see ``landing.Hands``."""
        place_somewhere(self.desk, page_id, keys)
        self._show_selection()

    def show_panel(self, key: FoundKey) -> None:
        """Select a panel, whatever the filter hides, and scroll to it."""
        self.refresh()
        if not self.model.index_of(key).isValid():
            self.show_all()
        self.list.choose(key)

    def take_keys(self) -> None:
        """Give the keys to the list, with a panel chosen, or to what stands in its place."""
        if not self.model.rowCount():
            self.remedy.setFocus()
            return
        if self.list.current is None:
            self.list.choose_first()
        self.list.setFocus()

    def show_all(self) -> None:
        """Take filter and search away."""
        self.search.clear()
        self.filter.setCurrentIndex(0)

    def show_use(self) -> bool:
        """Show on its page where the current panel is used, the next place each time; tell whether it is."""
        self.refresh()
        cell = self.list.current
        if cell is None or not next_use(self.desk, cell.uses):
            return False
        self._show_selection()
        return True

    def take_back_current(self) -> None:
        """Take the chosen panels back from the page in view; show where the current one is when it lies elsewhere."""
        self.refresh()
        page = self.desk.page
        wanted = [use for key in self.list.chosen for use in self.model.uses[key].places]
        here = [use.panel for use in wanted if page is not None and use.page == page.id]
        if here:
            send_back(self.desk, here)
        else:
            self.show_use()

    def menu(self) -> QMenu:
        """Return what can be done with the chosen panels."""
        self.refresh()
        menu = QMenu(self)
        cell = self.list.current
        used = cell is not None and bool(cell.uses.places)
        entries = (
            (translate("Tray", "Place on this page") + "\t" + translate("Tray", "Enter"), self.place_chosen, True),
            (translate("Tray", "Show where it is used") + "\t" + translate("Tray", "Space"), self.show_use, used),
            (translate("Tray", "Show the source page"), self._peek, cell is not None),
            (translate("Tray", "Correct what was found…"), self._correct, cell is not None),
            (translate("Tray", "Authors and licences…"), self._say_rights, cell is not None),
            (translate("Tray", "Take back") + "\t" + translate("Tray", "Del"), self.take_back_current, used),
        )
        for words, do, able in entries:
            action = menu.addAction(words)
            action.setEnabled(able)
            action.triggered.connect(lambda _checked=False, do=do: do())
        return menu

    # -- for drags on the canvas

    def is_over(self, screen: QPoint) -> bool:
        """Tell whether a point of the screen lies on the tray."""
        return self.isVisible() and self.rect().contains(self.mapFromGlobal(screen))

    def mark_back(self, chosen: tuple[str, ...]) -> None:
        """Show that a drop of ``chosen`` would be taken back; only panels are."""
        over = bool(self._panels(chosen))
        if self.list.property("over") != over:
            self.list.setProperty("over", over)
            self.list.setStyleSheet(_MARKED if over else "")

    def take_back(self, book: Book, chosen: tuple[str, ...]) -> None:
        """Take the panels among ``chosen`` back, as they lie in ``book``; balloons stay where they were."""
        send_back(self.desk, self._panels(chosen), book)

    # -- inside

    def _panels(self, chosen: tuple[str, ...]) -> list[PanelId]:
        page = self.desk.page
        return [panel.id for panel in page.panels if panel.id in chosen] if page is not None else []

    def _lay_out(self) -> None:
        top: QBoxLayout = QVBoxLayout() if text_is_large() else QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(heading(translate("Tray", "Tray")))
        top.addWidget(self.filter, 1)
        nothing = QWidget()
        column = QVBoxLayout(nothing)
        column.setContentsMargins(4, 16, 4, 16)
        column.setSpacing(12)
        column.addWidget(self.empty)
        column.addWidget(self.remedy, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._pages.addWidget(self.list)
        self._pages.addWidget(nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(top)
        whole.addWidget(self.search)
        whole.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._later = QTimer(self, singleShot=True, interval=LATER_MS)
        self._later.timeout.connect(self._catch_up)
        WhileSeen(self, self.desk, self._later.start)
        self.search.textChanged.connect(lambda _: self._narrow())
        self.filter.currentIndexChanged.connect(lambda _: self._narrow())
        self.remedy.clicked.connect(lambda _: self._mend())
        self.list.place_wanted.connect(self.place_chosen)
        self.list.back_wanted.connect(self.take_back_current)
        self.list.use_wanted.connect(self.show_use)
        self.list.menu_wanted.connect(lambda place: self.menu().exec(place))
        self.list.doubleClicked.connect(lambda _: self._peek())

    def _catch_up(self) -> None:
        """Refresh, unless a drag is under way: its end will call again."""
        if self.desk.book is self.desk.session.committed:
            self.refresh()

    def _narrow(self) -> None:
        self.model.narrow(FILTERS[self.filter.currentIndex()], self.search.text())
        self._show_empty()

    def _show_counts(self) -> None:
        counts = self.model.counts
        words: dict[Which, str] = {
            "all": translate("Tray", "All"),
            "unused": f"{SYMBOLS['unused']} " + translate("Tray", "Unused"),
            "used": f"{SYMBOLS['used']} " + translate("Tray", "Used"),
        }
        for place, which in enumerate(FILTERS):
            self.filter.setItemText(place, f"{words[which]} · {counts[which]}")

    def _show_empty(self) -> None:
        """Say what to do when there is nothing to show."""
        bare = not self.desk.book.sources
        self._pages.setCurrentIndex(0 if self.model.rowCount() else 1)
        for widget in (self.search, self.filter):
            widget.setVisible(not bare)
        if bare:
            self.empty.setText(
                translate("Tray", "Import pages of a comic: their panels will lie here, ready to be placed.")
            )
            self.remedy.setText(translate("Tray", "Import pages…"))
            self.remedy.setIcon(icon("image-plus"))
            return
        search = bool(self.search.text())
        self.empty.setText(translate("Tray", "No panel answers to these words.") if search else self._nothing_words())
        self.remedy.setText(translate("Tray", "Show all panels"))
        self.remedy.setIcon(icon("list"))

    def _nothing_words(self) -> str:
        match FILTERS[self.filter.currentIndex()]:
            case "unused":
                return translate("Tray", "Every panel is used. Placed again, it would be used twice.")
            case "used":
                return translate("Tray", "No panel is used yet. Drag one onto the page.")
            case "all":
                return translate("Tray", "No panels were found on the source pages.")

    def _mend(self) -> None:
        if self.desk.book.sources:
            self.show_all()
        else:
            self.import_wanted.emit()

    def _show_selection(self) -> None:
        for item in self.desk.selection[:1]:
            self.item_wanted.emit(item)

    def _correct(self) -> None:
        cell = self.list.current
        if cell is not None:
            self.correct_wanted.emit(cell.source.id)

    def _say_rights(self) -> None:
        cell = self.list.current
        if cell is not None:
            self.rights_wanted.emit(cell.source.id)

    def _peek(self) -> None:
        cell = self.list.current
        if cell is not None:
            self.peek_wanted.emit(cell.key)


_MARKED = "QListView { border: 2px solid palette(highlight); }"
