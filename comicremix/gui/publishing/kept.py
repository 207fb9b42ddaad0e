"""The ways of exporting that a book keeps under names of its own: choose one, keep what is set, forget one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QInputDialog, QVBoxLayout, QWidget

from comicremix.edit.exports import remove_export, rename_export, save_export
from comicremix.gui.desk import Desk
from comicremix.gui.fields import beside, heading, icon_button
from comicremix.model.publishing import PRESETS, ExportOptions

translate = QCoreApplication.translate


class KeptExports(QWidget):
    """``chosen``: the options that were picked; without a name when none that is kept is wanted any more."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._options = PRESETS["screen"]
        self.names = QComboBox()
        self.names.setAccessibleName(translate("KeptExports", "Kept with the book"))
        self.keep = icon_button("save", translate("KeptExports", "Keep these options with the book…"), self._ask)
        self.rename = icon_button(
            "pencil", translate("KeptExports", "Call the kept options something else…"), self._rename
        )
        self.forget = icon_button("trash-2", translate("KeptExports", "Forget the kept options"), self._forget)
        self.names.activated.connect(lambda _: self._choose())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading(translate("KeptExports", "Kept with the book")))
        column.addWidget(beside(self.names, self.keep, self.rename, self.forget))

    def show_options(self, options: ExportOptions) -> None:
        """Show these options and which of the kept ones they are, or were before they were changed."""
        self._options = options
        with QSignalBlocker(self.names):
            self.names.clear()
            self.names.addItem(translate("KeptExports", "none"), "")
            for kept in self._desk.book.exports:
                self.names.addItem(kept.name, kept.name)
            self.names.setCurrentIndex(max(0, self.names.findData(options.name)))
        self.names.setEnabled(self.names.count() > 1)
        for button in (self.rename, self.forget):
            button.setEnabled(self.names.currentIndex() > 0)

    def keep_as(self, name: str) -> bool:
        """Keep the present options under a name; tell whether they can have it."""
        options = replace(self._options, name=name.strip())
        try:
            book = save_export(self._desk.book, options)
        except ValueError:
            return False
        self._desk.commit(book, translate("KeptExports", "Keep options of an export"))
        self.chosen.emit(options)
        return True

    def call(self, name: str) -> bool:
        """Give the kept options that are chosen another name; tell whether they can have it."""
        old = str(self.names.currentData())
        try:
            book = rename_export(self._desk.book, old, name.strip())
        except ValueError:
            return False
        self._desk.commit(book, translate("KeptExports", "Rename kept options"))
        self.chosen.emit(replace(self._options, name=name.strip()))
        return True

    def _ask(self) -> None:
        self._until_fine(translate("KeptExports", "Keep with the book"), self.keep_as)

    def _rename(self) -> None:
        self._until_fine(translate("KeptExports", "Rename kept options"), self.call)

    def _until_fine(self, title: str, take: Callable[[str], bool]) -> None:
        label = translate("KeptExports", "Name")
        name, fine = QInputDialog.getText(self, title, label, text=self._options.name)
        while fine and not take(name):
            label = translate("KeptExports", "Another name: this one is empty or taken")
            name, fine = QInputDialog.getText(self, title, label, text=name)

    def _choose(self) -> None:
        name = str(self.names.currentData())
        kept = next((kept for kept in self._desk.book.exports if kept.name == name), None)
        self.chosen.emit(kept or replace(self._options, name=""))

    def _forget(self) -> None:
        name = str(self.names.currentData())
        if name:
            self._desk.commit(remove_export(self._desk.book, name), translate("KeptExports", "Forget kept options"))
            self.chosen.emit(replace(self._options, name=""))
