"""The field in which a source is found while its author, title or address is typed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from comicremix.gui.notes.csl_words import names_words, short_title
from comicremix.gui.notes.taking_in import looks_like_a_list
from comicremix.model.note import SourceReference

translate = QCoreApplication.translate
ID, SEARCHED = int(Qt.ItemDataRole.UserRole), int(Qt.ItemDataRole.UserRole) + 1
ROWS = 12


class FindSource(QLineEdit):
    """Offers the works that have what was typed anywhere in their titles, names, years or addresses."""

    found = Signal(str)
    """The id of the work that was chosen."""
    unknown = Signal(str)
    """Words, or an address, that no work has: a new one is wanted."""
    pasted = Signal(str)
    """A list of works in BibTeX, RIS or CSL-JSON."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("FindSource", "Source to cite"))
        self.setPlaceholderText(translate("FindSource", "Cite: author, title or address"))
        self.setClearButtonEnabled(True)
        self._works: tuple[SourceReference, ...] = ()
        self._model = QStandardItemModel(self)
        finder = QCompleter(self._model, self)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCompletionRole(SEARCHED)
        finder.setMaxVisibleItems(ROWS)
        cast("dict[type, SignalInstance]", finder.activated)[QModelIndex].connect(self._chosen)
        self.setCompleter(finder)
        self.returnPressed.connect(self._entered)

    def show_works(self, works: Iterable[SourceReference]) -> None:
        """Look among these works from now on."""
        works = tuple(works)
        if works == self._works:
            return
        self._works = works
        self._model.clear()
        for work in sorted(works, key=lambda work: short_title(work.csl).casefold()):
            item = QStandardItem(short_title(work.csl))
            item.setData(work.id, ID)
            item.setData(searched_words(work), SEARCHED)
            self._model.appendRow(item)

    def matches(self) -> list[str]:
        """Return the ids of the works that have what is typed."""
        return [self._model.item(row).data(ID) for row in range(self._model.rowCount()) if self._has(row)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        words = QGuiApplication.clipboard().text() if event.matches(QKeySequence.StandardKey.Paste) else ""
        if words and looks_like_a_list(words):
            self.pasted.emit(words)
            return
        super().keyPressEvent(event)

    def _has(self, row: int) -> bool:
        return self.text().strip().casefold() in self._model.item(row).data(SEARCHED).casefold()

    def _chosen(self, index: QModelIndex) -> None:
        self._done(str(index.data(ID)))

    def _entered(self) -> None:
        """Cite the only work that is meant; where there is none, a new one is wanted."""
        words = self.text().strip()
        if not words:
            return
        matches = self.matches()
        if len(matches) == 1:
            self._done(matches[0])
        elif not matches:
            self.unknown.emit(words)
            self.clear()

    def _done(self, work: str) -> None:
        self.found.emit(work)
        QTimer.singleShot(0, self, self.clear)  # the completer writes its words into the field after this


def searched_words(work: SourceReference) -> str:
    """Return all of a work that is looked through."""
    csl = work.csl
    parts = (short_title(csl), names_words(csl.get("author")), csl.get("container-title"), csl.get("URL"), work.id)
    return " ".join(str(part) for part in parts if part)
