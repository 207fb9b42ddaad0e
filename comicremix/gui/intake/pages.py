"""The pages of files that may come in: a picture, a number, whether each is chosen. Rows are there before pictures."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from comicremix.gui.sentences import said
from comicremix.imaging.files.page_choice import PageChoice, pages_of

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Seen:
    """A page that has been looked at. ``image`` None: it cannot be read, ``fault`` says why."""

    number: int
    name: str
    image: QImage | None
    fault: object = ""
    double: bool = False


@dataclass(slots=True)
class PageRow:
    """A row. ``pixmap`` None: its page has not been looked at, or cannot be read."""

    name: str = ""
    pixmap: QPixmap | None = None
    fault: str = ""
    double: bool = False


class PageModel(QAbstractListModel):
    """Row 0 is page 1. All pages are chosen at first; those that come later are as all were chosen last."""

    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[PageRow] = []
        self._usual, self._odd = True, set[int]()
        """A page is chosen as is usual, unless it is odd."""

    @property
    def choice(self) -> PageChoice:
        """The pages that are wanted. Those that cannot be read are, as long as nobody has left them out: so that the
        import says why they did not come."""
        return pages_of((row + 1 for row in self._odd), but=self._usual)

    @property
    def chosen(self) -> int:
        """How many pages are chosen that can be read, as far as is known."""
        return sum(self.is_chosen(row) for row in range(len(self._rows)))

    def row(self, row: int) -> PageRow:
        return self._rows[row]

    def is_chosen(self, row: int) -> bool:
        return not self._rows[row].fault and (row in self._odd) != self._usual

    def choose(self, rows: range, *, on: bool) -> None:
        """Choose pages, or leave them out."""
        changed = [row for row in rows if not self._rows[row].fault and self.is_chosen(row) != on]
        self._odd.symmetric_difference_update(changed)
        self._tell(bool(changed))

    def choose_all(self, *, on: bool) -> None:
        """Choose all pages or none, those too that are not known yet."""
        self._usual = on
        self._odd.clear()
        self._tell(True)

    def invert(self) -> None:
        """Choose the pages that were not, and leave out those that were."""
        self._usual = not self._usual
        self._tell(True)

    def expect(self, pages: int) -> None:
        """Have rows for so many pages."""
        if pages > len(self._rows):
            self.beginInsertRows(NO_INDEX, len(self._rows), pages - 1)
            self._rows += [PageRow() for _ in range(len(self._rows), pages)]
            self.endInsertRows()
            self.chosen_changed.emit()

    def finish(self, pages: int) -> None:
        """Drop the rows of pages that did not come."""
        if pages < len(self._rows):
            self.beginRemoveRows(NO_INDEX, pages, len(self._rows) - 1)
            del self._rows[pages:]
            self.endRemoveRows()
            self.chosen_changed.emit()

    def show_page(self, seen: Seen, ratio: float) -> None:
        """Show a page that has been looked at; its picture has ``ratio`` pixels for one of the screen's units."""
        self.expect(seen.number)
        pixmap = None
        if seen.image is not None:
            pixmap = QPixmap.fromImage(seen.image)
            pixmap.setDevicePixelRatio(ratio)
        self._rows[seen.number - 1] = PageRow(seen.name, pixmap, said(seen.fault), seen.double)
        index = self.index(seen.number - 1)
        self.dataChanged.emit(index, index)
        if seen.fault:
            self.chosen_changed.emit()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, page = index.row(), self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return str(row + 1)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{page.name}\n{page.fault}".strip()
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.is_chosen(row) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        kept = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return kept | Qt.ItemFlag.ItemIsUserCheckable

    def _spoken(self, row: int) -> str:
        if self._rows[row].fault:
            return translate("ImportPages", "Page {0} cannot be read").format(row + 1)
        words = (
            translate("ImportPages", "Page {0}, chosen")
            if self.is_chosen(row)
            else translate("ImportPages", "Page {0}, left out")
        )
        return words.format(row + 1)

    def _tell(self, changed: bool) -> None:
        if changed and self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        if changed:
            self.chosen_changed.emit()
