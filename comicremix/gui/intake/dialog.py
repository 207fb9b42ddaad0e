"""Asks which pages of files shall be added to the open book."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from comicremix.gui.intake.chooser import PageChooser
from comicremix.gui.intake.side import WhatComes
from comicremix.gui.runner import Runner
from comicremix.gui.settings import Settings

translate = QCoreApplication.translate
SIZE = (1000, 660)
SIDE = 320
"""Width of what stands beside the pages."""


class ImportDialog(QDialog):
    """``chooser`` has the pages, ``side`` what is wanted of them."""

    def __init__(
        self, files: Sequence[Path], settings: Settings, runner: Runner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("ImportPages", "Import pages"))
        self.chooser = PageChooser(files, runner)
        self.side = WhatComes(self.chooser, settings)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.addRow(translate("NewBookDialog", "Panels are read"), self.side.reading)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(translate("ImportPages", "Import"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        beside = QVBoxLayout()
        beside.setSpacing(12)
        beside.addLayout(form)
        beside.addWidget(self.side)
        beside.addStretch(1)
        beside.addWidget(self.buttons)
        lay_out(self, self.chooser, beside)
        self.chooser.changed.connect(self._judge)

    def done(self, result: int) -> None:
        self.chooser.stop()
        if result:
            self.side.remember()
        super().done(result)

    def _judge(self) -> None:
        self._ok.setEnabled(not self.chooser.empty)


def lay_out(dialog: QDialog, chooser: PageChooser, beside: QVBoxLayout) -> None:
    """Put pages at the left and what stands beside them at the right."""
    holder = QWidget()
    holder.setLayout(beside)
    holder.setFixedWidth(SIDE)
    beside.setContentsMargins(0, 0, 0, 0)
    row = QHBoxLayout(dialog)
    row.setContentsMargins(16, 16, 16, 16)
    row.setSpacing(16)
    row.addWidget(chooser, 1)
    row.addWidget(holder)
    chooser.grid.setFocus()
    dialog.resize(*SIZE)
